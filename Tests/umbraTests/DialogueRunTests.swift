import Foundation
import Testing

/// `umbra dialogue run`.
@Suite struct DialogueRunTests {
  private static let script = """
    title: Start
    ---
    <<declare $gold = 1>>
    <<declare $player = "Ada">>
    {$player}: I have {$gold}. \\# #mood:calm
    -> Take <<if $gold > 5>>
        Taken.
    -> Leave
        <<wave hand>>
    <<detour Aside>>
    Back.
    ===
    title: Aside
    ---
    Aside.
    -> One
        One.
    -> Two
        Two.
    ===
    """

  private func walk(
    _ script: String = script,
    _ arguments: String...
  ) throws -> (events: [[String: String]], run: Outcome) {
    let home = try Home()
    let path = try home.write(script, to: "a.yarn")
    let run = try home.umbra(
      ["dialogue", "run", path, "--walk", "--format", "jsonl"] + arguments,
      bytes: []
    )
    let events = try run.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let members = try #require(object as? [String: Any])
      return members.mapValues { "\($0)" }
    }
    return (events, run)
  }

  @Test func `a walk gives one object for each event`() throws {
    let (events, run) = try walk()
    #expect(run.status == 0)
    #expect(
      events.map { $0["event"] ?? "" } == [
        "node", "line", "option", "option", "pick", "command", "node", "line", "option", "option",
        "pick", "line", "node", "line", "end",
      ]
    )
    #expect(events.compactMap { $0["node"] } == ["Start", "Aside", "Start"])
    #expect(events[1]["text"] == "Ada: I have 1. #")
    #expect(events[1]["display"] == "Ada: I have 1. #")
    let texts = events.filter { $0["event"] == "option" }.map { $0["text"] }
    #expect(texts == ["Take", "Leave", "One", "Two"])
    // The first set picks the next available one after 0, the second one picks 1.
    #expect(events.filter { $0["event"] == "pick" }.map { $0["index"] } == ["1", "1"])
    #expect(events[5]["text"] == "wave hand")
    #expect(run.output.contains("\"text\":\"Take\",\"display\":\"Take\",\"available\":false"))
  }

  @Test func `a walk from every node has fresh variables each time`() throws {
    let script = """
      title: b
      ---
      <<set $n to $n + 1>>
      {$n}
      ===
      title: B
      ---
      <<declare $n = 0>>
      <<set $n to $n + 1>>
      {$n}
      ===
      """
    let (events, _) = try walk(script, "--all-nodes")
    #expect(events.map { $0["run"] ?? $0["text"] ?? "" } == ["B", "", "1", "", "b", "", "1", ""])
  }

  @Test func `a script without end is capped`() throws {
    let loop = "title: Start\n---\nHello.\n<<jump Start>>\n===\n"
    let (events, run) = try walk(loop, "--max-events", "5")
    #expect(run.status == 0)
    #expect(
      events.map { $0["event"] ?? "" } == ["node", "line", "node", "line", "node", "cap"]
    )
    #expect(try walk(loop).events.count == 301)
  }

  @Test func `an error ends the run and not the command`() throws {
    let (events, run) = try walk("title: Start\n---\nHello.\n<<jump Nowhere>>\n===\n")
    #expect(run.status == 0)
    #expect(events.map { $0["event"] ?? "" } == ["node", "line", "error"])
    #expect(events.last?["message"]?.contains("‘Nowhere’") == true)
    let missing = try walk(Self.script, "--start", "Strat")
    #expect(missing.run.status == 0)
    #expect(missing.events.map { $0["event"] ?? "" } == ["error"])
  }

  @Test func `variables, node and strategy can be chosen`() throws {
    let (events, _) = try walk(Self.script, "--set", "$gold=10", "--set", "$player=Eve")
    #expect(events[1]["text"] == "Eve: I have 10. #")
    #expect(events[4]["index"] == "0")
    #expect(try walk(Self.script, "--start", "Aside").events.first?["node"] == "Aside")
    let group = """
      title: Start
      ---
      => First
      => Best <<if 1 < 2>>
      ===
      """
    #expect(try walk(group).events[1]["text"] == "First")
    #expect(try walk(group, "--saliency", "best").events[1]["text"] == "Best")
  }

  @Test func `a dialogue is played with numbers`() throws {
    let home = try Home()
    let path = try home.write(Self.script, to: "a.yarn")
    let run = try home.umbra("dialogue", "run", path, input: "7\nx\n1\n2\n")
    #expect(run.status == 0, "\(run.errors)")
    let rows = run.output.split(separator: "\n").map(String.init)
    #expect(
      rows == [
        "Ada: I have 1. #", "  1  Leave", "Type a number from 1 to 1.",
        "Type a number from 1 to 1.", "<<wave hand>>", "Aside.", "  1  One", "  2  Two", "Two.",
        "Back.",
      ]
    )
    let ended = try home.umbra("dialogue", "run", path, input: "")
    #expect(ended.status == 0)
    #expect(ended.output.contains("  1  Leave"))
  }

  @Test func `umbra's own functions and nodes are at hand when played`() throws {
    let home = try Home()
    let body = "title: Start\n---\n{or_else(\"\", \"else\")}\n"
    let path = try home.write(body + "<<detour Ground_Short>>\n===\n", to: "a.yarn")
    let run = try home.umbra("dialogue", "run", path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("\nelse\n"))
    let alone = try home.umbra("dialogue", "run", path, "--alone")
    #expect(alone.status == 1)
    #expect(alone.errors.contains("no node named ‘Ground_Short’"))
  }

  @Test func `what a script shows cannot move the cursor`() throws {
    let home = try Home()
    let path = try home.write(
      "title: Start\n---\nA\u{1B}[2Jb\n<<c \u{1B}[2J>>\n-> d\u{1B}[2J\n===\n",
      to: "a.yarn"
    )
    let run = try home.umbra("dialogue", "run", path, input: "1\n")
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
    let walk = try home.umbra("dialogue", "run", path, "--walk")
    #expect(!walk.output.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `wrong arguments and broken files are told apart`() throws {
    let home = try Home()
    let path = try home.write(Self.script, to: "a.yarn")
    let broken = try home.write("title: Start\n---\n<<if>>\n===\n", to: "b.yarn")
    for (arguments, status, message) in [
      ([path, "--all-nodes"], 2, "--walk"), ([path, "--max-events", "3"], 2, "--walk"),
      ([path, "--walk", "--max-events", "0"], 2, "expected a number from 1"),
      ([path, "--walk", "--all-nodes", "--start", "Aside"], 2, "--all-nodes"),
      ([path, "--set", "gold=1"], 2, "gold=1"), ([path, "--saliency", "worst"], 2, "worst"),
      ([path, "--set", "$god=1"], 1, "did you mean ‘$gold’?"),
      ([path, "--set", "$gold=much"], 1, "expected a Number for ‘$gold’"),
      ([path, "--start", "Asid"], 1, "did you mean ‘Aside’?"),
      ([broken], 1, "b.yarn:3:"), ([broken, "--walk"], 1, "b.yarn:3:"),
      (["/no/such"], 1, "cannot read /no/such"),
    ] as [([String], Int32, String)] {
      let run = try home.umbra(["dialogue", "run"] + arguments, bytes: [])
      #expect(run.status == status, "\(arguments)")
      #expect(run.errors.contains(message), "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty, "\(arguments)")
    }
  }
}
