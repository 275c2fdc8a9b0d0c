/// The type of a value, a variable or a parameter.
public enum ValueType: Hashable, Sendable {
  /// A 32-bit float.
  case number
  /// Text.
  case string
  /// True or false.
  case bool
  /// One of the cases of an enum; at run time such a value is its case's raw value.
  case enumeration(EnumType)
  /// Any of the others; as a parameter it accepts everything, as a result it fits only `any`.
  case any

  /// The name messages use, such as `Number`.
  public var name: String {
    switch self {
    case .number: "Number"
    case .string: "String"
    case .bool: "Bool"
    case .enumeration(let type): type.name
    case .any: "Any"
    }
  }

  /// The type its values have at run time: that of the raw values for an enum.
  public var stored: ValueType {
    if case .enumeration(let type) = self { type.rawType } else { self }
  }

  /// Returns whether a value of this type may be used where another type is wanted.
  ///
  /// A value of an enum may be used as its raw type, never the other way.
  public func isConvertible(to wanted: ValueType) -> Bool {
    if self == wanted || wanted == .any { return true }
    guard case .enumeration(let type) = self else { return false }
    return type.rawType == wanted
  }
}

/// An enum a script declares.
public struct EnumType: Hashable, Sendable {
  /// One of its cases.
  public struct Case: Hashable, Sendable {
    /// The name scripts use.
    public var name: String
    /// What the case is at run time, a number or a string.
    public var value: Value

    /// Creates a case.
    public init(name: String, value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The name scripts use.
  public var name: String
  /// The cases in source order; the first is the initial value of a variable.
  public var cases: [Case]

  /// Creates an enum; all its raw values must be of one type.
  public init(name: String, cases: [Case]) {
    self.name = name
    self.cases = cases
  }

  /// The type of the raw values.
  public var rawType: ValueType {
    cases.first?.value.type ?? .number
  }

  /// Returns the raw value of a case, or `nil` if the enum has no such case.
  public func value(of name: String) -> Value? {
    cases.first { $0.name == name }?.value
  }
}
