/// One step of a node's code.
///
/// Expressions leave their value to the instruction that holds them; nothing stays on a stack
/// between two instructions, so a position is all that a saved state needs.
package enum Instruction: Hashable, Sendable {
  /// Delivers a line and waits.
  case line(LineTemplate)
  /// Delivers a command and waits.
  case command(CommandTemplate)
  /// Delivers a set of options; the selected one's target runs next, or the end when none is.
  case options([OptionTemplate], end: Int)
  /// Delivers the most salient line and goes to its target, or to the end when none is eligible.
  case lineGroup([LineGroupItem], end: Int)
  /// Detours into the most salient node, or goes on when none is eligible.
  case nodeGroup([NodeGroupMember])
  /// Stores a value in a variable.
  case set(String, ExpressionCode)
  /// Evaluates for effect and forgets the value.
  case evaluate(ExpressionCode)
  /// Goes to a position.
  case branch(Int)
  /// Goes to a position when the value is false.
  case branchUnless(ExpressionCode, Int)
  /// Goes to a position when a once-flag is set.
  case branchIfSeen(String, Int)
  /// Sets a once-flag.
  case markSeen(String)
  /// Leaves every node on the stack and starts another.
  case jump(Destination)
  /// Runs another node and comes back.
  case detour(Destination)
  /// Leaves the node.
  case `return`
  /// Leaves every node on the stack and ends the dialogue.
  case stop
}

/// Where a jump or a detour leads.
package enum Destination: Hashable, Sendable {
  /// A node named in the script.
  case title(String)
  /// A node whose title is computed.
  case expression(ExpressionCode)
}

/// One of the choices of an `options` instruction.
package struct OptionTemplate: Hashable, Sendable {
  /// Its text.
  package var line: LineTemplate
  /// What must hold for it to be available.
  package var condition: ExpressionCode?
  /// The once-flag that is set when it is selected.
  package var onceFlag: String?
  /// Where its body begins.
  package var target: Int

  package init(
    line: LineTemplate,
    condition: ExpressionCode?,
    onceFlag: String?,
    target: Int
  ) {
    self.line = line
    self.condition = condition
    self.onceFlag = onceFlag
    self.target = target
  }
}

/// One of the lines of a `lineGroup` instruction.
package struct LineGroupItem: Hashable, Sendable {
  /// What is delivered when it is chosen, and where its body begins.
  package var option: OptionTemplate
  /// How specific its condition is.
  package var complexity: Int

  package init(option: OptionTemplate, complexity: Int) {
    self.option = option
    self.complexity = complexity
  }
}

/// One of the nodes of a `nodeGroup` instruction.
package struct NodeGroupMember: Hashable, Sendable {
  /// The unique name of the node.
  package var name: String
  /// What its `when:` headers ask for; all must hold.
  package var conditions: [ExpressionCode]
  /// The once-flag that is set when it is chosen.
  package var onceFlag: String?
  /// How specific its headers are together.
  package var complexity: Int

  package init(name: String, conditions: [ExpressionCode], onceFlag: String?, complexity: Int) {
    self.name = name
    self.conditions = conditions
    self.onceFlag = onceFlag
    self.complexity = complexity
  }
}
