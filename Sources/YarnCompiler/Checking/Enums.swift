internal import Diagnostics
internal import Yarn

/// The enums of all scripts.
struct Enums {
  private(set) var types: [String: EnumType] = [:]

  /// Takes the enums of a file in and reports those that break a rule.
  mutating func add(_ syntaxes: [EnumSyntax], _ sink: inout DiagnosticSink) {
    for syntax in syntaxes {
      if types[syntax.name] != nil || Enums.builtIn.contains(syntax.name.lowercased()) {
        let message = "a type named ‘\(syntax.name)’ exists already"
        sink.error(.typeNameTaken, syntax.nameRange, message)
        continue
      }
      var type = EnumType(name: syntax.name, cases: [])
      let isRaw = syntax.cases.contains { $0.value != nil }
      for (index, item) in syntax.cases.enumerated() {
        guard let value = value(of: item, at: index, isRaw: isRaw, in: type, &sink) else {
          continue
        }
        type.cases.append(EnumType.Case(name: item.name, value: value))
      }
      types[syntax.name] = type
    }
  }

  /// The enums that have a case, by name.
  func types(having name: String) -> [EnumType] {
    types.values.filter { $0.value(of: name) != nil }.sorted { $0.name < $1.name }
  }

  private static let builtIn: Set<String> = ["number", "string", "bool", "any"]

  private func value(
    of item: EnumSyntax.Case,
    at index: Int,
    isRaw: Bool,
    in type: EnumType,
    _ sink: inout DiagnosticSink
  ) -> Value? {
    if type.value(of: item.name) != nil {
      sink.error(.enumDeclaration, item.range, "‘\(type.name)’ has a case ‘\(item.name)’ already")
      return nil
    }
    guard isRaw else { return .number(Float(index)) }
    guard let syntax = item.value else {
      let message = "‘\(item.name)’ has no raw value; give one to every case or to none"
      sink.error(.enumDeclaration, item.range, message)
      return nil
    }
    guard let value = syntax.storedValue else {
      sink.error(.literalExpected, syntax.range, "a raw value is a number or a string")
      return nil
    }
    if let problem = problem(value, type) {
      sink.error(.enumDeclaration, syntax.range, problem)
      return nil
    }
    return value
  }

  private func problem(_ value: Value, _ type: EnumType) -> String? {
    switch value {
    case .bool: return "a raw value is a number or a string, not a Bool"
    case .number(let number) where number.rounded() != number: return "a raw number is whole"
    case .number, .string: break
    }
    if let first = type.cases.first, first.value.type != value.type {
      return "the raw values of an enum are all numbers or all strings"
    }
    if let same = type.cases.first(where: { $0.value == value }) {
      return "‘\(same.name)’ has the same raw value"
    }
    return nil
  }
}

/// What each mention of a case turned out to be.
struct ResolvedCases {
  struct Place: Hashable {
    var file: Int
    var range: ByteRange
  }

  var values: [Place: Value] = [:]

  /// The raw value of a mention; one that was not resolved was reported.
  func value(of expression: ExpressionSyntax, file: Int) -> Value {
    values[Place(file: file, range: expression.range)] ?? .number(0)
  }
}
