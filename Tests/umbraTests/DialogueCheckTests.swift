import Foundation
import Testing

@testable import umbra

/// `umbra dialogue check`.
@Suite struct DialogueCheckTests {
  private struct Report: Decodable {
    struct Place: Decodable, Equatable {
      var line: Int
      var column: Int
    }

    struct Item: Decodable {
      var code: String
      var upstream: String?
      var severity: String
      var message: String
      var file: String
      var start: Place
      var end: Place
    }

    var files: [String]
    var diagnostics: [Item]
  }

  private func report(_ run: Outcome) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  private static func node(_ body: String, title: String = "Start") -> String {
    "title: \(title)\n---\n\(body)\n===\n"
  }

  @Test func `JSON names code, number, severity and place of each diagnostic`() throws {
    let home = try Home()
    let path = try home.write(Self.node("é <<wait>>\n<<jump Nowhere>>"), to: "a.yarn")
    let run = try home.umbra("dialogue", "check", path, "--format", "json")
    #expect(run.status == 1)
    let report = try report(run)
    #expect(report.files == [path])
    let jump = try #require(report.diagnostics.first { $0.code == "undefined-node" })
    #expect(jump.upstream == "YS0012")
    #expect(jump.severity == "warning")
    #expect(jump.file == path)
    #expect(jump.start == .init(line: 4, column: 8))
    #expect(jump.end == .init(line: 4, column: 15))
    let wait = try #require(report.diagnostics.first { $0.code == "command-after-text" })
    #expect(wait.severity == "error")
    #expect(wait.start.line == 3)
    #expect(wait.start.column >= 4, "columns count bytes")
  }

  @Test func `a sound file gives an empty list and status 0`() throws {
    let home = try Home()
    let path = try home.write(Self.node("Hello."), to: "a.yarn")
    let run = try home.umbra("dialogue", "check", path, "--format", "json")
    #expect(run.status == 0)
    #expect(run.output == "{\"files\":[\"\(path)\"],\"diagnostics\":[]}\n")
  }

  @Test func `an unknown command is warned about with the nearest name`() throws {
    let home = try Home()
    let body = "<<hepl_card>>\n<<if true>><<dance>><<endif>>\n<<{\"x\"} y>>\n<<stop>>\n<<ask name>>"
    let path = try home.write(Self.node(body), to: "a.yarn")
    let run = try home.umbra("dialogue", "check", path, "--format", "json")
    #expect(run.status == 0)
    let unknown = try report(run).diagnostics.filter { $0.code == "unknown-command" }
    #expect(unknown.map(\.upstream) == ["YS0060", "YS0060"])
    #expect(unknown.first?.message.contains("‘help_card’") == true)
    #expect(unknown.first?.start == .init(line: 3, column: 3))
    #expect(unknown.first?.end == .init(line: 3, column: 12))
    #expect(unknown.last?.start == .init(line: 4, column: 14))
    let text = try home.umbra("dialogue", "check", path)
    #expect(text.output.contains("a.yarn:3:3: warning: no command named ‘hepl_card’"))
    #expect(text.status == 0)
  }

  @Test func `definition files add commands and functions`() throws {
    let home = try Home()
    let body = "<<dance>>\n<<if strength(\"Ada\", 2) > 1>>\nStrong.\n<<endif>>"
    let path = try home.write(Self.node(body), to: "a.yarn")
    let definitions = try home.write(
      """
      {"version": 2, "commands": [{"yarnName": "dance"}], "functions": [{"yarnName": "strength",
      "parameters": [{"name": "who", "type": "string"}, {"name": "n", "type": "number"}],
      "returnType": "number"}]}
      """,
      to: "game.ysls.json"
    )
    let run = try home.umbra("dialogue", "check", path, "--definitions", definitions)
    #expect(run.status == 0)
    #expect(run.output == "1 file, nothing wrong\n")
    let wrong = try home.write(Self.node("{strength(1)}"), to: "b.yarn")
    #expect(try home.umbra("dialogue", "check", wrong, "--definitions", definitions).status == 1)
  }

  @Test func `severities can be raised and lowered, but an error stays one`() throws {
    let home = try Home()
    let path = try home.write(Self.node("<<jump Nowhere>>"), to: "a.yarn")
    let json = ["dialogue", "check", path, "--format", "json", "--severity"]
    let raised = try home.umbra(json + ["undefined-node=error"], bytes: [])
    #expect(raised.status == 1)
    #expect(try report(raised).diagnostics.map(\.severity) == ["error"])
    let hidden = try home.umbra(json + ["YS0012=none"], bytes: [])
    #expect(hidden.status == 0)
    #expect(try report(hidden).diagnostics.isEmpty)
    let broken = try home.write(Self.node("<<if>>"), to: "b.yarn")
    let lowered = try home.umbra(
      "dialogue",
      "check",
      broken,
      "--severity",
      "syntax-error=info",
      "--severity",
      "unclosed-block=none"
    )
    #expect(lowered.status == 1)
    for wrong in ["nothing=error", "undefined-node", "undefined-node=fatal", "=error"] {
      #expect(try home.umbra(json + [wrong], bytes: []).status == 2)
    }
  }

  @Test func `folders are searched, and files see each other`() throws {
    let home = try Home()
    let folder = home.file("scripts/deep")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try home.write(Self.node("<<jump Other>>"), to: "scripts/a.yarn")
    _ = try home.write(Self.node("Here.", title: "Other"), to: "scripts/deep/b.yarn")
    let run = try home.umbra("dialogue", "check", home.file("scripts"), "--format", "json")
    let report = try report(run)
    #expect(report.files == [home.file("scripts/a.yarn"), home.file("scripts/deep/b.yarn")])
    #expect(report.diagnostics.isEmpty)
  }

