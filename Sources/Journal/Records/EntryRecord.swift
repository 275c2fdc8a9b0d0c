internal import Conversation
internal import FoundationEssentials

/// One entry of a transcript as a record.
///
/// The kind (`k`) of a record tells which other keys it has; `EntryRecord+Decoding` reads the same
/// keys back.
struct EntryRecord {
  var entry: Transcript.Entry

  enum Key: String, CodingKey {
    case k, n, t
    case say, line, style, partial
    case id, kind, hint, name, question, choices, again, ends, pace, step
    case to, raw, value
    case word, family, quadrant
    case owner, state
    case keep, next
    case reason
  }

  struct ChoiceRecord: Codable {
    var text: String
    /// Written only when it is false.
    var available: Bool?
  }

  struct ValueRecord: Codable {
    var choice: Int?
    var rating: Int?
    var skip: Bool?
    var word: ControlWord?
    var text: String?
  }
}

extension EntryRecord: Encodable {
  func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: Key.self)
    try record.encode(entry.number, forKey: .n)
    try record.encode(entry.time, forKey: .t)
    switch entry.content {
    case .said(let utterance):
      try record.encode("said", forKey: .k)
      try encode(utterance, into: &record)
    case .asked(let request):
      try record.encode("ask", forKey: .k)
      try encode(request, into: &record)
    case .answered(let answer):
      try record.encode("me", forKey: .k)
      try encode(answer, into: &record)
    case .effect(let effect):
      try encode(effect, into: &record)
    case .rewound(let number):
      try record.encode("back", forKey: .k)
      try record.encode(number, forKey: .to)
    case .ended(let reason):
      try record.encode("ended", forKey: .k)
      try record.encode(reason, forKey: .reason)
    }
  }

  private typealias Container = KeyedEncodingContainer<Key>

  private func encode(_ utterance: Utterance, into record: inout Container) throws {
    try record.encode(utterance.text, forKey: .say)
    try record.encodeIfPresent(utterance.lineID, forKey: .line)
    if utterance.style != .plain { try record.encode(utterance.style, forKey: .style) }
    if utterance.isPartial { try record.encode(true, forKey: .partial) }
  }

  private func encode(_ request: InputRequest, into record: inout Container) throws {
    try record.encode(request.id, forKey: .id)
    try record.encodeIfPresent(request.name, forKey: .name)
    try record.encodeIfPresent(request.question, forKey: .question)
    if request.isRepeat { try record.encode(true, forKey: .again) }
    try record.encodeIfPresent(request.ends.map { [$0.low, $0.high] }, forKey: .ends)
    let pace = request.pacing.map { [$0.inhale, $0.exhale, $0.rounds] }
    try record.encodeIfPresent(pace, forKey: .pace)
    let step = request.progress.map { [$0.step, $0.count] }
    try record.encodeIfPresent(step, forKey: .step)
    switch request.kind {
    case .text(let hint):
      try record.encode("text", forKey: .kind)
      try record.encodeIfPresent(hint, forKey: .hint)
    case .choice(let choices):
      try record.encode("choice", forKey: .kind)
      let records = choices.map {
        ChoiceRecord(text: $0.text, available: $0.isAvailable ? nil : false)
      }
      try record.encode(records, forKey: .choices)
    case .rating:
      try record.encode("rating", forKey: .kind)
    case .feeling(let hint):
      try record.encode("feeling", forKey: .kind)
      try record.encodeIfPresent(hint, forKey: .hint)
    case .pause:
      try record.encode("pause", forKey: .kind)
    }
  }

  private func encode(_ answer: Answer, into record: inout Container) throws {
    try record.encode(answer.request, forKey: .to)
    try record.encode(answer.text, forKey: .say)
    if let bytes = answer.originalBytes {
      try record.encode(Data(bytes).base64EncodedString(), forKey: .raw)
    }
    var value = ValueRecord()
    switch answer.value {
    case .text(let text):
      // Compared byte by byte: equal strings can differ in their bytes, and theirs are kept.
      guard !text.utf8.elementsEqual(answer.text.utf8) else { return }
      value.text = text
    case .choice(let index): value.choice = index
    case .rating(let rating): value.rating = rating
    case .skipped: value.skip = true
    case .word(let word): value.word = word
    }
    try record.encode(value, forKey: .value)
  }

  private func encode(_ effect: Effect, into record: inout Container) throws {
    switch effect {
    case .note(let name, let value):
      try record.encode("note", forKey: .k)
      try record.encode(name, forKey: .name)
      try record.encode(value, forKey: .value)
    case .felt(let word, let family, let quadrant):
      try record.encode("felt", forKey: .k)
      try record.encode(word, forKey: .word)
      try record.encodeIfPresent(family, forKey: .family)
      try record.encodeIfPresent(quadrant, forKey: .quadrant)
    case .checkpoint(let checkpoint):
      try record.encode("checkpoint", forKey: .k)
      try record.encode(checkpoint.owner, forKey: .owner)
      try record.encode(checkpoint.state, forKey: .state)
    case .handOver(let dialogue):
      try record.encode("handover", forKey: .k)
      try record.encode(dialogue, forKey: .to)
    case .clearScreen:
      try record.encode("clear", forKey: .k)
    case .leaveNoTrace:
      try record.encode("no_trace", forKey: .k)
    case .depthChosen:
      try record.encode("depth_chosen", forKey: .k)
    case .asideBegan:
      try record.encode("aside", forKey: .k)
    case .asideEnded(let keep, let next):
      try record.encode("aside_end", forKey: .k)
      try record.encode(keep, forKey: .keep)
      try record.encode(next, forKey: .next)
    }
  }
}
