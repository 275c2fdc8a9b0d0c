import ArgumentParser
import DialogueTesting
import Diagnostics
import Yarn

/// `$name=value`: what a variable holds before a dialogue starts.
struct VariableSetting: ExpressibleByArgument {
  let name: String
  let text: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "=") else { return nil }
    name = String(argument[..<sign])
    text = String(argument[argument.index(after: sign)...])
    guard name.hasPrefix("$"), name.count > 1 else { return nil }
  }

  /// Stores the value; the variable must be one of the program's, and the value of its type.
  func apply(to dialogue: inout Dialogue) throws(Failure) {
    let initial = dialogue.program.initialValues
    guard let type = initial[name]?.type else {
      if dialogue.program.smartVariableNames.contains(name) {
        throw Failure("--set: ‘\(name)’ is a smart variable; it cannot be set")
      }
      let nearest = Spelling.nearest(to: name, among: initial.keys)
      throw Failure(
        "--set: no variable named ‘\(name)’" + (nearest.map { "; did you mean ‘\($0)’?" } ?? "")
      )
    }
    dialogue[variable: name] = try value(of: type)
  }

  private func value(of type: ValueType) throws(Failure) -> Value {
    let value = Value(planText: text)
    if type == .string {
      if let value, value.type == .string { return value }
      return .string(text)
    }
    guard let value, value.type == type else {
      throw Failure("--set: found ‘\(text)’, expected a \(type.name) for ‘\(name)’")
    }
    return value
  }
}

extension Program {
  /// The names of the variables that are computed.
  fileprivate var smartVariableNames: Dictionary<String, ExpressionCode>.Keys {
    smartVariables.keys
  }
}
