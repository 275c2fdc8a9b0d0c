internal import Diagnostics
internal import Yarn

/// Finds the types of variables from their use, then checks every expression.
///
/// It goes over the uses until nothing new is learnt, and reports on the last time only.
struct TypeChecker {
  var declarations: Declarations
  let functions: [String: FunctionDeclaration]
  /// Whether a function that is not among them is inferred from its use.
  let infersFunctions: Bool
  /// Whether a function that is inferred is pointed out, too.
  let reportsInferred: Bool
  private let passes: Int
  var inferred: [String: InferredFunction] = [:]
  let enums: Enums
  var cases = ResolvedCases()
  var openCases: [ResolvedCases.Place: OpenCase] = [:]
  var sinks: [DiagnosticSink]
  var file = 0
  var isReporting = false
  var learntSomething = false
  /// Whether something inside the expression that is looked at has no known type yet.
  var sawUnknown = false
  private var reportedVariables: Set<String> = []
  var reportedFunctions: Set<String> = []

  init(
    declarations: Declarations,
    functions: [String: FunctionDeclaration],
    infersFunctions: Bool,
    reportsInferred: Bool,
    passes: Int,
    enums: Enums,
    sinks: [DiagnosticSink]
  ) {
    self.declarations = declarations
    self.functions = functions
    self.infersFunctions = infersFunctions
    self.reportsInferred = reportsInferred
    self.passes = passes
    self.enums = enums
    self.sinks = sinks
  }

  mutating func check(_ uses: [ExpressionUse]) {
    var open = Array(uses.indices)
    var pass = 0
    repeat {
      pass += 1
      learntSomething = false
      open.removeAll { infer(uses[$0]) }
      // Turning round follows chains of assignments whichever way they run.
      open.reverse()
    } while learntSomething && !open.isEmpty && pass < passes
    if learntSomething, !open.isEmpty, let index = open.min() {
      sinks[uses[index].file].error(
        .inferenceLimit,
        uses[index].expression.range,
        "the types are not found out after \(pass) times through the scripts; "
          + "declare the variables that depend on each other"
      )
    }
    isReporting = true
    reportOpenCases()
    for use in uses { _ = infer(use) }
  }

  /// Looks at one use; returns whether nothing more can be learnt from it.
  private mutating func infer(_ use: ExpressionUse) -> Bool {
    sawUnknown = false
    return look(at: use) && !sawUnknown
  }

  private mutating func look(at use: ExpressionUse) -> Bool {
    file = use.file
    switch use.want {
    case .anything:
      let found = type(of: use.expression, expecting: nil)
      if isReporting, found == nil { reportUnknownType(use.expression) }
      return found != nil
    case .nothing:
      return type(of: use.expression, expecting: nil) != nil
    case .type(let wanted):
      return require(wanted, of: use.expression) != nil
    case .variable(let name, let range):
      let known = type(ofVariable: name, range, expecting: nil, isStored: true)
      if isReporting, let record = declarations.variables[name], let meaning = record.definition {
        reportReadOnly(name, range, record, meaning)
      }
      guard let known else {
        guard let found = type(of: use.expression, expecting: nil), found != .any else {
          return false
        }
        learn(name, found)
        return true
      }
      widen(name, known, use.expression)
      return require(declarations.variables[name]?.type ?? known, of: use.expression) != nil
    case .definition(let name):
      return define(name, use.expression)
    case .initialCase(let name):
      let isKnown = define(name, use.expression)
      let place = ResolvedCases.Place(file: file, range: use.expression.range)
      declarations.variables[name]?.initialValue = cases.values[place]
      return isKnown
    }
  }

  /// Takes a variable that nobody declared to hold raw values when one is assigned to it as well as
  /// a case of their enum, whichever comes first.
  private mutating func widen(_ name: String, _ known: ValueType, _ expression: ExpressionSyntax) {
    guard !isReporting, case .enumeration(let type) = known,
      declarations.variables[name]?.isDeclared == false,
      self.type(of: expression, expecting: known) == type.rawType
    else { return }
    declarations.variables[name]?.initialValue = nil
    learn(name, type.rawType)
  }

  private mutating func define(_ name: String, _ expression: ExpressionSyntax) -> Bool {
    if let known = declarations.variables[name]?.type {
      return require(known, of: expression) != nil
    }
    guard let found = type(of: expression, expecting: nil), found != .any else {
      if isReporting, !isInvalid(expression) {
        sinks[file].error(
          .unknownType,
          expression.range,
          "the type of ‘\(name)’ cannot be found out; add ‘as number’, ‘as string’ or ‘as bool’"
        )
      }
      return false
    }
    learn(name, found)
    return true
  }

  // MARK: Expressions

