import DialogueTesting
import Yarn

/// Writes a compiled program in words.
struct ProgramDump {
  private let program: Program

  init(_ program: Program) {
    self.program = program
  }

  /// The variables, then every node with its code; nodes in order of file and line.
  var text: String {
    var text = variables
    let nodes = program.nodes.values.sorted {
      ($0.file, $0.line, $0.title) < ($1.file, $1.line, $1.title)
    }
    for node in nodes {
      if !text.isEmpty { text += "\n" }
      text +=
        "node \(node.title) (\(node.file):\(node.line))\(node.isTracked ? "" : ", untracked")\n"
      for header in node.headers where header.key != "title" {
        text += "  \(header.key): \(header.value)\n"
      }
      for (index, instruction) in node.code.enumerated() {
        let line = node.sourceLines.indices.contains(index) ? node.sourceLines[index] : node.line
        let number = String(index)
        let margin = String(repeating: " ", count: max(0, 5 - number.count))
        text += "\(margin)\(number)  \(Self.words(instruction))  ; line \(line)\n"
      }
    }
    return text.forTerminal
  }

  private var variables: String {
    var text = ""
    for (name, value) in program.initialValues.sorted(by: { $0.key < $1.key }) {
      text += "variable \(name) = \(Self.words(value))\n"
    }
    for (name, code) in program.smartVariables.sorted(by: { $0.key < $1.key }) {
      text += "smart variable \(name) = \(Self.words(code))\n"
    }
    return text
  }

  private static func words(_ instruction: Instruction) -> String {
    switch instruction {
    case .line(let line): "line \(words(line))"
    case .command(let command): "command \(words(command.segments))"
    case .options(let options, let end):
      "options " + list(options.map { words($0) }) + ", none: go to \(end)"
    case .lineGroup(let items, let end):
      "line group " + list(items.map { words($0.option) + " complexity \($0.complexity)" })
        + ", none: go to \(end)"
    case .nodeGroup(let members):
      "node group " + list(members.map { words($0) })
    case .set(let name, let code): "set \(name) to \(words(code))"
    case .evaluate(let code): "evaluate \(words(code))"
    case .branch(let target): "go to \(target)"
    case .branchUnless(let code, let target): "unless \(words(code)) go to \(target)"
    case .branchIfSeen(let flag, let target): "if seen \(flag) go to \(target)"
    case .markSeen(let flag): "mark seen \(flag)"
    case .jump(let destination): "jump \(words(destination))"
    case .detour(let destination): "detour \(words(destination))"
    case .return: "return"
    case .stop: "stop"
    }
  }

  private static func list(_ items: [String]) -> String {
    "[" + items.joined(separator: "; ") + "]"
  }

  private static func words(_ option: OptionTemplate) -> String {
    var text = words(option.line)
    if let condition = option.condition { text += " if \(words(condition))" }
    if let flag = option.onceFlag { text += " once \(flag)" }
    return text + ": go to \(option.target)"
  }

  private static func words(_ member: NodeGroupMember) -> String {
    var text = member.name
    for condition in member.conditions { text += " when \(words(condition))" }
    if let flag = member.onceFlag { text += " once \(flag)" }
    return text + " complexity \(member.complexity)"
  }

  private static func words(_ line: LineTemplate) -> String {
    var text = "\(line.id) \(words(line.segments))"
    for tag in line.tags where tag != line.id { text += " #\(tag)" }
    return text
  }

  private static func words(_ destination: Destination) -> String {
    switch destination {
    case .title(let title): title
    case .expression(let code): "{\(words(code))}"
    }
  }

  private static func words(_ segments: [TextSegment]) -> String {
    var text = ""
    for segment in segments {
      switch segment {
      case .literal(let literal): text += literal
      case .expression(let code): text += "{\(words(code))}"
      }
    }
    return JSONText.string(text).text
  }

  private static func words(_ value: Value) -> String {
    switch value {
    case .string(let string): JSONText.string(string).text
    case .bool(let bool): bool ? "true" : "false"
    case .number: value.text
    }
  }

  /// Writes an expression with every bracket that it could have.
  private static func words(_ code: ExpressionCode) -> String {
    var stack: [String] = []
    for operation in code.operations {
      switch operation {
      case .push(let value): stack.append(words(value))
      case .load(let name): stack.append(name)
      case .call(let name, let count):
        let arguments = stack.suffix(count)
        stack.removeLast(arguments.count)
        stack.append("\(name)(\(arguments.joined(separator: ", ")))")
      case .negate: stack.append("-" + (stack.popLast() ?? ""))
      case .not: stack.append("not " + (stack.popLast() ?? ""))
      case .binary(let sign):
        let right = stack.popLast() ?? ""
        let left = stack.popLast() ?? ""
        stack.append("(\(left) \(sign.rawValue) \(right))")
      }
    }
    return stack.last ?? ""
  }
}
