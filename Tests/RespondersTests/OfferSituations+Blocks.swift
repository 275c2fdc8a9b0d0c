import Conversation
import Responders
import Yarn

/// Situations with a block, out of balance, or in the middle of a talk.
extension OfferTests {
  static let blocked: [Situation] = [
    Situation("something of the gravest kind yesterday: only what steadies").with {
      $0.heavy = 20
      $0.heaviest = 20
      $0.first = "support_map"
      $0.has = ["support_map", "grounding"]
      $0.hasNot = ["emotion_noticing", "daily_checkin", "quick_assessment"]
      $0.blocks = ["emotion_noticing": .heavyDays, "shadow_inquiry": .heavyDays]
      $0.blocks["grounding"] = .some(nil)
    },
    Situation("the gravest, 71 hours ago").with {
      $0.heavy = 71
      $0.heaviest = 71
      $0.blocks = ["values_meaning": .heavyDays]
    },
    Situation("the gravest, 73 hours ago").with {
      $0.heavy = 73
      $0.heaviest = 73
      $0.blocks["values_meaning"] = .some(nil)
      $0.blocks["shadow_inquiry"] = .some(nil)
    },
    Situation("something heavy today: nothing deep, and the shore").with {
      $0.heavy = 5
      $0.first = "support_map"
      $0.blocks = ["shadow_inquiry": .heavyDay, "unmet_need": .heavyDay]
      $0.blocks["trigger_journal"] = .some(nil)
    },
    Situation("something heavy 25 hours ago").with {
      $0.heavy = 25
      $0.blocks["shadow_inquiry"] = .some(nil)
    },
    Situation("something deep 47 hours ago").with {
      $0.sessions.append(past("unmet_need", hours: 47))
      $0.blocks = ["shadow_inquiry": .deepLately, "projection_321": .deepLately]
      $0.blocks["boundaries"] = .some(nil)
    },
    Situation("something deep 49 hours ago").with {
      $0.sessions.append(past("unmet_need", hours: 49))
      $0.blocks["shadow_inquiry"] = .some(nil)
    },
    Situation("something deep that was stopped counts as well").with {
      $0.sessions.append(past("unmet_need", hours: 30, outcome: .stopped))
      $0.blocks = ["shadow_inquiry": .deepLately]
    },
    Situation("late at night").with {
      $0.now = at(23)
      $0.sessions.append(past("emotion_noticing", hours: 10, felt: "anger"))
      $0.hasNot = ["anger_message", "trigger_journal", "expressive_release"]
      $0.blocks = ["anger_message": .lateNight, "shadow_inquiry": .lateNight]
    },
    Situation("at five in the morning the night is over").with {
      $0.now = at(5)
      $0.blocks["anger_message"] = .some(nil)
    },
    Situation("at four fifty-nine it is not").with {
      $0.now = at(4, minute: 59)
      $0.blocks = ["anger_message": .lateNight]
    },
    Situation("set down two days ago because it got strong").with {
      $0.sessions.append(
        past("anger_message", hours: 48, felt: "anger", notes: ["parked_topic": "the rota"])
      )
      $0.blocks = ["anger_message": .parked]
      $0.hasNot = ["anger_message"]
    },
    Situation("set down four days ago").with {
      $0.sessions.append(past("anger_message", hours: 96, notes: ["parked_topic": "the rota"]))
      $0.blocks["anger_message"] = .some(nil)
    },
    Situation("what is about the same rests as well").with {
      $0.sessions.append(past("boundaries", hours: 48, notes: ["parked_topic": "the rota"]))
      $0.blocks = ["boundaries": .parked, "people_pleasing": .parked]
      $0.blocks["anger_message"] = .some(nil)
      $0.blocks["emotion_noticing"] = .some(nil)
    },
    Situation("one topic three times in a week, and no lighter").with {
      $0.sessions += [(20.0, 6), (60, 5), (120, 6)].map {
        past("trigger_journal", hours: $0.0, strength: $0.1, notes: ["trigger": "the rota again"])
      }
      $0.first = "weekly_integration"
      $0.reason = .loop
      $0.blocks = ["trigger_journal": .loop, "boundaries": .loop, "emotion_noticing": .loop]
      $0.hasNot = ["thought_record"]
    },
    Situation("one topic three times in a week, and lighter").with {
      $0.sessions += [(20.0, 3), (60, 5), (120, 6)].map {
        past("trigger_journal", hours: $0.0, strength: $0.1, notes: ["trigger": "the rota again"])
      }
      $0.blocks["boundaries"] = .some(nil)
    },
    Situation("three topics in a week are no loop").with {
      $0.sessions += zip([20.0, 60, 120], ["my rota", "her letter", "the kitchen"]).map {
        past("trigger_journal", hours: $0.0, strength: 6, notes: ["trigger": $0.1])
      }
      $0.blocks["boundaries"] = .some(nil)
    },
    Situation("three times without a rating tells nothing").with {
      $0.sessions += [20.0, 60, 120].map {
        past("trigger_journal", hours: $0, notes: ["trigger": "the rota again"])
      }
      $0.blocks["boundaries"] = .some(nil)
    },
    Situation("three very strong days keep what is deep back").with {
      $0.variables = ["$profile": .string("introspective")]
      $0.carried = supported
      $0.sessions += [20.0, 50].map { past("emotion_noticing", hours: $0, strength: 9) }
      $0.hasNot = ["shadow_inquiry"]
    },
    Situation("declined twice: nothing more").with {
      $0.talk = TalkFacts(declined: 2)
      $0.hasNot = ["emotion_noticing", "grounding", "style_quiz"]
      $0.blocks = ["emotion_noticing": .declinedTwice, "grounding": .declinedTwice]
    },
    Situation("declined once: another one may come").with {
      $0.talk = TalkFacts(offered: ["grounding"], declined: 1)
      $0.blocks = ["grounding": .offeredBefore]
      $0.blocks["emotion_noticing"] = .some(nil)
    },
    Situation("danger in this talk: nothing at all").with {
      $0.talk = TalkFacts(themes: ["anger": 5], turns: 6, reflections: 4, level: 2)
      $0.blocks = ["grounding": .unsafeNow]
      $0.inTalk = ""
    },
  ]