  /// Demands that an expression can be used as a type; returns its type when that is known.
  ///
  /// The operand of an operator must have the very type: a case of an enum is no number there.
  @discardableResult
  mutating func require(
    _ wanted: ValueType,
    of expression: ExpressionSyntax,
    isOperand: Bool = false
  ) -> ValueType? {
    let expected = wanted == .any ? nil : wanted
    guard let found = type(of: expression, expecting: expected) else { return nil }
    let fits = isOperand ? found == wanted : found.isConvertible(to: wanted)
    if isReporting, !fits, !isInvalid(expression) {
      sinks[file].error(
        .typeMismatch,
        expression.range,
        "found \(found.phrase), expected \(wanted.phrase)"
      )
    }
    return found
  }

  /// The type of an expression when it is known; what it is expected to be helps to find it.
  mutating func type(
    of expression: ExpressionSyntax,
    expecting wanted: ValueType?
  ) -> ValueType? {
    switch expression.kind {
    case .invalid: return wanted ?? .any
    case .literal(let value): return value.type
    case .variable(let name):
      return type(ofVariable: name, expression.range, expecting: wanted, isStored: false)
    case .member(let typeName, let name):
      return type(ofCase: name, in: typeName, expression.range, expecting: wanted)
    case .parenthesised(let inner): return type(of: inner, expecting: wanted)
    case .negate(let operand):
      require(.number, of: operand, isOperand: true)
      return .number
    case .not(let operand):
      require(.bool, of: operand, isOperand: true)
      return .bool
    case .binary(let sign, let left, let right):
      return type(of: sign, left, right, expecting: wanted)
    case .call(let name, let range, let arguments):
      return type(ofCallTo: name, range, arguments, expecting: wanted)
    }
  }

  mutating func learn(_ name: String, _ type: ValueType) {
    declarations.variables[name]?.type = type
    if declarations.variables[name]?.initialValue == nil,
      declarations.variables[name]?.definition == nil
    {
      declarations.variables[name]?.initialValue = .initial(of: type)
    }
    learntSomething = true
  }

  private mutating func type(
    ofVariable name: String,
    _ range: ByteRange,
    expecting wanted: ValueType?,
    isStored: Bool
  ) -> ValueType? {
    guard let record = declarations.variables[name] else {
      declarations.variables[name] = VariableRecord(
        type: nil,
        initialValue: nil,
        definition: nil,
        file: file,
        range: range,
        isDeclared: false
      )
      if let wanted, wanted != .any { learn(name, wanted) } else { sawUnknown = true }
      return declarations.variables[name]?.type
    }
    if record.type == nil, let wanted, wanted != .any { learn(name, wanted) }
    let type = declarations.variables[name]?.type
    if type == nil { sawUnknown = true }
    if isReporting, !record.isDeclared { reportUndeclared(name, range, type) }
    return type
  }

  // MARK: Reports

  mutating func reportUnknownType(_ expression: ExpressionSyntax) {
    sinks[file].error(
      .untypedExpression,
      expression.range,
      "the type of this value cannot be found out; write ‘string(…)’, ‘number(…)’ or ‘bool(…)’"
        + " around it, or declare what it is made of"
    )
  }

  private mutating func reportUndeclared(_ name: String, _ range: ByteRange, _ type: ValueType?) {
    guard reportedVariables.insert(name).inserted else { return }
    let nearest = nearestDeclared(name)
    let hint = nearest.map { "; did you mean ‘\($0)’?" } ?? ""
    guard let type else {
      let advice = nearest == nil ? "; declare it: ‘<<declare \(name) = 0>>’" : hint
      sinks[file].error(
        .unknownType,
        range,
        "‘\(name)’ is not declared, and its type cannot be found out\(advice)"
      )
      return
    }
    let example =
      switch type {
      case .number: "0"
      case .string, .any: "\"\""
      case .bool: "false"
      case .enumeration(let type): type.cases.first.map { "\(type.name).\($0.name)" } ?? "0"
      }
    let declaration = "<<declare \(name) = \(example)>>"
    let fixIt: FixIt =
      nearest.map { sinks[file].replacement(of: range, with: $0, "write ‘\($0)’") }
      ?? FixIt(message: "add ‘\(declaration)’", edits: [])
    sinks[file].warning(
      .undeclaredVariable,
      range,
      "‘\(name)’ is not declared; it is taken to be \(type.phrase)\(hint.isEmpty ? "; add ‘\(declaration)’" : hint)",
      fixIts: [fixIt]
    )
  }

  private mutating func nearestDeclared(_ name: String) -> String? {
    guard sinks[file].maySuggest() else { return nil }
    let declared = declarations.variables.filter { $0.value.isDeclared }
    return Spelling.nearest(to: name, among: declared.keys)
  }

  private mutating func reportReadOnly(
    _ name: String,
    _ range: ByteRange,
    _ record: VariableRecord,
    _ meaning: ExpressionSyntax
  ) {
    sinks[file].error(
      .readOnlyVariable,
      range,
      "‘\(name)’ is computed and cannot be set",
      foreignNotes: [sinks[record.file].note("this is what it is computed from", meaning.range)]
    )
  }

  func isInvalid(_ expression: ExpressionSyntax) -> Bool {
    switch expression.kind {
    case .invalid: true
    case .parenthesised(let inner): isInvalid(inner)
    default: false
    }
  }
}
