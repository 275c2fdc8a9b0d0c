internal import Diagnostics

/// Looks for declared variables that no expression reads.
struct UnusedVariables {
  private var names: Set<String> = []
  private var words: Set<String> = []

  mutating func read(_ expression: ExpressionSyntax) {
    switch expression.kind {
    case .invalid, .literal, .member: break
    case .variable(let name): names.insert(name)
    case .parenthesised(let inner), .negate(let inner), .not(let inner): read(inner)
    case .binary(_, let left, let right):
      read(left)
      read(right)
    case .call(_, _, let arguments): for argument in arguments { read(argument) }
    }
  }

  /// Reads the words of commands: a host may be told a variable by its name without the `$`, and may
  /// write others that begin with it.
  mutating func read(_ document: DocumentSyntax) {
    document.forEachStatement { statement in
      guard case .command(let command) = statement.kind else { return }
      for case .text(let text, _) in command.pieces {
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
          words.insert(String(word))
        }
      }
    }
  }

  private func isTold(_ name: String) -> Bool {
    var end = name.endIndex
    while true {
      let word = String(name[..<end].dropFirst())
      if words.contains(word) { return true }
      guard let cut = name[..<end].lastIndex(of: "_"), cut > name.startIndex else { return false }
      end = cut
    }
  }

  func report(_ declarations: Declarations, _ sinks: inout [DiagnosticSink]) {
    for (name, record) in declarations.variables.sorted(by: { $0.key < $1.key })
    where record.isDeclared && !names.contains(name) && !isTold(name) {
      sinks[record.file].info(
        .unusedVariable,
        record.range,
        "no script reads ‘\(name)’; remove it unless the host does"
      )
    }
  }
}
