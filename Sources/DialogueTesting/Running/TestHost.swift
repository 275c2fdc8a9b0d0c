public import Yarn

/// The host that plans run in: functions that scripts of test suites call.
///
/// Three of them are known only at run time, so that scripts can show that the compiler infers the
/// types of functions it does not know.
public struct TestHost: Sendable {
  /// What the compiler knows.
  public var declared: FunctionLibrary
  /// What the machine can call: all that the compiler knows, and more.
  public var library: FunctionLibrary

  /// Creates the host with its own functions, beside those of a library.
  public init(_ library: FunctionLibrary = .standard) {
    declared = library
    declared.add("assert", [.bool], returns: .bool) { arguments in
      guard arguments == [.bool(true)] else { throw FunctionFailure("assertion failed") }
      return .bool(true)
    }
    declared.add("add_three_operands", [.number, .number, .number], returns: .number) { arguments in
      var sum: Float = 0
      for case .number(let number) in arguments { sum += number }
      return .number(sum)
    }
    declared.add("set_objective_complete", [.string], returns: .bool) { _ in .bool(true) }
    declared.add("is_objective_active", [.string], returns: .bool) { _ in .bool(true) }
    declared.add("get_quest_status", [.string], returns: .string) { _ in .string("InProgress") }
    self.library = declared
    self.library.add("dummy_bool", [], returns: .bool) { _ in .bool(true) }
    self.library.add("dummy_number", [], returns: .number) { _ in .number(1) }
    self.library.add("dummy_string", [], returns: .string) { _ in .string("string") }
  }

  /// Adds a function that always returns the same value, known to the compiler too.
  public mutating func add(_ name: String, _ parameters: [ValueType], value: Value) {
    declared.add(name, parameters, returns: value.type) { _ in value }
    library.add(name, parameters, returns: value.type) { _ in value }
  }
}
