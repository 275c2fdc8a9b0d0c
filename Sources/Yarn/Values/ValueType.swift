/// The type of a value, a variable or a parameter.
public enum ValueType: Hashable, Sendable {
  /// A 32-bit float.
  case number
  /// Text.
  case string
  /// True or false.
  case bool
  /// Any of the others; as a parameter it accepts everything, as a result it fits only `any`.
  case any

  /// The name messages use, such as `Number`.
  public var name: String {
    switch self {
    case .number: "Number"
    case .string: "String"
    case .bool: "Bool"
    case .any: "Any"
    }
  }

  /// Returns whether a value of this type may be used where another type is wanted.
  public func isConvertible(to wanted: ValueType) -> Bool {
    self == wanted || wanted == .any
  }
}
