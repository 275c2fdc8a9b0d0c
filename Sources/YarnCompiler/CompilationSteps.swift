internal import Diagnostics
internal import Yarn

/// The steps of a compilation by name, in order.
struct CompilationSteps {
  private let files: [SourceFile]
  private let compiler: Compiler
  private var sinks: [DiagnosticSink] = []
  private var documents: [DocumentSyntax] = []
  private var names = NodeNames()
  private var enums = Enums()
  private var cases = ResolvedCases()
  private var declarations = Declarations()
  private var uses: [ExpressionUse] = []
  private var jumpTargets: Set<String> = []
  private var program = Program()
  private var inferredFunctions: [FunctionDeclaration] = []

  init(files: [SourceFile], compiler: Compiler) {
    self.files = files
    self.compiler = compiler
  }

  mutating func run() {
    parseFiles()
    reportRepairs()
    nameNodes()
    collectDeclarations()
    checkTypes()
    checkSmartVariables()
    analyse()
    emitVariables()
    emitNodes()
    emitNodeGroups()
  }

  var compilation: Compilation {
    var seen: Set<Diagnostic> = []
    let diagnostics = sinks.flatMap(\.sorted).filter { seen.insert($0).inserted }
    let isUsable = !diagnostics.contains { $0.severity == .error }
    return Compilation(
      program: isUsable ? program : nil,
      diagnostics: diagnostics,
      stringTable: program.stringTable,
      inferredFunctions: inferredFunctions,
      variables: declarations.list(files)
    )
  }

  private mutating func parseFiles() {
    for (index, file) in files.enumerated() {
      var lexer = Lexer(file: file)
      lexer.lex()
      var parser = Parser(lexer: lexer, fileIndex: index)
      documents.append(parser.parseDocument())
      sinks.append(parser.sink)
    }
  }

  private mutating func reportRepairs() {
    for (index, file) in files.enumerated() {
      guard let first = file.repairs.first else { continue }
      sinks[index].repair(first, count: file.repairs.count)
    }
  }

  private mutating func nameNodes() {
    names.add(documents, &sinks)
  }

  private mutating func collectDeclarations() {
    let collections = documents.enumerated().map { index, document in
      var collected = ExpressionUses(file: index)
      collected.collect(document)
      return collected
    }
    for (index, collected) in collections.enumerated() {
      enums.add(collected.enums, &sinks[index])
    }
    for (index, collected) in collections.enumerated() {
      uses += collected.uses
      declarations.add(collected.declarations, file: index, enums: enums, sinks: &sinks)
      names.checkJumps(collected.jumps, &sinks[index])
      jumpTargets.formUnion(collected.jumps.map(\.title))
    }
    let definitions = declarations.variables.sorted { $0.key < $1.key }.compactMap { name, record in
      record.definition.map {
        ExpressionUse(file: record.file, expression: $0, want: .definition(name))
      }
        ?? record.initialCase.map {
          ExpressionUse(file: record.file, expression: $0, want: .initialCase(name))
        }
    }
    uses = definitions + uses
  }

  private mutating func checkTypes() {
    let functions = Dictionary(
      compiler.library.declarations.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var checker = TypeChecker(
      declarations: declarations,
      functions: functions,
      infersFunctions: compiler.unknownFunctions == .infer,
      reportsInferred: compiler.advice.contains(.unknownFunction),
      passes: compiler.inferencePasses,
      enums: enums,
      sinks: sinks
    )
    sinks = []
    checker.check(uses)
    declarations = checker.declarations
    cases = checker.cases
    inferredFunctions = checker.inferredDeclarations
    sinks = checker.sinks
  }

  private mutating func checkSmartVariables() {
    var smart = SmartVariables(variables: declarations.variables)
    smart.findLoops()
    smart.report(&sinks)
  }

  /// Looks for what compiles and is probably not meant.
  private mutating func analyse() {
    for (index, document) in documents.enumerated() {
      if compiler.languageVersion < 3 {
        let features = FeatureCheck(version: compiler.languageVersion)
        features.report(document, &sinks[index])
      }
      if let commands = compiler.commands {
        CommandCheck(commands).report(document, &sinks[index])
      }
      if let characters = compiler.characters {
        CharacterCheck(characters: characters).report(document, &sinks[index])
      }
      if compiler.advice.contains(.unreachableStatement) {
        ReachabilityCheck.report(document, &sinks[index])
      }
    }
    if compiler.advice.contains(.unusedVariable) {
      var unused = UnusedVariables()
      for use in uses { unused.read(use.expression) }
      for document in documents { unused.read(document) }
      unused.report(declarations, &sinks)
    }
    if compiler.advice.contains(.jumpCycle) {
      var cycles = JumpCycles()
      for document in documents { cycles.read(document) }
      cycles.report(&sinks)
    }
    if compiler.advice.contains(.unreferencedNode) { reportUnreferencedNodes() }
  }

  private mutating func reportUnreferencedNodes() {
    var unreferenced = UnreferencedNodes()
    for title in jumpTargets { unreferenced.read(jumpTo: title) }
    for use in uses { unreferenced.read(use.expression) }
    for (index, document) in documents.enumerated() {
      unreferenced.report(document, &sinks[index])
    }
  }

  private mutating func emitVariables() {
    program.add(declarations, cases)
  }

  private mutating func emitNodes() {
    var lines = LineIDs(sinks: sinks)
    sinks = []
    for (index, document) in documents.enumerated() {
      let fileName = files[index].name
      for node in document.nodes {
        var emitter = Emitter(fileName: fileName, node: node, cases: cases, lines: lines)
        // The emitter holds them alone now, so that entering a line copies nothing.
        lines = LineIDs(sinks: [])
        emitter.emit(node.body, marksLastLine: true)
        lines = emitter.lines
        let name = names.uniqueName(of: node, fileName: fileName)
        if node.body.isEmpty {
          let errors = lines.sinks[index].linesWithErrors
          if !errors.contains(where: { (node.line...max(node.line, node.lastLine)).contains($0) }) {
            let message = "node ‘\(name)’ is empty and is left out"
            lines.sinks[index].warning(.emptyNode, node.titleRange, message)
          }
          continue
        }
        let body = Node.Body(
          fingerprint: node.fingerprint,
          code: emitter.code,
          sourceLines: emitter.sourceLines
        )
        program.nodes[name] = Node(
          title: name,
          headers: node.headers.map { Header(key: $0.key, value: $0.value) },
          file: fileName,
          line: node.line,
          isTracked: node.isTracked,
          body: body
        )
      }
    }
    lines.checkShadows()
    sinks = lines.sinks
    program.stringTable = lines.table
  }

  private mutating func emitNodeGroups() {
    for (title, nodes) in names.groups {
      let group = NodeGroup(title: title, nodes: nodes, names: names, cases: cases)
      program.nodes[title] = group.node(in: files) { program.nodes[$0] != nil }
    }
  }
}

extension Program {
  /// Takes in what variables hold at first and what smart variables are computed from.
  mutating func add(_ declarations: Declarations, _ cases: ResolvedCases) {
    for (name, record) in declarations.variables {
      if let definition = record.definition {
        smartVariables[name] = definition.code(cases, file: record.file)
      } else if let value = record.initialValue {
        initialValues[name] = value
      }
    }
  }
}
