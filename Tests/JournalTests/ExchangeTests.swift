import Conversation
import Foundation
import Journal
import SystemPackage
import Testing

struct ExchangeTests {
  /// What was said as a view shows it: by whom, as text.
  private func said(_ session: Session) -> [String] {
    session.transcript.keptEntries.compactMap { entry in
      switch entry.content {
      case .said(let utterance): "umbra \(utterance.style): \(utterance.text)"
      case .answered(let answer): "me \(answer.value): \(answer.text)"
      default: nil
      }
    }
  }

  private func imported(_ sessions: [Session]) throws -> [Session] {
    let bytes = ExportFormat.markdown.bytes(of: sessions)
    return try #require(ExportFormat.sessions(inMarkdown: String(decoding: bytes, as: UTF8.self)))
  }

  @Test(arguments: hostileTexts.filter { !$0.isEmpty })
  func `hostile sessions come back from Markdown`(text: String) throws {
    let written = session([
      .answered(Answer(to: "", text: text, value: .text(text))),
      .answered(Answer(to: "", text: "7", value: .rating(7))),
      .answered(Answer(to: "", text: "7 out of 10", value: .text("7 out of 10"))),
      .answered(Answer(to: "", text: "*7 out of 10*", value: .text("*7 out of 10*"))),
      .answered(Answer(to: "", text: "", value: .skipped)),
      .said(Utterance("One.")), .said(Utterance("Two.", style: .quiet)),
      .said(Utterance("a\nb", style: .card)),
      .answered(Answer(to: "", text: text, value: .text(text))),
    ])
    let read = try #require(try imported([written]).first)
    #expect(said(read).map { Array($0.utf8) } == said(written).map { Array($0.utf8) })
    #expect(read.id == written.id && read.start == written.start)
    #expect(read.title == written.title && read.dialogue == written.dialogue)
    // From here on nothing changes any more.
    #expect(try imported([read]) == [read])
  }

  private func noted(_ session: Session) -> [Transcript.Content] {
    session.transcript.keptEntries.map(\.content).filter { content in
      switch content {
      case .effect(.note), .effect(.felt): true
      default: false
      }
    }
  }

  @Test(
    arguments: hostileTexts + [
      "-", "\\e", "a · b", "·", "·\u{301}", " · ", "felt · x", "\\", "\\.",
    ]
  )
  func `notes and feelings come back from Markdown`(text: String) throws {
    var written = session([
      .effect(.note(name: "trigger", value: text)), .answered(ForgettingTests.said(text)),
      .effect(.note(name: text, value: "x")),
      .effect(.felt(word: text, family: nil, quadrant: nil)),
      .effect(.felt(word: "x", family: text, quadrant: nil)),
      .effect(.felt(word: "x", family: nil, quadrant: text)),
      .effect(.felt(word: text, family: text, quadrant: text)), .rewound(to: 8),
      .effect(.note(name: text, value: text)), .ended(.completed),
    ])
    written.transcript.append(.effect(.note(name: "last", value: " ")), at: written.start)
    let read = try #require(try imported([written, session([.said(Utterance("One."))])]).first)
    let bytes = { (content: Transcript.Content) in Array("\(content)".utf8) }
    #expect(noted(read).map(bytes) == noted(written).map(bytes))
    #expect(try imported([read]) == [read])
  }

  @Test(arguments: [
    "- note", "- note · a", "- felt", "- else · a · b", "note · a · b", "- note · a · b · c", "> x",
  ])
  func `a list of notes that umbra did not write is refused`(line: String) throws {
    let bytes = ExportFormat.markdown.bytes(of: [session([.effect(.note(name: "a", value: "b"))])])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(ExportFormat.sessions(inMarkdown: text) != nil)
    #expect(ExportFormat.sessions(inMarkdown: text.replacing("- note · a · b", with: line)) == nil)
  }

