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
    let whole = try await store.read(recorder.name.description).session.transcript.keptEntries
    let found = store.scan(recorder.name)
    #expect(found == whole.filter(Self.isWanted))
    #expect(found.count == 5)
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

  /// Everything that a scan hands over.
  func scanned(_ store: JournalStore) throws -> [ScannedSession] {
    var all: [ScannedSession] = []
    try store.forEachScan { session in
      all.append(session)
      return true
    }
    return all
  }

  @Test(arguments: [
    #"{"k":"felt","mine":{"word":"y","k":"note"},"n":1,"t":"@","word":"x"}"#,
    #"{"k":"felt","n":1,"t":"@","word":"caf\u00e9","family":null}"#,
    #"{"k":"felt","n":1,"t":"@","word":"café","quadrant":"LU"}"#,
    #"{"k":"felt" , "n" : 1,"t": "@" ,"word":"x" }"#, #"{"k":"felt","n":1,"t":"@","word":7}"#,
    #"{"k":"felt","n":0,"t":"@","word":"x"}"#, #"{"k":"felt","n":-1,"t":"@","word":"x"}"#,
    #"{"k":"felt","n":1.0,"t":"@","word":"x"}"#,
    #"{"k":"felt","n":99999999999999999999,"t":"@","word":"x"}"#,
    #"{"k":"felt","n":1,"t":"2026-11-22","word":"x"}"#, #"{"k":"felt","n":1,"t":"@","word":"x"}x"#,
    #"{"k":"felt","n":1,"t":"@","word":"x","#, #"{"k":"felt","n":1,"t":"@","word":"a\#tb"}"#,
    #"{"k":"felt","n":1,"t":"@"}"#, #"{"k":"note","n":1,"name":"a\"b","t":"@","value":"\n"}"#,
    #"{"k":"note","n":1,"name":"","t":"@","value":""}"#, #"{"k":"note","n":1,"t":"@","value":""}"#,
    #"{"k":"me","n":1,"say":"7","t":"@","to":"q","value":{"rating":7}}"#,
    #"{"k":"me","n":1,"say":"7","t":"@","to":"q","value":{"rating":11}}"#,
    #"{"k":"me","n":1,"say":"7","t":"@","to":"q","value":{"rating":"7"}}"#,
    #"{"k":"me","n":1,"say":"7","t":"@","to":"q","value":{"rating":7,"x":1}}"#,
    #"{"k":"me","n":1,"raw":"Nw==","say":"7","t":"@","to":"q","value":{"rating":7}}"#,
    #"{"k":"me","n":1,"say":"{\"rating\":7}","t":"@","to":"q"}"#,
    #"{"id":"q","k":"ask","kind":"rating","n":1,"name":"a","question":"How?","t":"@"}"#,
    #"{"again":true,"hint":"x","id":"q","k":"ask","kind":"rating","n":1,"t":"@"}"#,
    #"{"id":"q","k":"ask","kind":"text","n":1,"question":"\"kind\":\"rating\"","t":"@"}"#,
    #"{"k":"back","n":1,"t":"@","to":-3}"#,
    #"{"k":"aside_end","keep":true,"n":1,"next":"stop","t":"@"}"#, #"{"k":"felt"}"#, "{}", "[]",
    #""k":"felt""#, #"{"k":"felt""#, "\u{0}",
  ])
  func `a record of any form is read as a whole reading reads it`(line: String) async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let recorder = try await store.create(emptySession(seed: 1))
    await recorder.release()
    let name = recorder.name.description
    let file = name + ".jsonl"
    let record = line.replacing("@", with: "2026-11-22T21:40:05+01:00")
    try folder.write(folder.bytes(file) + Array((record + "\n").utf8), to: file)
    let whole = try await store.read(name).session.transcript
    let found = try #require(try scanned(store).first)
    #expect(found.entries == whole.keptEntries.filter(Self.isWanted))
    #expect(store.scan(recorder.name) == found.entries)
    #expect(!found.isClosed && found.dialogue == "shadow_inquiry")
  }

  @Test func `random sessions are scanned as a whole reading reads them`() async throws {
    var generator = SeededGenerator(5)
    let folder = try TemporaryFolder()
    let store = try folder.store()
    func text() -> String { hostileTexts.randomElement(using: &generator) ?? "" }
    for seed in UInt64(1)...300 {
      var written = emptySession(seed: seed)
      written.title = text()
      for _ in 0..<Int.random(in: 0...14, using: &generator) {
        let number = Int.random(in: 0...10, using: &generator)
        let contents: [Transcript.Content] = [
          .said(Utterance(text())), .asked(InputRequest(id: "q", kind: .rating, question: text())),
          .answered(Answer(to: "q", text: text(), value: .rating(number))),
          .answered(Answer(to: "q", text: text(), value: .text(text()))),
          .effect(.note(name: text(), value: text())),
          .effect(.felt(word: text(), family: text(), quadrant: nil)), .effect(.asideBegan),
          .effect(.asideEnded(keep: number < 3, next: number < 6 ? .answer : .question)),
          .rewound(to: Int.random(in: 1...9, using: &generator)),
        ]
        guard let content = contents.randomElement(using: &generator) else { continue }
        written.transcript.append(content, at: written.start)
      }
      let recorder = try await store.create(written)
      try await recorder.close()
      let whole = try await store.read(recorder.name.description).session
      let wanted = whole.transcript.keptEntries.filter(Self.isWanted)
      let found = try #require(try scanned(store).first)
      #expect(found.entries == wanted, "\(seed)")
      #expect(found.title == whole.title && found.start == whole.start && found.isClosed)
      #expect(store.scan(recorder.name) == wanted)
      try await store.delete(recorder.name.description)
    }
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
    #expect(store.scan(recorder.name).count == 4)
    try await store.delete(recorder.name.description)
    #expect(store.scan(recorder.name).isEmpty)
  }
}
