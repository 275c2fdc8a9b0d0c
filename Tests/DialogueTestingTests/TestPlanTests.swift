import DialogueTesting
import Testing
import Yarn

/// Reading and writing plans.
struct TestPlanTests {
  @Test func `steps may stand anywhere and comments are passed over`() throws {
    let plan = try TestPlan(
      parsing: """
        # a comment
        line: `one # not a comment` #tag
        line: * option: `a` [disabled]   option:
          `two
        rows` select: 0 command: `wait 1`
        stop --- set: $x = 5 set: $y = true set: $s = "a b" saliency: first node: Other stop
        ---
        """
    )
    #expect(plan.form == .backticks)
    #expect(
      plan.runs.map { $0.map(\.kind) } == [
        [
          .line("one # not a comment"), .line(nil), .option("a", isAvailable: false),
          .option("two\nrows", isAvailable: true), .select(0), .command("wait 1"), .stop,
        ],
        [
          .set("$x", .number(5)), .set("$y", .bool(true)), .set("$s", .string("a b")),
          .saliency(.firstAvailable), .node("Other"), .stop,
        ],
      ]
    )
    #expect(plan.runs[0].map(\.line) == [2, 3, 3, 3, 5, 5, 6])
  }

  @Test func `the older form has a step a line and ends with a stop`() throws {
    let plan = try TestPlan(
      parsing: """
        # comment
        set: $gold 5
        set: $name Ada Lovelace

        line: Hello: # there
        option: Yes [disabled]
        option: *
        select: 1
        command: wait 1
        run: Other
        line: *
        stop
        """
    )
    #expect(plan.form == .lines)
    #expect(
      plan.runs.map { $0.map(\.kind) } == [
        [
          .set("$gold", .number(5)), .set("$name", .string("Ada Lovelace")),
          .line("Hello: # there"), .option("Yes", isAvailable: false),
          .option(nil, isAvailable: true), .select(1), .command("wait 1"), .stop,
        ],
        [.node("Other"), .line(nil), .stop],
      ]
    )
  }

  @Test(
    arguments: [
      ("line: `a", 1, "a text that does not end"), ("stop\nlne: `a`", 2, "‘: `a`’"),
      ("line: `a`\nselect: -1", 2, "‘-1’"), ("select: 99999999999999999999", 1, "‘9"),
      ("saliency: worst", 1, "‘worst’"), ("set: x = 5", 1, "‘x’"),
      ("set: $x = maybe", 1, "‘maybe’"),
      ("option: `a` [off]", 1, "‘[off]’"), ("-- stop", 1, "‘--’"), ("# nothing\n", 1, "no steps"),
      ("", 1, "no steps"), ("line `a`", 1, "‘`a`’"), ("line:", 1, "the end of the plan"),
      ("node:", 1, "the end of the plan"), ("line: plain\nselect: x", 2, "‘x’"),
      ("line: plain\nshout: x", 2, "‘shout’"), ("set: $x = 1e400", 1, "‘1e400’"),
    ] as [(String, Int, String)]
  )
  func `a plan that cannot be read says where`(text: String, line: Int, found: String) throws {
    let error = #expect(throws: PlanError.self) { try TestPlan(parsing: text) }
    #expect(error?.line == line)
    #expect(error?.found.hasPrefix(found) == true, "\(error?.found ?? "")")
    #expect(error?.expected.isEmpty == false)
  }

  @Test func `a misspelt step is told the nearest one`() {
    let error = #expect(throws: PlanError.self) { try TestPlan(parsing: "lien: `a`") }
    #expect(error?.expected.contains("‘line’") == true)
  }

  @Test(
    arguments: [
      "# script: a.yarn b.yarn\nset: $x = -1.5\nline: `a`\noption: `b` [disabled]\nselect: 0\nstop\n---\nnode: B\ncommand: *\nsaliency: best\n",
      "set: $x true\nline: a\nstop\n\nrun: B\nline: *\nstop\n",
    ]
  )
  func `a plan that is written reads as the same plan`(text: String) throws {
    #expect(try TestPlan(parsing: text).text == text)
  }

  @Test func `any bytes at all are read or refused`() throws {
    let text =
      "line: `a` option: `b` [disabled] select: 1 set: $x = 5 --- stop # x\nrun: A\nline: b"
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      for byte in [0x00, 0x0A, 0x2D, 0x5B, 0x60, 0x23, 0xFF] as [UInt8] {
        var copy = bytes
        copy[index] = byte
        _ = try? TestPlan(parsing: String(decoding: copy, as: UTF8.self))
        _ = try? TestPlan(parsing: String(decoding: copy[..<index], as: UTF8.self))
      }
    }
    let long = String(repeating: "line: `a`\n", count: 20_000)
    #expect(try TestPlan(parsing: long).stepCount == 20_000)
  }
}
