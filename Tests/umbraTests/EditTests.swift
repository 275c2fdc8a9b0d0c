import Foundation
import Testing

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
    #expect(home.text("seen")?.hasPrefix("600 \(home.file("run"))/umbra-") == true)
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

  @Test func `a signal to end does not leave the file behind`() throws {
    let home = try Home()
    let id = try finished(home)
    let script = "kill -TERM $PPID; kill -HUP $PPID; exit 1"
    let run = try home.umbra("journal", "edit", id, environment: try editor(home, script))
    #expect(run.status == 1, "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.file("run")).isEmpty)
  }

  @Test func `a session that is open is not edited`() throws {
    let home = try Home()
    try home.leaveOpen()
    let name = try #require(home.sessions.first?.split(separator: "/").last)
    let id = String(name.dropLast(6))
    let run = try home.umbra("journal", "edit", id, environment: try editor(home, "exit 0"))
    #expect(run.status == 1 && run.errors.contains("only a finished session"), "\(run.errors)")
  }
}
