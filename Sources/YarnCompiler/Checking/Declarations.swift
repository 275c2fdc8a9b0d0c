internal import Diagnostics
internal import Yarn

/// What is known about a variable.
struct VariableRecord {
  var type: ValueType?
  var initialValue: Value?
  /// The expression of a smart variable.
  var definition: ExpressionSyntax?
  /// The mention of a case that is the initial value.
  var initialCase: ExpressionSyntax?
  var file: Int
  var range: ByteRange
  var isDeclared: Bool
}

/// Every variable of the scripts.
struct Declarations {
  var variables: [String: VariableRecord] = [:]

  /// Takes the declarations of a file in.
  mutating func add(
    _ syntaxes: [DeclareSyntax],
    file: Int,
    enums: Enums,
    sinks: inout [DiagnosticSink]
  ) {
    for syntax in syntaxes {
      let name = syntax.variable
      if let first = variables[name] {
        let again = sinks[file].note("it is declared again here", syntax.variableRange)
        sinks[first.file].error(
          .duplicateDeclaration,
          first.range,
          "‘\(name)’ is declared more than once",
          foreignNotes: [again]
        )
        sinks[file].error(
          .duplicateDeclaration,
          syntax.variableRange,
          "‘\(name)’ is declared already",
          foreignNotes: [sinks[first.file].note("the first declaration is here", first.range)]
        )
        continue
      }
      let stored = syntax.value.storedValue
      var record = VariableRecord(
        type: stored?.type,
        initialValue: stored,
        definition: nil,
        file: file,
        range: syntax.variableRange,
        isDeclared: true
      )
      if case .member = syntax.value.kind {
        record.initialCase = syntax.value
      } else if stored == nil {
        record.definition = syntax.value
      }
      if let (typeName, range) = syntax.typeName {
        record.type = check(typeName, range, stored, name, enums, &sinks[file]) ?? record.type
      }
      variables[name] = record
    }
  }

  private func check(
    _ typeName: String,
    _ range: ByteRange,
    _ value: Value?,
    _ name: String,
    _ enums: Enums,
    _ sink: inout DiagnosticSink
  ) -> ValueType? {
    let type: ValueType
    switch typeName {
    case "number", "Number": type = .number
    case "string", "String": type = .string
    case "bool", "Bool": type = .bool
    default:
      if let found = enums.types[typeName] {
        type = .enumeration(found)
        break
      }
      let message =
        "no type named ‘\(typeName)’; expected ‘number’, ‘string’, ‘bool’ or an enum"
      sink.error(.declarationMismatch, range, message)
      return nil
    }
    if let value, value.type != type {
      let message =
        "‘\(name)’ is declared as \(type.name), and its value is \(value.type.phrase)"
      sink.error(.declarationMismatch, range, message)
      return nil
    }
    return type
  }
}
