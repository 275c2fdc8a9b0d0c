internal import Conversation
internal import Noticing
public import Yarn

extension FunctionLibrary {
  /// The functions that dialogues may call, with their names, parameters and types.
  ///
  /// The compiler checks calls against these declarations; none of the functions does anything but
  /// compute a value.
  ///
  /// - Parameters:
  ///   - surroundings: What the functions may know.
  ///   - inquiries: The ids of the inquiries that there are.
  ///   - region: The region that the conversation has learnt, when it is another than that of the
  ///     surroundings.
  ///   - talk: Tells what is known of the talk that is going on; asked when a function needs it.
  ///   - offers: What can be put forward in it.
  /// - Returns: The standard library and these functions.
  public static func host(
    _ surroundings: Surroundings,
    inquiries: Set<String>,
    region: String? = nil,
    talk: @escaping @Sendable () -> TalkFacts = { TalkFacts() },
    offers: OfferDesk? = nil
  ) -> FunctionLibrary {
    host(
      surroundings,
      inquiries: inquiries,
      region: region,
      talk: talk,
      offers: offers,
      reading: Lazy { nil }
    )
  }

  /// The functions, with what free talk holds up to the last message.
  static func host(
    _ surroundings: Surroundings,
    inquiries: Set<String>,
    region: String?,
    talk: @escaping @Sendable () -> TalkFacts,
    offers: OfferDesk?,
    reading: Lazy<TalkReading?>
  ) -> FunctionLibrary {
    var library = FunctionLibrary.standard
    library.addWordFunctions { surroundings.emotions }
    library.addTimeFunctions(surroundings)
    library.addPastFunctions(surroundings, talk)
    library.addTalkFunctions(talk)
    library.addOfferFunctions(offers)
    library.addPlaceFunctions(offers)
    library.addFacts(surroundings.facts)
    library.addReadingFunctions(reading)
    library.addTextFunctions(surroundings.readers)
    let region = region ?? surroundings.region
    library.add("has_inquiry", [.string], returns: .bool) { .bool(inquiries.contains($0.text(0))) }
    library.add("region_known", [], returns: .bool) { _ in .bool(region != nil) }
    library.add("silent_way", [], returns: .string) { _ in
      .string(region.flatMap { surroundings.helplines.silentWay(region: $0) } ?? "")
    }
    library.add("nearest_line", [], returns: .string) { _ in
      .string(region.flatMap { HelpCard.nearestLine(surroundings.helplines, region: $0) } ?? "")
    }
    library.add("emergency", [], returns: .string) { _ in
      .string(HelpCard.emergency(surroundings.helplines, region: region))
    }
    return library
  }

  private mutating func addFacts(_ facts: ProductFacts) {
    add("data_folder", [], returns: .string) { _ in .string(facts.dataFolder) }
    add("saves_sessions", [], returns: .bool) { _ in .bool(facts.savesSessions) }
    add("is_sealed", [], returns: .bool) { _ in .bool(facts.isSealed) }
    add("model_mode", [], returns: .string) { _ in .string(facts.model.rawValue) }
    add("model_host", [], returns: .string) { _ in .string(facts.modelHost) }
  }

  private mutating func addWordFunctions(_ emotions: @escaping @Sendable () -> EmotionTable) {
    add("span", [.string], returns: .string) { arguments in
      .string(QuotableSpan.cut(from: arguments.text(0)) ?? "")
    }
    add("mid", [.string], returns: .string) { arguments in
      .string(QuotableSpan.cut(from: arguments.text(0)).map { QuotableSpan.inSentence($0) } ?? "")
    }
    add("has_span", [.string], returns: .bool) { arguments in
      .bool(QuotableSpan.cut(from: arguments.text(0)) != nil)
    }
    add("or_else", [.string, .string], returns: .string) { arguments in
      let text = arguments.text(0)
      return .string(text.isEmpty ? arguments.text(1) : text)
    }
    add("is_nowhere", [.string], returns: .bool) { arguments in
      let text = arguments.text(0)
      return .bool(ShortAnswer.isNowhere(text) || ShortAnswer.isNothing(text))
    }
    add("is_name", [.string], returns: .bool) { .bool(ShortAnswer.isName($0.text(0))) }
    add("is_far", [.string], returns: .bool) { .bool(ShortAnswer.isFarAway($0.text(0))) }
    add("is_broad", [.string], returns: .bool) { arguments in
      .bool(emotions().isNamedBroadly(arguments.text(0)))
    }
    add("finer", [.string, .number], returns: .string) { arguments in
      let emotions = emotions()
      guard let emotion = emotions.emotion(named: arguments.text(0)),
        case .number(let number) = arguments[1], number >= 1, number <= 8
      else { return .string("") }
      let words = emotions.finerWords(for: emotion.word)
      let index = Int(number) - 1
      return .string(words.indices.contains(index) ? words[index] : "")
    }
  }

  private mutating func addTimeFunctions(_ surroundings: Surroundings) {
    add("hour", [], returns: .number) { _ in .number(Float(surroundings.now().hour)) }
    add("weekday", [], returns: .number) { _ in .number(Float(surroundings.now().date.weekday)) }
    add("days_since", [.string], returns: .number) { arguments in
      guard let practice = surroundings.practice[arguments.text(0)] else { return .number(999) }
      let days = surroundings.now().date.daysSince1970 - practice.last.date.daysSince1970
      return .number(Float(min(max(days, 0), 999)))
    }
    add("done", [.string], returns: .number) { arguments in
      .number(Float(surroundings.practice[arguments.text(0)]?.count ?? 0))
    }
    add("safety_recent", [.number], returns: .number) { arguments in
      guard case .number(let hours) = arguments[0] else { return .number(0) }
      let highest = surroundings.care().highest(within: Double(hours), before: surroundings.now())
      return .number(Float(highest))
    }
    add("depth", [], returns: .string) { _ in
      switch surroundings.care().depth(at: surroundings.now()) {
      case .open: .string("open")
      case .byChoice: .string("choice")
      case .blocked: .string("blocked")
      }
    }
  }
}

extension [Value] {
  /// The text of an argument; arguments are checked by the machine before a function is called.
  func text(_ index: Int) -> String {
    indices.contains(index) ? self[index].text : ""
  }

  /// The number of an argument; 0 when it is none or not finite.
  func number(_ index: Int) -> Double {
    guard indices.contains(index), case .number(let number) = self[index], number.isFinite else {
      return 0
    }
    return Double(number)
  }
}