  static let balanced: [Situation] = [
    Situation("much care, little looking inward").with {
      $0.sessions = (1...8).map { past("daily_checkin", hours: Double($0) * 30) }
      $0.has = ["emotion_noticing"]
      $0.reason = .balance
      $0.hasNot = ["grounding"]
    },
    Situation("much looking inward, little care").with {
      $0.sessions = (1...8).map { past("values_meaning", hours: Double($0) * 30) }
      $0.reason = .balance
      $0.has = ["micro_habit", "grounding"]
      $0.hasNot = ["thought_record"]
    },
    Situation("five sessions are too few for a balance").with {
      $0.sessions = (1...5).map { past("values_meaning", hours: Double($0) * 30) }
      $0.variables = ["$profile": .string("relational")]
      $0.blocks["grounding"] = .some(nil)
    },
    Situation("four in five is not over four in five").with {
      $0.sessions =
        (1...8).map { past("values_meaning", hours: Double($0) * 20) }
        + (1...2).map { past("grounding", hours: Double($0) * 25) }
      $0.blocks["grounding"] = .some(nil)
    },
    Situation("relational, twice with others: a turn to oneself").with {
      $0.sessions += [past("relationship_pattern", hours: 60), past("boundaries", hours: 90)]
      $0.variables = ["$profile": .string("relational")]
      $0.carried = supported
      $0.has = ["values_meaning"]
      $0.reason = .counterweight
    },
    Situation("spiritual, twice with meaning: a feeling").with {
      $0.sessions += [
        past("values_meaning", hours: 60, felt: "anger"), past("life_review", hours: 90),
      ]
      $0.sessions.append(past(nil, hours: 20, felt: "anger"))
      $0.variables = ["$profile": .string("spiritual")]
      $0.first = "anger_message"
      $0.reason = .counterweight
    },
  ]

