import Conversation
import Crypto
import Foundation
import Journal
import SystemPackage
import Testing

struct RecorderTests {
  let folder: TemporaryFolder
  let store: JournalStore
  let id = emptySession().id.description

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  /// The lines of the session's file.
  private func lines() throws -> [Substring] {
    try folder.text("\(id).jsonl").split(separator: "\n")
  }

  /// Expects the last line to fit every byte before it.
  private func expectRightEnd(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let bytes = try folder.bytes("\(id).jsonl")
    let start = try #require(bytes.dropLast().lastIndex(of: 10)) + 1
    let object = try JSONSerialization.jsonObject(with: Data(bytes[start...])) as? [String: Any]
    let hash = SHA256.hash(data: bytes[..<start]).map { String(format: "%02x", $0) }.joined()
    #expect(object?["k"] as? String == "end", sourceLocation: sourceLocation)
    #expect(object?["sha256"] as? String == hash, sourceLocation: sourceLocation)
    let count = bytes[..<start].count { $0 == 10 } - 1
    #expect(object?["n"] as? Int == count, sourceLocation: sourceLocation)
  }

  @Test func `closing drops the checkpoints and the hash fits`() async throws {
    let written = session(everything)
    let recorder = try await store.create(emptySession())
    try await recorder.record(written.transcript.entries)
    #expect(try folder.text("\(id).jsonl").contains(#""k":"checkpoint""#))
    try await recorder.close(["views": "2"])
    #expect(!(try folder.text("\(id).jsonl").contains(#""k":"checkpoint""#)))
    try expectRightEnd()
    #expect(try folder.names() == ["\(id).jsonl"])
    #expect(try mode(recorder.path) == 0o600)

    let stored = try await store.read(id)
    #expect(stored.state == .closed)
    #expect(stored.session.isClosed)
    #expect(stored.carried == ["views": "2"])
    let kept = written.transcript.entries.filter {
      if case .effect(.checkpoint) = $0.content { return false }
      return true
    }
    #expect(stored.session.transcript.entries == kept)
  }

  @Test func `closing without checkpoints rewrites nothing`() async throws {
    let recorder = try await store.create(emptySession())
    try await recorder.record(session(saying: ["one"]).transcript.entries)
    let before = try folder.bytes("\(id).jsonl")
    try await recorder.close()
    #expect(try folder.bytes("\(id).jsonl").starts(with: before))
    try expectRightEnd()
  }

  @Test func `a rewrite keeps unknown keys and records byte for byte`() async throws {
    let recorder = try await store.create(emptySession())
    await recorder.release()
    let header = try folder.text("\(id).jsonl").dropLast(2) + #", "mood" : "calm"}"# + "\n"
    let strange = [
      #"{ "k" : "said", "n":1, "t":"2026-11-22T22:40:12Z", "say":"hel\u006co", "voice": {"k":"checkpoint"} }"#,
      #"{"k":"hologram","n":2,"of":[1,2.50,1e3]}"#, "",
      #"{"note":"{\"k\":\"checkpoint\"}","k":"x"}"#,
      #"{"k":"me","n":4,"say":"x","t":"2026-11-22T22:40:12Z","to":"q"}"#,
    ]
    let dropped = #"{ "k":"checkpoint","owner":"o","n":3,"state":"s","t":"2026-11-22T22:40:12Z"}"#
    let text = header + ([strange[0], dropped] + strange[1...]).joined(separator: "\n") + "\n"
    try folder.write(text.utf8, to: "\(id).jsonl")

    let (_, reopened) = try await store.reopen(id)
    try await reopened.close()
    let kept = header + strange.joined(separator: "\n") + "\n"
    #expect(try folder.text("\(id).jsonl").hasPrefix(kept))
    #expect(try await store.read(id).state == .closed)
  }

