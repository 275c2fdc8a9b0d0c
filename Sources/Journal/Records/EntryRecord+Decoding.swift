internal import Conversation
internal import FoundationEssentials

extension EntryRecord: Decodable {
  /// The kinds of records that hold an entry.
  static let kinds: Set<String> = [
    "said", "ask", "me", "note", "felt", "checkpoint", "handover", "clear", "back", "ended",
    "aside", "aside_end", "no_trace", "depth_chosen",
  ]

  init(from decoder: any Decoder) throws {
    let record = try decoder.container(keyedBy: Key.self)
    let number = try record.decode(Int.self, forKey: .n)
    try Self.require((1...greatestEntryNumber).contains(number), .n, in: record)
    entry = Transcript.Entry(
      number: number,
      time: try record.decode(Timestamp.self, forKey: .t),
      content: try Self.content(in: record)
    )
  }

  private typealias Container = KeyedDecodingContainer<Key>

  private static func content(in record: Container) throws -> Transcript.Content {
    switch try record.decode(String.self, forKey: .k) {
    case "said": return .said(try utterance(in: record))
    case "ask": return .asked(try request(in: record))
    case "me": return .answered(try answer(in: record))
    case "note":
      return .effect(
        .note(
          name: try record.decode(String.self, forKey: .name),
          value: try record.decode(String.self, forKey: .value)
        )
      )
    case "felt":
      return .effect(
        .felt(
          word: try record.decode(String.self, forKey: .word),
          family: try record.decodeIfPresent(String.self, forKey: .family),
          quadrant: try record.decodeIfPresent(String.self, forKey: .quadrant)
        )
      )
    case "checkpoint":
      let owner = try record.decode(String.self, forKey: .owner)
      let state = try record.decode(String.self, forKey: .state)
      return .effect(.checkpoint(Checkpoint(owner: owner, state: state)))
    case "handover": return .effect(.handOver(to: try record.decode(String.self, forKey: .to)))
    case "clear": return .effect(.clearScreen)
    case "no_trace": return .effect(.leaveNoTrace)
    case "depth_chosen": return .effect(.depthChosen)
    case "aside": return .effect(.asideBegan)
    case "aside_end":
      return .effect(
        .asideEnded(
          keep: try record.decode(Bool.self, forKey: .keep),
          next: try record.decode(AsideEnding.self, forKey: .next)
        )
      )
    case "back": return .rewound(to: try record.decode(Int.self, forKey: .to))
    case "ended":
      return .ended(try record.decode(ReplyEvent.Reason.self, forKey: .reason))
    default:
      throw DecodingError.dataCorruptedError(forKey: .k, in: record, debugDescription: "kind")
    }
  }

  private static func utterance(in record: Container) throws -> Utterance {
    // A style that is not known yet is no reason to lose the words.
    let style = try record.decodeIfPresent(String.self, forKey: .style)
    return Utterance(
      try record.decode(String.self, forKey: .say),
      lineID: try record.decodeIfPresent(String.self, forKey: .line),
      style: style.flatMap(Utterance.Style.init(rawValue:)) ?? .plain,
      isPartial: try record.decodeIfPresent(Bool.self, forKey: .partial) ?? false
    )
  }

  private static func request(in record: Container) throws -> InputRequest {
    let hint = try record.decodeIfPresent(String.self, forKey: .hint)
    let kind: InputRequest.Kind
    switch try record.decode(String.self, forKey: .kind) {
    case "text": kind = .text(hint: hint)
    case "feeling": kind = .feeling(hint: hint)
    case "rating": kind = .rating
    case "pause": kind = .pause
    case "choice":
      let choices = try record.decode([ChoiceRecord].self, forKey: .choices)
      kind = .choice(
        choices.map { InputRequest.Choice($0.text, isAvailable: $0.available ?? true) }
      )
    default:
      throw DecodingError.dataCorruptedError(forKey: .kind, in: record, debugDescription: "kind")
    }
    return InputRequest(
      id: try record.decode(String.self, forKey: .id),
      kind: kind,
      name: try record.decodeIfPresent(String.self, forKey: .name),
      question: try record.decodeIfPresent(String.self, forKey: .question),
      isRepeat: try record.decodeIfPresent(Bool.self, forKey: .again) ?? false,
      ends: try ends(in: record),
      pacing: try pacing(in: record),
      progress: try progress(in: record)
    )
  }

  private static func ends(in record: Container) throws -> InputRequest.Ends? {
    guard let words = try record.decodeIfPresent([String].self, forKey: .ends) else { return nil }
    try require(words.count == 2, .ends, in: record)
    return words.count == 2 ? InputRequest.Ends(low: words[0], high: words[1]) : nil
  }

  private static func pacing(in record: Container) throws -> InputRequest.Pacing? {
    guard let numbers = try record.decodeIfPresent([Int].self, forKey: .pace) else { return nil }
    try require(numbers.count == 3, .pace, in: record)
    guard numbers.count == 3 else { return nil }
    return InputRequest.Pacing(inhale: numbers[0], exhale: numbers[1], rounds: numbers[2])
  }

  private static func progress(in record: Container) throws -> InputRequest.Progress? {
    guard let numbers = try record.decodeIfPresent([Int].self, forKey: .step) else { return nil }
    let progress =
      numbers.count == 2 ? InputRequest.Progress(step: numbers[0], count: numbers[1]) : nil
    try require(progress != nil, .step, in: record)
    return progress
  }

  private static func answer(in record: Container) throws -> Answer {
    let text = try record.decode(String.self, forKey: .say)
    var bytes: [UInt8]?
    if let raw = try record.decodeIfPresent(String.self, forKey: .raw) {
      let data = Data(base64Encoded: raw)
      try require(data != nil, .raw, in: record)
      bytes = data.map(Array.init)
    }
    let value = try record.decodeIfPresent(ValueRecord.self, forKey: .value)
    return Answer(
      to: try record.decode(String.self, forKey: .to),
      text: text,
      originalBytes: bytes,
      value: try value.map { try self.value($0, in: record) } ?? .text(text)
    )
  }

  private static func value(_ value: ValueRecord, in record: Container) throws -> Answer.Value {
    if let choice = value.choice {
      try require((0..<greatestEntryNumber).contains(choice), .value, in: record)
      return .choice(choice)
    }
    if let rating = value.rating {
      try require((0...10).contains(rating), .value, in: record)
      return .rating(rating)
    }
    if value.skip == true { return .skipped }
    if let word = value.word { return .word(word) }
    let text = value.text
    try require(text != nil, .value, in: record)
    return .text(text ?? "")
  }

  private static func require(_ holds: Bool, _ key: Key, in record: Container) throws {
    guard !holds else { return }
    throw DecodingError.dataCorruptedError(forKey: key, in: record, debugDescription: "range")
  }
}
