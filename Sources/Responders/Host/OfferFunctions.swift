internal import Conversation
internal import Yarn

extension FunctionLibrary {
  /// What closed sessions say; feelings that were named in the running talk count as well.
  mutating func addPastFunctions(
    _ surroundings: Surroundings,
    _ talk: @escaping @Sendable () -> TalkFacts
  ) {
    let (now, history) = (surroundings.now, surroundings.history)
    add("seen_family", [.string, .number], returns: .number) { arguments in
      let (family, days) = (arguments.text(0), arguments.number(1))
      let past = history().count(ofFamily: family, within: days, before: now())
      return .number(Float(past + (talk().count(ofFamily: family) > 0 ? 1 : 0)))
    }
    add("family_peak", [.string, .number], returns: .number) { arguments in
      let (family, days) = (arguments.text(0), arguments.number(1))
      return .number(Float(history().peak(ofFamily: family, within: days, before: now()) ?? -1))
    }
    add("dim_low", [.string], returns: .bool) { arguments in
      .bool(history().isLow(arguments.text(0), before: now()))
    }
    add("avg_intensity", [.number], returns: .number) { arguments in
      .number(Float(history().meanStrength(within: arguments.number(0), before: now()) ?? 0))
    }
    add("topic_repeats", [.string, .number], returns: .number) { arguments in
      let (topic, days) = (arguments.text(0), arguments.number(1))
      return .number(Float(history().count(ofTopic: topic, within: days, before: now())))
    }
    add("is_looping", [], returns: .bool) { _ in .bool(history().isLooping(before: now())) }
    add("noted", [.string, .number], returns: .string) { arguments in
      let (name, days) = (arguments.text(0), arguments.number(1))
      return .string(history().note(name, within: days, before: now()) ?? "")
    }
    add("sessions", [.number], returns: .number) { arguments in
      .number(Float(history().sessions(within: arguments.number(0), before: now()).count))
    }
    add("keepsake", [], returns: .string) { _ in
      .string(surroundings.keepsake()?.reason.rawValue ?? "")
    }
    add("keepsake_text", [], returns: .string) { _ in
      .string(surroundings.keepsake()?.text ?? "")
    }
    add("keepsake_years", [], returns: .number) { _ in
      .number(Float(surroundings.keepsake()?.years ?? 0))
    }
    add("has_support", [], returns: .bool) { _ in .bool(history().hasSupport) }
    add("habit_due", [], returns: .bool) { _ in .bool(history().isHabitDue(at: now())) }
  }

  /// What is known of the running talk.
  mutating func addTalkFunctions(_ talk: @escaping @Sendable () -> TalkFacts) {
    add("theme", [.string], returns: .number) { .number(Float(talk().themes[$0.text(0)] ?? 0)) }
    add("arousal", [], returns: .number) { _ in .number(Float(talk().strength ?? -1)) }
    add("level", [], returns: .number) { _ in .number(Float(talk().level)) }
  }

  /// What can be put forward in the running talk.
  mutating func addOfferFunctions(_ desk: OfferDesk?) {
    add("offer_fits", [], returns: .bool) { _ in .bool(desk?.fitting != nil) }
    add("offer_id", [], returns: .string) { _ in .string(desk?.fitting?.offer.id ?? "") }
    add("offer_line", [], returns: .string) { _ in .string(desk?.fitting?.offer.line ?? "") }
    add("offer_name", [], returns: .string) { _ in .string(desk?.fitting?.inquiry.name ?? "") }
    add("offer_minutes", [], returns: .string) { _ in
      .string(desk?.fitting?.inquiry.spokenMinutes ?? "")
    }
  }
}

extension FunctionLibrary {
  /// What can be put forward now, best first, whether in a talk or not.
  mutating func addPlaceFunctions(_ desk: OfferDesk?) {
    func text(_ name: String, _ value: @escaping @Sendable (Offer, Inquiry) -> String) {
      add(name, [.number], returns: .string) { arguments in
        .string(desk?.place(arguments.number(0)).map { value($0.offer, $0.inquiry) } ?? "")
      }
    }
    text("offered_id") { offer, _ in offer.id }
    text("offered_line") { offer, _ in offer.line }
    text("offered_name") { _, inquiry in inquiry.name }
    text("offered_minutes") { _, inquiry in inquiry.spokenMinutes }
    add("not_today", [.number], returns: .string) { arguments in
      let intensity = Int(min(max(arguments.number(0), 1), 3))
      return .string(desk?.block(ofIntensity: intensity)?.words ?? "")
    }
  }
}

extension Inquiry {
  /// Its length as it is said: `10`, or `3 to 6`.
  public var spokenMinutes: String {
    minutes.split(separator: "-").joined(separator: " to ")
  }
}
