import ArgumentParser
import DialogueTesting
import Noticing

/// `umbra notice`: what can be noticed in a text.
struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "See what can be noticed in a text: feelings, acts, risk.",
    discussion: """
      The text is an argument, or all of standard input. Nothing is written down and nothing is sent.

        umbra notice "I'm not angry, just tired"

      --format json writes one object, and jsonl takes a text a line and writes an object a line:
      {"text", "risk": {"label", "severity", "evidence"}, "feelings": [{"word", "family", "polarity", \
      "holder", "intensity"}], "acts": […], "quote"}. --explain adds the rules and the words that \
      each finding was made by.

      Exit status: 0.
      """
  )

  /// How it is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, jsonl
  }

  @Argument(help: ArgumentHelp("The text.", valueName: "text"))
  var words: [String] = []

  @Option(help: "How to write what is noticed.")
  var format: Format = .text

  @Flag(help: "Say which rule and which words made each finding.")
  var explain = false

  func validate() throws {
    if format == .jsonl, !words.isEmpty {
      throw ValidationError("--format jsonl takes its texts from standard input")
    }
  }

  func run() throws {
    let noticing = try TextNoticing()
    if format == .jsonl {
      while let line = readLine() {
        let object = noticing.json(line, explains: explain)
        guard try StandardOutput.write(object.text + "\n") else { return }
      }
      return
    }
    let text = words.isEmpty ? Self.standardInput() : words.joined(separator: " ")
    switch format {
    case .text: try StandardOutput.write(noticing.text(text, explains: explain).forTerminal)
    case .json, .jsonl:
      try StandardOutput.write(noticing.json(text, explains: explain).text + "\n")
    }
  }

  private static func standardInput() -> String {
    var lines: [String] = []
    while let line = readLine(strippingNewline: false) { lines.append(line) }
    var text = lines.joined()
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}

/// All detectors over one text, and their findings in words and as JSON.
private struct TextNoticing {
  private let emotions: EmotionTable
  private let acts: ActReader
  private let risk: RiskAssessor

  init() throws(Failure) {
    risk = try Dialogues.riskAssessor()
    emotions = try Dialogues.emotions()
    do {
      acts = try ActReader(
        tsv: Dialogues.file("acts.tsv"),
        languages: LanguageIdentifier(tsv: Dialogues.file("languages.tsv"))
      )
    } catch {
      throw Failure("the tables of this build are damaged: \(error)")
    }
  }

  // MARK: JSON

  func json(_ text: String, explains: Bool) -> JSONText {
    let found = risk.assess(text)
    var danger: [JSONText.Member] = [
      .init("label", .string(found.level.rawValue)),
      .init("severity", .number(found.severity)),
      .init("evidence", .string(found.evidence.map { text.slice($0) })),
    ]
    if explains {
      danger.append(.init("basis", .string(found.basis?.rawValue)))
      danger.append(.init("rule", .string(found.rule)))
      danger.append(.init("asks", .bool(found.asksPlainly)))
      danger.append(.init("also", .array(found.also.map { .string($0.rawValue) })))
    }
    let feelings = emotions.feelings(in: text).map { json($0, in: text, explains: explains) }
    let readings = acts.acts(of: text)
    return [
      "text": .string(text),
      "risk": .object(danger),
      "feelings": .array(feelings),
      "acts": .array(
        readings.map { reading in
          guard explains else { return .string(reading.act.rawValue) }
          return [
            "act": .string(reading.act.rawValue), "rule": .string(reading.rule),
            "words": .string(text.slice(reading.evidence)),
          ]
        }
      ),
      "quote": .string(quote(from: text, found)),
    ]
  }

  private func json(_ feeling: Feeling, in text: String, explains: Bool) -> JSONText {
    var members: [JSONText.Member] = [
      .init("word", .string(feeling.word)),
      .init("family", .string(feeling.family)),
      .init("polarity", .string(feeling.polarity.rawValue)),
      .init("holder", .string(feeling.holder.name)),
      .init("intensity", .string(feeling.intensity.name)),
    ]
    if explains {
      members.append(.init("target", .string(feeling.target)))
      members.append(.init("rule", .string(feeling.rule)))
      members.append(.init("words", .string(text.slice(feeling.range))))
    }
    return .object(members)
  }

  /// What may be said back; words of danger never are.
  private func quote(from text: String, _ found: RiskAssessment) -> String? {
    found.severity >= 2 ? nil : QuotableSpan.cut(from: text)
  }

  // MARK: Words

  func text(_ text: String, explains: Bool) -> String {
    var rows: [(String, String)] = []
    for feeling in emotions.feelings(in: text) {
      var row = feeling.word + " (\(feeling.family))"
      switch feeling.polarity {
      case .felt: break
      case .denied: row += ", said not to be felt"
      case .past: row += ", of a time that is over"
      case .wished: row += ", wished for"
      }
      if case .other(let name) = feeling.holder { row += ", \(name ?? "somebody else")'s" }
      switch feeling.intensity {
      case .low: row += ", a little"
      case .mid: break
      case .high: row += ", strong"
      }
      if let target = feeling.target { row += ", about “\(target)”" }
      if explains { row += "  [\(feeling.rule): “\(text.slice(feeling.range))”]" }
      rows.append(("feeling", row))
      let finer = emotions.finerWords(for: feeling.word)
      if feeling.emotion.isBroad, feeling.polarity == .felt, !finer.isEmpty {
        rows.append(("nearer?", finer.prefix(4).joined(separator: ", ")))
      }
    }
    for reading in acts.acts(of: text) {
      var row = reading.act.rawValue.replacing("_", with: " ")
      if explains { row += "  [\(reading.rule): “\(text.slice(reading.evidence))”]" }
      rows.append(("act", row))
    }
    let found = risk.assess(text)
    if let quote = quote(from: text, found) { rows.append(("quote", "“\(quote)”")) }
    if found.level != .none || found.asksPlainly {
      var row = found.level.rawValue.replacing("_", with: " ")
      if found.asksPlainly { row += ", to be asked about plainly" }
      if explains {
        let maker = found.rule ?? found.basis?.rawValue ?? "model"
        row += found.evidence.map { "  [\(maker): “\(text.slice($0))”]" } ?? "  [\(maker)]"
      }
      rows.append(("risk", row))
    }
    if found.severity >= 2 { rows.append(("", "`help now` in umbra shows people who can help")) }
    return rows.map { name, row in
      name + String(repeating: " ", count: max(1, 10 - name.count)) + row + "\n"
    }.joined()
  }
}

extension Feeling.Holder {
  fileprivate var name: String {
    switch self {
    case .me: "me"
    case .other: "other"
    }
  }
}

extension Feeling.Intensity {
  fileprivate var name: String {
    switch self {
    case .low: "low"
    case .mid: "mid"
    case .high: "high"
    }
  }
}

extension String {
  /// The part between two UTF-8 offsets.
  fileprivate func slice(_ range: Range<Int>) -> String {
    String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
