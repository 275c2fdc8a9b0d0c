import Foundation
import Testing
import Yarn
import YarnCompiler

struct DialogueTests {
  @Test func `events come in order`() throws {
    var dialogue = try started(
      node("One.\n<<detour Aside>>\n<<jump Last>>") + node("Two.", title: "Aside")
        + node("Three.", title: "Last")
    )
    var events: [String] = []
    while true {
      let event = try dialogue.next()
      switch event {
      case .line(let line): events.append(line.text)
      case .nodeStarted(let title): events.append("+\(title)")
      case .nodeCompleted(let title): events.append("-\(title)")
      case .options, .command: events.append("?")
      case .completed: events.append("end")
      }
      if event == .completed { break }
    }
    #expect(
      events == [
        "+Start", "One.", "+Aside", "Two.", "-Aside", "+Start", "-Start", "+Last", "Three.",
        "-Last", "end",
      ]
    )
  }

  @Test func `after the end there is no next event`() throws {
    var dialogue = try started(node("One."))
    _ = try dialogue.remainingLines()
    #expect(!dialogue.isRunning)
    #expect(dialogue.currentNode == nil)
    #expect(throws: DialogueError.notRunning) { try dialogue.next() }
  }

  @Test func `a node that is missing cannot be started`() throws {
    var dialogue = Dialogue(program: try compiled(node("One.")))
    #expect(throws: DialogueError.notRunning) { try dialogue.next() }
    #expect(throws: DialogueError.unknownNode("Cellar", at: nil)) {
      try dialogue.start(at: "Cellar")
    }
  }

  @Test func `a jump to a missing node says where`() throws {
    var dialogue = try started(node("<<jump {\"Cel\" + \"lar\"}>>"))
    _ = try dialogue.next()
    let place = CodeLocation(file: "test.yarn", node: "Start", line: 3)
    for _ in 0..<2 {
      #expect(throws: DialogueError.unknownNode("Cellar", at: place)) { try dialogue.next() }
    }
  }

  @Test func `options must be answered before the next event`() throws {
    var dialogue = try started(node("-> One\n-> Two <<if false>>\nEnd."))
    #expect(throws: DialogueError.noOptionsOffered) { try dialogue.select(0) }
    _ = try dialogue.nextContent()
    #expect(dialogue.isWaitingForSelection)
    #expect(throws: DialogueError.selectionPending) { try dialogue.next() }
    #expect(throws: DialogueError.unknownOption(2)) { try dialogue.select(2) }
    #expect(throws: DialogueError.unknownOption(-1)) { try dialogue.select(-1) }
    #expect(throws: DialogueError.unavailableOption(1)) { try dialogue.select(1) }
    try dialogue.select(0)
    #expect(!dialogue.isWaitingForSelection)
    #expect(throws: DialogueError.noOptionsOffered) { try dialogue.select(0) }
    #expect(try dialogue.remainingLines() == ["End."])
  }

  @Test(arguments: ["<<jump Start>>", "<<detour Other>>\n<<jump Start>>"])
  func `a loop that never says anything is stopped`(body: String) throws {
    var dialogue = try started(node(body) + node("<<return>>", title: "Other"))
    dialogue.stepLimit = 100
    var count = 0
    #expect(throws: DialogueError.self) {
      while try dialogue.next() != .completed { count += 1 }
    }
    #expect((50..<1000).contains(count))
    do { while true { _ = try dialogue.next() } } catch {
      guard case .noProgress(let steps, let place) = error else { throw error }
      #expect(steps == 100)
      #expect(place.file == "test.yarn")
    }
  }

  @Test func `lines begin the count of steps anew`() throws {
    var dialogue = try started(
      node("<<declare $i = 0>>\n<<set $i += 1>>\nOne.\n<<if $i < 100>>\n<<jump Start>>\n<<endif>>")
    )
    dialogue.stepLimit = 10
    #expect(try dialogue.remainingLines().count == 100)
  }

  @Test func `a million jumps need no more memory than one`() throws {
    var dialogue = try started(
      node(
        """
        <<declare $i = 0>>
        <<set $i += 1>>
        <<if $i < 1000000>>
        <<jump Start>>
        <<endif>>
        """
      )
    )
    dialogue.stepLimit = 10_000_000
    var events = 0
    var largest = 0
    while try dialogue.next() != .completed {
      events += 1
      if events % 200_000 == 1 {
        largest = max(largest, try JSONEncoder().encode(dialogue.state).count)
      }
    }
    #expect(dialogue[variable: "$i"] == .number(1_000_000))
    #expect(events > 1_000_000)
    #expect(largest < 600)
  }

  @Test func `endless detours are stopped`() throws {
    var dialogue = try started(node("<<detour Start>>"))
    dialogue.detourLimit = 50
    #expect(throws: DialogueError.self) { while try dialogue.next() != .completed {} }
    #expect(dialogue.currentNode == "Start")
  }

  @Test func `variables can be read and set`() throws {
    var dialogue = try started(node("<<declare $n = 1>>\n<<declare $m = $n + 1>>\n{$n} {$m}"))
    #expect(dialogue[variable: "$n"] == .number(1))
    dialogue[variable: "$n"] = .number(4)
    #expect(dialogue[variable: "$m"] == .number(5))
    #expect(dialogue[variable: "$missing"] == nil)
    #expect(try dialogue.remainingLines() == ["4 5"])
  }

  @Test func `a value of the wrong type is an error and not a crash`() throws {
    var dialogue = try started(node("<<declare $n = 1>>\nOne.\n{$n + 1}"))
    _ = try dialogue.nextLine()
    dialogue[variable: "$n"] = .string("a")
    #expect(throws: DialogueError.self) { try dialogue.next() }
    dialogue[variable: "$n"] = .number(1)
    #expect(try dialogue.nextLine().text == "2")
  }

  @Test func `a function that fails says so and can be tried again`() throws {
    var dialogue = try started(node("{number(\"x\")}"))
    _ = try dialogue.next()
    let place = CodeLocation(file: "test.yarn", node: "Start", line: 3)
    let error = DialogueError.callFailed(
      function: "number",
      reason: "the text is not a number",
      at: place
    )
    for _ in 0..<2 { #expect(throws: error) { try dialogue.next() } }
  }

  @Test func `a remainder by zero is an error`() throws {
    var dialogue = try started(node("{1 % 0.4}"))
    _ = try dialogue.next()
    #expect(throws: DialogueError.self) { try dialogue.next() }
  }

  @Test func `a node group that asks about itself is an error and not a crash`() throws {
    var dialogue = try started(
      node("{has_any_content(\"Group\")}")
        + "title: Group\nwhen: has_any_content(\"Group\")\n---\nOne.\n===\n"
    )
    _ = try dialogue.next()
    #expect(throws: DialogueError.self) { try dialogue.next() }
  }

  @Test func `smart variables that take for ever are stopped`() throws {
    let chain = (1..<60).map { "<<declare $v\($0) = $v\($0 - 1) + $v\($0 - 1)>>\n" }.joined()
    var dialogue = try started(node("<<declare $v0 = 1>>\n\(chain){$v4}\n{$v59}"))
    dialogue.stepLimit = 10_000
    #expect(try dialogue.nextLine().text == "16")
    #expect(throws: DialogueError.self) { try dialogue.next() }
    #expect(dialogue[variable: "$v59"] == nil)
  }

  @Test func `the same seed gives the same choices`() throws {
    let body = (1...9).map { "=> Line \($0) #line:l\($0)" }.joined(separator: "\n")
    let script = node("\(body)\n\(body.replacing("line:l", with: "line:m"))\n{dice(1000)}")
    var texts: Set<[String]> = []
    for seed in UInt64(0)..<20 {
      var first = try started(script, seed: seed)
      var second = try started(script, seed: seed)
      let lines = try first.remainingLines()
      #expect(try second.remainingLines() == lines)
      texts.insert(lines)
    }
    #expect(texts.count > 15)
  }

  @Test func `a copy is independent`() throws {
    var dialogue = try started(node("<<declare $n = 1>>\nOne.\n<<set $n += 1>>\n{$n}"))
    _ = try dialogue.nextLine()
    var copy = dialogue
    #expect(try copy.remainingLines() == ["2"])
    #expect(dialogue[variable: "$n"] == .number(1))
    #expect(try dialogue.remainingLines() == ["2"])
  }
}
