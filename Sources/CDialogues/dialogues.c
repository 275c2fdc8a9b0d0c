#include "CDialogues.h"

// Every file of Dialogues that the program reads stands here once; a test compares this list with
// the folder. The compiler tracks the files, so an edited one is built in again.
// Written by .ci/embed.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_Inquiries_anger_message_yarn[] = {
#embed "../../Dialogues/Inquiries/anger_message.yarn"
};
static const unsigned char file_Inquiries_baseline_assessment_yarn[] = {
#embed "../../Dialogues/Inquiries/baseline_assessment.yarn"
};
static const unsigned char file_Inquiries_boundaries_yarn[] = {
#embed "../../Dialogues/Inquiries/boundaries.yarn"
};
static const unsigned char file_Inquiries_crossroads_yarn[] = {
#embed "../../Dialogues/Inquiries/crossroads.yarn"
};
static const unsigned char file_Inquiries_daily_checkin_yarn[] = {
#embed "../../Dialogues/Inquiries/daily_checkin.yarn"
};
static const unsigned char file_Inquiries_dream_work_yarn[] = {
#embed "../../Dialogues/Inquiries/dream_work.yarn"
};
static const unsigned char file_Inquiries_emotion_noticing_yarn[] = {
#embed "../../Dialogues/Inquiries/emotion_noticing.yarn"
};
static const unsigned char file_Inquiries_evening_review_yarn[] = {
#embed "../../Dialogues/Inquiries/evening_review.yarn"
};
static const unsigned char file_Inquiries_expressive_release_yarn[] = {
#embed "../../Dialogues/Inquiries/expressive_release.yarn"
};
static const unsigned char file_Inquiries_golden_shadow_yarn[] = {
#embed "../../Dialogues/Inquiries/golden_shadow.yarn"
};
static const unsigned char file_Inquiries_grief_two_doors_yarn[] = {
#embed "../../Dialogues/Inquiries/grief_two_doors.yarn"
};
static const unsigned char file_Inquiries_grounding_yarn[] = {
#embed "../../Dialogues/Inquiries/grounding.yarn"
};
static const unsigned char file_Inquiries_inherited_beliefs_yarn[] = {
#embed "../../Dialogues/Inquiries/inherited_beliefs.yarn"
};
static const unsigned char file_Inquiries_inner_critic_yarn[] = {
#embed "../../Dialogues/Inquiries/inner_critic.yarn"
};
static const unsigned char file_Inquiries_life_review_yarn[] = {
#embed "../../Dialogues/Inquiries/life_review.yarn"
};
static const unsigned char file_Inquiries_micro_habit_yarn[] = {
#embed "../../Dialogues/Inquiries/micro_habit.yarn"
};
static const unsigned char file_Inquiries_people_pleasing_yarn[] = {
#embed "../../Dialogues/Inquiries/people_pleasing.yarn"
};
static const unsigned char file_Inquiries_perfectionism_yarn[] = {
#embed "../../Dialogues/Inquiries/perfectionism.yarn"
};
static const unsigned char file_Inquiries_pitfalls_check_yarn[] = {
#embed "../../Dialogues/Inquiries/pitfalls_check.yarn"
};
static const unsigned char file_Inquiries_progress_review_yarn[] = {
#embed "../../Dialogues/Inquiries/progress_review.yarn"
};
static const unsigned char file_Inquiries_projection_321_yarn[] = {
#embed "../../Dialogues/Inquiries/projection_321.yarn"
};
static const unsigned char file_Inquiries_quick_assessment_yarn[] = {
#embed "../../Dialogues/Inquiries/quick_assessment.yarn"
};
static const unsigned char file_Inquiries_quiet_sitting_yarn[] = {
#embed "../../Dialogues/Inquiries/quiet_sitting.yarn"
};
static const unsigned char file_Inquiries_relationship_pattern_yarn[] = {
#embed "../../Dialogues/Inquiries/relationship_pattern.yarn"
};
static const unsigned char file_Inquiries_self_compassion_break_yarn[] = {
#embed "../../Dialogues/Inquiries/self_compassion_break.yarn"
};
static const unsigned char file_Inquiries_shadow_inquiry_yarn[] = {
#embed "../../Dialogues/Inquiries/shadow_inquiry.yarn"
};
static const unsigned char file_Inquiries_style_quiz_yarn[] = {
#embed "../../Dialogues/Inquiries/style_quiz.yarn"
};
static const unsigned char file_Inquiries_support_map_yarn[] = {
#embed "../../Dialogues/Inquiries/support_map.yarn"
};
static const unsigned char file_Inquiries_thought_record_yarn[] = {
#embed "../../Dialogues/Inquiries/thought_record.yarn"
};
static const unsigned char file_Inquiries_trigger_journal_yarn[] = {
#embed "../../Dialogues/Inquiries/trigger_journal.yarn"
};
static const unsigned char file_Inquiries_unmet_need_yarn[] = {
#embed "../../Dialogues/Inquiries/unmet_need.yarn"
};
static const unsigned char file_Inquiries_values_meaning_yarn[] = {
#embed "../../Dialogues/Inquiries/values_meaning.yarn"
};
static const unsigned char file_Inquiries_weekly_integration_yarn[] = {
#embed "../../Dialogues/Inquiries/weekly_integration.yarn"
};
static const unsigned char file_Model_prompt_md[] = {
#embed "../../Dialogues/Model/prompt.md"
};
static const unsigned char file_Questions_ai_model_yarn[] = {
#embed "../../Dialogues/Questions/ai_model.yarn"
};
static const unsigned char file_Questions_alone_or_therapist_yarn[] = {
#embed "../../Dialogues/Questions/alone_or_therapist.yarn"
};
static const unsigned char file_Questions_body_questions_yarn[] = {
#embed "../../Dialogues/Questions/body_questions.yarn"
};
static const unsigned char file_Questions_care_vs_indulgence_yarn[] = {
#embed "../../Dialogues/Questions/care_vs_indulgence.yarn"
};
static const unsigned char file_Questions_commands_help_yarn[] = {
#embed "../../Dialogues/Questions/commands_help.yarn"
};
static const unsigned char file_Questions_contacts_anyone_yarn[] = {
#embed "../../Dialogues/Questions/contacts_anyone.yarn"
};
static const unsigned char file_Questions_crisis_help_yarn[] = {
#embed "../../Dialogues/Questions/crisis_help.yarn"
};
static const unsigned char file_Questions_data_location_yarn[] = {
#embed "../../Dialogues/Questions/data_location.yarn"
};
static const unsigned char file_Questions_delete_data_yarn[] = {
#embed "../../Dialogues/Questions/delete_data.yarn"
};
static const unsigned char file_Questions_diagnosis_yarn[] = {
#embed "../../Dialogues/Questions/diagnosis.yarn"
};
static const unsigned char file_Questions_doing_it_right_yarn[] = {
#embed "../../Dialogues/Questions/doing_it_right.yarn"
};
static const unsigned char file_Questions_evidence_yarn[] = {
#embed "../../Dialogues/Questions/evidence.yarn"
};
static const unsigned char file_Questions_export_data_yarn[] = {
#embed "../../Dialogues/Questions/export_data.yarn"
};
static const unsigned char file_Questions_feeling_worse_yarn[] = {
#embed "../../Dialogues/Questions/feeling_worse.yarn"
};
static const unsigned char file_Questions_find_therapist_yarn[] = {
#embed "../../Dialogues/Questions/find_therapist.yarn"
};
static const unsigned char file_Questions_for_someone_else_yarn[] = {
#embed "../../Dialogues/Questions/for_someone_else.yarn"
};
static const unsigned char file_Questions_four_dimensions_yarn[] = {
#embed "../../Dialogues/Questions/four_dimensions.yarn"
};
static const unsigned char file_Questions_four_profiles_yarn[] = {
#embed "../../Dialogues/Questions/four_profiles.yarn"
};
static const unsigned char file_Questions_how_long_yarn[] = {
#embed "../../Dialogues/Questions/how_long.yarn"
};
static const unsigned char file_Questions_how_often_yarn[] = {
#embed "../../Dialogues/Questions/how_often.yarn"
};
static const unsigned char file_Questions_inner_work_harm_yarn[] = {
#embed "../../Dialogues/Questions/inner_work_harm.yarn"
};
static const unsigned char file_Questions_is_it_human_yarn[] = {
#embed "../../Dialogues/Questions/is_it_human.yarn"
};
static const unsigned char file_Questions_is_it_therapy_yarn[] = {
#embed "../../Dialogues/Questions/is_it_therapy.yarn"
};
static const unsigned char file_Questions_life_stages_yarn[] = {
#embed "../../Dialogues/Questions/life_stages.yarn"
};
static const unsigned char file_Questions_lost_passphrase_yarn[] = {
#embed "../../Dialogues/Questions/lost_passphrase.yarn"
};
static const unsigned char file_Questions_medication_yarn[] = {
#embed "../../Dialogues/Questions/medication.yarn"
};
static const unsigned char file_Questions_micro_habit_what_yarn[] = {
#embed "../../Dialogues/Questions/micro_habit_what.yarn"
};
static const unsigned char file_Questions_minors_yarn[] = {
#embed "../../Dialogues/Questions/minors.yarn"
};
static const unsigned char file_Questions_missed_days_yarn[] = {
#embed "../../Dialogues/Questions/missed_days.yarn"
};
static const unsigned char file_Questions_name_emotions_yarn[] = {
#embed "../../Dialogues/Questions/name_emotions.yarn"
};
static const unsigned char file_Questions_not_helping_umbra_yarn[] = {
#embed "../../Dialogues/Questions/not_helping_umbra.yarn"
};
static const unsigned char file_Questions_offline_yarn[] = {
#embed "../../Dialogues/Questions/offline.yarn"
};
static const unsigned char file_Questions_repeat_words_yarn[] = {
#embed "../../Dialogues/Questions/repeat_words.yarn"
};
static const unsigned char file_Questions_self_care_scope_yarn[] = {
#embed "../../Dialogues/Questions/self_care_scope.yarn"
};
static const unsigned char file_Questions_spiritual_bypass_yarn[] = {
#embed "../../Dialogues/Questions/spiritual_bypass.yarn"
};
static const unsigned char file_Questions_spiritual_practice_yarn[] = {
#embed "../../Dialogues/Questions/spiritual_practice.yarn"
};
static const unsigned char file_Questions_stop_or_skip_yarn[] = {
#embed "../../Dialogues/Questions/stop_or_skip.yarn"
};
static const unsigned char file_Questions_stuck_loop_yarn[] = {
#embed "../../Dialogues/Questions/stuck_loop.yarn"
};
static const unsigned char file_Questions_three_mistakes_yarn[] = {
#embed "../../Dialogues/Questions/three_mistakes.yarn"
};
static const unsigned char file_Questions_trauma_yarn[] = {
#embed "../../Dialogues/Questions/trauma.yarn"
};
static const unsigned char file_Questions_what_is_inner_work_yarn[] = {
#embed "../../Dialogues/Questions/what_is_inner_work.yarn"
};
static const unsigned char file_Questions_what_is_self_care_yarn[] = {
#embed "../../Dialogues/Questions/what_is_self_care.yarn"
};
static const unsigned char file_Questions_what_is_shadow_yarn[] = {
#embed "../../Dialogues/Questions/what_is_shadow.yarn"
};
static const unsigned char file_Questions_where_to_start_yarn[] = {
#embed "../../Dialogues/Questions/where_to_start.yarn"
};
static const unsigned char file_Questions_who_can_read_yarn[] = {
#embed "../../Dialogues/Questions/who_can_read.yarn"
};
static const unsigned char file_Questions_why_both_yarn[] = {
#embed "../../Dialogues/Questions/why_both.yarn"
};
static const unsigned char file_Safety_safety_abuse_yarn[] = {
#embed "../../Dialogues/Safety/safety_abuse.yarn"
};
static const unsigned char file_Safety_safety_active_yarn[] = {
#embed "../../Dialogues/Safety/safety_active.yarn"
};
static const unsigned char file_Safety_safety_after_yarn[] = {
#embed "../../Dialogues/Safety/safety_after.yarn"
};
static const unsigned char file_Safety_safety_again_yarn[] = {
#embed "../../Dialogues/Safety/safety_again.yarn"
};
static const unsigned char file_Safety_safety_ask_yarn[] = {
#embed "../../Dialogues/Safety/safety_ask.yarn"
};
static const unsigned char file_Safety_safety_bereaved_yarn[] = {
#embed "../../Dialogues/Safety/safety_bereaved.yarn"
};
static const unsigned char file_Safety_safety_checks_yarn[] = {
#embed "../../Dialogues/Safety/safety_checks.yarn"
};
static const unsigned char file_Safety_safety_concern_other_yarn[] = {
#embed "../../Dialogues/Safety/safety_concern_other.yarn"
};
static const unsigned char file_Safety_safety_distress_yarn[] = {
#embed "../../Dialogues/Safety/safety_distress.yarn"
};
static const unsigned char file_Safety_safety_eating_yarn[] = {
#embed "../../Dialogues/Safety/safety_eating.yarn"
};
static const unsigned char file_Safety_safety_harm_others_yarn[] = {
#embed "../../Dialogues/Safety/safety_harm_others.yarn"
};
static const unsigned char file_Safety_safety_listening_yarn[] = {
#embed "../../Dialogues/Safety/safety_listening.yarn"
};
static const unsigned char file_Safety_safety_medical_yarn[] = {
#embed "../../Dialogues/Safety/safety_medical.yarn"
};
static const unsigned char file_Safety_safety_passive_yarn[] = {
#embed "../../Dialogues/Safety/safety_passive.yarn"
};
static const unsigned char file_Safety_safety_pieces_yarn[] = {
#embed "../../Dialogues/Safety/safety_pieces.yarn"
};
static const unsigned char file_Safety_safety_psychosis_yarn[] = {
#embed "../../Dialogues/Safety/safety_psychosis.yarn"
};
static const unsigned char file_Safety_safety_self_harm_yarn[] = {
#embed "../../Dialogues/Safety/safety_self_harm.yarn"
};
static const unsigned char file_Safety_safety_slowly_yarn[] = {
#embed "../../Dialogues/Safety/safety_slowly.yarn"
};
static const unsigned char file_Safety_safety_unwanted_yarn[] = {
#embed "../../Dialogues/Safety/safety_unwanted.yarn"
};
static const unsigned char file_Shared_ask_yarn[] = {
#embed "../../Dialogues/Shared/ask.yarn"
};
static const unsigned char file_Shared_asked_back_yarn[] = {
#embed "../../Dialogues/Shared/asked_back.yarn"
};
static const unsigned char file_Shared_assess_yarn[] = {
#embed "../../Dialogues/Shared/assess.yarn"
};
static const unsigned char file_Shared_catalogue_yarn[] = {
#embed "../../Dialogues/Shared/catalogue.yarn"
};
static const unsigned char file_Shared_close_inquiry_yarn[] = {
#embed "../../Dialogues/Shared/close_inquiry.yarn"
};
static const unsigned char file_Shared_close_light_yarn[] = {
#embed "../../Dialogues/Shared/close_light.yarn"
};
static const unsigned char file_Shared_close_safe_yarn[] = {
#embed "../../Dialogues/Shared/close_safe.yarn"
};
static const unsigned char file_Shared_endings_yarn[] = {
#embed "../../Dialogues/Shared/endings.yarn"
};
static const unsigned char file_Shared_feel_word_yarn[] = {
#embed "../../Dialogues/Shared/feel_word.yarn"
};
static const unsigned char file_Shared_gate_yarn[] = {
#embed "../../Dialogues/Shared/gate.yarn"
};
static const unsigned char file_Shared_grounding_yarn[] = {
#embed "../../Dialogues/Shared/grounding.yarn"
};
static const unsigned char file_Shared_help_now_yarn[] = {
#embed "../../Dialogues/Shared/help_now.yarn"
};
static const unsigned char file_Shared_midway_yarn[] = {
#embed "../../Dialogues/Shared/midway.yarn"
};
static const unsigned char file_Shared_offer_finer_word_yarn[] = {
#embed "../../Dialogues/Shared/offer_finer_word.yarn"
};
static const unsigned char file_Shared_offers_yarn[] = {
#embed "../../Dialogues/Shared/offers.yarn"
};
static const unsigned char file_Shared_outward_yarn[] = {
#embed "../../Dialogues/Shared/outward.yarn"
};
static const unsigned char file_Shared_protective_function_yarn[] = {
#embed "../../Dialogues/Shared/protective_function.yarn"
};
static const unsigned char file_Shared_recent_event_yarn[] = {
#embed "../../Dialogues/Shared/recent_event.yarn"
};
static const unsigned char file_Shared_reflections_yarn[] = {
#embed "../../Dialogues/Shared/reflections.yarn"
};
static const unsigned char file_Shared_returning_yarn[] = {
#embed "../../Dialogues/Shared/returning.yarn"
};
static const unsigned char file_Shared_step_back_yarn[] = {
#embed "../../Dialogues/Shared/step_back.yarn"
};
static const unsigned char file_Shared_summary_save_yarn[] = {
#embed "../../Dialogues/Shared/summary_save.yarn"
};
static const unsigned char file_Talk_Moves_alone_yarn[] = {
#embed "../../Dialogues/Talk/Moves/alone.yarn"
};
static const unsigned char file_Talk_Moves_calledme_yarn[] = {
#embed "../../Dialogues/Talk/Moves/calledme.yarn"
};
static const unsigned char file_Talk_Moves_cannot_yarn[] = {
#embed "../../Dialogues/Talk/Moves/cannot.yarn"
};
static const unsigned char file_Talk_Moves_could_yarn[] = {
#embed "../../Dialogues/Talk/Moves/could.yarn"
};
static const unsigned char file_Talk_Moves_cried_yarn[] = {
#embed "../../Dialogues/Talk/Moves/cried.yarn"
};
static const unsigned char file_Talk_Moves_decided_yarn[] = {
#embed "../../Dialogues/Talk/Moves/decided.yarn"
};
static const unsigned char file_Talk_Moves_everybody_yarn[] = {
#embed "../../Dialogues/Talk/Moves/everybody.yarn"
};
static const unsigned char file_Talk_Moves_first_yarn[] = {
#embed "../../Dialogues/Talk/Moves/first.yarn"
};
static const unsigned char file_Talk_Moves_gone_yarn[] = {
#embed "../../Dialogues/Talk/Moves/gone.yarn"
};
static const unsigned char file_Talk_Moves_good_yarn[] = {
#embed "../../Dialogues/Talk/Moves/good.yarn"
};
static const unsigned char file_Talk_Moves_hide_yarn[] = {
#embed "../../Dialogues/Talk/Moves/hide.yarn"
};
static const unsigned char file_Talk_Moves_infront_yarn[] = {
#embed "../../Dialogues/Talk/Moves/infront.yarn"
};
static const unsigned char file_Talk_Moves_isay_yarn[] = {
#embed "../../Dialogues/Talk/Moves/isay.yarn"
};
static const unsigned char file_Talk_Moves_keep_yarn[] = {
#embed "../../Dialogues/Talk/Moves/keep.yarn"
};
static const unsigned char file_Talk_Moves_kind_yarn[] = {
#embed "../../Dialogues/Talk/Moves/kind.yarn"
};
static const unsigned char file_Talk_Moves_long_yarn[] = {
#embed "../../Dialogues/Talk/Moves/long.yarn"
};
static const unsigned char file_Talk_Moves_looks_yarn[] = {
#embed "../../Dialogues/Talk/Moves/looks.yarn"
};
static const unsigned char file_Talk_Moves_nobody_yarn[] = {
#embed "../../Dialogues/Talk/Moves/nobody.yarn"
};
static const unsigned char file_Talk_Moves_noidea_yarn[] = {
#embed "../../Dialogues/Talk/Moves/noidea.yarn"
};
static const unsigned char file_Talk_Moves_notasked_yarn[] = {
#embed "../../Dialogues/Talk/Moves/notasked.yarn"
};
static const unsigned char file_Talk_Moves_notdone_yarn[] = {
#embed "../../Dialogues/Talk/Moves/notdone.yarn"
};
static const unsigned char file_Talk_Moves_notenough_yarn[] = {
#embed "../../Dialogues/Talk/Moves/notenough.yarn"
};
static const unsigned char file_Talk_Moves_notmine_yarn[] = {
#embed "../../Dialogues/Talk/Moves/notmine.yarn"
};
static const unsigned char file_Talk_Moves_notwant_yarn[] = {
#embed "../../Dialogues/Talk/Moves/notwant.yarn"
};
static const unsigned char file_Talk_Moves_onme_yarn[] = {
#embed "../../Dialogues/Talk/Moves/onme.yarn"
};
static const unsigned char file_Talk_Moves_place_yarn[] = {
#embed "../../Dialogues/Talk/Moves/place.yarn"
};
static const unsigned char file_Talk_Moves_promise_yarn[] = {
#embed "../../Dialogues/Talk/Moves/promise.yarn"
};
static const unsigned char file_Talk_Moves_spoke_yarn[] = {
#embed "../../Dialogues/Talk/Moves/spoke.yarn"
};
static const unsigned char file_Talk_Moves_still_yarn[] = {
#embed "../../Dialogues/Talk/Moves/still.yarn"
};
static const unsigned char file_Talk_Moves_supposed_yarn[] = {
#embed "../../Dialogues/Talk/Moves/supposed.yarn"
};
static const unsigned char file_Talk_Moves_taken_yarn[] = {
#embed "../../Dialogues/Talk/Moves/taken.yarn"
};
static const unsigned char file_Talk_Moves_tried_yarn[] = {
#embed "../../Dialogues/Talk/Moves/tried.yarn"
};
static const unsigned char file_Talk_Moves_unsaid_yarn[] = {
#embed "../../Dialogues/Talk/Moves/unsaid.yarn"
};
static const unsigned char file_Talk_Moves_usedto_yarn[] = {
#embed "../../Dialogues/Talk/Moves/usedto.yarn"
};
static const unsigned char file_Talk_Moves_want_yarn[] = {
#embed "../../Dialogues/Talk/Moves/want.yarn"
};
static const unsigned char file_Talk_Moves_wantsme_yarn[] = {
#embed "../../Dialogues/Talk/Moves/wantsme.yarn"
};
static const unsigned char file_Talk_Moves_wentalong_yarn[] = {
#embed "../../Dialogues/Talk/Moves/wentalong.yarn"
};
static const unsigned char file_Talk_Topics_any_yarn[] = {
#embed "../../Dialogues/Talk/Topics/any.yarn"
};
static const unsigned char file_Talk_Topics_body_image_yarn[] = {
#embed "../../Dialogues/Talk/Topics/body_image.yarn"
};
static const unsigned char file_Talk_Topics_boundary_yarn[] = {
#embed "../../Dialogues/Talk/Topics/boundary.yarn"
};
static const unsigned char file_Talk_Topics_breakup_yarn[] = {
#embed "../../Dialogues/Talk/Topics/breakup.yarn"
};
static const unsigned char file_Talk_Topics_burdening_yarn[] = {
#embed "../../Dialogues/Talk/Topics/burdening.yarn"
};
static const unsigned char file_Talk_Topics_caring_yarn[] = {
#embed "../../Dialogues/Talk/Topics/caring.yarn"
};
static const unsigned char file_Talk_Topics_caught_between_yarn[] = {
#embed "../../Dialogues/Talk/Topics/caught_between.yarn"
};
static const unsigned char file_Talk_Topics_change_yarn[] = {
#embed "../../Dialogues/Talk/Topics/change.yarn"
};
static const unsigned char file_Talk_Topics_company_yarn[] = {
#embed "../../Dialogues/Talk/Topics/company.yarn"
};
static const unsigned char file_Talk_Topics_comparing_yarn[] = {
#embed "../../Dialogues/Talk/Topics/comparing.yarn"
};
static const unsigned char file_Talk_Topics_conflict_yarn[] = {
#embed "../../Dialogues/Talk/Topics/conflict.yarn"
};
static const unsigned char file_Talk_Topics_crying_yarn[] = {
#embed "../../Dialogues/Talk/Topics/crying.yarn"
};
static const unsigned char file_Talk_Topics_decision_yarn[] = {
#embed "../../Dialogues/Talk/Topics/decision.yarn"
};
static const unsigned char file_Talk_Topics_dream_yarn[] = {
#embed "../../Dialogues/Talk/Topics/dream.yarn"
};
static const unsigned char file_Talk_Topics_drinking_yarn[] = {
#embed "../../Dialogues/Talk/Topics/drinking.yarn"
};
static const unsigned char file_Talk_Topics_effort_yarn[] = {
#embed "../../Dialogues/Talk/Topics/effort.yarn"
};
static const unsigned char file_Talk_Topics_f_anger_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_anger.yarn"
};
static const unsigned char file_Talk_Topics_f_aversion_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_aversion.yarn"
};
static const unsigned char file_Talk_Topics_f_calm_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_calm.yarn"
};
static const unsigned char file_Talk_Topics_f_depleted_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_depleted.yarn"
};
static const unsigned char file_Talk_Topics_f_envy_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_envy.yarn"
};
static const unsigned char file_Talk_Topics_f_fear_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_fear.yarn"
};
static const unsigned char file_Talk_Topics_f_gratitude_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_gratitude.yarn"
};
static const unsigned char file_Talk_Topics_f_interest_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_interest.yarn"
};
static const unsigned char file_Talk_Topics_f_joy_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_joy.yarn"
};
static const unsigned char file_Talk_Topics_f_loneliness_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_loneliness.yarn"
};
static const unsigned char file_Talk_Topics_f_longing_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_longing.yarn"
};
static const unsigned char file_Talk_Topics_f_love_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_love.yarn"
};
static const unsigned char file_Talk_Topics_f_numb_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_numb.yarn"
};
static const unsigned char file_Talk_Topics_f_sadness_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_sadness.yarn"
};
static const unsigned char file_Talk_Topics_f_shame_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_shame.yarn"
};
static const unsigned char file_Talk_Topics_f_strength_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_strength.yarn"
};
static const unsigned char file_Talk_Topics_f_unsettled_yarn[] = {
#embed "../../Dialogues/Talk/Topics/f_unsettled.yarn"
};
static const unsigned char file_Talk_Topics_faith_yarn[] = {
#embed "../../Dialogues/Talk/Topics/faith.yarn"
};
static const unsigned char file_Talk_Topics_family_yarn[] = {
#embed "../../Dialogues/Talk/Topics/family.yarn"
};
static const unsigned char file_Talk_Topics_friends_yarn[] = {
#embed "../../Dialogues/Talk/Topics/friends.yarn"
};
static const unsigned char file_Talk_Topics_good_news_yarn[] = {
#embed "../../Dialogues/Talk/Topics/good_news.yarn"
};
static const unsigned char file_Talk_Topics_health_yarn[] = {
#embed "../../Dialogues/Talk/Topics/health.yarn"
};
static const unsigned char file_Talk_Topics_hope_yarn[] = {
#embed "../../Dialogues/Talk/Topics/hope.yarn"
};
static const unsigned char file_Talk_Topics_identity_yarn[] = {
#embed "../../Dialogues/Talk/Topics/identity.yarn"
};
static const unsigned char file_Talk_Topics_irony_yarn[] = {
#embed "../../Dialogues/Talk/Topics/irony.yarn"
};
static const unsigned char file_Talk_Topics_irritation_yarn[] = {
#embed "../../Dialogues/Talk/Topics/irritation.yarn"
};
static const unsigned char file_Talk_Topics_just_listen_yarn[] = {
#embed "../../Dialogues/Talk/Topics/just_listen.yarn"
};
static const unsigned char file_Talk_Topics_loss_yarn[] = {
#embed "../../Dialogues/Talk/Topics/loss.yarn"
};
static const unsigned char file_Talk_Topics_meaning_yarn[] = {
#embed "../../Dialogues/Talk/Topics/meaning.yarn"
};
static const unsigned char file_Talk_Topics_minimise_yarn[] = {
#embed "../../Dialogues/Talk/Topics/minimise.yarn"
};
static const unsigned char file_Talk_Topics_missing_yarn[] = {
#embed "../../Dialogues/Talk/Topics/missing.yarn"
};
static const unsigned char file_Talk_Topics_money_yarn[] = {
#embed "../../Dialogues/Talk/Topics/money.yarn"
};
static const unsigned char file_Talk_Topics_nothing_felt_yarn[] = {
#embed "../../Dialogues/Talk/Topics/nothing_felt.yarn"
};
static const unsigned char file_Talk_Topics_old_hurt_yarn[] = {
#embed "../../Dialogues/Talk/Topics/old_hurt.yarn"
};
static const unsigned char file_Talk_Topics_overload_yarn[] = {
#embed "../../Dialogues/Talk/Topics/overload.yarn"
};
static const unsigned char file_Talk_Topics_overthinking_yarn[] = {
#embed "../../Dialogues/Talk/Topics/overthinking.yarn"
};
static const unsigned char file_Talk_Topics_parenting_yarn[] = {
#embed "../../Dialogues/Talk/Topics/parenting.yarn"
};
static const unsigned char file_Talk_Topics_parents_rules_yarn[] = {
#embed "../../Dialogues/Talk/Topics/parents_rules.yarn"
};
static const unsigned char file_Talk_Topics_pattern_yarn[] = {
#embed "../../Dialogues/Talk/Topics/pattern.yarn"
};
static const unsigned char file_Talk_Topics_perfection_yarn[] = {
#embed "../../Dialogues/Talk/Topics/perfection.yarn"
};
static const unsigned char file_Talk_Topics_pleasing_yarn[] = {
#embed "../../Dialogues/Talk/Topics/pleasing.yarn"
};
static const unsigned char file_Talk_Topics_regret_yarn[] = {
#embed "../../Dialogues/Talk/Topics/regret.yarn"
};
static const unsigned char file_Talk_Topics_rest_yarn[] = {
#embed "../../Dialogues/Talk/Topics/rest.yarn"
};
static const unsigned char file_Talk_Topics_retirement_yarn[] = {
#embed "../../Dialogues/Talk/Topics/retirement.yarn"
};
static const unsigned char file_Talk_Topics_s_event_yarn[] = {
#embed "../../Dialogues/Talk/Topics/s_event.yarn"
};
static const unsigned char file_Talk_Topics_s_habit_yarn[] = {
#embed "../../Dialogues/Talk/Topics/s_habit.yarn"
};
static const unsigned char file_Talk_Topics_s_image_yarn[] = {
#embed "../../Dialogues/Talk/Topics/s_image.yarn"
};
static const unsigned char file_Talk_Topics_s_plan_yarn[] = {
#embed "../../Dialogues/Talk/Topics/s_plan.yarn"
};
static const unsigned char file_Talk_Topics_s_said_yarn[] = {
#embed "../../Dialogues/Talk/Topics/s_said.yarn"
};
static const unsigned char file_Talk_Topics_s_self_yarn[] = {
#embed "../../Dialogues/Talk/Topics/s_self.yarn"
};
static const unsigned char file_Talk_Topics_sacked_yarn[] = {
#embed "../../Dialogues/Talk/Topics/sacked.yarn"
};
static const unsigned char file_Talk_Topics_secret_yarn[] = {
#embed "../../Dialogues/Talk/Topics/secret.yarn"
};
static const unsigned char file_Talk_Topics_seen_badly_yarn[] = {
#embed "../../Dialogues/Talk/Topics/seen_badly.yarn"
};
static const unsigned char file_Talk_Topics_self_conscious_yarn[] = {
#embed "../../Dialogues/Talk/Topics/self_conscious.yarn"
};
static const unsigned char file_Talk_Topics_self_criticism_yarn[] = {
#embed "../../Dialogues/Talk/Topics/self_criticism.yarn"
};
static const unsigned char file_Talk_Topics_sex_love_yarn[] = {
#embed "../../Dialogues/Talk/Topics/sex_love.yarn"
};
static const unsigned char file_Talk_Topics_sleep_yarn[] = {
#embed "../../Dialogues/Talk/Topics/sleep.yarn"
};
static const unsigned char file_Talk_Topics_small_joy_yarn[] = {
#embed "../../Dialogues/Talk/Topics/small_joy.yarn"
};
static const unsigned char file_Talk_Topics_spiritual_bypass_yarn[] = {
#embed "../../Dialogues/Talk/Topics/spiritual_bypass.yarn"
};
static const unsigned char file_Talk_Topics_stuck_yarn[] = {
#embed "../../Dialogues/Talk/Topics/stuck.yarn"
};
static const unsigned char file_Talk_Topics_study_yarn[] = {
#embed "../../Dialogues/Talk/Topics/study.yarn"
};
static const unsigned char file_Talk_Topics_swearing_yarn[] = {
#embed "../../Dialogues/Talk/Topics/swearing.yarn"
};
static const unsigned char file_Talk_Topics_unfair_yarn[] = {
#embed "../../Dialogues/Talk/Topics/unfair.yarn"
};
static const unsigned char file_Talk_Topics_unheard_yarn[] = {
#embed "../../Dialogues/Talk/Topics/unheard.yarn"
};
static const unsigned char file_Talk_Topics_waiting_yarn[] = {
#embed "../../Dialogues/Talk/Topics/waiting.yarn"
};
static const unsigned char file_Talk_Topics_what_if_yarn[] = {
#embed "../../Dialogues/Talk/Topics/what_if.yarn"
};
static const unsigned char file_Talk_Topics_work_yarn[] = {
#embed "../../Dialogues/Talk/Topics/work.yarn"
};
static const unsigned char file_Talk_acts_yarn[] = {
#embed "../../Dialogues/Talk/acts.yarn"
};
static const unsigned char file_Talk_answers_yarn[] = {
#embed "../../Dialogues/Talk/answers.yarn"
};
static const unsigned char file_Talk_hear_yarn[] = {
#embed "../../Dialogues/Talk/hear.yarn"
};
static const unsigned char file_Talk_talk_yarn[] = {
#embed "../../Dialogues/Talk/talk.yarn"
};
static const unsigned char file_Variables_yarn[] = {
#embed "../../Dialogues/Variables.yarn"
};
static const unsigned char file_acts_tsv[] = {
#embed "../../Dialogues/acts.tsv"
};
static const unsigned char file_concerns_tsv[] = {
#embed "../../Dialogues/concerns.tsv"
};
static const unsigned char file_emotions_tsv[] = {
#embed "../../Dialogues/emotions.tsv"
};
static const unsigned char file_feelings_tsv[] = {
#embed "../../Dialogues/feelings.tsv"
};
static const unsigned char file_helplines_tsv[] = {
#embed "../../Dialogues/helplines.tsv"
};
static const unsigned char file_languages_tsv[] = {
#embed "../../Dialogues/languages.tsv"
};
static const unsigned char file_risk_tsv[] = {
#embed "../../Dialogues/risk.tsv"
};
static const unsigned char file_risk_rules_tsv[] = {
#embed "../../Dialogues/risk_rules.tsv"
};
static const unsigned char file_risk_words_tsv[] = {
#embed "../../Dialogues/risk_words.tsv"
};
static const unsigned char file_themes_tsv[] = {
#embed "../../Dialogues/themes.tsv"
};
static const unsigned char file_topics_tsv[] = {
#embed "../../Dialogues/topics.tsv"
};
static const unsigned char file_umbra_ysls_json[] = {
#embed "../../Dialogues/umbra.ysls.json"
};

