import Foundation
import PtyTesting
import Testing

/// `umbra journal`: finding, handing on and taking in what was kept.
@Suite struct JournalCommandTests {
  private func filled() throws -> Home {
    let home = try Home()
    for words in ["a quiet hour", "rain all Café day"] {
      let run = try home.umbra(
        "check-in",
        "--save",
        "always",
        input: "3\n4\n5\n6\n\(words)\n2\nhomesick\n"
      )
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(home.sessions.count == 2)
    return home
  }

  @Test func `words are found with what is around them`() throws {
    let home = try filled()
    let found = try home.umbra("journal", "search", "cafe", "rain")
    #expect(found.status == 0, "\(found.errors)")
    #expect(found.output.contains("    rain all Café day\n"))
    #expect(found.output.split(separator: "\n").count == 2)
    let none = try home.umbra("journal", "search", "snow")
    #expect(none.status == 1 && none.output.isEmpty && none.errors.contains("nothing found"))
    #expect(try home.umbra("journal", "search", "-snow").status == 2)
    #expect(try home.umbra("journal", "search", "--", "-snow", "-x").status == 2)
  }

  @Test func `lists are there for programs`() throws {
    let home = try filled()
    let lines = try home.umbra("journal", "search", "quiet", "--format", "jsonl").output
    let object = try JSONSerialization.jsonObject(with: Data(lines.utf8)) as? [String: Any]
    let passages = try #require(object?["passages"] as? [[String: Any]])
    #expect(passages.first?["text"] as? String == "a quiet hour")
    #expect(passages.first?["matches"] as? [[Int]] == [[2, 7]])
    let list = try home.umbra("journal", "list", "--format", "json").output
    let array = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]]
    #expect(array?.count == 2)
    #expect(array?.first?["state"] as? String == "closed")
    let empty = try Home().umbra("journal", "list", "--format", "json")
    #expect(empty.output == "[]\n" && empty.status == 0)
  }

  @Test func `a session is there for programs as one object`() throws {
    let home = try filled()
    let shown = try home.umbra("journal", "show", "--format", "json")
    let whole = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
    let records = try #require(whole?["records"] as? [[String: Any]])
    #expect(records.contains { $0["say"] as? String == "rain all Café day" })
    #expect(whole?["dialogue"] as? String == "daily_checkin")
    let text = try home.umbra("journal", "show", "--format", "text").output
    #expect(try home.umbra("journal", "show", "--format", "plain").output == text)
  }

  @Test func `a narrow screen has what was found set in`() throws {
    let home = try filled()
    let terminal = try home.terminal("journal", "search", "rain", columns: 40)
    #expect(try terminal.exitCode() == 0)
    let shown = String(decoding: terminal.screen, as: UTF8.self)
    let rows = shown.split(whereSeparator: \.isNewline)
    #expect(rows.allSatisfy { $0.count <= 40 }, "\(shown)")
    #expect(rows.dropFirst().allSatisfy { $0.hasPrefix("    ") }, "\(shown)")
    #expect(rows.last == "    rain all Café day")
  }

  @Test func `a list is narrowed`() throws {
    let home = try filled()
    func count(_ arguments: String...) throws -> Int {
      try home.umbra(["journal", "list"] + arguments, bytes: []).output
        .split(separator: "\n").count
    }
    #expect(try count("--since", "yesterday") == 2)
    #expect(try count("--until", "3 days ago") == 0)
    #expect(try count("--feeling", "homesick") == 2)
    #expect(try count("--feeling", "proud") == 0)
    #expect(try count("--dialogue", "daily_checkin") == 2)
    #expect(try count("--dialogue", "talk") == 0)
    #expect(try count("--unfinished") == 0)
    #expect(try count("--text", "quiet OR snow") == 1)
    #expect(try count("--text", "snow") == 0)
    #expect(try home.umbra("journal", "list", "--text", "-snow").status == 2)
    let handed = try home.umbra("journal", "export", "--text", "rain").output
    #expect(handed.contains("rain all") && !handed.contains("a quiet hour"))
    let wrong = try home.umbra("journal", "list", "--since", "blursday")
    #expect(wrong.status == 2 && wrong.errors.contains("expected days such as"))
  }

  @Test(arguments: ["jsonl", "markdown"])
  func `what was exported is taken in elsewhere, once`(format: String) throws {
    let home = try filled()
    let text = try home.umbra("journal", "export", "--format", format).output
    let other = try Home()
    let file = try other.write(text, to: "in")
    let first = try other.umbra("journal", "import", file)
    #expect(first.output == "2 sessions added, 0 there already\n", "\(first.errors)")
    let again = try other.umbra("journal", "import", "-", input: text)
    #expect(again.output == "0 sessions added, 2 there already\n", "\(again.errors)")
    #expect(
      try other.umbra("journal", "export", "--format", "plain").output
        == home.umbra("journal", "export", "--format", "plain").output
    )
    let wrong = try other.umbra("journal", "import", try other.write("# mine\n", to: "no"))
    #expect(wrong.status == 1 && wrong.errors.contains("nothing of it was taken in"))
  }

  @Test func `daily notes are added to and never written over`() throws {
    let home = try filled()
    try FileManager.default.createDirectory(
      atPath: home.file("vault"),
      withIntermediateDirectories: true
    )
    let export = ["journal", "export", "--format", "obsidian", "-o", home.file("vault")]
    _ = try home.umbra(export, bytes: [])
    let note = try #require(home.files.first { $0.hasPrefix("vault/") })
    let written = try #require(home.text(note))
    _ = try home.write("mine\n\n" + written, to: note)
    #expect(try home.umbra(export, bytes: []).errors.isEmpty)
    #expect(home.text(note) == "mine\n\n" + written)
    #expect(try home.umbra("journal", "export", "--format", "obsidian").status == 2)
  }

  @Test func `a daily note is the vault's own, and stays open to whom it was`() throws {
    let home = try filled()
    for folder in ["vault/.obsidian", "vault/Daily"] {
      try FileManager.default.createDirectory(
        atPath: home.file(folder),
        withIntermediateDirectories: true
      )
    }
    func export() throws -> Outcome {
      try home.umbra(
        ["journal", "export", "--format", "obsidian", "-o", home.file("vault/Daily")],
        bytes: []
      )
    }
    let settings = "vault/.obsidian/daily-notes.json"
    _ = try home.write(#"{"folder":"Daily","format":"YYYY/[day] DD.MM.YYYY"}"#, to: settings)
    #expect(try export().status == 0)
    let note = try #require(home.files.first { $0.hasSuffix(".md") })
    let name = #/^vault/Daily/\d{4}/day \d\d\.\d\d\.\d{4}\.md$/#
    #expect(note.firstMatch(of: name) != nil, "\(note)")
    let written = try #require(home.text(note))
    #expect(written.contains("a quiet hour"))
    // One session again with words of another, so that it is replaced.
    _ = try home.write("mine\n" + written.replacing("a quiet hour", with: "loud"), to: note)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644],
      ofItemAtPath: home.file(note)
    )
    #expect(try export().status == 0)
    #expect(home.text(note) == "mine\n" + written)
    #expect(try home.permissions(note) == 0o644)
    _ = try home.write(#"{"format":"gggg-[W]ww"}"#, to: settings)
    let unknown = try export()
    #expect(unknown.status == 0 && unknown.errors.contains("‘gggg-[W]ww’"), "\(unknown.errors)")
  }

  @Test func `an export writes over nothing unasked`() throws {
    let home = try filled()
    let file = try home.write("mine", to: "out.html")
    let refused = try home.umbra("journal", "export", "--format", "html", "-o", file)
    #expect(refused.status == 1 && home.text("out.html") == "mine")
    let forced = try home.umbra("journal", "export", "--format", "html", "-o", file, "--force")
    #expect(forced.status == 0, "\(forced.errors)")
    #expect(home.text("out.html")?.contains("a quiet hour") == true)
    #expect(try home.permissions("out.html") == 0o600 || home.permissions("out.html") == 0o644)
  }

  @Test func `a check reads every file and says what is wrong`() throws {
    let home = try filled()
    let fine = try home.umbra("journal", "check")
    #expect(fine.status == 0 && fine.output == "2 sessions read, 0 with something wrong\n")
    let name = try #require(home.sessions.first)
    let text = try #require(home.text(name))
    let other =
      text.contains("quiet")
      ? text.replacing("quiet", with: "loud") : text.replacing("rain", with: "sun")
    _ = try home.write(other, to: name)
    let changed = try home.umbra("journal", "check")
    #expect(changed.status == 1)
    #expect(changed.output.contains("were changed after the end; if you changed the file yourself"))
    #expect(!changed.output.contains("quiet"))
    let lines = try home.umbra("journal", "check", "--format", "jsonl")
    #expect(lines.status == 1 && lines.output.split(separator: "\n").count == 2)
    #expect(lines.output.contains(#""wrong":true"#) && lines.output.contains(#""wrong":false"#))
    let all = try home.umbra("journal", "check", "--format", "json").output
    let array = try JSONSerialization.jsonObject(with: Data(all.utf8)) as? [[String: Any]]
    #expect(array?.count == 2)
    _ = try home.write("", to: name)
    #expect(try home.umbra("journal", "check").output.contains("the file is empty"))
  }

  @Test func `the path is that of the sessions`() throws {
    let home = try filled()
    #expect(try home.umbra("journal", "path").output == home.file("data/sessions") + "\n")
    let id = try #require(home.sessions.first?.split(separator: "/").last?.dropLast(6))
    let path = try home.umbra("journal", "path", String(id)).output
    #expect(path == home.file("data/sessions/\(id).jsonl") + "\n")
    #expect(try home.umbra("journal", "path", "7ZZZ").status == 1)
  }
}
