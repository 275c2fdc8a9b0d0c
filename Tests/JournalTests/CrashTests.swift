import Conversation
import Foundation
import Journal
import SystemPackage
import Synchronization
import Testing

struct CrashTests {
  let folder: TemporaryFolder
  let id = emptySession().id.description

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `a file cut at any byte loses nothing before the cut`() async throws {
    let written = session(Array(everything.prefix(9)))
    let recorder = try await folder.store().create(written)
    await recorder.release()
    let whole = try folder.bytes("\(id).jsonl")
    let ends = whole.indices.filter { whole[$0] == 10 }
    let store = try folder.store()

    for length in whole.indices {
      try folder.write(whole[..<length], to: "\(id).jsonl")
      try? FileManager.default.removeItem(atPath: folder.file("\(id).torn").string)
      guard length > ends[0] else {
        await expectJournalError(.noHeader) { _ = try await store.reopen(id) }
        #expect(try folder.bytes("\(id).jsonl") == Array(whole[..<length]))
        #expect(try await store.summaries().map(\.state) == [.damaged])
        continue
      }
      // A record that lacks only its line feed is complete.
      let entryCount = ends.dropFirst().count { $0 <= length }
      let (resumed, recorder) = try await store.reopen(id)
      #expect(resumed.transcript.entries == Array(written.transcript.entries.prefix(entryCount)))
      try await recorder.record(Array(written.transcript.entries.dropFirst(entryCount)))
      await recorder.release()
      #expect(try folder.bytes("\(id).jsonl") == whole)

      let end = ends.last { $0 < length } ?? 0
      let tail = ends.contains(length) ? [] : Array(whole[(end + 1)..<length])
      let torn = (try? folder.bytes("\(id).torn")) ?? []
      #expect(torn == (tail.isEmpty ? [] : tail + [10]))
    }
  }

  @Test func `a closed file cut in its closing record is open again`() async throws {
    try await (try await folder.store().create(session(saying: ["one"]))).close()
    let whole = try folder.bytes("\(id).jsonl")
    let start = try #require(whole.dropLast().lastIndex(of: 10)) + 1
    let store = try folder.store()
    for length in start..<(whole.count - 1) {
      try folder.write(whole[..<length], to: "\(id).jsonl")
      let stored = try await store.read(id)
      #expect(stored.state == .open)
      #expect(stored.session.transcript.entries.count == 3)
      #expect(try await store.summaries().map(\.state) == [.open])
    }
    try folder.write(whole.dropLast(), to: "\(id).jsonl")
    #expect(try await store.summaries().map(\.state) == [.closed])
    #expect(try await store.read(id).state == .closed)
  }

