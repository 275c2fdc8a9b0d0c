import Conversation
import Journal
import Testing

/// Reading what sessions hold of feelings, notes and ratings, without their words.
@Suite struct ScanTests {
  /// Whether a scan is to find an entry.
  static func isWanted(_ entry: Transcript.Entry) -> Bool {
    switch entry.content {
    case .effect(.felt), .effect(.note), .effect(.asideBegan), .effect(.asideEnded), .rewound: true
    case .asked(let request): request.kind == .rating
    case .answered(let answer): if case .rating = answer.value { true } else { false }
    default: false
    }
  }

  @Test func `a scan finds what a whole reading finds, and nothing else`() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let recorder = try await store.create(session(everything))
    try await recorder.close(["outcome": "completed"])
    let whole = try await store.read(recorder.name.description).session.transcript.entries
    let found = store.scan(recorder.name)
    #expect(found == whole.filter(Self.isWanted))
    #expect(found.count == 6)
  }

  @Test(arguments: hostileTexts)
  func `no text is taken for a record`(text: String) async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let forged = text + #""k":"felt","word":"x" "value":{"rating":3}"#
    let contents: [Transcript.Content] = [
      .said(Utterance(forged)),
      .asked(InputRequest(id: forged, kind: .text(hint: forged), name: forged)),
      .answered(Answer(to: forged, text: forged, value: .text(forged))),
      .effect(.felt(word: text, family: nil, quadrant: nil)),
      .effect(.note(name: text, value: text)),
    ]
    let recorder = try await store.create(session(contents))
    try await recorder.close()
    let found = store.scan(recorder.name).map(\.content)
    #expect(found == Array(contents.suffix(2)))
  }

  @Test func `what cannot be read is passed over`() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let recorder = try await store.create(session(everything))
    try await recorder.close()
    let file = recorder.name.description + ".jsonl"
    var bytes = try folder.bytes(file)
    let felt = try #require(bytes.firstRange(of: Array("irritated".utf8)))
    bytes[felt.lowerBound] = 0xFF
    try folder.write(bytes + Array("{\"k\":\"felt\",\"n\":9".utf8), to: file)
    #expect(store.scan(recorder.name).count == 5)
    try await store.delete(recorder.name.description)
    #expect(store.scan(recorder.name).isEmpty)
  }
}
