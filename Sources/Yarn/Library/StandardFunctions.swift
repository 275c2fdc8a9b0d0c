extension FunctionLibrary {
  /// The functions every script may use, as the language defines them.
  public static let standard: FunctionLibrary = {
    var library = FunctionLibrary()
    for function in MachineFunction.allCases {
      library.entries[function.rawValue] = Entry(
        declaration: function.declaration,
        body: .machine(function)
      )
    }
    library.addConversions()
    library.addArithmetic()
    return library
  }()

  private mutating func addConversions() {
    add("string", [.any], returns: .string) { .string($0[0].text) }
    add("number", [.any], returns: .number) { arguments in
      guard let number = arguments[0].converted else { throw FunctionFailure.notANumber }
      return .number(number)
    }
    add("bool", [.any], returns: .bool) { arguments in
      guard let bool = arguments[0].convertedBool else { throw FunctionFailure.notABool }
      return .bool(bool)
    }
    add("format", [.string, .any], returns: .string) { arguments in
      .string(try CompositeFormat.text(arguments[0].text, arguments[1]))
    }
    add("format_invariant", [.number], returns: .string) { .string($0[0].text) }
  }

  private mutating func addArithmetic() {
    addNumeric("round") { $0.rounded(.toNearestOrEven) }
    addNumeric("floor") { $0.rounded(.down) }
    addNumeric("ceil") { $0.rounded(.up) }
    addNumeric("inc") { $0.rounded(.down) == $0 ? $0 + 1 : $0.rounded(.up) }
    addNumeric("dec") { $0.rounded(.down) == $0 ? $0 - 1 : $0.rounded(.down) }
    addNumeric("int") { $0.rounded(.towardZero) }
    addNumeric("decimal") { $0 - $0.rounded(.towardZero) }
    add("min", [.number, .number], returns: .number) { arguments in
      .number(Swift.min(arguments[0].converted ?? 0, arguments[1].converted ?? 0))
    }
    add("max", [.number, .number], returns: .number) { arguments in
      .number(Swift.max(arguments[0].converted ?? 0, arguments[1].converted ?? 0))
    }
    add("round_places", [.number, .number], returns: .number) { arguments in
      let number = arguments[0].converted ?? 0
      guard let places = arguments[1].converted?.wholeNumber, (0...15).contains(places) else {
        throw FunctionFailure.badPlaces
      }
      var scale = 1.0
      for _ in 0..<places { scale *= 10 }
      return .number(Float((Double(number) * scale).rounded(.toNearestOrEven) / scale))
    }
  }

  private mutating func addNumeric(
    _ name: String,
    _ body: @escaping @Sendable (Float) -> Float
  ) {
    add(name, [.number], returns: .number) { .number(body($0[0].converted ?? 0)) }
  }
}

extension FunctionFailure {
  fileprivate static let notANumber = FunctionFailure("the text is not a number")
  fileprivate static let notABool = FunctionFailure("the text is neither ‘true’ nor ‘false’")
  fileprivate static let badPlaces = FunctionFailure("the decimal places must be 0 to 15")
}
