import Foundation
import Testing
import Yarn
import YarnCompiler

/// A host interrupts a dialogue that waits.
struct InterruptionTests {
  static let ground = node("Feel your feet.\n-> Done\n    Good.", title: "Ground")

  @Test func `an interrupted event is delivered again`() throws {
    var dialogue = try started(node("One.\n-> Yes\n    You said yes.\n-> No") + Self.ground)
    _ = try dialogue.nextLine()
    let options = try dialogue.nextContent()
    try dialogue.detour(to: "Ground")
    #expect(!dialogue.isWaitingForSelection)
    #expect(try dialogue.nextLine().text == "Feel your feet.")
    _ = try dialogue.nextContent()
    try dialogue.select(0)
    #expect(try dialogue.nextLine().text == "Good.")
    #expect(try dialogue.nextContent() == options)
    #expect(dialogue.isWaitingForSelection)
    try dialogue.select(0)
    #expect(try dialogue.remainingLines() == ["You said yes."])
  }

  @Test func `interruptions nest`() throws {
    var dialogue = try started(
      node("<<ask name>>\nEnd.") + Self.ground + node("Help is near.", title: "Help")
    )
    let command = try dialogue.nextContent()
    try dialogue.detour(to: "Ground")
    let line = try dialogue.nextContent()
    try dialogue.detour(to: "Help")
    #expect(try dialogue.nextLine().text == "Help is near.")
    #expect(try dialogue.nextContent() == line)
    _ = try dialogue.nextContent()
    try dialogue.select(nil)
    #expect(try dialogue.nextContent() == command)
    #expect(try dialogue.remainingLines() == ["End."])
  }

  @Test func `an interruption survives saving`() throws {
    let program = try compiled(node("-> Yes\n    You said yes.") + Self.ground)
    var dialogue = Dialogue(program: program)
    try dialogue.start(at: "Start")
    let options = try dialogue.nextContent()
    try dialogue.detour(to: "Ground")
    _ = try dialogue.nextContent()
    let data = try JSONEncoder().encode(dialogue.state)
    let state = try JSONDecoder().decode(Dialogue.State.self, from: data)
    dialogue = try Dialogue(program: program, restoring: state)
    _ = try dialogue.nextContent()
    try dialogue.select(0)
    _ = try dialogue.nextContent()
    #expect(try dialogue.nextContent() == options)
    try dialogue.select(0)
    #expect(try dialogue.remainingLines() == ["You said yes."])
  }

  @Test func `a jump out of an interruption leaves what was interrupted`() throws {
    var dialogue = try started(
      node("One.\nTwo.") + node("<<jump Last>>", title: "Stop") + node("Bye.", title: "Last")
    )
    _ = try dialogue.nextLine()
    try dialogue.detour(to: "Stop")
    #expect(try dialogue.remainingLines() == ["Bye."])
    #expect(dialogue[variable: "$Yarn.Internal.Visiting.Start"] == .number(1))
  }

  @Test func `only a machine that waits can be interrupted`() throws {
    var dialogue = try started(node("One.") + Self.ground)
    #expect(throws: DialogueError.nothingToInterrupt) { try dialogue.detour(to: "Ground") }
    _ = try dialogue.next()
    #expect(throws: DialogueError.nothingToInterrupt) { try dialogue.detour(to: "Ground") }
    _ = try dialogue.next()
    #expect(throws: DialogueError.unknownNode("Nowhere", at: nil)) {
      try dialogue.detour(to: "Nowhere")
    }
    try dialogue.detour(to: "Ground")
    #expect(throws: DialogueError.nothingToInterrupt) { try dialogue.detour(to: "Ground") }
  }
}
