internal import Noticing

// What is remembered within one talk: people, things, feelings, and the person's own lines.
extension TalkReading {
  /// The messages without those that the person took back or wanted left alone.
  var remembered: [Heard] {
    var kept: [Heard] = []
    for one in heard {
      switch one.act {
      case .retraction?:
        if !kept.isEmpty { kept.removeLast() }
      case .boundary?, .injection?, .data?, .nonsense?, .otherLanguage?, .complaint?: continue
      default: kept.append(one)
      }
    }
    return kept
  }

  /// What the talk came back to before the last message, as in “the rota”.
  var earlierThing: String? {
    let now = Set(last?.things.map(\.text) ?? [])
    return mainThing.flatMap { now.contains($0) ? nil : $0 }
  }

  /// Something in the last message that was spoken of before, two messages back or more.
  var returningThing: String? {
    guard let last else { return nil }
    let before = Set(remembered.dropLast(2).flatMap { $0.things.map(\.text) })
    return last.things.map(\.text).first { before.contains($0) }
  }

  /// Somebody from before, as in “your sister”; who was named last comes first.
  var earlierPerson: String? {
    let now = Set(last?.people.map(\.text) ?? [])
    return remembered.reversed().lazy.compactMap(\.people.first?.text).first { !now.contains($0) }
  }

  /// Up to three people of the talk, as one phrase.
  var gatheredPeople: String? {
    Self.list(remembered.flatMap { $0.people.map(\.text) })
  }

  /// Up to three things of the talk, as one phrase.
  var gatheredThings: String? {
    Self.list(
      remembered.flatMap { $0.things.map(\.text) }.filter { thing in
        heard.count { $0.things.contains { $0.text == thing } } >= 2
          || thing.split(separator: " ").count > 2
      }
    )
  }

  /// Up to three feelings of the talk in their order, as one phrase.
  var gatheredFeelings: String? {
    Self.list(remembered.flatMap { one in one.felt.map { one.name(of: $0) } })
  }

  /// The line of the talk that stands out: the weightiest that is short, and of equals the latest.
  ///
  /// What is being answered is none, unless there is nothing else.
  var gatheredQuote: String? {
    let lines = remembered.compactMap(\.quoteChoice.best).filter { line in
      (4...10).contains(line.text.split(separator: " ").count)
    }
    let before =
      remembered.count > 1 && last?.quote == lines.last?.text ? lines.dropLast() : lines[...]
    return before.reversed().max { $0.weight < $1.weight }?.text
      ?? remembered.compactMap(\.quote).last
  }

  /// A line of the last six messages that somebody can take along at the end: the weightiest that is short
  /// and neither denies nor makes small, of equals the latest; what is being answered is none.
  var partingQuote: String? {
    let told = remembered.dropLast().suffix(5).filter { $0.act == .narrative || $0.act == .insight }
    let lines = told.compactMap(\.quoteChoice.best).filter { line in
      let words = line.text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
      return line.weight >= 8 && line.turned != nil && (4...10).contains(words.count)
        && !words.contains { Self.makesSmall(String($0)) }
    }
    return lines.reversed().max { $0.weight < $1.weight }?.text
  }

  private static func makesSmall(_ word: String) -> Bool {
    let plain = word.filter(\.isLetter)
    return small.contains(plain) || denials.contains(plain)
  }

  private static let small: Set<String> = [
    "not", "no", "never", "nothing", "nobody", "none", "nowhere", "fine", "ok", "okay", "whatever",
    "anyway", "lol", "haha", "stupid", "hate", "cannot", "afraid", "ashamed", "guilty", "sorry",
    "angry", "furious", "cross", "shame", "shameful", "embarrassed", "sharply", "fault", "should",
    "fail", "failed", "wrong", "worst", "ugly", "scared",
  ]
  private static let denials: Set<String> = [
    "dont", "didnt", "doesnt", "cant", "couldnt", "wont", "wouldnt", "isnt", "wasnt", "arent",
    "werent", "havent", "hasnt", "hadnt", "shouldnt", "aint",
  ]

  /// A line from three messages back or more that has somebody or something in common with the last
  /// message.
  var relatedLine: String? {
    guard let last, let now = last.quoteChoice.best else { return nil }
    let names = Set(last.people.map(\.text) + last.things.map(\.text))
    let family = last.felt.first?.family
    let earlier = remembered.dropLast(3).filter { one in
      one.people.contains { names.contains($0.text) }
        || one.things.contains { names.contains($0.text) }
        || family != nil && one.felt.contains { $0.family == family }
    }
    let lines = earlier.compactMap(\.quoteChoice.best).filter { line in
      line.weight >= 8 && line.text != now.text
        && (3...9).contains(line.text.split(separator: " ").count)
    }
    return lines.max { $0.weight < $1.weight }?.text
  }

  /// The first three of a list that names each once, joined for a sentence.
  private static func list(_ all: [String]) -> String? {
    var names: [String] = []
    for name in all where !names.contains(name) && names.count < 3 { names.append(name) }
    guard let last = names.popLast() else { return nil }
    return names.isEmpty ? last : names.joined(separator: ", ") + " and " + last
  }
}
