import Foundation
import Testing

/// `umbra dialogue test`.
@Suite struct DialogueTestTests {
  private static let script = "title: Start\n---\nHello.\n-> A\n-> B\n===\n"
  private static let plan = "line: `Hello.` option: `A` option: `B` select: 1 stop\n"

  /// A home with a folder `suite` that holds files.
  private func home(_ files: [String: String]) throws -> (home: Home, suite: String) {
    let home = try Home()
    for (name, text) in files {
      let folder = URL(fileURLWithPath: home.file("suite/" + name)).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      _ = try home.write(text, to: "suite/" + name)
    }
    return (home, home.file("suite"))
  }

  @Test func `a folder is searched for plans and scripts to its bottom`() throws {
    let (home, suite) = try home([
      "One.yarn": Self.script, "One.testplan": Self.plan,
      "deep/Two.yarn": Self.script,
      "deep/Two.testplan": "line: Hello.\noption: A\noption: B\nselect: 2\n",
      "ParseFailures/Bad.yarn": "title: A\n---\n<<if>>\n===\n", "Plain.yarn": Self.script,
      "Named.testplan": "# script: parts/a.yarn parts/b.yarn\nline: `There.` stop\n",
      "parts/a.yarn": "title: Start\n---\n<<jump B>>\n===\n",
      "parts/b.yarn": "title: B\n---\nThere.\n===\n", ".hidden/Bad.yarn": "broken",
    ])
    let run = try home.umbra("dialogue", "test", suite)
    #expect(
      run.output == """
        PASS Named (1 run, 2 steps)
        PASS One (1 run, 5 steps)
        PASS ParseFailures/Bad (refused, as it should be)
        PASS Plain (compiles)
        PASS deep/Two (1 run, 5 steps)
        5 passed, 0 failed, 0 skipped

        """
    )
    #expect(run.status == 0, "\(run.errors)")
    let list = try home.umbra("dialogue", "test", suite, "--list", "--filter", "*o")
    #expect(list.output == "deep/Two\n")
  }

  @Test func `a failure says where in the plan and in the script`() throws {
    let (home, suite) = try home([
      "One.yarn": Self.script, "One.testplan": "line: `Hello.`\nline: `x`\n",
    ])
    let run = try home.umbra("dialogue", "test", suite + "/One.testplan")
    #expect(run.status == 1)
    #expect(
      run.output == """
        FAIL One run 1 step 2 (plan line 2): expected line: `x`, got options `A`, `B` \
        at \(suite)/One.yarn:4:1
        0 passed, 1 failed, 0 skipped

        """
    )
    let same = try home.umbra("dialogue", "test", suite + "/One.yarn")
    #expect(same.output == run.output)
  }

  @Test func `a run must end where its dialogue ends, unless it is lenient`() throws {
    let (home, suite) = try home(["One.yarn": Self.script, "One.testplan": "line: `Hello.`\n"])
    #expect(try home.umbra("dialogue", "test", suite).status == 1)
    #expect(try home.umbra("dialogue", "test", "--strict", suite).status == 1)
    #expect(try home.umbra("dialogue", "test", "--lenient", suite).status == 0)
  }

  @Test func `scripts that do not compile list their errors`() throws {
    let (home, suite) = try home(["Bad.yarn": "title: A\n---\n<<if>>\n===\n"])
    let run = try home.umbra("dialogue", "test", suite)
    #expect(run.status == 1)
    #expect(run.output.contains("\(suite)/Bad.yarn:3:"))
    #expect(try home.umbra("dialogue", "test", suite, "--expect-errors").status == 0)
    let path = suite + "/Bad.yarn"
    #expect(try home.umbra("dialogue", "test", path, "--expect-errors").status == 0)
  }

  @Test func `after a failure the rest can be skipped`() throws {
    let (home, suite) = try home([
      "A.yarn": "broken", "B.yarn": Self.script, "C.yarn": Self.script,
    ])
    let run = try home.umbra("dialogue", "test", suite, "--fail-fast")
    #expect(run.output.hasSuffix("SKIP B\nSKIP C\n0 passed, 1 failed, 2 skipped\n"))
  }

  @Test func `reports come as JSON, JUnit and TAP`() throws {
    let (home, suite) = try home([
      "A.yarn": Self.script, "A.testplan": Self.plan, "B.yarn": "broken",
    ])
    let json = try home.umbra("dialogue", "test", suite, "--format", "json")
    #expect(json.status == 1)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let report = try #require(object as? [String: Any])
    let cases = try #require(report["cases"] as? [[String: Any]])
    #expect(cases.map { $0["kind"] as? String } == ["run", "compile-ok"])
    #expect((cases[1]["diagnostics"] as? [[String: Any]])?.first?["upstream"] is String)
    #expect((report["totals"] as? [String: Int]) == ["passed": 1, "failed": 1, "skipped": 0])
    let junit = try home.umbra("dialogue", "test", suite, "--format", "junit")
    #expect(junit.output.hasPrefix("<?xml"))
    #expect(junit.status == 1)
    let tap = try home.umbra("dialogue", "test", suite, "--format", "tap")
    #expect(tap.output.hasPrefix("TAP version 14\n1..2\nok 1 - A\nnot ok 2 - B\n"))
  }

  @Test func `functions of a file can be called`() throws {
    let (home, suite) = try home([
      "A.yarn": "title: Start\n---\n{level(\"x\")} {name()}\n<<call assert(true)>>\n===\n",
      "A.testplan": "line: `3 Ada` stop",
      "functions.json":
        #"[{"name":"level","parameters":["string"],"returns":"number","value":3},{"name":"name","parameters":[],"returns":"string","value":"Ada"}]"#,
      "bad.json": #"[{"name":"level","parameters":["text"],"value":3}]"#,
      "worse.json": "{",
    ])
    let run = try home.umbra(
      "dialogue",
      "test",
      suite,
      "--functions",
      suite + "/functions.json"
    )
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let bad = try home.umbra("dialogue", "test", suite, "--functions", suite + "/bad.json")
    #expect(bad.status == 2)
    #expect(bad.errors.contains("‘text’"), "\(bad.errors)")
    let worse = try home.umbra("dialogue", "test", suite, "--functions", suite + "/worse.json")
    #expect(worse.status == 2)
    #expect(worse.errors.contains("not valid JSON"), "\(worse.errors)")
  }

  @Test func `a failing plan is updated to what happens, and keeps its permissions`() throws {
    let (home, suite) = try home([
      "A.yarn": Self.script, "A.testplan": "line: `Old` option: `A` select: 2 stop\n",
    ])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644],
      ofItemAtPath: suite + "/A.testplan"
    )
    let run = try home.umbra("dialogue", "test", suite, "--update")
    #expect(run.status == 0)
    #expect(run.errors.contains("A.testplan is updated"))
    #expect(
      home.text("suite/A.testplan") == """
        line: `Hello.`
        option: `A`
        option: `B`
        select: 2
        stop

        """
    )
    #expect(try home.permissions("suite/A.testplan") == 0o644)
    #expect(try home.umbra("dialogue", "test", suite).status == 0)
  }

  @Test func `a script that makes no progress is a failure`() throws {
    let (home, suite) = try home([
      "A.yarn": "title: Start\n---\n<<jump Start>>\n===\n", "A.testplan": "stop",
    ])
    let run = try home.umbra("dialogue", "test", suite, "--max-steps", "1000")
    #expect(run.status == 1)
    #expect(run.output.contains("no progress"))
  }

  @Test func `what cannot be read is told apart from what fails`() throws {
    let (home, suite) = try home(["empty/readme.txt": "", "A.testplan": "stop"])
    for arguments in [
      ["/no/such"], [suite + "/empty"], [suite + "/empty/readme.txt"], [],
      [suite, "--max-steps", "0"], [suite, "--format", "xml"], [suite, "--functions", "/no/such"],
    ] {
      let run = try home.umbra(["dialogue", "test"] + arguments, bytes: [])
      #expect(run.status == 2, "\(arguments)")
      #expect(!run.errors.isEmpty)
      #expect(run.output.isEmpty)
    }
    let lonely = try home.umbra("dialogue", "test", suite)
    #expect(lonely.status == 1)
    #expect(lonely.output.contains("expected the script \(suite)/A.yarn, got No such file"))
  }
}
