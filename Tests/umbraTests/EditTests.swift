import Conversation
import Foundation
import PtyTesting
import Testing

@testable import umbra

/// `umbra journal edit`: only the person's words change.
@Suite struct EditTests {
  /// A finished session with keys and a record that no version knows; returns its id.
  func finished(_ home: Home) throws -> String {
    let run = try Run(home, ["inquire", "emotion_noticing"] + still)
    run.send(Array("1\nmy chest\n".utf8))
    try wait(for: "the third question") {
      let text = home.sessions.first.flatMap(home.text) ?? ""
      return text.components(separatedBy: #""k":"ask""#).count == 4
    }
    run.kill()
    let name = try #require(home.sessions.first)
    let text = try #require(home.text(name))
      .replacingOccurrences(
        of: #""say":"my chest""#,
        with: #""mine":[{"a":"},"}],"say":"my chest""#
      )
    _ = try home.write(text + #"{"k":"mine","x":"\"say\":\"my chest\""}"# + "\n", to: name)
    let end = try home.umbra(["inquire", "--resume"] + still, bytes: Array("warm\n".utf8))
    try #require(end.status == 0, "\(end.errors)")
    return String(try #require(name.split(separator: "/").last).dropLast(6))
  }

  func editor(_ home: Home, _ script: String) throws -> [String: String] {
    let runtime = home.file("run")
    try FileManager.default.createDirectory(atPath: runtime, withIntermediateDirectories: true)
    let path = try home.write("#!/bin/sh\n" + script + "\n", to: "editor")
    return ["VISUAL": "sh '\(path)'", "XDG_RUNTIME_DIR": runtime]
  }

  @Test func `the words change and everything else stays`() throws {
    let home = try Home()
    let id = try finished(home)
    let file = try #require(home.sessions.first)
    let before = try #require(home.text(file)).split(separator: "\n").map(String.init)
    let script = """
      stat -c '%a %n' "$1" >"$HOME/seen"
      cp "$1" "$1~"
      sed -i 's/^my chest$/my "big" heart\\n== 1 == not a line/' "$1"
      """
    let run = try home.umbra("journal", "edit", id, environment: try editor(home, script))
    #expect(run.status == 0 && run.output.hasPrefix("changed 1 answer of "), "\(run.errors)")
    #expect(home.text("seen")?.hasPrefix("600 \(home.file("run"))/umbra-edit-") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.file("run")).isEmpty)
    let after = try #require(home.text(file)).split(separator: "\n").map(String.init)
    #expect(after.count == before.count)
    for (old, new) in zip(before, after) where old != new {
      let isTheirs = old.contains(#""k":"me""#) || old.contains(#""k":"note""#)
      #expect(isTheirs || old.contains(#""k":"end""#), "\(new)")
    }
    let changed = try #require(after.first { $0.contains(#""mine":["#) })
    #expect(changed.contains(#""mine":[{"a":"},"}]"#))
    #expect(changed.contains(#""say":"my \"big\" heart\n== 1 == not a line""#))
    #expect(try home.umbra("journal", "check").status == 0)
    #expect(try home.permissions(file) == 0o600)
    #expect(try home.umbra("journal", "search", "heart").status == 0)
  }

  @Test(arguments: ["exit 3", "rm \"$1\"", ": >\"$1\"", "true", "printf '\\377' >\"$1\""])
  func `an editor that fails or saves nothing changes nothing`(script: String) throws {
    let home = try Home()
    let id = try finished(home)
    let before = try #require(home.sessions.first.flatMap(home.text))
    let run = try home.umbra("journal", "edit", id, environment: try editor(home, script))
    #expect(run.output.isEmpty && run.errors.contains("umbra: "), "\(run.errors)")
    #expect(home.sessions.first.flatMap(home.text) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.file("run")).isEmpty)
  }

  /// An edit whose editor has saved a change and waits for `done`.
  func waiting(_ home: Home, _ id: String) throws -> Run {
    let script = """
      sed -i 's/^my chest$/my heart/' "$1"
      : >"$HOME/saved"
      until test -e "$HOME/done"; do sleep 0.02; done
      """
    let run = try Run(home, ["journal", "edit", id], environment: try editor(home, script))
    try wait(for: "the editor") { home.text("saved") != nil }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.file("run")).count == 1)
    return run
  }

  @Test func `a signal to end leaves no file behind and changes nothing`() throws {
    let home = try Home()
    let id = try finished(home)
    let before = try #require(home.sessions.first.flatMap(home.text))
    let run = try waiting(home, id)
    run.terminate()
    try wait(for: "the folder to be gone") {
      try FileManager.default.contentsOfDirectory(atPath: home.file("run")).isEmpty
    }
    // The editor of the test goes on without its file; only then is everybody gone.
    _ = try home.write("", to: "done")
    #expect(run.outcome().status == SIGTERM)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.file("run")).isEmpty)
    #expect(home.sessions.first.flatMap(home.text) == before)
  }

  @Test func `what a kill leaves behind is gone at the next start`() throws {
    let home = try Home()
    let id = try finished(home)
    let before = try #require(home.sessions.first.flatMap(home.text))
    let run = try waiting(home, id)
    try run.kill { _ = try home.write("", to: "done") }
    #expect(home.sessions.first.flatMap(home.text) == before)
    let environment = ["XDG_RUNTIME_DIR": home.file("run")]
    _ = try home.umbra("check-in", input: "3\n", environment: environment)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.file("run")).isEmpty)
  }