  @Test func `a file damaged anywhere is read as far as it can be, and never written over`()
    async throws
  {
    let written = session(everything)
    try await (try await folder.store().create(written)).close(["views": "2"])
    let closed = try folder.bytes("\(id).jsonl")
    let open = closed[...(try #require(closed.dropLast().lastIndex(of: 10)))]
    let store = try folder.store()
    var generator = SeededGenerator(11)
    for round in 0..<400 {
      var bytes = round.isMultiple(of: 2) ? closed : Array(open)
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        let place = Int.random(in: bytes.indices, using: &generator)
        switch round % 3 {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
        }
      }
      try folder.write(bytes, to: "\(id).jsonl")
      try? FileManager.default.removeItem(atPath: folder.file("\(id).torn").string)
      #expect(try await store.summaries().count == 1)
      if let stored = try? await store.read(id) {
        for format in TranscriptFormat.allCases { #expect(!format.render(stored.session).isEmpty) }
      }
      guard let (resumed, recorder) = try? await store.reopen(id) else {
        #expect(try folder.bytes("\(id).jsonl") == bytes)
        continue
      }
      var session = resumed
      let entry = session.transcript.append(.ended(.stopped), at: evening)
      try await recorder.record([entry])
      await recorder.release()
      let torn = ((try? folder.bytes("\(id).torn")) ?? []).dropLast()
      let kept = try folder.bytes("\(id).jsonl")
      let start = try #require(kept.dropLast().lastIndex(of: 10)) + 1
      // Every byte is still in one of the files; a whole last line may have got its line feed.
      #expect([bytes, bytes + [10]].contains(Array(kept[..<start]) + torn))
    }
  }

  @Test func `torn lines of several crashes are all kept`() async throws {
    let store = try folder.store()
    await (try await store.create(session(saying: ["one"]))).release()
    let whole = try folder.bytes("\(id).jsonl")
    for tail in ["{\"first", "{\"second\u{0}"] {
      try folder.write(whole + Array(tail.utf8), to: "\(id).jsonl")
      await (try await store.reopen(id)).recorder.release()
      #expect(try folder.bytes("\(id).jsonl") == whole)
    }
    #expect(try folder.text("\(id).torn") == "{\"first\n{\"second\u{0}\n")
    #expect(try mode(folder.file("\(id).torn")) == 0o600)
  }

  @Test func `a short write is finished`() async throws {
    for size in [0, 1, 7, 100] where size > 0 {
      let folder = try TemporaryFolder()
      let store = try folder.store { $0 == .write ? .short(size) : nil }
      let recorder = try await store.create(session(everything))
      try await recorder.close()
      let stored = try await folder.store().read(id)
      #expect(stored.state == .closed)
      #expect(stored.session.personsWordCount == 7)
    }
  }

  @Test func `a short write that cannot be finished is cut back`() async throws {
    let plan = FaultPlan()
    let store = try folder.store(fault: plan.fault)
    let recorder = try await store.create(emptySession())
    let entries = session(saying: ["one", "two"]).transcript.entries
    try await recorder.record(Array(entries[..<2]))
    let before = try folder.bytes("\(id).jsonl")
    plan.answer([.short(9), .fail(.noSpace)], to: .write)
    await expectJournalError(.writeFailed, errno: .noSpace) {
      try await recorder.record(Array(entries[2...]))
    }
    #expect(try folder.bytes("\(id).jsonl") == before)
    await expectJournalError(.writeFailed, errno: .noSpace) {
      try await recorder.record(Array(entries[2...]))
    }
    await recorder.release()
    let (resumed, second) = try await store.reopen(id)
    #expect(resumed.transcript.entries.count == 2)
    try await second.record(Array(entries[2...]))
  }

  @Test func `a torn record that cannot be cut back is said to be torn`() async throws {
    let plan = FaultPlan()
    let store = try folder.store(fault: plan.fault)
    let recorder = try await store.create(emptySession())
    let entries = session(saying: ["one"]).transcript.entries
    plan.answer([.short(9), .fail(.noSpace)], to: .write)
    plan.answer([.fail(.ioError)], to: .truncate)
    await expectJournalError(.leftTorn, errno: .ioError) { try await recorder.record(entries) }
    await recorder.release()
    let (resumed, _) = try await store.reopen(id)
    #expect(resumed.transcript.entries.isEmpty)
    #expect(try folder.bytes("\(id).torn").count == 10)
  }

  @Test func `each record is one write, and a batch is synced once`() async throws {
    let plan = FaultPlan()
    let recorder = try await folder.store(fault: plan.fault).create(emptySession())
    plan.forget()
    let entries = session(everything).transcript.entries
    try await recorder.record(entries)
    #expect(plan.calls == Array(repeating: .write, count: entries.count) + [.sync])
  }

  @Test func `the folder is synced after every change of names`() async throws {
    let plan = FaultPlan()
    let store = try folder.store(fault: plan.fault)
    plan.forget()
    let recorder = try await store.create(emptySession())
    #expect(plan.calls == [.open, .lock, .write, .sync, .open, .sync])
    try await recorder.record(session(everything).transcript.entries)
    plan.forget()
    try await recorder.close()
    let closing: [FileOperations.Call] = [.status, .read, .write, .sync]
    let replacing: [FileOperations.Call] = [.remove, .open, .write, .sync, .rename, .open, .sync]
    #expect(plan.calls == closing + replacing + [.lock])
    plan.forget()
    try await recorder.discard()
    #expect(plan.calls == [.remove, .remove, .remove, .open, .sync, .lock])
  }

  /// Everything that a session's file goes through.
  private func live(_ store: JournalStore, told: (Int) -> Void) async throws {
    let entries = session(everything).transcript.entries
    let recorder = try await store.create(emptySession())
    try await recorder.record(Array(entries[..<10]))
    told(10)
    await recorder.release()
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: recorder.path.string))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"torn".utf8))
    try handle.close()
    let (_, second) = try await store.reopen(id)
    for entry in entries[10...] {
      try await second.record([entry])
      told(entry.number)
    }
    try await second.close(["views": "1"])
  }

  @Test(arguments: [Errno.noSpace, .ioError], [true, false])
  func `an error at any call is thrown and takes nothing with it`(
    errno: Errno,
    isOnce: Bool
  ) async throws {
    let counting = FaultPlan()
    try await live(try folder.store(fault: counting.fault)) { _ in }
    let written = session(everything).transcript.entries
    #expect(counting.calls.count > 60)

    for number in counting.calls.indices {
      // Giving a lock back is the one call whose failure does no harm to anybody.
      if isUnlock(number, in: counting) { continue }
      let folder = try TemporaryFolder()
      let plan = FaultPlan()
      plan.fail(at: number, with: errno, once: isOnce)
      var toldNumber = 0
      do {
        let store = try folder.store(fault: plan.fault)
        try await live(store) { toldNumber = $0 }
        Issue.record("call \(number) (\(counting.calls[number])) failed and nothing was thrown")
      } catch let error as JournalError {
        #expect(error.errno == errno, "call \(number): \(error)")
      }
      guard let store = try? folder.store(), let stored = try? await store.read(id) else {
        #expect(toldNumber == 0, "call \(number) took the file with it")
        continue
      }
      let kept = written.filter { entry in
        guard stored.session.isClosed, case .effect(.checkpoint) = entry.content else {
          return entry.number <= toldNumber
        }
        return false
      }
      let read = stored.session.transcript.entries.filter { entry in
        guard stored.session.isClosed, case .effect(.checkpoint) = entry.content else {
          return true
        }
        return false
      }
      #expect(read.starts(with: kept), "call \(number) lost a record")
      #expect(stored.state != .damaged, "call \(number)")
      if isOnce { #expect(try !folder.names().contains("\(id).jsonl.tmp"), "call \(number)") }
    }
  }

  private func isUnlock(_ number: Int, in plan: FaultPlan) -> Bool {
    guard plan.calls[number] == .lock else { return false }
    let locks = plan.calls.indices.filter { plan.calls[$0] == .lock }
    return locks.firstIndex(of: number).map { $0 % 2 == 1 } ?? false
  }
}

