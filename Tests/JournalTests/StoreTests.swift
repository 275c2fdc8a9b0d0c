import Conversation
import Foundation
import Journal
import SystemPackage
import Testing

struct StoreTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `folders are made for the person alone, with those above`() async throws {
    let data = folder.path.appending("share").appending("umbra")
    let store = try JournalStore(data: data)
    #expect(try mode(data) == 0o700)
    #expect(try mode(store.folder) == 0o700)
    #expect(store.folder == data.appending("sessions"))
    _ = try JournalStore(data: data)
  }

  @Test(arguments: [0o750, 0o705, 0o740, 0o701, 0o777])
  func `a folder that others can enter is refused with what to do`(mode: Int) async throws {
    _ = try folder.store()
    try FileManager.default.setAttributes(
      [.posixPermissions: mode],
      ofItemAtPath: folder.sessions.string
    )
    await expectJournalError(.folderNotPrivate) { _ = try folder.store() }
    let error = #expect(throws: JournalError.self) { try folder.store() }
    #expect(error?.description.contains("chmod 700 ‘\(folder.sessions)’") == true)
  }

  @Test func `an open data folder is refused as well`() async throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: folder.path.string
    )
    await expectJournalError(.folderNotPrivate) { _ = try folder.store() }
    #expect(!FileManager.default.fileExists(atPath: folder.sessions.string))
  }

  @Test func `a file in place of the folder is refused`() async throws {
    try Data().write(to: URL(fileURLWithPath: folder.sessions.string))
    await expectJournalError(.folderUnusable) { _ = try folder.store() }
  }

  @Test func `a session file is made for the person alone`() async throws {
    let recorder = try await folder.store().create(emptySession())
    #expect(try mode(recorder.path) == 0o600)
    #expect(recorder.name == SessionName(emptySession().id))
    #expect(try folder.names() == ["\(emptySession().id).jsonl"])
  }

  @Test func `a repeated id gets further files while the header keeps it`() async throws {
    let store = try folder.store()
    let id = emptySession().id
    for expected in ["\(id)", "\(id).2", "\(id).3"] {
      let recorder = try await store.create(emptySession())
      #expect(recorder.name.description == expected)
      let stored = try await store.read(expected)
      #expect(stored.session.id == id)
      #expect(stored.name.description == expected)
    }
  }

  @Test func `a symbolic link in place of a session is never followed`() async throws {
    let store = try folder.store()
    let target = folder.path.appending("target")
    try Data("kept".utf8).write(to: URL(fileURLWithPath: target.string))
    let id = emptySession().id
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("\(id).jsonl").string,
      withDestinationPath: target.string
    )
    await expectJournalError(.symbolicLink) { _ = try await store.read("\(id)") }
    await expectJournalError(.symbolicLink) { _ = try await store.reopen("\(id)") }
    #expect(try await store.summaries().map(\.state) == [.damaged])
    let recorder = try await store.create(emptySession())
    #expect(recorder.name.copy == 2)
    #expect(try read(target) == Array("kept".utf8))
  }

  @Test func `a pipe or a folder in place of a session is refused at once`() async throws {
    let store = try folder.store()
    let first = emptySession(seed: 1).id
    let second = emptySession(seed: 2).id
    #expect(mkfifo(folder.file("\(first).jsonl").string, 0o600) == 0)
    #expect(mkdir(folder.file("\(second).jsonl").string, 0o700) == 0)
    await expectJournalError(.notAFile) { _ = try await store.read("\(first)") }
    await expectJournalError(.notAFile) { _ = try await store.read("\(second)") }
    await expectJournalError(.notAFile) { _ = try await store.reopen("\(first)") }
    #expect(try await store.summaries().count == 2)
  }

  @Test func `sessions are listed newest first, whatever state they are in`() async throws {
    let store = try folder.store()
    var ids: [SessionID] = []
    for day in 0..<4 {
      let start = Timestamp(seconds: evening.seconds + Int64(day) * 86_400, offset: 3_600)
      var session = session(Array(everything.prefix(3)))
      session.id = emptySession(at: start).id
      session.start = start
      ids.append(session.id)
      let recorder = try await store.create(session)
      if day == 0 { try await recorder.close(["views": "3"]) }
    }
    try folder.write(Array("{\"v\":1,\"k\":\"sess".utf8), to: "\(ids[2]).jsonl")
    try folder.write([], to: "notes.txt")
    try folder.write([], to: "\(ids[1]).jsonl.tmp")
    try folder.write([], to: "\(ids[1]).torn")

    let summaries = try await store.summaries()
    #expect(summaries.map(\.name.id) == ids.reversed())
    #expect(summaries.map(\.state) == [.open, .damaged, .open, .closed])
    #expect(summaries.map(\.wordCount) == [5, nil, 5, 5])
    #expect(summaries.map(\.title).filter { $0 == nil }.count == 1)
    #expect(summaries.last?.carried == ["views": "3"])
    #expect(summaries.first?.start.offset == 3_600)
    #expect(summaries[1].start.seconds == summaries[0].start.seconds - 86_400)

    #expect(try await store.summaries(limit: 2).map(\.name.id) == [ids[3], ids[2]])
    let since = Timestamp(seconds: evening.seconds + 86_400)
    #expect(try await store.summaries(since: since).map(\.name.id) == [ids[3], ids[2], ids[1]])
  }

  @Test func `a list finds the ends of long first and last lines`() async throws {
    let store = try folder.store()
    var long = session(saying: ["one two"])
    long.title = String(repeating: "title ", count: 20_000)
    let carried = ["state": String(repeating: "x", count: 300_000)]
    try await (try await store.create(long)).close(carried)
    let summary = try #require(try await store.summaries().first)
    #expect(summary.state == .closed)
    #expect(summary.title == long.title)
    #expect(summary.carried == carried)
    #expect(summary.wordCount == 2)
  }

  @Test func `a session is found by as much of its id as is unique`() async throws {
    let store = try folder.store()
    let first = emptySession(seed: 1).id.description
    let second = emptySession(seed: 2).id.description
    for seed in [1, 2] {
      await (try await store.create(emptySession(seed: UInt64(seed)))).release()
    }
    #expect(try await store.read(first).name.description == first)
    #expect(
      try await store.read(String(second.dropLast(3)).lowercased()).name.description == second
    )
    await expectJournalError(.ambiguous) { _ = try await store.read(String(first.prefix(8))) }
    await expectJournalError(.notFound) { _ = try await store.read("0000") }
    await expectJournalError(.notFound) { _ = try await store.read("") }
    await expectJournalError(.notFound) { _ = try await store.read("../\(first)") }
  }

  @Test func `only names of session files are taken for sessions`() async throws {
    let id = emptySession().id.description
    let store = try folder.store()
    let strange = [
      "\(id)", "\(id).json", "\(id).1.jsonl", "\(id).02.jsonl", "\(id)..jsonl", "\(id).x.jsonl",
      "\(id).-3.jsonl", "\(id.lowercased()).jsonl", "8\(id.dropFirst()).jsonl",
      "\(id.dropLast()).jsonl",
      "\(id.dropLast())é.jsonl", "\(id.dropLast())U.jsonl", ".jsonl",
      "\(id).99999999999999999999.jsonl",
    ]
    for name in strange { try folder.write([], to: name) }
    #expect(try await store.summaries().isEmpty)
    let good = ["\(id)", "\(id).2", "\(id).10"]
    for name in good { try folder.write([], to: "\(name).jsonl") }
    let names = try await store.summaries().map(\.name.description)
    #expect(names == Array(good.reversed()))
    await expectJournalError(.ambiguous) { _ = try await store.read(String(id.dropLast())) }
  }

  @Test(arguments: [0, 1, 1_795_380_005_123, 281_474_976_710_655])
  func `a list is ordered by the time in the ids`(milliseconds: Int64) async throws {
    let time = Timestamp(
      seconds: milliseconds / 1000,
      nanoseconds: Int32(milliseconds % 1000) * 1_000_000
    )
    let id = emptySession(at: time).id
    let store = try folder.store()
    try folder.write([], to: "\(id).jsonl")
    #expect(try await store.summaries().map(\.start) == [time])
    #expect(try await store.summaries(since: time).map(\.id) == [id])
    var later = time
    later.nanoseconds += 1_000_000
    #expect(try await store.summaries(since: later).isEmpty)
  }

  @Test func `the newest open session of a dialogue is found`() async throws {
    let store = try folder.store()
    let table: [(day: Int64, dialogue: String?, isClosed: Bool)] = [
      (0, "a", false), (1, "a", false), (2, "a", true), (3, "b", false), (4, nil, false),
    ]
    var ids: [SessionID] = []
    for row in table {
      let start = Timestamp(seconds: evening.seconds + row.day * 86_400)
      let session = emptySession(at: start, dialogue: row.dialogue)
      ids.append(session.id)
      let recorder = try await store.create(session)
      if row.isClosed { try await recorder.close() } else { await recorder.release() }
    }
    #expect(try await store.newestOpenSession(dialogue: "a")?.name.id == ids[1])
    #expect(try await store.newestOpenSession(dialogue: "b")?.name.id == ids[3])
    #expect(try await store.newestOpenSession(dialogue: nil)?.name.id == ids[4])
    #expect(try await store.newestOpenSession(dialogue: "c") == nil)
    let since = Timestamp(seconds: evening.seconds + 2 * 86_400)
    #expect(try await store.newestOpenSession(dialogue: "a", since: since) == nil)

    let (_, recorder) = try await store.reopen("\(ids[1])")
    #expect(try await store.newestOpenSession(dialogue: "a")?.name.id == ids[0])
    await recorder.release()
    #expect(try await store.newestOpenSession(dialogue: "a")?.name.id == ids[1])
  }
}
