internal import Diagnostics
internal import Yarn

/// Writes syntax as an indented tree.
struct SyntaxDump {
  private(set) var text = ""
  private let file: SourceFile
  private var depth = 0

  init(file: SourceFile) {
    self.file = file
  }

  mutating func write(_ document: DocumentSyntax) {
    add("document", ByteRange(start: 0, end: file.text.utf8.count)) {
      for tag in document.tags { $0.write("file tag", tag) }
      for node in document.nodes { $0.write(node) }
    }
  }

  private mutating func write(_ node: NodeSyntax) {
    add("node \(node.title)", node.range) {
      for header in node.headers {
        $0.add("header \(header.key): \(header.value)", header.keyRange.union(header.valueRange))
      }
      for when in node.whens { $0.write(when) }
      $0.write("body", node.body)
    }
  }

  private mutating func write(_ when: WhenSyntax) {
    switch when {
    case .always: add("when always", nil)
    case .condition(let expression): add("when", nil) { $0.write(expression) }
    case .once(let expression):
      add("when once", nil) { if let expression { $0.write(expression) } }
    }
  }

  // MARK: Statements

  private mutating func write(_ name: String, _ statements: [StatementSyntax]) {
    add(name, nil) { for statement in statements { $0.write(statement) } }
  }

  private mutating func write(_ statement: StatementSyntax) {
    let range = statement.range
    switch statement.kind {
    case .line(let line): add("line", range) { $0.write(line) }
    case .options(let group): add("options", range) { $0.write("option", group) }
    case .lineGroup(let group): add("line group", range) { $0.write("item", group) }
    case .if(let syntax): add("if", range) { $0.write(syntax) }
    case .once(let syntax): add("once", range) { $0.write(syntax) }
    case .set(let syntax): add("set \(syntax.variable)", range) { $0.write(syntax.value) }
    case .declare(let syntax):
      let type = syntax.typeName.map { " as \($0.text)" } ?? ""
      add("declare \(syntax.variable)\(type)", range) { $0.write(syntax.value) }
    case .enumeration(let syntax): add("enum \(syntax.name)", range) { $0.write(syntax) }
    case .call(let expression): add("call", range) { $0.write(expression) }
    case .jump(let syntax): write(syntax, range)
    case .return: add("return", range)
    case .command(let syntax):
      add("command", range) {
        $0.write(syntax.pieces)
        for tag in syntax.tags { $0.write("hashtag", tag) }
      }
    case .block(let statements):
      add("block", range) { for statement in statements { $0.write(statement) } }
    }
  }

  private mutating func write(_ line: LineSyntax) {
    write(line.pieces)
    switch line.condition {
    case .if(let expression): add("condition if", nil) { $0.write(expression) }
    case .once(let expression):
      add("condition once", nil) { if let expression { $0.write(expression) } }
    case nil: break
    }
    for tag in line.tags { write("hashtag", tag) }
  }

  private mutating func write(_ pieces: [TextPiece]) {
    for piece in pieces {
      switch piece {
      case .text(let text, let marks): add("text \(SyntaxDump.quoted(text))", marks.range)
      case .expression(let expression):
        add("interpolation", nil) { $0.write(expression) }
      }
    }
  }

  private mutating func write(_ name: String, _ group: OptionGroupSyntax) {
    for item in group.items {
      add(name, item.line.range) {
        $0.write(item.line)
        if !item.body.isEmpty { $0.write("body", item.body) }
      }
    }
  }

  private mutating func write(_ syntax: IfSyntax) {
    for (index, clause) in syntax.clauses.enumerated() {
      let name = clause.condition == nil ? "else" : index == 0 ? "if" : "elseif"
      add("clause \(name)", nil) {
        if let condition = clause.condition { $0.write(condition) }
        $0.write("body", clause.body)
      }
    }
  }

  private mutating func write(_ syntax: OnceSyntax) {
    if let condition = syntax.condition { write(condition) }
    for tag in syntax.tags { write("hashtag", tag) }
    write("body", syntax.body)
    if !syntax.alternative.isEmpty { write("else", syntax.alternative) }
  }

  private mutating func write(_ syntax: EnumSyntax) {
    for value in syntax.cases {
      add("case \(value.name)", value.range) { if let raw = value.value { $0.write(raw) } }
    }
  }

  private mutating func write(_ syntax: JumpSyntax, _ range: ByteRange) {
    let name = syntax.isDetour ? "detour" : "jump"
    switch syntax.target {
    case .title(let title, let place):
      add(name, range) { $0.add("title \(title)", place) }
    case .expression(let expression):
      add(name, range) { $0.write(expression) }
    }
  }

  // MARK: Expressions

  private mutating func write(_ expression: ExpressionSyntax) {
    let range = expression.range
    switch expression.kind {
    case .invalid: add("invalid", range)
    case .literal(.string(let string)): add("string \(SyntaxDump.quoted(string))", range)
    case .literal(let value): add("\(value.type.name.lowercased()) \(value.text)", range)
    case .variable(let name): add("variable \(name)", range)
    case .parenthesised(let inner): add("parentheses", range) { $0.write(inner) }
    case .negate(let operand): add("operator prefix -", range) { $0.write(operand) }
    case .not(let operand): add("operator not", range) { $0.write(operand) }
    case .binary(let sign, let left, let right):
      add("operator \(sign.rawValue)", range) {
        $0.write(left)
        $0.write(right)
      }
    case .member(let type, let name): add("case \(type ?? "").\(name)", range)
    case .call(let name, _, let arguments):
      add("call \(name)", range) { for argument in arguments { $0.write(argument) } }
    }
  }

  // MARK: Rows

  private mutating func write(_ name: String, _ tag: TagSyntax) {
    add("\(name) #\(tag.text)", tag.range)
  }

  private mutating func add(
    _ row: String,
    _ range: ByteRange?,
    _ parts: (inout SyntaxDump) -> Void = { _ in }
  ) {
    text += String(repeating: "  ", count: depth) + row
    if let range {
      let (start, end) = (file.location(at: range.start), file.location(at: range.end))
      text += " @\(start.line):\(start.column)-\(end.line):\(end.column)"
    }
    text += "\n"
    depth += 1
    parts(&self)
    depth -= 1
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
