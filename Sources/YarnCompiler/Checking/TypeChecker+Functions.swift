internal import Diagnostics
internal import Yarn

/// What the use of a function that is not in the library tells about it.
struct InferredFunction {
  var parameters: [ValueType?]
  var returns: ValueType?
  /// The first call.
  var file: Int
  var range: ByteRange
}

extension TypeChecker {
  /// The type of what an unknown function returns, when that is known; learns from the call.
  mutating func type(
    ofInferred name: String,
    _ range: ByteRange,
    _ arguments: [ExpressionSyntax],
    expecting wanted: ValueType?
  ) -> ValueType? {
    if inferred[name] == nil {
      let none = [ValueType?](repeating: nil, count: arguments.count)
      inferred[name] = InferredFunction(parameters: none, returns: nil, file: file, range: range)
      learntSomething = true
    }
    if let wanted, wanted != .any, inferred[name]?.returns == nil {
      inferred[name]?.returns = wanted
      learntSomething = true
    }
    let count = inferred[name]?.parameters.count ?? 0
    if isReporting { reportInferred(name, range, arguments.count) }
    for (index, argument) in arguments.enumerated() {
      guard index < count else {
        _ = type(of: argument, expecting: nil)
        continue
      }
      learn(parameter: index, of: name, from: argument)
    }
    if inferred[name]?.returns == nil { sawUnknown = true }
    return inferred[name]?.returns
  }

  private mutating func learn(
    parameter index: Int,
    of name: String,
    from argument: ExpressionSyntax
  ) {
    guard let known = inferred[name]?.parameters[index] else {
      guard let found = type(of: argument, expecting: nil), found != .any else {
        sawUnknown = true
        if isReporting, !isInvalid(argument) { reportUnknownType(argument) }
        return
      }
      inferred[name]?.parameters[index] = found
      learntSomething = true
      return
    }
    guard let found = type(of: argument, expecting: known), found != known else { return }
    if !isReporting, found.stored == known.stored {
      // Two enums, or an enum and its raw type: what both can be used as.
      inferred[name]?.parameters[index] = known.stored
      learntSomething = learntSomething || known.stored != known
    } else if isReporting, !found.isConvertible(to: known), !isInvalid(argument) {
      sinks[file].error(
        .typeMismatch,
        argument.range,
        "found \(found.phrase), expected \(known.phrase) as in another call of ‘\(name)’"
      )
    }
  }

  /// The functions that were found out about; what stayed open is `any`.
  var inferredDeclarations: [FunctionDeclaration] {
    inferred.sorted { $0.key < $1.key }.map { name, function in
      FunctionDeclaration(
        name: name,
        parameters: function.parameters.map { $0 ?? .any },
        returns: function.returns ?? .any
      )
    }
  }

  private mutating func reportInferred(_ name: String, _ range: ByteRange, _ count: Int) {
    guard let function = inferred[name] else { return }
    if function.parameters.count != count {
      let wanted = function.parameters.count
      sinks[file].error(
        .argumentCount,
        range,
        "‘\(name)’ is called with \(count) \(count == 1 ? "argument" : "arguments") here, and with "
          + "\(wanted) elsewhere",
        foreignNotes: [sinks[function.file].note("the other call is here", function.range)]
      )
    } else if function.file == file, function.range == range {
      reportUnknownInferred(name, range)
    }
  }

  private mutating func reportUnknownInferred(_ name: String, _ range: ByteRange) {
    let nearest = sinks[file].maySuggest() ? Spelling.nearest(to: name, among: functions.keys) : nil
    if let nearest {
      sinks[file].warning(
        .unknownFunction,
        range,
        "no function named ‘\(name)’ is known; did you mean ‘\(nearest)’?",
        fixIts: [sinks[file].replacement(of: range, with: nearest, "write ‘\(nearest)’")]
      )
    } else if reportsInferred {
      sinks[file].warning(
        .unknownFunction,
        range,
        "no function named ‘\(name)’ is known; its types are taken from how it is used"
      )
    }
  }
}