  @Test func `a change after the end is noticed`() async throws {
    let recorder = try await store.create(session(saying: ["one", "two"]))
    try await recorder.close()
    let text = try folder.text("\(id).jsonl").replacingOccurrences(of: "one", with: "eno")
    try folder.write(text.utf8, to: "\(id).jsonl")
    let stored = try await store.read(id)
    #expect(stored.state == .damaged)
    #expect(stored.problems.map(\.reason) == [.changed])
  }

  @Test func `a closing record with a wrong count is noticed`() async throws {
    try await (try await store.create(session(saying: ["one"]))).close()
    let text = try folder.text("\(id).jsonl")
      .replacingOccurrences(of: #""k":"end","n":3"#, with: #""k":"end","n":4"#)
    try folder.write(text.utf8, to: "\(id).jsonl")
    #expect(try await store.read(id).problems.map(\.reason) == [.changed])
  }

  @Test func `what stands after the end is read and reported`() async throws {
    try await (try await store.create(session(saying: ["one"]))).close()
    let more = #"{"k":"said","n":9,"t":"2026-11-22T22:40:12Z","say":"late"}"# + "\n"
    try folder.write(try folder.bytes("\(id).jsonl") + Array(more.utf8), to: "\(id).jsonl")
    let stored = try await store.read(id)
    #expect(stored.problems.map(\.reason) == [.afterEnd])
    #expect(stored.session.transcript.entries.last?.number == 9)
  }

  @Test func `a closed session takes nothing more and cannot be reopened`() async throws {
    let recorder = try await store.create(emptySession())
    try await recorder.close()
    let entries = session(saying: ["late"]).transcript.entries
    await expectJournalError(.closed) { try await recorder.record(entries) }
    await expectJournalError(.closed) { try await recorder.close() }
    await expectJournalError(.closed) { _ = try await store.reopen(id) }
  }

  @Test func `discarding leaves nothing behind`() async throws {
    let recorder = try await store.create(session(everything))
    try folder.write(Array("torn".utf8), to: "\(id).torn")
    try folder.write(Array("draft".utf8), to: "\(id).jsonl.tmp")
    try await recorder.discard()
    #expect(try folder.names() == [])
    await expectJournalError(.closed) {
      try await recorder.record(session(saying: ["x"]).transcript.entries)
    }
  }

  @Test func `a closed session can still be discarded`() async throws {
    let recorder = try await store.create(session(everything))
    try await recorder.close()
    try await recorder.discard()
    #expect(try folder.names() == [])
  }

  @Test func `deleting leaves nothing behind but the other sessions`() async throws {
    for seed in [1, 2] {
      await (try await store.create(emptySession(seed: UInt64(seed)))).release()
    }
    try folder.write(Array("torn".utf8), to: "\(id).torn")
    try folder.write(Array("draft".utf8), to: "\(id).jsonl.tmp")
    try await store.delete(id)
    #expect(try folder.names() == ["\(emptySession(seed: 2).id).jsonl"])
    await expectJournalError(.notFound) { try await store.delete(id) }
  }

  @Test func `a session that is being written is not deleted`() async throws {
    let recorder = try await store.create(session(saying: ["one"]))
    await expectJournalError(.inUse) { try await store.delete(id) }
    await recorder.release()
    try await store.delete(id)
    #expect(try folder.names() == [])
  }

  @Test func `drafts of rewrites are removed unless somebody writes them`() async throws {
    let other = emptySession(seed: 2).id
    let recorder = try await store.create(emptySession())
    let name = "\(id).jsonl"
    await (try await store.create(emptySession(seed: 2))).release()
    try folder.write(Array("draft".utf8), to: "\(name).tmp")
    try folder.write(Array("draft".utf8), to: "\(other).jsonl.tmp")
    try folder.write(Array("draft".utf8), to: "\(emptySession(seed: 3).id).jsonl.tmp")
    try folder.write(Array("mine".utf8), to: "notes.tmp")
    #expect(try await store.removeDrafts() == 2)
    let kept = [name, "\(name).tmp", "\(other).jsonl", "notes.tmp"].sorted()
    #expect(try folder.names() == kept)
    await recorder.release()
    #expect(try await store.removeDrafts() == 1)
  }

  @Test func `entries are numbered after those before`() async throws {
    let entries = session(saying: ["one"]).transcript.entries
    let recorder = try await store.create(emptySession())
    try await recorder.record(Array(entries[1...]))
    await expectJournalError(.outOfOrder) { try await recorder.record(Array(entries[...0])) }
    let more = session(saying: ["one", "two"]).transcript.entries[3...]
    await expectJournalError(.outOfOrder) { try await recorder.record(more.reversed()) }
    try await recorder.record(Array(more))
    await recorder.release()
    let stored = try await store.read(id)
    #expect(stored.session.transcript.entries == Array(entries[1...]) + more)
  }

  @Test func `a released recorder does not delete what may be another's`() async throws {
    let recorder = try await store.create(session(saying: ["one"]))
    await recorder.release()
    await expectJournalError(.released) { try await recorder.discard() }
    #expect(try await store.read(id).session.transcript.entries.count == 3)
  }

  @Test func `a resumed session goes on where it was`() async throws {
    let written = session(everything)
    let half = Array(written.transcript.entries.prefix(14))
    let first = try await store.create(emptySession())
    try await first.record(half)
    await first.release()

    let (resumed, second) = try await store.reopen(id)
    #expect(resumed.transcript.entries == half)
    #expect(!resumed.isClosed)
    try await second.record(Array(written.transcript.entries.dropFirst(14)))
    await second.release()
    #expect(try await store.read(id).session == written)
  }

  @Test func `a session cannot be opened twice`() async throws {
    let recorder = try await store.create(emptySession())
    await expectJournalError(.inUse) { _ = try await store.reopen(id) }
    let other = try folder.store()
    await expectJournalError(.inUse) { _ = try await other.reopen(id) }
    await recorder.release()
    let (_, second) = try await other.reopen(id)
    await expectJournalError(.inUse) { _ = try await store.reopen(id) }
    await expectJournalError(.released) {
      try await recorder.record(session(saying: ["x"]).transcript.entries)
    }
    await second.release()
  }

  @Test func `a recorder that is gone holds no lock`() async throws {
    do { _ = try await store.create(emptySession()) }
    let (_, recorder) = try await store.reopen(id)
    await recorder.release()
  }

  @Test func `writers side by side do not touch each other's files`() async throws {
    let words = (0..<20).map { "word\($0)" }
    let written = session(saying: words)
    try await withThrowingTaskGroup(of: SessionName.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let store = try folder.store()
          let recorder = try await store.create(emptySession())
          for entry in written.transcript.entries { try await recorder.record([entry]) }
          try await recorder.close()
          return recorder.name
        }
      }
      var names: Set<SessionName> = []
      for try await name in group { names.insert(name) }
      #expect(names.map(\.copy).sorted() == Array(1...8))
    }
    for name in try await store.summaries().map(\.name) {
      let stored = try await store.read(name.description)
      #expect(stored.state == .closed)
      #expect(stored.session.transcript == written.transcript)
    }
  }

  @Test func `words are counted in what counts`() {
    let aside: [Transcript.Content] = [
      .answered(Answer(to: "q", text: "a b c", value: .text("a b c"))), .effect(.asideBegan),
      .answered(Answer(to: "q", text: "d e", value: .text("d e"))),
    ]
    let kept: [Transcript.Content] = [.effect(.asideEnded(keep: true, next: .question))]
    let dropped: [Transcript.Content] = [.effect(.asideEnded(keep: false, next: .question))]
    // “He talks over me. Always.”, “stop” and “caf�”.
    #expect(session(everything).personsWordCount == 7)
    #expect(session(aside + kept).personsWordCount == 5)
    #expect(session(aside + dropped).personsWordCount == 0)
    #expect(session(aside).personsWordCount == 0)
  }
}
