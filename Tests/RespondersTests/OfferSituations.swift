import Conversation
import Responders
import Yarn

/// Situations without a block.
extension OfferTests {
  static let firstTimes: [Situation] = [
    Situation("somebody new in the evening", []).with {
      $0.first = "emotion_noticing"
      $0.reason = .own
      $0.hasNot = ["shadow_inquiry", "trigger_journal", "boundaries"]
      $0.blocks = ["shadow_inquiry": .firstSessions, "trigger_journal": .firstSessions]
      $0.blocks["grounding"] = .some(nil)
    },
    Situation("somebody new in the morning", []).with {
      $0.now = at(9)
      $0.first = "emotion_noticing"
      $0.hasNot = ["evening_review"]
    },
    Situation("somebody new at night", []).with {
      $0.now = at(2)
      $0.first = "emotion_noticing"
      $0.hasNot = ["evening_review", "daily_checkin"]
    },
    Situation("the second session, angry", [past("emotion_noticing", hours: 20, felt: "anger")])
      .with {
        $0.hasNot = ["anger_message", "trigger_journal", "expressive_release"]
        $0.blocks = ["anger_message": .firstSessions]
      },
    Situation("the third session", Array(settled.prefix(2))).with {
      $0.blocks = ["boundaries": .firstSessions, "shadow_inquiry": .firstSessions]
    },
    Situation("the fourth session", Array(settled.prefix(3))).with {
      $0.blocks["boundaries"] = .some(nil)
      $0.blocks["shadow_inquiry"] = .some(nil)
    },
    Situation("the way of doing things is known", []).with {
      $0.variables = ["$profile": .string("practical")]
      $0.hasNot = ["style_quiz"]
    },
    Situation("a quiz yesterday is not put forward again").with {
      $0.sessions.append(past("quick_assessment", hours: 24))
      $0.hasNot = ["quick_assessment"]
    },
    Situation("a quiz a month ago may come again").with {
      $0.sessions += [
        past("quick_assessment", hours: 24 * 31),
        past("emotion_noticing", hours: 30), past("daily_checkin", hours: 30),
      ]
      $0.variables = ["$profile": .string("practical")]
      $0.carried = supported
      $0.blocks["quick_assessment"] = .some(nil)
    },
  ]

  static let pastFeelings: [Situation] = [
    Situation("anger yesterday").with {
      $0.sessions.append(past("emotion_noticing", hours: 24, felt: "anger"))
      $0.has = ["anger_message"]
      $0.reason = .feeling
    },
    Situation("anger two weeks ago says nothing now").with {
      $0.sessions.append(past("emotion_noticing", hours: 24 * 14, felt: "anger"))
      $0.hasNot = ["anger_message", "trigger_journal"]
    },
    Situation("anger in sessions that went deep twice").with {
      $0.sessions += [
        past("boundaries", hours: 10, felt: "anger"), past("thought_record", hours: 30),
      ]
      // 3 for the feeling, 1 for novelty, 2 off for depth after depth.
      $0.hasNot = ["shadow_inquiry"]
    },
    Situation("shame yesterday").with {
      $0.sessions.append(past("emotion_noticing", hours: 30, felt: "shame and guilt"))
      $0.has = ["self_compassion_break"]
      $0.reason = .feeling
    },
    Situation("fear yesterday").with {
      $0.sessions.append(past("emotion_noticing", hours: 30, felt: "fear"))
      $0.has = ["thought_record"]
    },
    Situation("numbness yesterday brings the ground").with {
      $0.sessions.append(past("emotion_noticing", hours: 30, felt: "numb"))
      $0.has = ["grounding"]
    },
    Situation("envy yesterday").with {
      $0.sessions.append(past("emotion_noticing", hours: 30, felt: "envy and jealousy"))
      $0.has = ["golden_shadow"]
      $0.reason = .feeling
    },
    Situation("weariness yesterday").with {
      $0.sessions.append(past("emotion_noticing", hours: 30, felt: "depleted"))
      $0.has = ["boundaries", "expressive_release"]
    },
    Situation("sadness yesterday").with {
      $0.sessions.append(past("emotion_noticing", hours: 30, felt: "sadness"))
      $0.has = ["expressive_release"]
      $0.hasNot = ["grief_two_doors"]
    },
    Situation("sadness, and grief was looked at before").with {
      $0.sessions += [
        past("emotion_noticing", hours: 30, felt: "sadness"),
        past("grief_two_doors", hours: 24 * 20),
      ]
      $0.has = ["grief_two_doors"]
    },
    Situation("grief two days ago rests").with {
      $0.sessions += [
        past("emotion_noticing", hours: 30, felt: "sadness"),
        past("grief_two_doors", hours: 40),
      ]
      $0.blocks = ["grief_two_doors": .deepLately]
    },
    Situation("aversion, with somebody to talk to").with {
      $0.sessions.append(past("emotion_noticing", hours: 30, felt: "aversion"))
      $0.carried = supported
      $0.first = "projection_321"
    },
    Situation("aversion, and nobody to talk to").with {
      $0.sessions.append(past("emotion_noticing", hours: 30, felt: "aversion"))
      $0.hasNot = ["projection_321"]
    },
    Situation("aversion, and shame that was very strong").with {
      $0.sessions += [
        past("emotion_noticing", hours: 30, felt: "aversion"),
        past("emotion_noticing", hours: 50, felt: "shame and guilt", strength: 8),
      ]
      $0.carried = supported
      $0.hasNot = ["projection_321"]
    },
    Situation("a feeling of the vocabulary's edge").with {
      $0.sessions.append(past("emotion_noticing", hours: 30, felt: "no such family"))
      $0.hasNot = ["anger_message", "self_compassion_break"]
    },
  ]

