internal import Noticing
internal import Yarn

extension FunctionLibrary {
  /// Adds what a script may ask about any text, by the table of topics.
  mutating func addTextFunctions(_ readers: Lazy<Readers?>) {
    add("means", [.string, .string], returns: .bool) { arguments in
      guard arguments.count == 2, !arguments[0].text.isEmpty else { return .bool(false) }
      return .bool(readers.value?.holds(arguments[1].text, in: arguments[0].text) ?? false)
    }
  }

  /// Adds what the script of free talk may ask about the person's last message and those before it.
  ///
  /// Outside free talk they answer as if nothing had been said.
  mutating func addReadingFunctions(_ facts: Lazy<TalkReading?>) {
    func text(_ name: String, _ answer: @escaping @Sendable (TalkReading) -> String?) {
      add(name, [], returns: .string) { _ in .string(facts.value.flatMap(answer) ?? "") }
    }
    func number(_ name: String, _ answer: @escaping @Sendable (TalkReading) -> Int) {
      add(name, [], returns: .number) { _ in .number(Float(facts.value.map(answer) ?? 0)) }
    }
    func truth(_ name: String, _ answer: @escaping @Sendable (TalkReading) -> Bool) {
      add(name, [], returns: .bool) { _ in .bool(facts.value.map(answer) ?? false) }
    }
    func nth(_ name: String, _ answer: @escaping @Sendable (TalkReading, Int) -> String?) {
      add(name, [.number], returns: .string) { arguments in
        guard case .number(let number) = arguments[0], number >= 1, number <= 64,
          let facts = facts.value
        else { return .string("") }
        return .string(answer(facts, Int(number) - 1) ?? "")
      }
    }

    // What the message does, and what it is about.
    text("act") { $0.last?.act?.rawValue ?? "nothing" }
    text("act_rule") { $0.last?.acts.first?.rule }
    text("language") { $0.language }
    text("about") { $0.last?.subject }
    text("talk_theme") { $0.theme }
    truth("is_telling") { $0.last?.isTelling ?? false }
    truth("is_about_quote") { $0.last?.isAboutQuote ?? false }
    add("does", [.string], returns: .bool) { arguments in
      let does = facts.value?.last?.acts.contains { $0.act.rawValue == arguments.first?.text }
      return .bool(does ?? false)
    }
    add("has_topic", [.string], returns: .bool) { arguments in
      let has = facts.value?.last?.topics.contains {
        $0.topic.rawValue == arguments.first?.text
      }
      return .bool(has ?? false)
    }
    add("topic_count", [.string], returns: .number) { arguments in
      .number(Float(facts.value?.count(of: arguments.first?.text ?? "") ?? 0))
    }
    truth("says_yes") { $0.saysYes }
    truth("says_no") { $0.saysNo }

    text("faq") { $0.answerTitle }
    nth("faq_maybe") { facts, place in
      let questions = facts.possibleQuestions
      return questions.indices.contains(place) ? questions[place] : nil
    }

    // Feelings.
    nth("felt") { facts, place in facts.feelingName(facts.last?.felt ?? [], place) }
    nth("denied") { facts, place in facts.feelingName(facts.last?.denied ?? [], place) }
    number("felt_count") { $0.last?.felt.count ?? 0 }
    text("felt_family") { $0.last?.felt.first?.family }
    truth("felt_broad") { $0.last?.felt.first?.emotion.isBroad ?? false }
    text("first_felt") { $0.firstFelt }

    // The person's own words.
    text("quote") { $0.quote }
    text("told_words") { $0.toldWords }
    text("quote_person") { $0.quotePerson }
    text("turned") { $0.turned }
    text("handed_back") { $0.handedBack }
    text("move") { $0.last?.move }
    text("shape") { $0.last?.shape }
    text("quote_thing") { $0.quoteThing }
    text("body_place") { $0.bodyPlace }
    text("related_line") { $0.relatedLine }
    text("mirror_feeling") { $0.mirror(.feeling) }
    text("mirror_feeling_inside") { $0.last?.mirror(.feeling)?.inSentence }
    text("mirror_gerund") { $0.mirror(.gerund) }
    text("mirror_swap") { $0.mirror(.swap) }
    nth("contrast") { facts, place in facts.contrast(place) }
    nth("anchor") { facts, place in facts.anchor(place) }
    text("image") { $0.image }
    text("plan") { $0.plan }
    text("main_person") { $0.mainPerson }
    text("main_thing") { $0.mainThing }
    text("short_word") { $0.shortWord }

    // The talk so far.
    number("turn") { $0.turn }
    number("word_count") { $0.last?.wordCount ?? 0 }
    truth("asked_last") { $0.askedLast }
    truth("asks_at_end") { $0.asksAtEnd }
    number("asks_run") { $0.asksRun }
    number("quiet_run") { $0.quietRun }
    number("mash_run") { $0.mashRun }
    number("minimal_run") { $0.minimalRun }
    number("unknown_run") { $0.unknownRun }
    text("earlier_thing") { $0.earlierThing }
    text("returning_thing") { $0.returningThing }
    text("earlier_person") { $0.earlierPerson }
    text("gathered_people") { $0.gatheredPeople }
    text("gathered_things") { $0.gatheredThings }
    text("gathered_feelings") { $0.gatheredFeelings }
    text("gathered_quote") { $0.gatheredQuote }
    text("parting_quote") { $0.partingQuote }
    add("uncap", [.string], returns: .string) { arguments in
      .string(QuotableSpan.inSentence(arguments.first?.text ?? ""))
    }
    add("cap", [.string], returns: .string) { arguments in
      .string(Mirror.capitalised(arguments.first?.text ?? ""))
    }
  }
}
