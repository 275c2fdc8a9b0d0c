import Diagnostics
import Testing
import Yarn
import YarnCompiler

/// Compiles a script that must have no errors.
func compiled(
  _ text: String,
  library: FunctionLibrary = .testing,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Program {
  let file = SourceFile(name: "test.yarn", text: text)
  let compilation = Compiler(library: library).compile([file])
  let renderer = DiagnosticRenderer(files: [file], style: .plain)
  let report = compilation.diagnostics.map(renderer.render).joined(separator: "\n")
  return try #require(compilation.program, "\(report)", sourceLocation: sourceLocation)
}

/// Starts a script at its node `Start`.
func started(
  _ text: String,
  library: FunctionLibrary = .testing,
  seed: UInt64 = 0,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Dialogue {
  let program = try compiled(text, library: library, sourceLocation: sourceLocation)
  var dialogue = Dialogue(program: program, library: library, seed: seed)
  try dialogue.start(at: "Start")
  return dialogue
}

/// Puts statements into a node named `Start`.
func node(_ body: String, title: String = "Start") -> String {
  "title: \(title)\n---\n\(body)\n===\n"
}

extension Dialogue {
  /// The next line, options, command or end.
  mutating func nextContent() throws -> DialogueEvent {
    while true {
      let event = try next()
      switch event {
      case .nodeStarted, .nodeCompleted: continue
      case .line, .options, .command, .completed: return event
      }
    }
  }

  /// The next event, which must be a line.
  mutating func nextLine() throws -> Line {
    guard case .line(let line) = try nextContent() else {
      throw PlanRunner.Failure(description: "")
    }
    return line
  }

  /// The next event, which must be a command.
  mutating func nextCommand() throws -> Command {
    guard case .command(let command) = try nextContent() else {
      throw PlanRunner.Failure(description: "")
    }
    return command
  }

  /// The texts of all lines up to the end.
  mutating func remainingLines() throws -> [String] {
    var lines: [String] = []
    while true {
      switch try nextContent() {
      case .line(let line): lines.append(line.text)
      case .options: try select(nil)
      case .command: break
      case .completed, .nodeStarted, .nodeCompleted: return lines
      }
    }
  }
}
