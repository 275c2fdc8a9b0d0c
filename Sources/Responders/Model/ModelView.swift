public import Conversation

/// What a model may see of a conversation: cut to what ``ModelPolicy`` allows, and without what tells
/// who somebody is when it leaves the machine.
///
/// Holds answers in words, what was said plainly and the names of umbra's own pages that the model may
/// point to, and nothing else: no checkpoint, no other note, no card, nothing of an aside.
public struct ModelView: Sendable {
  /// The conversation as the model gets it.
  public private(set) var transcript = Transcript()
  /// What was taken out of it, in lower case.
  public private(set) var removed: [String] = []
  /// What the person wrote in it, as they wrote it.
  private(set) var written: [String] = []
  /// What the model may hand back to umbra's own pages, besides what it always may.
  private(set) var handOffs: [ReplyGate.HandOff] = []

  /// Cuts a transcript.
  ///
  /// - Parameters:
  ///   - full: The conversation, without asides.
  ///   - turns: How many of the person's last turns may be seen.
  ///   - place: Where the model runs; what leaves the machine is redacted.
  ///   - names: Names that are known, to be taken out.
  public init(
    _ full: Transcript,
    turns: Int,
    for place: ModelPolicy.Place,
    names: [String] = []
  ) {
    var left = turns
    var entries: [Transcript.Entry] = []
    for entry in full.live.reversed() {
      switch entry.content {
      case .answered(let answer):
        guard left > 0 else { break }
        left -= 1
        if answer.isInWords { entries.append(entry) }
      case .said(let utterance):
        guard left > 0 else { break }
        if utterance.style == .plain { entries.append(entry) }
      default: continue
      }
    }
    for entry in entries.reversed() { add(entry, place, names) }
  }

  private mutating func add(
    _ entry: Transcript.Entry,
    _ place: ModelPolicy.Place,
    _ names: [String]
  ) {
    switch entry.content {
    case .said(var utterance):
      utterance.text = shared(utterance.text, place, names)
      utterance.lineID = nil
      transcript.append(.said(utterance), at: entry.time)
    case .answered(let answer):
      written.append(answer.text)
      let text = shared(answer.text, place, names)
      let request = "turn-\(transcript.nextNumber)"
      let question = InputRequest(id: request, kind: .text(hint: nil))
      transcript.append(.asked(question), at: entry.time)
      transcript.append(
        .answered(Answer(to: request, text: text, value: .text(text))),
        at: entry.time
      )
    default: return
    }
  }

  private mutating func shared(
    _ text: String,
    _ place: ModelPolicy.Place,
    _ names: [String]
  ) -> String {
    guard place == .remote else { return text }
    let redaction = Redaction(text, names: names)
    removed += redaction.removed
    return redaction.text
  }

  /// Allows the model to hand back to these pages; they stand in the transcript as notes.
  mutating func allow(_ handOffs: [ReplyGate.HandOff]) {
    guard let time = transcript.entries.last?.time else { return }
    self.handOffs = handOffs
    for handOff in handOffs {
      transcript.append(
        .effect(.note(name: ModelPrompt.handOffNote, value: handOff.token)),
        at: time
      )
    }
  }

  /// How many turns of the person are in it.
  public var turnCount: Int { written.count }

  /// The view as a person can read it before anything is sent.
  public var preview: String {
    var lines = transcript.spokenTurns.map { ($0.isPerson ? "you:   " : "umbra: ") + $0.text }
    if !handOffs.isEmpty {
      lines.append("pages it may point to: " + handOffs.map(\.token).joined(separator: ", "))
    }
    return lines.joined(separator: "\n")
  }
}

extension Answer {
  fileprivate var isInWords: Bool {
    if case .text = value { !text.trimmingBlanks().isEmpty } else { false }
  }
}