  @Test func `what a failing editor saved counts when the person says so`() throws {
    let home = try Home()
    let id = try finished(home)
    let script = "sed -i 's/^my chest$/my heart/' \"$1\"; exit 3"
    let pty = try home.terminal("journal", "edit", id, environment: try editor(home, script))
    try pty.expect("failed after it saved")
    pty.send("y\r")
    try pty.expect("changed 1 answer")
    #expect(try pty.exitCode() == 0)
    #expect(home.sessions.first.flatMap(home.text)?.contains("my heart") == true)
  }

  @Test func `a sheet that was saved as it is changes nothing, whatever was said`() throws {
    let texts = hostile
    let session = Self.session(texts)
    let sheet = EditingSheet(session)
    #expect(sheet.items.count == texts.count)
    #expect(sheet.changes(in: sheet.text).isEmpty)
    #expect(sheet.changes(in: sheet.text + "\n\n").isEmpty)
    for index in texts.indices {
      var other = texts
      other[index] = "== 3 == \\other"
      let changes = sheet.changes(in: EditingSheet(Self.session(other)).text)
      #expect(
        changes.map(\.item.number) == [sheet.items[index].number],
        "\(texts[index].debugDescription)"
      )
      #expect(changes.first?.text == other[index])
    }
  }

  static func session(_ texts: [String]) -> Session {
    var generator = SystemRandomNumberGenerator()
    let start = Timestamp(seconds: 1_795_377_600)
    var session = Session(
      id: SessionID(at: start, using: &generator),
      start: start,
      timeZone: nil,
      application: "umbra test",
      dialogue: nil,
      title: nil,
      dialogueFingerprint: nil
    )
    for (index, text) in texts.enumerated() {
      let request = InputRequest(
        id: "r\(index)",
        kind: .text(hint: nil),
        question: "== 2 ==\n\(text)"
      )
      session.transcript.append(.asked(request), at: start)
      session.transcript.append(
        .answered(Answer(to: request.id, text: text, value: .text(text))),
        at: start
      )
    }
    return session
  }

  /// Texts that look like the sheet, or like nothing that an editor leaves alone.
  let hostile = [
    "== 1 ==", "== 2 == x", "\\", "\\== 1 ==", "==", "a\n== 4 ==\nb", "a\rb", "a\r\nb", "\n",
    "\n\na",
    "  both  ", "\u{2028}== 3 ==", "\u{85}", "\u{0}", "\u{1B}[31mred", "\u{202E}rtl", "e\u{301}",
    "é",
    "\u{FEFF}bom", "tab\tinside",
  ]

  @Test func `a session that is open is not edited`() throws {
    let home = try Home()
    try home.leaveOpen()
    let name = try #require(home.sessions.first?.split(separator: "/").last)
    let id = String(name.dropLast(6))
    let run = try home.umbra("journal", "edit", id, environment: try editor(home, "exit 0"))
    #expect(run.status == 1 && run.errors.contains("only a finished session"), "\(run.errors)")
  }
}