  static let dimensionsAndProfiles: [Situation] = [
    Situation("feelings rated low twice").with {
      $0.sessions += [24, 48].map { past("daily_checkin", hours: $0, ratings: ["emo": 2]) }
      $0.has = ["boundaries"]
      $0.reason = .lowDimension
    },
    Situation("feelings rated low once").with {
      $0.sessions.append(past("daily_checkin", hours: 24, ratings: ["emo": 2]))
      $0.hasNot = ["boundaries"]
    },
    Situation("feelings rated low, a fortnight ago").with {
      $0.sessions += [24 * 14, 24 * 15].map {
        past("daily_checkin", hours: $0, ratings: ["emo": 2])
      }
      $0.hasNot = ["boundaries"]
    },
    Situation("meaning rated low twice").with {
      $0.sessions += [24, 48].map { past("daily_checkin", hours: $0, ratings: ["spi": 1]) }
      $0.has = ["quiet_sitting", "values_meaning"]
    },
    Situation("a spiritual way, in the evening").with {
      $0.variables = ["$profile": .string("spiritual")]
      $0.has = ["quiet_sitting", "values_meaning"]
      $0.reason = .profile
    },
    Situation("an introspective way, four sessions, somebody to talk to").with {
      $0.variables = ["$profile": .string("introspective")]
      $0.carried = supported
      $0.has = ["shadow_inquiry"]
    },
    Situation("an introspective way, and nobody to talk to").with {
      $0.variables = ["$profile": .string("introspective")]
      $0.hasNot = ["shadow_inquiry"]
      $0.has = ["micro_habit"]
    },
    Situation("the way that follows closely counts too").with {
      $0.variables = ["$profile": .string("practical"), "$profile_2": .string("introspective")]
      $0.carried = supported
      $0.has = ["micro_habit"]
      $0.reason = .profile
    },
    Situation("an early stage of life").with {
      $0.variables = ["$stage": .string("young"), "$profile": .string("practical")]
      $0.sessions += busy
      $0.carried = supported.merging(["$habit": .string("tea")]) { $1 }
      $0.has = ["inherited_beliefs", "perfectionism", "unmet_need"]
      $0.reason = .stage
    },
    Situation("a middle stage of life").with {
      $0.variables = ["$stage": .string("middle"), "$profile": .string("practical")]
      $0.sessions += busy
      $0.carried = supported.merging(["$habit": .string("tea")]) { $1 }
      $0.has = ["crossroads", "values_meaning"]
    },
    Situation("a later stage of life").with {
      $0.variables = ["$stage": .string("later"), "$profile": .string("practical")]
      $0.sessions += busy
      $0.carried = supported.merging(["$habit": .string("tea")]) { $1 }
      $0.has = ["life_review", "values_meaning"]
    },
    Situation("no stage, so none of its own").with {
      $0.hasNot = ["life_review", "crossroads", "inherited_beliefs"]
    },
    Situation("a habit is due").with {
      $0.sessions.append(past("micro_habit", hours: 30, notes: ["habit": "tea"]))
      $0.carried = ["$habit": .string("tea")]
      $0.blocks["micro_habit"] = .some(nil)
    },
    Situation("an experiment waits to be told of").with {
      $0.carried = ["$pf_experiment": .string("the post")]
      $0.has = ["perfectionism"]
      $0.reason = .own
    },
    Situation("put down for another day").with {
      $0.sessions.append(past("emotion_noticing", hours: 30, felt: "depleted"))
      $0.carried = ["$suggest_next": .string("boundaries")]
      $0.first = "boundaries"
      $0.reason = .asked
    },
    Situation("the voice inside lists faults, by the quick questions").with {
      $0.sessions.append(past("quick_assessment", hours: 48, notes: ["qa2": "critic"]))
      $0.has = ["inner_critic"]
    },
    Situation("a wish for truer closeness, by the quick questions").with {
      $0.sessions.append(past("quick_assessment", hours: 48, notes: ["qa3": "relating"]))
      $0.has = ["relationship_pattern"]
    },
    Situation("a wish for what matters, two months ago").with {
      $0.sessions.append(past("quick_assessment", hours: 24 * 62, notes: ["qa3": "meaning"]))
      $0.hasNot = ["values_meaning"]
    },
  ]
}
