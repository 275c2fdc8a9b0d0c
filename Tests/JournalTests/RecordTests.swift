import Conversation
import Foundation
import Journal
import Testing

struct RecordTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Writes a session, and reads it back.
  private func stored(_ session: Session) async throws -> StoredSession {
    let store = try folder.store()
    let recorder = try await store.create(emptySession())
    try await recorder.record(session.transcript.entries)
    await recorder.release()
    return try await store.read(session.id.description)
  }

  @Test func `every kind of entry is read back as it was written`() async throws {
    let written = session(
      everything + [
        .effect(.asideBegan), .effect(.asideEnded(keep: true, next: .stop)),
        .effect(.depthChosen), .effect(.leaveNoTrace), .ended(.stopped),
      ]
    )
    let stored = try await stored(written)
    #expect(stored.session == written)
    #expect(stored.state == .open)
    #expect(stored.problems.isEmpty)
  }

  @Test func `what a scale means, how slowly to breathe and how far a row is are read back`()
    async throws
  {
    let written = session([
      .asked(
        InputRequest(
          id: "q0",
          kind: .choice([.init("Yes")]),
          progress: InputRequest.Progress(step: 3, count: 8)
        )
      ),
      .asked(
        InputRequest(id: "q1", kind: .rating, ends: InputRequest.Ends(low: "calm", high: "much"))
      ),
      .asked(
        InputRequest(
          id: "q2",
          kind: .pause,
          pacing: InputRequest.Pacing(inhale: 4, exhale: 6, rounds: 5)
        )
      ),
    ])
    let stored = try await stored(written)
    #expect(stored.session == written)
    #expect(stored.problems.isEmpty)
  }

  @Test func `hostile texts are read back byte for byte`() async throws {
    let written = session(saying: hostileTexts + [String(repeating: "a long line ", count: 90_000)])
    let stored = try await stored(written)
    let pairs = zip(stored.session.transcript.entries, written.transcript.entries)
    #expect(stored.session.transcript.entries.count == written.transcript.entries.count)
    for (left, right) in pairs {
      guard case .answered(let read) = left.content, case .answered(let said) = right.content else {
        continue
      }
      #expect(Array(read.text.utf8) == Array(said.text.utf8))
      #expect(read.value == said.value)
    }
  }

  @Test func `bytes that are no UTF-8 are kept beside the repaired text`() async throws {
    let bytes: [UInt8] = [0x61, 0xED, 0xA0, 0x80, 0xFF, 0x00, 0x0A]
    let text = String(decoding: bytes, as: UTF8.self)
    let answer = Answer(to: "q", text: text, originalBytes: bytes, value: .text(text))
    let stored = try await stored(session([.answered(answer)]))
    #expect(stored.session.transcript.lastAnswer?.answer.originalBytes == bytes)
    #expect(try folder.text(stored.name.description + ".jsonl").contains(#""raw":"Ye2ggP8ACg==""#))
  }

  @Test func `records are sorted lines that say no more than they must`() async throws {
    let stored = try await stored(session(Array(everything.prefix(3))))
    let expected = """
      {"app":"umbra 0.1.0","dialogue":"shadow_inquiry","dialogue_sha":"3f2a","id":"\(stored.name)",\
      "k":"session","start":"2026-11-22T21:40:05+01:00","title":"A trait that stings",\
      "tz":"Europe/Berlin","v":1}
      {"k":"said","line":"line:a1","n":1,"say":"What did you notice?","t":"2026-11-22T21:40:12+01:00"}
      {"hint":"a sentence is plenty","id":"q1","k":"ask","kind":"text","n":2,"name":"trait",\
      "t":"2026-11-22T21:40:19+01:00"}
      {"k":"me","n":3,"say":"He talks over me.\\nAlways.","t":"2026-11-22T21:40:26+01:00","to":"q1"}

      """
    #expect(try folder.text("\(stored.name).jsonl") == expected)
  }

  @Test(arguments: [
    (Answer.Value.choice(2), #""value":{"choice":2}"#),
    (.rating(7), #""value":{"rating":7}"#),
    (.skipped, #""value":{"skip":true}"#),
    (.word(.ground), #""value":{"word":"ground"}"#),
    (.text("stop"), #""value":{"text":"stop"}"#),
  ])
  func `an answer says what it came to`(value: Answer.Value, json: String) async throws {
    let stored = try await stored(
      session([.answered(Answer(to: "q", text: "typed", value: value))])
    )
    #expect(stored.session.transcript.lastAnswer?.answer.value == value)
    #expect(try folder.text("\(stored.name).jsonl").contains(json))
  }

  @Test func `an aside is written without a label`() async throws {
    let stored = try await stored(
      session([.effect(.asideBegan), .effect(.asideEnded(keep: false, next: .question))])
    )
    let lines = try folder.text("\(stored.name).jsonl").split(separator: "\n").dropFirst()
    #expect(
      lines.map(String.init) == [
        #"{"k":"aside","n":1,"t":"2026-11-22T21:40:12+01:00"}"#,
        #"{"k":"aside_end","keep":false,"n":2,"next":"question","t":"2026-11-22T21:40:19+01:00"}"#,
      ]
    )
  }

  @Test(arguments: [
    "nonsense", "{}", "[]", "null", #"{"k":"said","n":1}"#,
    #"{"k":"said","n":0,"t":"2026-11-22T22:40:12Z","say":"x"}"#,
    #"{"k":"said","n":9223372036854775807,"t":"2026-11-22T22:40:12Z","say":"x"}"#,
    #"{"k":"said","n":1e400,"t":"2026-11-22T22:40:12Z","say":"x"}"#,
    #"{"k":"me","n":1,"t":"2026-11-22T22:40:12Z","say":"x","to":"q","value":{"choice":-1}}"#,
    #"{"k":"me","n":1,"t":"2026-11-22T22:40:12Z","say":"x","to":"q","value":{"rating":11}}"#,
    #"{"k":"me","n":1,"t":"2026-11-22T22:40:12Z","say":"x","to":"q","raw":"!"}"#,
    #"{"k":"said","n":1,"t":"2026-11-22T22:40:12Z","say":"\ud800"}"#,
    String(repeating: "[", count: 100_000), "\u{0}\u{0}\u{0}\u{0}",
  ])
  func `a line that is no record is passed over and reported`(line: String) async throws {
    let name = emptySession().id.description
    let store = try folder.store()
    await (try await store.create(emptySession())).release()
    let good = #"{"k":"said","n":7,"t":"2026-11-22T22:40:12Z","say":"good"}"#
    try folder.write(
      try folder.bytes("\(name).jsonl") + Array("\(line)\n\(good)\n".utf8),
      to: "\(name).jsonl"
    )
    let stored = try await store.read(name)
    #expect(stored.problems.map(\.line) == [2])
    #expect(stored.problems.map(\.reason) == [.unreadable])
    #expect(stored.state == .damaged)
    #expect(stored.session.transcript.entries.map(\.number) == [7])
  }

  @Test func `a newer version is read as far as it is known, and never written to`() async throws {
    let name = emptySession().id.description
    let text = """
      {"v":9,"k":"session","id":"\(name)","start":"2026-11-22T22:40:05Z","mood":"new"}
      {"k":"said","n":1,"t":"2026-11-22T22:40:12Z","say":"hello","voice":"low"}
      {"k":"said","n":2,"t":"2026-11-22T22:40:12Z","say":{"parts":["changed"]}}
      {"k":"hologram","n":3}
      torn
      """
    try folder.write(text.utf8, to: "\(name).jsonl")
    let store = try folder.store()
    let stored = try await store.read(name)
    #expect(stored.isNewer)
    #expect(stored.session.transcript.entries.count == 1)
    #expect(stored.state == .open)
    await expectJournalError(.newerVersion) { _ = try await store.reopen(name) }
    #expect(try folder.text("\(name).jsonl") == text)
    #expect(try folder.names() == ["\(name).jsonl"])
  }

  @Test func `a last record of an unknown kind cannot be continued`() async throws {
    let name = emptySession().id.description
    let store = try folder.store()
    await (try await store.create(emptySession())).release()
    let bytes = try folder.bytes("\(name).jsonl") + Array("{\"k\":\"hologram\",\"n\":3}\n".utf8)
    try folder.write(bytes, to: "\(name).jsonl")
    #expect(try await store.read(name).state == .open)
    await expectJournalError(.newerVersion) { _ = try await store.reopen(name) }
  }
}
