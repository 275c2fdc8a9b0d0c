import Conversation
import Noticing
import Responders
import Testing
import Yarn

/// What is put forward by the shipped dialogues, situation by situation.
@Suite struct OfferTests {
  struct Situation: Sendable, CustomTestStringConvertible {
    var name: String
    var sessions: [PastSession]
    var carried: [String: Value] = [:]
    var now = evening
    var heavy: Double?
    var heaviest: Double?
    var talk = TalkFacts()
    var variables: [String: Value] = [:]
    /// What must come first.
    var first: String?
    /// What must be among the offers.
    var has: Set<String> = []
    /// What must not be.
    var hasNot: Set<String> = []
    /// Why some are not put forward; `nil` for one that may be.
    var blocks: [String: OfferBlock?] = [:]
    /// What must be among the reasons of the first.
    var reason: OfferReason?
    /// What is offered in the talk; an empty text for nothing.
    var inTalk: String?

    var testDescription: String { name }

    init(_ name: String, _ sessions: [PastSession] = settled) {
      self.name = name
      self.sessions = sessions
    }

    func with(_ change: (inout Self) -> Void) -> Self {
      var changed = self
      change(&changed)
      return changed
    }

    func desk(seed: UInt64) throws -> OfferDesk {
      let now = now
      func ago(_ hours: Double?) -> Timestamp? {
        hours.map { Timestamp(seconds: now.seconds - Int64($0 * 3_600)) }
      }
      let care = CareDates(heavy: ago(heavy), heaviest: ago(heaviest))
      let history = History(sessions: sessions, carried: carried)
      var world = try surroundings(practice: history.practice)
      world.now = { now }
      world.care = { care }
      world.history = { history }
      let talk = talk
      return OfferDesk(
        try Shipped.book.get(),
        surroundings: world,
        talk: { talk },
        variables: carried.merging(variables) { $1 },
        seed: seed
      )
    }
  }

  static func at(_ hour: Int, minute: Int = 0, day: Int64 = 0) -> Timestamp {
    Timestamp(seconds: evening.seconds + day * 86_400 + Int64((hour - 20) * 3_600 + minute * 60))
  }

  static func heard(_ themes: [String: Int], reflections: Int = 3) -> TalkFacts {
    TalkFacts(themes: themes, turns: 5, reflections: reflections)
  }

  /// What was done today, so that nothing of it is put forward again or due.
  static let busy = [
    past("emotion_noticing", hours: 6), past("daily_checkin", hours: 7),
    past("micro_habit", hours: 5, notes: ["habit": "tea"]),
  ]

  static let supported: [String: Value] = ["$person_1": .string("Ana")]

  @Test(arguments: firstTimes + pastFeelings + dimensionsAndProfiles + blocked + balanced + talks)
  func `offers fit the situation`(_ situation: Situation) throws {
    for seed in 0..<4 as Range<UInt64> {
      let desk = try situation.desk(seed: seed)
      let ids = desk.offers.map(\.id)
      let shown = desk.offers.map { "\($0.id) \($0.score) \($0.reasons.map(\.rawValue))" }
      if let first = situation.first { #expect(ids.first == first, "\(shown)") }
      #expect(situation.has.isSubset(of: ids), "\(shown)")
      #expect(situation.hasNot.isDisjoint(with: ids), "\(shown)")
      for (id, block) in situation.blocks {
        #expect(desk.blocks[id] == block, "\(id)")
        if block != nil { #expect(!ids.contains(id)) }
      }
      if let reason = situation.reason {
        #expect(desk.offers.first?.reasons.contains(reason) == true, "\(shown)")
      }
      if let inTalk = situation.inTalk {
        #expect((desk.offerInTalk?.id ?? "") == inTalk, "\(desk.offerInTalk?.reasons ?? [])")
      }
    }
  }

  @Test func `there are sixty situations and more`() {
    let all =
      Self.firstTimes + Self.pastFeelings + Self.dimensionsAndProfiles + Self.blocked
      + Self.balanced + Self.talks
    #expect(all.count >= 60)
    #expect(Set(all.map(\.name)).count == all.count)
  }
}

// MARK: The situations

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
    Situation("a word of danger, however mild").with {
      $0.talk = heard(["anger": 3])
      $0.talk.level = 1
      $0.inTalk = ""
    },
    Situation("asked for by name").with {
      $0.talk = heard([:])
      $0.talk.asked = ["grounding"]
      $0.inTalk = "grounding"
    },
  ]
}
