import LineEditing
import PtyTesting
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite(.serialized) struct HistoryTests {
  @Test func `entries outlive the process`() throws {
    let folder = try TemporaryFolder()
    let variables = ["PROBE_HISTORY": folder.path + "/state/history"]
    do {
      let pty = try Pty.probe(variables)
      try pty.enter("first", gives: "first")
      try pty.enter("\u{1B}[200~two\rrows\u{1B}[201~", gives: "two⏎rows")
      pty.send("/quit\r")
      #expect(try pty.exitCode() == 0)
    }
    let pty = try Pty.probe(variables)
    try pty.enter("\u{1B}[A\u{1B}[A\u{5}!", gives: "two⏎rows!")
    #expect(folder.mode(of: "state") == 0o700)
    #expect(folder.mode(of: "state/history") == 0o600)
  }

  @Test func `an unrecorded answer is nowhere`() throws {
    let folder = try TemporaryFolder()
    let pty = try Pty.probe(["PROBE_HISTORY": folder.path + "/history"])
    try pty.enter("earlier", gives: "earlier")
    pty.send("/answer\r")
    try pty.waitForPrompt("answer> ")
    try pty.enter("\u{1B}[A\u{10}private words", gives: "private words")
    try pty.enter("\u{1B}[A\u{1}x", gives: "x/answer")
    #expect(folder.read("history") == "earlier\n/answer\nx/answer\n")
  }

  @Test func `what was recorded can be removed, and what others wrote stays`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history"
    History(path: path).record("before")
    let own = History(path: path)
    own.record("mine")
    History(path: path).record("theirs")
    own.record("before")
    own.removeRecorded()
    #expect(own.entries == ["before"])
    #expect(folder.read("history") == "before\ntheirs\n")
    #expect(own.problem == nil)
    own.removeRecorded()
    #expect(folder.read("history") == "before\ntheirs\n")
    let unkept = History()
    unkept.record("mine")
    unkept.removeRecorded()
    #expect(unkept.entries.isEmpty)
  }

  @Test func `no file is made in a private session`() throws {
    let folder = try TemporaryFolder()
    let pty = try Pty.probe(["HOME": folder.path])
    try pty.enter("earlier", gives: "earlier")
    try pty.enter("\u{1B}[A!", gives: "earlier!")
    #expect(folder.names(in: folder.path).isEmpty)
  }

  @Test func `a long draft is whole after a look at the history`() throws {
    let pty = try Pty.probe()
    try pty.enter("earlier", gives: "earlier")
    let draft = String(repeating: "draft ", count: 500)
    try pty.enter(draft + "\u{1B}[A\u{1B}[B", gives: "draft draft draft dr… 3000 bytes")
  }

  static let searches: [(typed: String, entry: String)] = [
    ("\u{12}fir", "First light"),
    ("\u{12}i\u{12}\u{12}!", "First light"),
    ("\u{12}li\u{12}", "First light"),
    ("\u{12}li\u{12}\u{13}", "some light"),
    ("\u{12}Fxx\u{7F}\u{7F}\u{5}!", "First light!"),
    ("\u{12}light\u{7}!", "draft!"),
    ("\u{12}zzz\u{5}!", "draft!"),
    ("\u{12}some\u{1B}[A\u{5}!", "two⏎rows!"),
    ("\u{12}some\u{1B}[B\u{5}!", "draft!"),
    ("\u{12}rows\u{1B}[200~!\u{1B}[201~", "two⏎rows!"),
  ]

  @Test(arguments: searches)
  func `Ctrl-R finds an entry`(_ search: (typed: String, entry: String)) throws {
    let folder = try TemporaryFolder()
    folder.write("First light\ntwo\\nrows\nsome light\n", to: "history")
    let pty = try Pty.probe(["PROBE_HISTORY": folder.path + "/history"])
    try pty.enter("draft" + search.typed, gives: search.entry)
  }

  @Test func `torn lines and junk bytes harm nothing`() throws {
    let folder = try TemporaryFolder()
    var bytes = Array("good\nback\\\\slash\\nrow\\q\n\n".utf8)
    bytes += [0xFF, 0x00, 0x1B, 0x41, 0x0A] + Array("torn".utf8)
    folder.write(bytes, to: "history")
    let history = History(path: folder.path + "/history")
    #expect(history.entries == ["good", "back\\slash\nrow\\q", "\u{FFFD}A", "torn"])
    history.record("new\r\\n")
    #expect(History(path: folder.path + "/history").entries.suffix(2) == ["torn", "new\r\\n"])
    #expect(history.problem == nil)
  }

  @Test func `an entry is there once, where it was typed last, and blank ones are left out`() throws
  {
    let folder = try TemporaryFolder()
    let history = History(path: folder.path + "/history")
    for entry in ["a", "a", "", " \n", "b", "a", "e\u{301}", "\u{E9}"] { history.record(entry) }
    let expected = ["b", "a", "e\u{301}", "\u{E9}"]
    for entries in [history.entries, History(path: folder.path + "/history").entries] {
      #expect(entries.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }
    #expect(folder.read("history").hasPrefix("a\nb\na\n"))
  }

  @Test func `what was there before comes back when the same entry of today is removed`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history"
    for entry in ["a", "b"] { History(path: path).record(entry) }
    let history = History(path: path)
    history.record("a")
    #expect(history.entries == ["b", "a"])
    history.removeRecorded("a")
    #expect(history.entries == ["a", "b"])
    #expect(folder.read("history") == "a\nb\n")
  }

  @Test func `each kind of prompt brings back its own entries`() throws {
    let folder = try TemporaryFolder()
    let pty = try Pty.probe([
      "PROBE_HISTORY": folder.path + "/one", "PROBE_OTHER": folder.path + "/two",
    ])
    try pty.enter("first", gives: "first")
    pty.send("/other\r")
    try pty.waitForPrompt("other> ")
    try pty.enter("\u{1B}[Asecond", gives: "second")
    pty.send("/other\r")
    try pty.waitForPrompt("other> ")
    try pty.enter("\u{1B}[A!", gives: "second!")
    try pty.enter("\u{1B}[A\u{1B}[A!", gives: "first!")
    #expect(
      folder.read("one") == "first\n/other\nfirst!\n" || folder.read("one").hasSuffix("first!\n")
    )
    #expect(folder.read("two") == "second\nsecond!\n")
  }

  @Test func `several shells add to one file`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history"
    let shells = (0..<3).map { _ in History(path: path, limit: 10) }
    for number in 0..<40 { shells[number % 3].record("entry \(number)") }
    let last = History(path: path, limit: 10)
    #expect(last.entries == (30..<40).map { "entry \($0)" })
    #expect(folder.read("history").split(separator: "\n").count == 10)
    #expect(folder.mode(of: "history") == 0o600)
    #expect(folder.names(in: folder.path) == ["history"])
  }

  /// Two programs write at once, a third is killed while it does; a small limit makes them put new
  /// files in the place of the old again and again.
  @Test(arguments: [1_000, 12], 0..<4)
  func `real writers at once lose nothing of each other`(_ limit: Int, _ round: Int) throws {
    let folder = try TemporaryFolder()
    let variables = ["PROBE_HISTORY": folder.path + "/history", "PROBE_LIMIT": "\(limit)"]
    let writers = try (0..<2).map { _ in try Pty.probe(variables) }
    let victim = try Pty.probe(variables)
    let count = 40
    for number in 0..<count {
      for (index, writer) in writers.enumerated() { writer.send("w\(index) entry \(number)\r") }
      victim.send("v entry \(number)\r")
      if number == 8 + 6 * round { kill(victim.child, SIGKILL) }
    }
    for (index, writer) in writers.enumerated() {
      try writer.expect("<w\(index) entry \(count - 1)>")
      try writer.waitForPrompt()
    }
    let lines = folder.read("history").split(separator: "\n").map(String.init)
    // Each of them looks once in so many entries whether there are twice too many.
    #expect(lines.count <= 5 * limit)
    for index in writers.indices {
      let own = lines.compactMap { line in
        line.hasPrefix("w\(index) entry ") ? Int(line.split(separator: " ")[2]) : nil
      }
      #expect(own == Array(max(0, count - own.count)..<count), "\(own)")
      if limit > 3 * count { #expect(own.count == count) }
    }
    let known = /(w0|w1|v) entry \d+/
    #expect(lines.count { $0.wholeMatch(of: known) == nil } <= 1, "\(lines)")
    let later = History(path: folder.path + "/history", limit: limit)
    #expect(later.entries.count <= limit && later.problem == nil)
    #expect(later.entries.last?.hasSuffix("entry \(count - 1)") == true)
    #expect(folder.mode(of: "history") == 0o600)
    #expect(folder.names(in: folder.path) == ["history"])
  }

  @Test func `what a killed shell left of a new file is removed`() throws {
    let folder = try TemporaryFolder()
    folder.write("kept\n", to: "history")
    folder.write("private wor", to: "history.tmp")
    #expect(History(path: folder.path + "/history").entries == ["kept"])
    #expect(folder.names(in: folder.path) == ["history"])
  }

  @Test func `a history that cannot be kept keeps nobody from typing`() throws {
    let history = History(path: "/dev/null/history")
    history.record("entry")
    #expect(history.entries == ["entry"])
    #expect(history.problem?.code == .history)
    #expect("\(history.problem?.description ?? "")".contains("entry") == false)
  }
}