  static let talks: [Situation] = [
    Situation("the quick yes, three times").with {
      $0.talk = heard(["obligation": 3])
      $0.inTalk = "people_pleasing"
    },
    Situation("the quick yes, twice").with {
      $0.talk = heard(["obligation": 2])
      $0.inTalk = ""
    },
    Situation("resentment three times").with {
      $0.talk = heard(["resentment": 3])
      $0.inTalk = "boundaries"
    },
    Situation("harsh to oneself, the second time, in the first session", []).with {
      $0.talk = heard(["critic": 2])
      $0.inTalk = "self_compassion_break"
    },
    Situation("harsh to oneself, the first time", []).with {
      $0.talk = heard(["critic": 1])
      $0.inTalk = ""
    },
    Situation("not heard yet").with {
      $0.talk = heard(["anger": 4], reflections: 1)
      $0.inTalk = ""
    },
    Situation("hot anger").with {
      $0.talk = heard(["anger": 3])
      $0.inTalk = "anger_message"
    },
    Situation("too strong to begin something").with {
      $0.talk = heard(["anger": 3])
      $0.talk.strength = 8
      $0.inTalk = ""
    },
    Situation("offered five turns ago").with {
      $0.talk = heard(["anger": 3])
      $0.talk.turnsSinceOffer = 5
      $0.inTalk = ""
    },
    Situation("offered eight turns ago, something else").with {
      $0.talk = heard(["anger": 3])
      $0.talk.turnsSinceOffer = 8
      $0.talk.offered = ["boundaries"]
      $0.inTalk = "anger_message"
    },
    Situation("offered before, the same").with {
      $0.talk = heard(["anger": 3])
      $0.talk.turnsSinceOffer = 9
      $0.talk.offered = ["anger_message"]
      $0.inTalk = ""
    },
    Situation("a loss").with {
      $0.talk = heard(["loss": 3])
      $0.inTalk = "grief_two_doors"
    },
    Situation("a loss, at night").with {
      $0.now = at(1)
      $0.talk = heard(["loss": 3])
      $0.inTalk = ""
    },
    Situation("a dream").with {
      $0.talk = heard(["dream": 3])
      $0.inTalk = "dream_work"
    },
    Situation("the point of things").with {
      $0.talk = heard(["meaning": 3])
      $0.inTalk = "values_meaning"
    },
    Situation("rules from home").with {
      $0.talk = heard(["family_rules": 3])
      $0.inTalk = "inherited_beliefs"
    },
    Situation("a thought that loops").with {
      $0.talk = heard(["looping": 3])
      $0.inTalk = "thought_record"
    },
    Situation("not good enough yet").with {
      $0.talk = heard(["not_enough": 3])
      $0.inTalk = "perfectionism"
    },
    Situation("it always happens with them").with {
      $0.talk = heard(["pattern": 3])
      $0.inTalk = "relationship_pattern"
    },
    Situation("envy").with {
      $0.talk = heard(["envy": 3])
      $0.inTalk = "golden_shadow"
    },
    Situation("good news in the evening").with {
      $0.talk = heard(["good_news": 3])
      $0.inTalk = "evening_review"
    },
    Situation("a trait that grates, with somebody to talk to").with {
      $0.talk = heard(["trait": 3])
      $0.carried = supported
      $0.inTalk = "projection_321"
    },
    Situation("a trait that grates, and nobody to talk to").with {
      $0.talk = heard(["trait": 3])
      $0.inTalk = ""
    },
    Situation("a mild word of danger keeps the hardest look at others back").with {
      $0.talk = heard(["trait": 3])
      $0.talk.level = 1
      $0.carried = supported
      $0.inTalk = ""
    },
    Situation("a mild word of danger, and anger").with {
      $0.talk = heard(["anger": 3])
      $0.talk.level = 1
      $0.inTalk = "anger_message"
    },
    Situation("asked for by name").with {
      $0.talk = heard([:])
      $0.talk.asked = ["grounding"]
      $0.inTalk = "grounding"
    },
  ]
}
