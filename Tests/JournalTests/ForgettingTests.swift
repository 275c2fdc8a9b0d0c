import Conversation
import Foundation
import Journal
import SystemPackage
import Testing

/// What outlives sessions, read in one go and removed for real.
@Suite struct ForgettingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Records a session, and closes it when it is to carry something.
  @discardableResult
  func keep(
    _ contents: [Transcript.Content],
    seed: UInt64 = 1,
    carrying carried: [String: String]? = [:]
  ) async throws -> String {
    let recorder = try await folder.store().create(emptySession(seed: seed))
    var transcript = Transcript()
    for content in contents { transcript.append(content, at: evening) }
    try await recorder.record(transcript.entries)
    if let carried { try await recorder.close(carried) } else { await recorder.release() }
    return recorder.name.description
  }

  static func note(_ name: String, _ value: String) -> Transcript.Content {
    .effect(.note(name: name, value: value))
  }

  static let calm = Transcript.Content.effect(.felt(word: "calm", family: "ease", quadrant: "LP"))

  static func answer(_ text: String) -> Transcript.Content {
    .answered(Answer(to: "r", text: text, value: .text(text)))
  }

  static func said(_ text: String) -> Answer { Answer(to: "r", text: text, value: .text(text)) }

  // MARK: Reading notes

  @Test func `notes and feelings are found among everything else`() async throws {
    let contents = everything.filter { if case .ended = $0 { false } else { true } }
    try await keep(contents + [Self.note("phys", "3"), Self.calm], carrying: ["$a": "\"b"])
    let all = try await folder.store().notes()
    #expect(all.count == 1)
    #expect(all.first?.dialogue == "shadow_inquiry")
    let found = all.first?.entries.map(\.content).suffix(2)
    #expect(found.map(Array.init) == [Self.note("phys", "3"), Self.calm])
  }

  @Test func `words that look like a note are none`() async throws {
    let trick = #"","k":"note","name":"phys","value":"9""#
    try await keep([Self.answer(trick), .said(Utterance(#""k":"felt""#)), Self.note("emo", "4")])
    let entries = try await folder.store().notes().first?.entries.map(\.content)
    #expect(entries == [Self.note("emo", "4")])
  }

  @Test func `only the names that are asked for are read, and every feeling`() async throws {
    try await keep([Self.note("phys", "3"), Self.note("phys_x", "4"), Self.calm])
    let store = try folder.store()
    let some = try await store.notes(named: ["phys"]).first?.entries.map(\.content)
    #expect(some == [Self.note("phys", "3"), Self.calm])
    let none = try await store.notes(named: ["name", "note"]).first?.entries.map(\.content)
    #expect(none == [Self.calm])
  }

  @Test func `what was taken back does not count`() async throws {
    try await keep([
      Self.note("phys", "3"), Self.answer("x"), Self.note("emo", "2"), .rewound(to: 2),
      Self.note("emo", "5"),
    ])
    let entries = try await folder.store().notes().first?.entries.map(\.content)
    #expect(entries == [Self.note("phys", "3"), Self.note("emo", "5")])
  }

  @Test func `an aside that may not be kept does not count`() async throws {
    try await keep([
      Self.note("phys", "3"), Self.answer("x"), .effect(.asideBegan), Self.note("wish", "y"),
      .effect(.asideEnded(keep: false, next: .question)), Self.note("emo", "5"),
    ])
    let entries = try await folder.store().notes().first?.entries.map(\.content)
    #expect(entries == [Self.note("phys", "3"), Self.note("emo", "5")])
  }

  @Test func `open and damaged sessions are passed over`() async throws {
    try await keep([Self.note("phys", "3")], seed: 1, carrying: nil)
    try await keep([Self.note("phys", "4")], seed: 2)
    try folder.write(Array("not a session\n".utf8), to: "\(emptySession(seed: 3).id).jsonl")
    try folder.write([], to: "\(emptySession(seed: 4).id).jsonl")
    #expect(try await folder.store().notes().count == 1)
  }

  @Test func `damaged sessions are found by reading all of each`() async throws {
    let whole = try await keep([Self.answer("hello")], seed: 1)
    let open = try await keep([Self.answer("hello")], seed: 2, carrying: nil)
    let changed = try await keep([Self.answer("hello")], seed: 3)
    let text = try folder.text(changed + ".jsonl").replacing("hello", with: "hallo")
    try folder.write(Array(text.utf8), to: changed + ".jsonl")
    let headless = emptySession(seed: 4).id.description
    try folder.write([], to: headless + ".jsonl")
    let damaged = try await folder.store().damagedSessions().map(\.description)
    #expect(Set(damaged) == [changed, headless])
    #expect(!damaged.contains(whole) && !damaged.contains(open))
  }

  // MARK: Forgetting

  @Test func `a name is gone from the file, and the rest is whole`() async throws {
    let name = try await keep(
      [Self.answer("hello"), Self.note("phys", "3")],
      carrying: ["$person_1": "\"Ana", "$habit": "\"tea"]
    )
    let store = try folder.store()
    let result = try await store.forget(["$person_1"]) { _ in nil }
    #expect(result.changed == 1 && result.passedOver.isEmpty)
    #expect(!(try folder.text(name + ".jsonl")).contains("Ana"))
    let stored = try await store.read(name)
    #expect(stored.state == .closed && stored.problems.isEmpty)
    #expect(stored.carried == ["$habit": "\"tea"])
    #expect(stored.session.personsWordCount == 1)
    #expect(try folder.names() == [name + ".jsonl"])
    #expect(try await store.forget(["$person_1"]) { _ in nil }.changed == 0)
  }

  @Test func `an open session forgets what its checkpoints hold`() async throws {
    let checkpoint = Checkpoint(owner: "script", state: "Ana")
    let name = try await keep(
      [Self.answer("hello"), .effect(.checkpoint(checkpoint)), Self.note("phys", "3")],
      carrying: nil
    )
    let store = try folder.store()
    let mended = Checkpoint(owner: "script", state: "nobody")
    let result = try await store.forget(["$person_1"]) { $0.state == "Ana" ? mended : nil }
    #expect(result.changed == 1)
    let (session, recorder) = try await store.reopen(name)
    #expect(session.transcript.lastCheckpoint(of: "script")?.checkpoint == mended)
    #expect(session.transcript.entries.count == 3)
    try await recorder.close()
  }

  @Test func `a session that is in use is named and left`() async throws {
    let recorder = try await folder.store().create(emptySession())
    let checkpoint = Checkpoint(owner: "script", state: "Ana")
    var transcript = Transcript()
    transcript.append(.effect(.checkpoint(checkpoint)), at: evening)
    try await recorder.record(transcript.entries)
    let result = try await folder.store().forget(["x"]) { _ in checkpoint }
    #expect(result.passedOver == [recorder.name])
    await expectJournalError(.inUse) { _ = try await folder.store().removeAll() }
    #expect(try folder.names().count == 1)
    await recorder.release()
  }

  @Test func `a rewrite that fails leaves the file as it was`() async throws {
    let name = try await keep([Self.answer("hello")], carrying: ["$a": "\"b"])
    let before = try folder.bytes(name + ".jsonl")
    for call in [FileOperations.Call.rename, .write, .sync] {
      let result = try await folder.store { $0 == call ? .fail(.ioError) : nil }
        .forget(["$a"]) { _ in nil }
      #expect(result.passedOver.count == 1)
      #expect(try folder.bytes(name + ".jsonl") == before)
    }
  }

  // MARK: Removing all, and keeping less

  @Test func `everything goes, and what is no session stays`() async throws {
    try await keep([Self.answer("a")], seed: 1)
    let open = try await keep([Self.answer("b")], seed: 2, carrying: nil)
    try folder.write([1], to: open + ".torn")
    try folder.write([2], to: "notes.txt")
    #expect(try await folder.store().removeAll() == 2)
    #expect(try folder.names() == ["notes.txt"])
  }

  @Test func `only some entries stay when a session is closed short`() async throws {
    let store = try folder.store()
    let recorder = try await store.create(emptySession())
    var transcript = Transcript()
    transcript.append(Self.answer("a secret"), at: evening)
    let kept = transcript.append(Self.note("phys", "3"), at: evening)
    transcript.append(.effect(.checkpoint(Checkpoint(owner: "s", state: "secret"))), at: evening)
    let line = transcript.append(.said(Utterance("In short.")), at: evening)
    try await recorder.record(transcript.entries)
    try await recorder.close(["$a": "\"b"], keepingOnly: [kept.number, line.number])
    #expect(!(try folder.text(recorder.name.description + ".jsonl")).contains("secret"))
    let stored = try await store.read(recorder.name.description)
    #expect(stored.state == .closed && stored.carried == ["$a": "\"b"])
    #expect(stored.session.transcript.entries.map(\.number) == [kept.number, line.number])
    #expect(try await store.summaries().first?.wordCount == 0)
  }
}