  @Test func `umbra's own nodes are at hand for text, and for JSON when asked for`() throws {
    let home = try Home()
    let path = try home.write(Self.node("<<detour Ground_Short>>"), to: "a.yarn")
    let check = ["dialogue", "check", path]
    #expect(try home.umbra(check, bytes: []).output == "1 file, nothing wrong\n")
    #expect(try home.umbra(check + ["--alone"], bytes: []).output.contains("undefined-node"))
    let json = try home.umbra(check + ["--format", "json"], bytes: [])
    #expect(try report(json).diagnostics.count == 1)
    let both = try home.umbra(check + ["--format", "json", "--no-alone"], bytes: [])
    #expect(try report(both).diagnostics.isEmpty)
  }

  @Test func `what cannot be read is said`() throws {
    let home = try Home()
    let path = try home.write(Self.node("Hello."), to: "a.yarn")
    try FileManager.default.createDirectory(
      atPath: home.file("empty"),
      withIntermediateDirectories: true
    )
    let bad = try home.write("{\"commands\": [{}]}", to: "bad.json")
    for (arguments, message) in [
      (["/no/such.yarn"], "cannot read /no/such.yarn: No such file"),
      ([home.file("empty")], "no .yarn files in this folder"),
      ([path, "--definitions", bad], "expected a member ‘yarnName’ in commands[0]"),
      ([path, "--definitions", path], "not valid JSON"),
      ([path, "--definitions", "/no/such"], "cannot read /no/such"),
    ] {
      let run = try home.umbra(["dialogue", "check"] + arguments, bytes: [])
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
    #expect(try home.umbra("dialogue", "check").status == 2)
    #expect(try home.umbra("dialogue", "check", path, "--format", "xml").status == 2)
  }

  @Test func `advice is given about what compiles and is probably not meant`() throws {
    let home = try Home()
    let path = try home.write(
      """
      title: Start
      ---
      <<declare $forgotten = 1>>
      <<jump Round>>
      Never said.
      ===
      title: Round
      ---
      {string(whoever())}
      <<jump Start>>
      ===
      title: Cellar
      ---
      <<rate a b c d>>
      ===
      """,
      to: "a.yarn"
    )
    let check = ["dialogue", "check", path, "--format", "json"]
    let run = try home.umbra(check, bytes: [])
    #expect(run.status == 0)
    let found = try report(run).diagnostics.map { "\($0.upstream ?? "") \($0.severity)" }
    #expect(
      found == [
        "YS0010 info", "YS0015 info", "YS0008 warning", "YS0013 warning", "YS0061 warning",
      ]
    )
    let all = try home.umbra(check + ["--severity", "YS0009=warning"], bytes: [])
    #expect(try report(all).diagnostics.contains { $0.message.contains("‘Cellar’") })
  }

  @Test func `a project brings scripts, definitions, characters, version and severities`() throws {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.file("game/deep/er"),
      withIntermediateDirectories: true
    )
    let project = try home.write(
      """
      {"projectFileVersion": 2, "sourceFiles": ["**/*.yarn"], "excludeFiles": ["deep/**/no?.yarn"],
      "definitions": "game.ysls.json", "characters": ["Ann"], "anything": [1],
      "compilerOptions": {"YS0003": "none", "severities": {"unknown-character": "warning"}}}
      """,
      to: "game/Game.yarnproject"
    )
    _ = try home.write(
      "{\"functions\": [{\"yarnName\": \"bad\", \"returnType\": \"vector\"}]}",
      to: "game/game.ysls.json"
    )
    _ = try home.write(
      Self.node("<<once>>\nBen: Hi.\n<<endonce>>\n<<set $x to 1>>"),
      to: "game/a.yarn"
    )
    _ = try home.write("no script", to: "game/deep/er/note.yarn")
    _ = try home.write("no script", to: "game/deep/no1.yarn")
    let run = try home.umbra("dialogue", "check", project, "--format", "json")
    #expect(run.status == 1)
    let report = try report(run)
    #expect(report.files == [home.file("game/a.yarn"), home.file("game/deep/er/note.yarn")])
    let found = report.diagnostics.map { "\($0.code) \($0.severity) \($0.start.line)" }
    #expect(
      found.prefix(3) == [
        "unusable-function error 1", "newer-feature error 3", "unknown-character warning 4",
      ]
    )
    #expect(!found.contains { $0.hasPrefix("undeclared-variable") })
    let text = try home.umbra("dialogue", "check", project)
    #expect(text.output.contains("found the type ‘vector’"))
    _ = try home.write("{\"projectFileVersion\": 9}", to: "game/Game.yarnproject")
    let wrong = try home.umbra("dialogue", "check", project)
    #expect(wrong.errors.contains("expected 2, 3 or 4"))
  }

  @Test func `codes are known by their names and by their numbers`() throws {
    let home = try Home()
    let path = try home.write(Self.node("Hello."), to: "a.yarn")
    for code in ["mixed-logic", "invalid-utf8", "unknown-command", "YS0005", "ys0012"] {
      let run = try home.umbra("dialogue", "check", path, "--severity", "\(code)=info")
      #expect(run.status == 0, "\(code)")
    }
  }
}
