import Foundation
import Testing
import Yarn
import YarnCompiler

struct StateTests {
  @Test func `a state does not fit a node that changed`() throws {
    var dialogue = try started(node("One.\nTwo."))
    _ = try dialogue.nextLine()
    let changed = try compiled(node("One.\nThree."))
    #expect(throws: DialogueError.staleState(node: "Start")) {
      _ = try Dialogue(program: changed, restoring: dialogue.state)
    }
    let renamed = try compiled(node("One.\nTwo.", title: "Other"))
    #expect(throws: DialogueError.staleState(node: "Start")) {
      _ = try Dialogue(program: renamed, restoring: dialogue.state)
    }
  }

  @Test func `a state fits a node whose comments, blanks and headers changed`() throws {
    var dialogue = try started(node("One. #line:a\nTwo. #line:b"))
    _ = try dialogue.nextLine()
    let changed = try compiled(
      "summary: New\n" + node("// New\n\nOne.   #line:a\n\nTwo. #line:b // comment")
    )
    var restored = try Dialogue(program: changed, restoring: dialogue.state)
    #expect(try restored.remainingLines() == ["Two."])
  }

  @Test func `a node that did not run may change`() throws {
    let other = node("Other.", title: "Other")
    var dialogue = try started(node("One.\nTwo.") + other)
    _ = try dialogue.nextLine()
    let changed = try compiled(node("One.\nTwo.") + other + node("New.", title: "New"))
    var restored = try Dialogue(program: changed, restoring: dialogue.state)
    #expect(try restored.remainingLines() == ["Two."])
  }

  @Test func `numbers survive encoding`() throws {
    for number: Float in [0.1, -0.0, .infinity, -.infinity, .leastNonzeroMagnitude, 16_777_216] {
      let data = try JSONEncoder().encode(Value.number(number))
      #expect(try JSONDecoder().decode(Value.self, from: data) == .number(number))
    }
    let data = try JSONEncoder().encode(Value.number(.nan))
    guard case .number(let number) = try JSONDecoder().decode(Value.self, from: data) else {
      throw PlanRunner.Failure(description: "not a number any more")
    }
    #expect(number.isNaN)
  }

  @Test func `a state that was tampered with does not crash`() throws {
    var dialogue = try started(node("-> One\n-> Two\nEnd."))
    _ = try dialogue.nextContent()
    let text = String(decoding: try JSONEncoder().encode(dialogue.state), as: UTF8.self)
    for position in [-5, 1, 2, 99] {
      let changed = text.replacing("\"position\":0", with: "\"position\":\(position)")
      #expect(changed != text)
      let state = try JSONDecoder().decode(Dialogue.State.self, from: Data(changed.utf8))
      guard var restored = try? Dialogue(program: dialogue.program, restoring: state) else {
        continue
      }
      #expect(throws: DialogueError.self) { try restored.select(0) }
    }
  }
}
