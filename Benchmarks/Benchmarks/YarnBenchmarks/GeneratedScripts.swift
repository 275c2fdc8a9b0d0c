import Diagnostics
import Yarn
import YarnCompiler

/// Scripts made up for measuring: every kind of statement, and as many nodes as one likes.
enum GeneratedScripts {
  /// Nodes of nine or ten statements, about 550 bytes each.
  ///
  /// Lines with names, values and markup, conditions, options, a variable of their own, a command,
  /// and a jump to the next node.
  static func nodes(_ count: Int) -> SourceFile {
    var text = ""
    for index in 0..<count {
      let next = (index + 1) % count
      text += """
        title: Node_\(index)
        tags: generated n\(index % 7)
        ---
        <<declare $gold_\(index) = \(index % 100)>>
        Ann: Hello number \(index), you have {$gold_\(index)} coins. #line:a\(index)
        Ben: It is {$gold_\(index) + 1} if you ask [b]me[/b]. #line:b\(index)
        <<if $gold_\(index) > 10 and visited("Node_\(next)")>>
            Ann: Rich, are we? #line:c\(index)
        <<elseif $gold_\(index) == 3>>
            Ann: Three. #line:d\(index)
        <<else>>
            Ann: Not much. #line:e\(index)
        <<endif>>
        -> Take one <<if $gold_\(index) < 50>> #line:f\(index)
            <<set $gold_\(index) += 1>>
            Ben: Taken. #line:g\(index)
        -> Leave #line:h\(index)
            <<jump Node_\(next)>>
        <<play_sound door_\(index % 9)>>
        ===

        """
    }
    return SourceFile(name: "nodes.yarn", text: text)
  }

  /// Ten lines and a jump back.
  static let lines = SourceFile(
    name: "lines.yarn",
    text: "title: Start\n---\n"
      + String(repeating: "Ann: Hello there, this is a line.\n", count: 10)
      + "<<jump Start>>\n===\n"
  )

  /// A line with a value that changes, and a jump back.
  static let values = SourceFile(
    name: "values.yarn",
    text: """
      title: Start
      ---
      <<declare $coins = 1>>
      <<set $coins += 1>>
      Ann: You have {$coins} coins.
      <<jump Start>>
      ===

      """
  )

  /// A loop that counts and says something every thousandth time.
  ///
  /// The reference compiler needs `instructionsPerTurn` instructions of its machine for a turn.
  static let loop = SourceFile(
    name: "loop.yarn",
    text: """
      title: Start
      ---
      <<declare $turn = 0>>
      <<declare $sum = 0>>
      <<set $turn = $turn + 1>>
      <<set $sum = $sum + $turn * 2 - 1>>
      <<if $turn % 1000 == 0>>
      Turn {$turn}.
      <<set $turn = 0>>
      <<endif>>
      <<jump Start>>
      ===

      """
  )

  /// Pushes, calls, stores, pops and jumps of one turn of `loop`, counted by hand from §5.5 of the
  /// language reference's suggestion of byte code: 6 + 14 + 9 + 2.
  static let instructionsPerTurn = 31

  /// Compiles a script that is known to be sound.
  static func program(_ file: SourceFile) -> Program {
    let compilation = Compiler().compile([file])
    guard let program = compilation.program else {
      preconditionFailure("a generated script compiles: \(compilation.diagnostics.prefix(3))")
    }
    return program
  }
}
