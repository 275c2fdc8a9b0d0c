extension DiagnosticCode {
  /// The number of the reference compiler for the same condition, such as `YS0012`, or `nil` when it
  /// has none.
  ///
  /// One number may stand for several of our codes. The numbers that no code has are those that the
  /// reference never reports (YS0001, YS0002, YS0046) and its report of a mistake of its own (YS0041).
  public var upstream: String? {
    switch self {
    case .undeclaredVariable: "YS0003"
    case .missingDelimiter: "YS0004"
    case .syntaxError, .invalidHeader, .unclosedInterpolation, .unterminatedString, .invalidEscape,
      .emptyCommand, .missingDollar, .elseIf, .strayBlockEnd, .blankLineAfterOption:
      "YS0005"
    case .unclosedCommand: "YS0006"
    case .unclosedBlock: "YS0007"
    case .unreachableStatement: "YS0008"
    case .unreferencedNode: "YS0009"
    case .unusedVariable: "YS0010"
    case .duplicateTitle: "YS0011"
    case .undefinedNode: "YS0012"
    case .unknownFunction: "YS0013"
    case .argumentCount: "YS0014"
    case .jumpCycle: "YS0015"
    case .unknownCharacter: "YS0016"
    case .lineAndShadow: "YS0017"
    case .duplicateLineID: "YS0018"
    case .textAfterCommand: "YS0019"
    case .commandAfterText: "YS0020"
    case .unopenedCommand: "YS0021"
    case .unbracketedCommand: "YS0022"
    case .invalidTitle: "YS0027"
    case .unknownType: "YS0028"
    case .untypedExpression: "YS0029"
    case .readOnlyVariable: "YS0030"
    case .missingWhen: "YS0031"
    case .duplicateSubtitle: "YS0032"
    case .emptyNode: "YS0033"
    case .unusableFunction: "YS0034"
    case .enumDeclaration: "YS0035"
    case .newerFeature: "YS0036"
    case .literalExpected: "YS0037"
    case .unknownCase: "YS0038"
    case .duplicateDeclaration: "YS0039"
    case .typeNameTaken: "YS0040"
    case .unknownShadowSource: "YS0042"
    case .interpolatedShadowSource: "YS0043"
    case .shadowTextDiffers: "YS0044"
    case .smartVariableLoop: "YS0045"
    case .inferenceLimit: "YS0047"
    case .singleChevrons: "YS0048"
    case .typeMismatch: "YS0050"
    case .missingTitle: "YS0051"
    case .severalTitles: "YS0052"
    case .declarationMismatch: "YS0053"
    case .unknownCommand: "YS0060"
    case .parameterCount: "YS0061"
    case .severalLineIDs: "YS0062"
    case .markupError: "YS0063"
    case .extraChevron: "YS0064"
    case .nestedTooDeeply, .delimiterInBody, .blankLineEndsBody, .mixedIndentation, .mixedLogic,
      .invalidUTF8:
      nil
    }
  }

  /// The conditions that a compiler looks for only when its `advice` names them.
  ///
  /// `unknownFunction` is among them for functions whose types are inferred.
  public static let advice: Set<DiagnosticCode> = [
    .unreachableStatement, .unusedVariable, .jumpCycle, .unreferencedNode, .unknownFunction,
  ]

  /// Returns the codes a person may mean: the one of that name, or all with that upstream number,
  /// upper and lower case alike.
  public static func named(_ text: String) -> [DiagnosticCode] {
    if let code = DiagnosticCode(rawValue: text) { return [code] }
    let number = text.uppercased()
    return allCases.filter { $0.upstream == number }
  }
}