/// Decides which calls fail, and remembers which were made.
final class FaultPlan: Sendable {
  private struct State {
    var calls: [FileOperations.Call] = []
    var answers: [FileOperations.Call: [FileOperations.Fault]] = [:]
    var failure: (number: Int, errno: Errno, isOnce: Bool)?
  }

  private let state = Mutex(State())

  var calls: [FileOperations.Call] { state.withLock(\.calls) }

  func forget() {
    state.withLock { $0.calls = [] }
  }

  /// Gives these answers to the next calls of a kind.
  func answer(_ faults: [FileOperations.Fault], to call: FileOperations.Call) {
    state.withLock { $0.answers[call] = faults }
  }

  func fail(at number: Int, with errno: Errno, once isOnce: Bool) {
    state.withLock { $0.failure = (number, errno, isOnce) }
  }

  var fault: @Sendable (FileOperations.Call) -> FileOperations.Fault? {
    { call in
      self.state.withLock { state in
        let number = state.calls.count
        state.calls.append(call)
        if let failure = state.failure,
          failure.isOnce ? number == failure.number : number >= failure.number
        {
          return .fail(failure.errno)
        }
        guard state.answers[call]?.isEmpty == false else { return nil }
        return state.answers[call]?.removeFirst()
      }
    }
  }
}
