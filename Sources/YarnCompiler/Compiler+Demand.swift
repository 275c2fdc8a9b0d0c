public import Diagnostics
public import Yarn

extension Compiler {
  /// Makes the program of scripts that are known to compile, with the statements of each node read
  /// when the node is first entered.
  ///
  /// It is for scripts that come with a program and were compiled by its tests: types are not checked
  /// and nothing is reported, only the headers of nodes and the declarations are read at once. What is
  /// run is the same as after `compile(_:)` where every variable is declared, every line has an id, no
  /// enum is declared and each `===` stands on a line of its own; elsewhere it would differ. The string
  /// table is empty.
  ///
  /// - Parameter files: The scripts, in the order that `compile(_:)` would get them in.
  /// - Returns: The program, or `nil` when an error stands in what is read at once or an enum is
  ///   declared: then `compile(_:)` says more.
  public func programOnDemand(of files: [SourceFile]) -> Program? {
    var outline = ProgramOutline(files)
    return outline.program()
  }
}

/// The headers and declarations of scripts.
private struct ProgramOutline {
  private let files: [SourceFile]
  private var documents: [DocumentSyntax] = []
  private var passed: [Set<Int>] = []
  private var sinks: [DiagnosticSink] = []

  init(_ files: [SourceFile]) {
    self.files = files
    for (index, file) in files.enumerated() {
      var lexer = Lexer(file: file, passingOverBodies: true)
      lexer.lex()
      var parser = Parser(lexer: lexer, fileIndex: index)
      documents.append(parser.parseDocument())
      passed.append(lexer.bodiesPassedOver)
      sinks.append(parser.sink)
    }
  }

  mutating func program() -> Program? {
    var names = NodeNames()
    names.add(documents, &sinks)
    guard var program = declarations() else { return nil }
    for document in documents {
      for node in document.nodes where !isEmpty(node) {
        let name = names.uniqueName(of: node, fileName: files[node.file].name)
        program.nodes[name] = self.node(node, name)
      }
    }
    for (title, nodes) in names.groups {
      let group = NodeGroup(title: title, nodes: nodes, names: names, cases: ResolvedCases())
      program.nodes[title] = group.node(in: files) { program.nodes[$0] != nil }
    }
    return sinks.contains { !$0.linesWithErrors.isEmpty } ? nil : program
  }

  /// A program of what is declared, without nodes; `nil` when there are enums.
  private mutating func declarations() -> Program? {
    var declarations = Declarations()
    for (index, document) in documents.enumerated() {
      var collected = ExpressionUses(file: index)
      collected.collect(document)
      guard collected.enums.isEmpty else { return nil }
      declarations.add(collected.declarations, file: index, enums: Enums(), sinks: &sinks)
    }
    var program = Program()
    program.add(declarations, ResolvedCases())
    return program
  }

  private func isEmpty(_ node: NodeSyntax) -> Bool {
    node.body.isEmpty && !passed[node.file].contains(node.range.end)
  }

  private func node(_ syntax: NodeSyntax, _ name: String) -> Node {
    let source = NodeSource(
      file: files[syntax.file],
      range: syntax.range.start..<syntax.range.end,
      line: syntax.line
    )
    return Node(
      title: name,
      headers: syntax.headers.map { Header(key: $0.key, value: $0.value) },
      file: source.file.name,
      line: syntax.line,
      isTracked: syntax.isTracked,
      makeBody: { source.body() }
    )
  }
}

/// The text of a node that is compiled when it is first needed.
private struct NodeSource: Sendable {
  let file: SourceFile
  let range: Range<Int>
  let line: Int

  func body() -> Node.Body {
    var lexer = Lexer(file: SourceFile(name: file.name, bytes: file.bytes(in: range)))
    lexer.line = line
    lexer.lex()
    var parser = Parser(lexer: lexer, fileIndex: 0)
    guard let node = parser.parseDocument().nodes.first else { return Node.Body() }
    var emitter = Emitter(
      fileName: file.name,
      node: node,
      cases: ResolvedCases(),
      lines: LineIDs(sinks: [parser.sink])
    )
    emitter.emit(node.body, marksLastLine: true)
    return Node.Body(
      fingerprint: node.fingerprint,
      code: emitter.code,
      sourceLines: emitter.sourceLines
    )
  }
}