static const umbra_dialogue files[] = {
    {"Inquiries/anger_message.yarn", file_Inquiries_anger_message_yarn, sizeof file_Inquiries_anger_message_yarn},
    {"Inquiries/baseline_assessment.yarn", file_Inquiries_baseline_assessment_yarn, sizeof file_Inquiries_baseline_assessment_yarn},
    {"Inquiries/boundaries.yarn", file_Inquiries_boundaries_yarn, sizeof file_Inquiries_boundaries_yarn},
    {"Inquiries/crossroads.yarn", file_Inquiries_crossroads_yarn, sizeof file_Inquiries_crossroads_yarn},
    {"Inquiries/daily_checkin.yarn", file_Inquiries_daily_checkin_yarn, sizeof file_Inquiries_daily_checkin_yarn},
    {"Inquiries/dream_work.yarn", file_Inquiries_dream_work_yarn, sizeof file_Inquiries_dream_work_yarn},
    {"Inquiries/emotion_noticing.yarn", file_Inquiries_emotion_noticing_yarn, sizeof file_Inquiries_emotion_noticing_yarn},
    {"Inquiries/evening_review.yarn", file_Inquiries_evening_review_yarn, sizeof file_Inquiries_evening_review_yarn},
    {"Inquiries/expressive_release.yarn", file_Inquiries_expressive_release_yarn, sizeof file_Inquiries_expressive_release_yarn},
    {"Inquiries/golden_shadow.yarn", file_Inquiries_golden_shadow_yarn, sizeof file_Inquiries_golden_shadow_yarn},
    {"Inquiries/grief_two_doors.yarn", file_Inquiries_grief_two_doors_yarn, sizeof file_Inquiries_grief_two_doors_yarn},
    {"Inquiries/grounding.yarn", file_Inquiries_grounding_yarn, sizeof file_Inquiries_grounding_yarn},
    {"Inquiries/inherited_beliefs.yarn", file_Inquiries_inherited_beliefs_yarn, sizeof file_Inquiries_inherited_beliefs_yarn},
    {"Inquiries/inner_critic.yarn", file_Inquiries_inner_critic_yarn, sizeof file_Inquiries_inner_critic_yarn},
    {"Inquiries/life_review.yarn", file_Inquiries_life_review_yarn, sizeof file_Inquiries_life_review_yarn},
    {"Inquiries/micro_habit.yarn", file_Inquiries_micro_habit_yarn, sizeof file_Inquiries_micro_habit_yarn},
    {"Inquiries/people_pleasing.yarn", file_Inquiries_people_pleasing_yarn, sizeof file_Inquiries_people_pleasing_yarn},
    {"Inquiries/perfectionism.yarn", file_Inquiries_perfectionism_yarn, sizeof file_Inquiries_perfectionism_yarn},
    {"Inquiries/pitfalls_check.yarn", file_Inquiries_pitfalls_check_yarn, sizeof file_Inquiries_pitfalls_check_yarn},
    {"Inquiries/progress_review.yarn", file_Inquiries_progress_review_yarn, sizeof file_Inquiries_progress_review_yarn},
    {"Inquiries/projection_321.yarn", file_Inquiries_projection_321_yarn, sizeof file_Inquiries_projection_321_yarn},
    {"Inquiries/quick_assessment.yarn", file_Inquiries_quick_assessment_yarn, sizeof file_Inquiries_quick_assessment_yarn},
    {"Inquiries/quiet_sitting.yarn", file_Inquiries_quiet_sitting_yarn, sizeof file_Inquiries_quiet_sitting_yarn},
    {"Inquiries/relationship_pattern.yarn", file_Inquiries_relationship_pattern_yarn, sizeof file_Inquiries_relationship_pattern_yarn},
    {"Inquiries/self_compassion_break.yarn", file_Inquiries_self_compassion_break_yarn, sizeof file_Inquiries_self_compassion_break_yarn},
    {"Inquiries/shadow_inquiry.yarn", file_Inquiries_shadow_inquiry_yarn, sizeof file_Inquiries_shadow_inquiry_yarn},
    {"Inquiries/style_quiz.yarn", file_Inquiries_style_quiz_yarn, sizeof file_Inquiries_style_quiz_yarn},
    {"Inquiries/support_map.yarn", file_Inquiries_support_map_yarn, sizeof file_Inquiries_support_map_yarn},
    {"Inquiries/thought_record.yarn", file_Inquiries_thought_record_yarn, sizeof file_Inquiries_thought_record_yarn},
    {"Inquiries/trigger_journal.yarn", file_Inquiries_trigger_journal_yarn, sizeof file_Inquiries_trigger_journal_yarn},
    {"Inquiries/unmet_need.yarn", file_Inquiries_unmet_need_yarn, sizeof file_Inquiries_unmet_need_yarn},
    {"Inquiries/values_meaning.yarn", file_Inquiries_values_meaning_yarn, sizeof file_Inquiries_values_meaning_yarn},
    {"Inquiries/weekly_integration.yarn", file_Inquiries_weekly_integration_yarn, sizeof file_Inquiries_weekly_integration_yarn},
    {"Model/prompt.md", file_Model_prompt_md, sizeof file_Model_prompt_md},
    {"Questions/ai_model.yarn", file_Questions_ai_model_yarn, sizeof file_Questions_ai_model_yarn},
    {"Questions/alone_or_therapist.yarn", file_Questions_alone_or_therapist_yarn, sizeof file_Questions_alone_or_therapist_yarn},
    {"Questions/body_questions.yarn", file_Questions_body_questions_yarn, sizeof file_Questions_body_questions_yarn},
    {"Questions/care_vs_indulgence.yarn", file_Questions_care_vs_indulgence_yarn, sizeof file_Questions_care_vs_indulgence_yarn},
    {"Questions/commands_help.yarn", file_Questions_commands_help_yarn, sizeof file_Questions_commands_help_yarn},
    {"Questions/contacts_anyone.yarn", file_Questions_contacts_anyone_yarn, sizeof file_Questions_contacts_anyone_yarn},
    {"Questions/crisis_help.yarn", file_Questions_crisis_help_yarn, sizeof file_Questions_crisis_help_yarn},
    {"Questions/data_location.yarn", file_Questions_data_location_yarn, sizeof file_Questions_data_location_yarn},
    {"Questions/delete_data.yarn", file_Questions_delete_data_yarn, sizeof file_Questions_delete_data_yarn},
    {"Questions/diagnosis.yarn", file_Questions_diagnosis_yarn, sizeof file_Questions_diagnosis_yarn},
    {"Questions/doing_it_right.yarn", file_Questions_doing_it_right_yarn, sizeof file_Questions_doing_it_right_yarn},
    {"Questions/evidence.yarn", file_Questions_evidence_yarn, sizeof file_Questions_evidence_yarn},
    {"Questions/export_data.yarn", file_Questions_export_data_yarn, sizeof file_Questions_export_data_yarn},
    {"Questions/feeling_worse.yarn", file_Questions_feeling_worse_yarn, sizeof file_Questions_feeling_worse_yarn},
    {"Questions/find_therapist.yarn", file_Questions_find_therapist_yarn, sizeof file_Questions_find_therapist_yarn},
    {"Questions/for_someone_else.yarn", file_Questions_for_someone_else_yarn, sizeof file_Questions_for_someone_else_yarn},
    {"Questions/four_dimensions.yarn", file_Questions_four_dimensions_yarn, sizeof file_Questions_four_dimensions_yarn},
    {"Questions/four_profiles.yarn", file_Questions_four_profiles_yarn, sizeof file_Questions_four_profiles_yarn},
    {"Questions/how_long.yarn", file_Questions_how_long_yarn, sizeof file_Questions_how_long_yarn},
    {"Questions/how_often.yarn", file_Questions_how_often_yarn, sizeof file_Questions_how_often_yarn},
    {"Questions/inner_work_harm.yarn", file_Questions_inner_work_harm_yarn, sizeof file_Questions_inner_work_harm_yarn},
    {"Questions/is_it_human.yarn", file_Questions_is_it_human_yarn, sizeof file_Questions_is_it_human_yarn},
    {"Questions/is_it_therapy.yarn", file_Questions_is_it_therapy_yarn, sizeof file_Questions_is_it_therapy_yarn},
    {"Questions/life_stages.yarn", file_Questions_life_stages_yarn, sizeof file_Questions_life_stages_yarn},
    {"Questions/lost_passphrase.yarn", file_Questions_lost_passphrase_yarn, sizeof file_Questions_lost_passphrase_yarn},
    {"Questions/medication.yarn", file_Questions_medication_yarn, sizeof file_Questions_medication_yarn},
    {"Questions/micro_habit_what.yarn", file_Questions_micro_habit_what_yarn, sizeof file_Questions_micro_habit_what_yarn},
    {"Questions/minors.yarn", file_Questions_minors_yarn, sizeof file_Questions_minors_yarn},
    {"Questions/missed_days.yarn", file_Questions_missed_days_yarn, sizeof file_Questions_missed_days_yarn},
    {"Questions/name_emotions.yarn", file_Questions_name_emotions_yarn, sizeof file_Questions_name_emotions_yarn},
    {"Questions/not_helping_umbra.yarn", file_Questions_not_helping_umbra_yarn, sizeof file_Questions_not_helping_umbra_yarn},
    {"Questions/offline.yarn", file_Questions_offline_yarn, sizeof file_Questions_offline_yarn},
    {"Questions/repeat_words.yarn", file_Questions_repeat_words_yarn, sizeof file_Questions_repeat_words_yarn},
    {"Questions/self_care_scope.yarn", file_Questions_self_care_scope_yarn, sizeof file_Questions_self_care_scope_yarn},
    {"Questions/spiritual_bypass.yarn", file_Questions_spiritual_bypass_yarn, sizeof file_Questions_spiritual_bypass_yarn},
    {"Questions/spiritual_practice.yarn", file_Questions_spiritual_practice_yarn, sizeof file_Questions_spiritual_practice_yarn},
    {"Questions/stop_or_skip.yarn", file_Questions_stop_or_skip_yarn, sizeof file_Questions_stop_or_skip_yarn},
    {"Questions/stuck_loop.yarn", file_Questions_stuck_loop_yarn, sizeof file_Questions_stuck_loop_yarn},
    {"Questions/three_mistakes.yarn", file_Questions_three_mistakes_yarn, sizeof file_Questions_three_mistakes_yarn},
    {"Questions/trauma.yarn", file_Questions_trauma_yarn, sizeof file_Questions_trauma_yarn},
    {"Questions/what_is_inner_work.yarn", file_Questions_what_is_inner_work_yarn, sizeof file_Questions_what_is_inner_work_yarn},
    {"Questions/what_is_self_care.yarn", file_Questions_what_is_self_care_yarn, sizeof file_Questions_what_is_self_care_yarn},
    {"Questions/what_is_shadow.yarn", file_Questions_what_is_shadow_yarn, sizeof file_Questions_what_is_shadow_yarn},
    {"Questions/where_to_start.yarn", file_Questions_where_to_start_yarn, sizeof file_Questions_where_to_start_yarn},
    {"Questions/who_can_read.yarn", file_Questions_who_can_read_yarn, sizeof file_Questions_who_can_read_yarn},
    {"Questions/why_both.yarn", file_Questions_why_both_yarn, sizeof file_Questions_why_both_yarn},
    {"Safety/safety_abuse.yarn", file_Safety_safety_abuse_yarn, sizeof file_Safety_safety_abuse_yarn},
    {"Safety/safety_active.yarn", file_Safety_safety_active_yarn, sizeof file_Safety_safety_active_yarn},
    {"Safety/safety_after.yarn", file_Safety_safety_after_yarn, sizeof file_Safety_safety_after_yarn},
    {"Safety/safety_again.yarn", file_Safety_safety_again_yarn, sizeof file_Safety_safety_again_yarn},
    {"Safety/safety_ask.yarn", file_Safety_safety_ask_yarn, sizeof file_Safety_safety_ask_yarn},
    {"Safety/safety_bereaved.yarn", file_Safety_safety_bereaved_yarn, sizeof file_Safety_safety_bereaved_yarn},
    {"Safety/safety_checks.yarn", file_Safety_safety_checks_yarn, sizeof file_Safety_safety_checks_yarn},
    {"Safety/safety_concern_other.yarn", file_Safety_safety_concern_other_yarn, sizeof file_Safety_safety_concern_other_yarn},
    {"Safety/safety_distress.yarn", file_Safety_safety_distress_yarn, sizeof file_Safety_safety_distress_yarn},
    {"Safety/safety_eating.yarn", file_Safety_safety_eating_yarn, sizeof file_Safety_safety_eating_yarn},
    {"Safety/safety_harm_others.yarn", file_Safety_safety_harm_others_yarn, sizeof file_Safety_safety_harm_others_yarn},
    {"Safety/safety_listening.yarn", file_Safety_safety_listening_yarn, sizeof file_Safety_safety_listening_yarn},
    {"Safety/safety_medical.yarn", file_Safety_safety_medical_yarn, sizeof file_Safety_safety_medical_yarn},
    {"Safety/safety_passive.yarn", file_Safety_safety_passive_yarn, sizeof file_Safety_safety_passive_yarn},
    {"Safety/safety_pieces.yarn", file_Safety_safety_pieces_yarn, sizeof file_Safety_safety_pieces_yarn},
    {"Safety/safety_psychosis.yarn", file_Safety_safety_psychosis_yarn, sizeof file_Safety_safety_psychosis_yarn},
    {"Safety/safety_self_harm.yarn", file_Safety_safety_self_harm_yarn, sizeof file_Safety_safety_self_harm_yarn},
    {"Safety/safety_slowly.yarn", file_Safety_safety_slowly_yarn, sizeof file_Safety_safety_slowly_yarn},
    {"Safety/safety_unwanted.yarn", file_Safety_safety_unwanted_yarn, sizeof file_Safety_safety_unwanted_yarn},
    {"Shared/ask.yarn", file_Shared_ask_yarn, sizeof file_Shared_ask_yarn},
    {"Shared/asked_back.yarn", file_Shared_asked_back_yarn, sizeof file_Shared_asked_back_yarn},
    {"Shared/assess.yarn", file_Shared_assess_yarn, sizeof file_Shared_assess_yarn},
    {"Shared/catalogue.yarn", file_Shared_catalogue_yarn, sizeof file_Shared_catalogue_yarn},
    {"Shared/close_inquiry.yarn", file_Shared_close_inquiry_yarn, sizeof file_Shared_close_inquiry_yarn},
    {"Shared/close_light.yarn", file_Shared_close_light_yarn, sizeof file_Shared_close_light_yarn},
    {"Shared/close_safe.yarn", file_Shared_close_safe_yarn, sizeof file_Shared_close_safe_yarn},
    {"Shared/endings.yarn", file_Shared_endings_yarn, sizeof file_Shared_endings_yarn},
    {"Shared/feel_word.yarn", file_Shared_feel_word_yarn, sizeof file_Shared_feel_word_yarn},
    {"Shared/gate.yarn", file_Shared_gate_yarn, sizeof file_Shared_gate_yarn},
    {"Shared/grounding.yarn", file_Shared_grounding_yarn, sizeof file_Shared_grounding_yarn},
    {"Shared/help_now.yarn", file_Shared_help_now_yarn, sizeof file_Shared_help_now_yarn},
    {"Shared/midway.yarn", file_Shared_midway_yarn, sizeof file_Shared_midway_yarn},
    {"Shared/offer_finer_word.yarn", file_Shared_offer_finer_word_yarn, sizeof file_Shared_offer_finer_word_yarn},
    {"Shared/offers.yarn", file_Shared_offers_yarn, sizeof file_Shared_offers_yarn},
    {"Shared/outward.yarn", file_Shared_outward_yarn, sizeof file_Shared_outward_yarn},
    {"Shared/protective_function.yarn", file_Shared_protective_function_yarn, sizeof file_Shared_protective_function_yarn},
    {"Shared/recent_event.yarn", file_Shared_recent_event_yarn, sizeof file_Shared_recent_event_yarn},
    {"Shared/reflections.yarn", file_Shared_reflections_yarn, sizeof file_Shared_reflections_yarn},
    {"Shared/returning.yarn", file_Shared_returning_yarn, sizeof file_Shared_returning_yarn},
    {"Shared/step_back.yarn", file_Shared_step_back_yarn, sizeof file_Shared_step_back_yarn},
    {"Shared/summary_save.yarn", file_Shared_summary_save_yarn, sizeof file_Shared_summary_save_yarn},
    {"Talk/Moves/alone.yarn", file_Talk_Moves_alone_yarn, sizeof file_Talk_Moves_alone_yarn},
    {"Talk/Moves/calledme.yarn", file_Talk_Moves_calledme_yarn, sizeof file_Talk_Moves_calledme_yarn},
    {"Talk/Moves/cannot.yarn", file_Talk_Moves_cannot_yarn, sizeof file_Talk_Moves_cannot_yarn},
    {"Talk/Moves/could.yarn", file_Talk_Moves_could_yarn, sizeof file_Talk_Moves_could_yarn},
    {"Talk/Moves/cried.yarn", file_Talk_Moves_cried_yarn, sizeof file_Talk_Moves_cried_yarn},
    {"Talk/Moves/decided.yarn", file_Talk_Moves_decided_yarn, sizeof file_Talk_Moves_decided_yarn},
    {"Talk/Moves/everybody.yarn", file_Talk_Moves_everybody_yarn, sizeof file_Talk_Moves_everybody_yarn},
    {"Talk/Moves/first.yarn", file_Talk_Moves_first_yarn, sizeof file_Talk_Moves_first_yarn},
    {"Talk/Moves/gone.yarn", file_Talk_Moves_gone_yarn, sizeof file_Talk_Moves_gone_yarn},
    {"Talk/Moves/good.yarn", file_Talk_Moves_good_yarn, sizeof file_Talk_Moves_good_yarn},
    {"Talk/Moves/hide.yarn", file_Talk_Moves_hide_yarn, sizeof file_Talk_Moves_hide_yarn},
    {"Talk/Moves/infront.yarn", file_Talk_Moves_infront_yarn, sizeof file_Talk_Moves_infront_yarn},
    {"Talk/Moves/isay.yarn", file_Talk_Moves_isay_yarn, sizeof file_Talk_Moves_isay_yarn},
    {"Talk/Moves/keep.yarn", file_Talk_Moves_keep_yarn, sizeof file_Talk_Moves_keep_yarn},
    {"Talk/Moves/kind.yarn", file_Talk_Moves_kind_yarn, sizeof file_Talk_Moves_kind_yarn},
    {"Talk/Moves/long.yarn", file_Talk_Moves_long_yarn, sizeof file_Talk_Moves_long_yarn},
    {"Talk/Moves/looks.yarn", file_Talk_Moves_looks_yarn, sizeof file_Talk_Moves_looks_yarn},
    {"Talk/Moves/nobody.yarn", file_Talk_Moves_nobody_yarn, sizeof file_Talk_Moves_nobody_yarn},
    {"Talk/Moves/noidea.yarn", file_Talk_Moves_noidea_yarn, sizeof file_Talk_Moves_noidea_yarn},
    {"Talk/Moves/notasked.yarn", file_Talk_Moves_notasked_yarn, sizeof file_Talk_Moves_notasked_yarn},
    {"Talk/Moves/notdone.yarn", file_Talk_Moves_notdone_yarn, sizeof file_Talk_Moves_notdone_yarn},
    {"Talk/Moves/notenough.yarn", file_Talk_Moves_notenough_yarn, sizeof file_Talk_Moves_notenough_yarn},
    {"Talk/Moves/notmine.yarn", file_Talk_Moves_notmine_yarn, sizeof file_Talk_Moves_notmine_yarn},
    {"Talk/Moves/notwant.yarn", file_Talk_Moves_notwant_yarn, sizeof file_Talk_Moves_notwant_yarn},
    {"Talk/Moves/onme.yarn", file_Talk_Moves_onme_yarn, sizeof file_Talk_Moves_onme_yarn},
    {"Talk/Moves/place.yarn", file_Talk_Moves_place_yarn, sizeof file_Talk_Moves_place_yarn},
    {"Talk/Moves/promise.yarn", file_Talk_Moves_promise_yarn, sizeof file_Talk_Moves_promise_yarn},
    {"Talk/Moves/spoke.yarn", file_Talk_Moves_spoke_yarn, sizeof file_Talk_Moves_spoke_yarn},
    {"Talk/Moves/still.yarn", file_Talk_Moves_still_yarn, sizeof file_Talk_Moves_still_yarn},
    {"Talk/Moves/supposed.yarn", file_Talk_Moves_supposed_yarn, sizeof file_Talk_Moves_supposed_yarn},
    {"Talk/Moves/taken.yarn", file_Talk_Moves_taken_yarn, sizeof file_Talk_Moves_taken_yarn},
    {"Talk/Moves/tried.yarn", file_Talk_Moves_tried_yarn, sizeof file_Talk_Moves_tried_yarn},
    {"Talk/Moves/unsaid.yarn", file_Talk_Moves_unsaid_yarn, sizeof file_Talk_Moves_unsaid_yarn},
    {"Talk/Moves/usedto.yarn", file_Talk_Moves_usedto_yarn, sizeof file_Talk_Moves_usedto_yarn},
    {"Talk/Moves/want.yarn", file_Talk_Moves_want_yarn, sizeof file_Talk_Moves_want_yarn},
    {"Talk/Moves/wantsme.yarn", file_Talk_Moves_wantsme_yarn, sizeof file_Talk_Moves_wantsme_yarn},
    {"Talk/Moves/wentalong.yarn", file_Talk_Moves_wentalong_yarn, sizeof file_Talk_Moves_wentalong_yarn},
    {"Talk/Topics/any.yarn", file_Talk_Topics_any_yarn, sizeof file_Talk_Topics_any_yarn},
    {"Talk/Topics/body_image.yarn", file_Talk_Topics_body_image_yarn, sizeof file_Talk_Topics_body_image_yarn},
    {"Talk/Topics/boundary.yarn", file_Talk_Topics_boundary_yarn, sizeof file_Talk_Topics_boundary_yarn},
    {"Talk/Topics/breakup.yarn", file_Talk_Topics_breakup_yarn, sizeof file_Talk_Topics_breakup_yarn},
    {"Talk/Topics/burdening.yarn", file_Talk_Topics_burdening_yarn, sizeof file_Talk_Topics_burdening_yarn},
    {"Talk/Topics/caring.yarn", file_Talk_Topics_caring_yarn, sizeof file_Talk_Topics_caring_yarn},
    {"Talk/Topics/caught_between.yarn", file_Talk_Topics_caught_between_yarn, sizeof file_Talk_Topics_caught_between_yarn},
    {"Talk/Topics/change.yarn", file_Talk_Topics_change_yarn, sizeof file_Talk_Topics_change_yarn},
    {"Talk/Topics/company.yarn", file_Talk_Topics_company_yarn, sizeof file_Talk_Topics_company_yarn},
    {"Talk/Topics/comparing.yarn", file_Talk_Topics_comparing_yarn, sizeof file_Talk_Topics_comparing_yarn},
    {"Talk/Topics/conflict.yarn", file_Talk_Topics_conflict_yarn, sizeof file_Talk_Topics_conflict_yarn},
    {"Talk/Topics/crying.yarn", file_Talk_Topics_crying_yarn, sizeof file_Talk_Topics_crying_yarn},
    {"Talk/Topics/decision.yarn", file_Talk_Topics_decision_yarn, sizeof file_Talk_Topics_decision_yarn},
    {"Talk/Topics/dream.yarn", file_Talk_Topics_dream_yarn, sizeof file_Talk_Topics_dream_yarn},
    {"Talk/Topics/drinking.yarn", file_Talk_Topics_drinking_yarn, sizeof file_Talk_Topics_drinking_yarn},
    {"Talk/Topics/effort.yarn", file_Talk_Topics_effort_yarn, sizeof file_Talk_Topics_effort_yarn},
    {"Talk/Topics/f_anger.yarn", file_Talk_Topics_f_anger_yarn, sizeof file_Talk_Topics_f_anger_yarn},
    {"Talk/Topics/f_aversion.yarn", file_Talk_Topics_f_aversion_yarn, sizeof file_Talk_Topics_f_aversion_yarn},
    {"Talk/Topics/f_calm.yarn", file_Talk_Topics_f_calm_yarn, sizeof file_Talk_Topics_f_calm_yarn},
    {"Talk/Topics/f_depleted.yarn", file_Talk_Topics_f_depleted_yarn, sizeof file_Talk_Topics_f_depleted_yarn},
    {"Talk/Topics/f_envy.yarn", file_Talk_Topics_f_envy_yarn, sizeof file_Talk_Topics_f_envy_yarn},
    {"Talk/Topics/f_fear.yarn", file_Talk_Topics_f_fear_yarn, sizeof file_Talk_Topics_f_fear_yarn},
    {"Talk/Topics/f_gratitude.yarn", file_Talk_Topics_f_gratitude_yarn, sizeof file_Talk_Topics_f_gratitude_yarn},
    {"Talk/Topics/f_interest.yarn", file_Talk_Topics_f_interest_yarn, sizeof file_Talk_Topics_f_interest_yarn},
    {"Talk/Topics/f_joy.yarn", file_Talk_Topics_f_joy_yarn, sizeof file_Talk_Topics_f_joy_yarn},
    {"Talk/Topics/f_loneliness.yarn", file_Talk_Topics_f_loneliness_yarn, sizeof file_Talk_Topics_f_loneliness_yarn},
    {"Talk/Topics/f_longing.yarn", file_Talk_Topics_f_longing_yarn, sizeof file_Talk_Topics_f_longing_yarn},
    {"Talk/Topics/f_love.yarn", file_Talk_Topics_f_love_yarn, sizeof file_Talk_Topics_f_love_yarn},
    {"Talk/Topics/f_numb.yarn", file_Talk_Topics_f_numb_yarn, sizeof file_Talk_Topics_f_numb_yarn},
    {"Talk/Topics/f_sadness.yarn", file_Talk_Topics_f_sadness_yarn, sizeof file_Talk_Topics_f_sadness_yarn},
    {"Talk/Topics/f_shame.yarn", file_Talk_Topics_f_shame_yarn, sizeof file_Talk_Topics_f_shame_yarn},
    {"Talk/Topics/f_strength.yarn", file_Talk_Topics_f_strength_yarn, sizeof file_Talk_Topics_f_strength_yarn},
    {"Talk/Topics/f_unsettled.yarn", file_Talk_Topics_f_unsettled_yarn, sizeof file_Talk_Topics_f_unsettled_yarn},
    {"Talk/Topics/faith.yarn", file_Talk_Topics_faith_yarn, sizeof file_Talk_Topics_faith_yarn},
    {"Talk/Topics/family.yarn", file_Talk_Topics_family_yarn, sizeof file_Talk_Topics_family_yarn},
    {"Talk/Topics/friends.yarn", file_Talk_Topics_friends_yarn, sizeof file_Talk_Topics_friends_yarn},
    {"Talk/Topics/good_news.yarn", file_Talk_Topics_good_news_yarn, sizeof file_Talk_Topics_good_news_yarn},
    {"Talk/Topics/health.yarn", file_Talk_Topics_health_yarn, sizeof file_Talk_Topics_health_yarn},
    {"Talk/Topics/hope.yarn", file_Talk_Topics_hope_yarn, sizeof file_Talk_Topics_hope_yarn},
    {"Talk/Topics/identity.yarn", file_Talk_Topics_identity_yarn, sizeof file_Talk_Topics_identity_yarn},
    {"Talk/Topics/irony.yarn", file_Talk_Topics_irony_yarn, sizeof file_Talk_Topics_irony_yarn},
    {"Talk/Topics/irritation.yarn", file_Talk_Topics_irritation_yarn, sizeof file_Talk_Topics_irritation_yarn},
    {"Talk/Topics/just_listen.yarn", file_Talk_Topics_just_listen_yarn, sizeof file_Talk_Topics_just_listen_yarn},
    {"Talk/Topics/loss.yarn", file_Talk_Topics_loss_yarn, sizeof file_Talk_Topics_loss_yarn},
    {"Talk/Topics/meaning.yarn", file_Talk_Topics_meaning_yarn, sizeof file_Talk_Topics_meaning_yarn},
    {"Talk/Topics/minimise.yarn", file_Talk_Topics_minimise_yarn, sizeof file_Talk_Topics_minimise_yarn},
    {"Talk/Topics/missing.yarn", file_Talk_Topics_missing_yarn, sizeof file_Talk_Topics_missing_yarn},
    {"Talk/Topics/money.yarn", file_Talk_Topics_money_yarn, sizeof file_Talk_Topics_money_yarn},
    {"Talk/Topics/nothing_felt.yarn", file_Talk_Topics_nothing_felt_yarn, sizeof file_Talk_Topics_nothing_felt_yarn},
    {"Talk/Topics/old_hurt.yarn", file_Talk_Topics_old_hurt_yarn, sizeof file_Talk_Topics_old_hurt_yarn},
    {"Talk/Topics/overload.yarn", file_Talk_Topics_overload_yarn, sizeof file_Talk_Topics_overload_yarn},
    {"Talk/Topics/overthinking.yarn", file_Talk_Topics_overthinking_yarn, sizeof file_Talk_Topics_overthinking_yarn},
    {"Talk/Topics/parenting.yarn", file_Talk_Topics_parenting_yarn, sizeof file_Talk_Topics_parenting_yarn},
    {"Talk/Topics/parents_rules.yarn", file_Talk_Topics_parents_rules_yarn, sizeof file_Talk_Topics_parents_rules_yarn},
    {"Talk/Topics/pattern.yarn", file_Talk_Topics_pattern_yarn, sizeof file_Talk_Topics_pattern_yarn},
    {"Talk/Topics/perfection.yarn", file_Talk_Topics_perfection_yarn, sizeof file_Talk_Topics_perfection_yarn},
    {"Talk/Topics/pleasing.yarn", file_Talk_Topics_pleasing_yarn, sizeof file_Talk_Topics_pleasing_yarn},
    {"Talk/Topics/regret.yarn", file_Talk_Topics_regret_yarn, sizeof file_Talk_Topics_regret_yarn},
    {"Talk/Topics/rest.yarn", file_Talk_Topics_rest_yarn, sizeof file_Talk_Topics_rest_yarn},
    {"Talk/Topics/retirement.yarn", file_Talk_Topics_retirement_yarn, sizeof file_Talk_Topics_retirement_yarn},
    {"Talk/Topics/s_event.yarn", file_Talk_Topics_s_event_yarn, sizeof file_Talk_Topics_s_event_yarn},
    {"Talk/Topics/s_habit.yarn", file_Talk_Topics_s_habit_yarn, sizeof file_Talk_Topics_s_habit_yarn},
    {"Talk/Topics/s_image.yarn", file_Talk_Topics_s_image_yarn, sizeof file_Talk_Topics_s_image_yarn},
    {"Talk/Topics/s_plan.yarn", file_Talk_Topics_s_plan_yarn, sizeof file_Talk_Topics_s_plan_yarn},
    {"Talk/Topics/s_said.yarn", file_Talk_Topics_s_said_yarn, sizeof file_Talk_Topics_s_said_yarn},
    {"Talk/Topics/s_self.yarn", file_Talk_Topics_s_self_yarn, sizeof file_Talk_Topics_s_self_yarn},
    {"Talk/Topics/sacked.yarn", file_Talk_Topics_sacked_yarn, sizeof file_Talk_Topics_sacked_yarn},
    {"Talk/Topics/secret.yarn", file_Talk_Topics_secret_yarn, sizeof file_Talk_Topics_secret_yarn},
    {"Talk/Topics/seen_badly.yarn", file_Talk_Topics_seen_badly_yarn, sizeof file_Talk_Topics_seen_badly_yarn},
    {"Talk/Topics/self_conscious.yarn", file_Talk_Topics_self_conscious_yarn, sizeof file_Talk_Topics_self_conscious_yarn},
    {"Talk/Topics/self_criticism.yarn", file_Talk_Topics_self_criticism_yarn, sizeof file_Talk_Topics_self_criticism_yarn},
    {"Talk/Topics/sex_love.yarn", file_Talk_Topics_sex_love_yarn, sizeof file_Talk_Topics_sex_love_yarn},
    {"Talk/Topics/sleep.yarn", file_Talk_Topics_sleep_yarn, sizeof file_Talk_Topics_sleep_yarn},
    {"Talk/Topics/small_joy.yarn", file_Talk_Topics_small_joy_yarn, sizeof file_Talk_Topics_small_joy_yarn},
    {"Talk/Topics/spiritual_bypass.yarn", file_Talk_Topics_spiritual_bypass_yarn, sizeof file_Talk_Topics_spiritual_bypass_yarn},
    {"Talk/Topics/stuck.yarn", file_Talk_Topics_stuck_yarn, sizeof file_Talk_Topics_stuck_yarn},
    {"Talk/Topics/study.yarn", file_Talk_Topics_study_yarn, sizeof file_Talk_Topics_study_yarn},
    {"Talk/Topics/swearing.yarn", file_Talk_Topics_swearing_yarn, sizeof file_Talk_Topics_swearing_yarn},
    {"Talk/Topics/unfair.yarn", file_Talk_Topics_unfair_yarn, sizeof file_Talk_Topics_unfair_yarn},
    {"Talk/Topics/unheard.yarn", file_Talk_Topics_unheard_yarn, sizeof file_Talk_Topics_unheard_yarn},
    {"Talk/Topics/waiting.yarn", file_Talk_Topics_waiting_yarn, sizeof file_Talk_Topics_waiting_yarn},
    {"Talk/Topics/what_if.yarn", file_Talk_Topics_what_if_yarn, sizeof file_Talk_Topics_what_if_yarn},
    {"Talk/Topics/work.yarn", file_Talk_Topics_work_yarn, sizeof file_Talk_Topics_work_yarn},
    {"Talk/acts.yarn", file_Talk_acts_yarn, sizeof file_Talk_acts_yarn},
    {"Talk/answers.yarn", file_Talk_answers_yarn, sizeof file_Talk_answers_yarn},
    {"Talk/hear.yarn", file_Talk_hear_yarn, sizeof file_Talk_hear_yarn},
    {"Talk/talk.yarn", file_Talk_talk_yarn, sizeof file_Talk_talk_yarn},
    {"Variables.yarn", file_Variables_yarn, sizeof file_Variables_yarn},
    {"acts.tsv", file_acts_tsv, sizeof file_acts_tsv},
    {"concerns.tsv", file_concerns_tsv, sizeof file_concerns_tsv},
    {"emotions.tsv", file_emotions_tsv, sizeof file_emotions_tsv},
    {"feelings.tsv", file_feelings_tsv, sizeof file_feelings_tsv},
    {"helplines.tsv", file_helplines_tsv, sizeof file_helplines_tsv},
    {"languages.tsv", file_languages_tsv, sizeof file_languages_tsv},
    {"risk.tsv", file_risk_tsv, sizeof file_risk_tsv},
    {"risk_rules.tsv", file_risk_rules_tsv, sizeof file_risk_rules_tsv},
    {"risk_words.tsv", file_risk_words_tsv, sizeof file_risk_words_tsv},
    {"themes.tsv", file_themes_tsv, sizeof file_themes_tsv},
    {"topics.tsv", file_topics_tsv, sizeof file_topics_tsv},
    {"umbra.ysls.json", file_umbra_ysls_json, sizeof file_umbra_ysls_json},
};

size_t umbra_dialogue_file_count(void) { return sizeof files / sizeof files[0]; }

const umbra_dialogue *umbra_dialogue_file(size_t index) {
  return index < umbra_dialogue_file_count() ? &files[index] : NULL;
}