  @Test func `random sessions come back from Markdown`() throws {
    var generator = SeededGenerator(11)
    let pieces = [
      "#", ">", " ", "    ", "\t", "\n", "\r", "\\", "&#35;", "*", "**umbra**", "-", "1.", "```",
      "a",
      "word", "\u{301}", "🌒", "\u{2028}", "\u{0}", "- ", "* ", "**", "*a*", "· umbra ", "---", "<",
      "_",
    ]
    func text() -> String {
      (0..<Int.random(in: 1...7, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
    for _ in 0..<3_000 {
      var written = session([
        .said(Utterance(text())), .answered(Answer(to: "", text: "x", value: .text(text()))),
        .said(Utterance(text(), style: .quiet)), .said(Utterance(text(), style: .card)),
        .answered(Answer(to: "", text: "y", value: .text(text()))),
      ])
      written.title = text()
      let read = try imported([written])
      #expect(try imported(read) == read)
      let words = written.transcript.entries.compactMap { entry -> [UInt8]? in
        guard case .answered(let answer) = entry.content, case .text(let text) = answer.value else {
          return nil
        }
        return Array(text.utf8)
      }
      let readWords = read.flatMap(\.transcript.entries).compactMap { entry -> [UInt8]? in
        guard case .answered(let answer) = entry.content else { return nil }
        return Array(answer.text.utf8)
      }
      #expect(readWords == words)
    }
  }

  @Test(arguments: ["", "# Mine\n\ntext\n", "no heading", "# x\n\n2026-11-22 · umbra nonsense\n"])
  func `Markdown that umbra did not write is none of its sessions`(text: String) {
    #expect(ExportFormat.sessions(inMarkdown: text) == nil)
  }

  @Test func `records come back byte for byte, once`() async throws {
    let first = try TemporaryFolder()
    let store = try first.store()
    try await store.create(session(everything, seed: 2)).close(["views": "2"])
    try await store.create(session(saying: hostileTexts)).release()
    var bytes = try first.names().flatMap { try first.bytes($0) }
    let unknown =
      #"{"k":"session","id":"01M82FSJ48RCB1QGMENJCZRHN8","start":"2026-11-22T21:40:05Z","v":1,"x":7}"#
      + "\n" + #"{"k":"weather","n":1,"sky":"grey"}"# + "\n"
    bytes += Array(unknown.utf8)
    let second = try TemporaryFolder()
    let other = try second.store()
    let result = try #require(try await other.importRecords(bytes))
    #expect(result.added.count == 3 && result.present.isEmpty)
    for name in try first.names() { #expect(try second.bytes(name) == first.bytes(name)) }
    #expect(try second.text("01M82FSJ48RCB1QGMENJCZRHN8.jsonl") == unknown)
    let again = try #require(try await other.importRecords(bytes))
    #expect(again.added.isEmpty && again.present.count == 3)
    #expect(try second.names().count == 3)
  }

  @Test(arguments: ["", "{}", "x", #"{"k":"me","n":1}"#, "[1]\n"])
  func `what is no session is not taken in`(text: String) async throws {
    let folder = try TemporaryFolder()
    #expect(try await folder.store().importRecords(Array(text.utf8)) == nil)
    #expect(try folder.names().isEmpty)
  }

  @Test func `a daily note keeps every byte that is not ours`() {
    let mine = "---\ntags: [a]\n---\r\n# Day\n\n%% umbra:x %%\n\ttext  "
    let one = session(saying: ["hello %% hidden %%", "%% umbra:fake %%"])
    let added = ExportFormat.dailyNote(mine, adding: [one])
    #expect(added.utf8.starts(with: mine.utf8))
    #expect(added.contains("## 21:40 A trait that stings"))
    #expect(!added.dropFirst(mine.count).contains("%% hidden"))
    #expect(ExportFormat.dailyNote(added, adding: [one]) == added)
    let after = added + "\nmore of mine\n"
    var changed = one
    changed.title = "Another"
    let updated = ExportFormat.dailyNote(after, adding: [changed])
    #expect(updated.utf8.starts(with: mine.utf8) && updated.hasSuffix("\nmore of mine\n"))
    #expect(updated.contains("## 21:40 Another") && !updated.contains("stings"))
  }

  @Test func `a page holds no script and nothing from anywhere`() {
    var hostile = session(saying: hostileTexts + ["<img src=x onerror=alert(1)>", "\"><script>"])
    hostile.title = "<b>x</b>"
    let page = String(decoding: ExportFormat.html.bytes(of: [hostile]), as: UTF8.self)
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>"))
    #expect(!page.contains("http://") || page.contains("[x]: http://example.org"))
    #expect(page.contains("default-src 'none'"))
  }

  static let python = ["/usr/bin/python3", "/root/.pyenv/shims/python3"]
    .first(where: FileManager.default.isExecutableFile)

  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func `a Day One archive opens and holds the entries`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("journal.zip").string
    let sessions = [session(everything), session(saying: hostileTexts)]
    try Data(ExportFormat.dayone.bytes(of: sessions)).write(to: URL(fileURLWithPath: path))
    let script = """
      import json, zipfile, sys, re
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      assert z.namelist() == ["umbra.json"]
      j = json.loads(z.read("umbra.json").decode("utf-8"))
      assert j["metadata"]["version"] == "1.0" and len(j["entries"]) == 2
      for e in j["entries"]:
          assert re.fullmatch("[0-9A-F]{32}", e["uuid"])
          assert e["creationDate"] == "2026-11-22T20:40:05Z" and e["timeZone"] == "Europe/Berlin"
          assert e["text"].startswith("# A trait") and e["tags"][0] == "umbra"
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.python))
    process.arguments = ["-c", script, path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
