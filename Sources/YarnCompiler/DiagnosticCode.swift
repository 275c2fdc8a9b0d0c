/// The permanent name of each condition the compiler reports.
///
/// Where upstream has a number for the same condition, it is cited.
public enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
  /// Something else was expected here (upstream: YS0005).
  case syntaxError = "syntax-error"
  /// A line before a body is no header (upstream: YS0005).
  case invalidHeader = "invalid-header"
  /// `---` or `===` is missing (upstream: YS0004).
  case missingDelimiter = "missing-delimiter"
  /// A command has no `>>` on its line (upstream: YS0006).
  case unclosedCommand = "unclosed-command"
  /// An interpolation has no `}` on its line (upstream: YS0005).
  case unclosedInterpolation = "unclosed-interpolation"
  /// A string has no closing quote on its line (upstream: YS0005).
  case unterminatedString = "unterminated-string"
  /// A backslash stands before something that needs none (upstream: YS0005).
  case invalidEscape = "invalid-escape"
  /// There is nothing between `<<` and `>>` (upstream: YS0005).
  case emptyCommand = "empty-command"
  /// A variable's name lacks its `$` (upstream: YS0005).
  case missingDollar = "missing-dollar"
  /// `else if` instead of `elseif` (upstream: YS0005).
  case elseIf = "else-if"
  /// An `if` or a `once` is not closed (upstream: YS0007).
  case unclosedBlock = "unclosed-block"
  /// The end of a block that was not opened (upstream: YS0005).
  case strayBlockEnd = "stray-block-end"
  /// A line of blanks stands directly below an option (upstream: YS0005).
  case blankLineAfterOption = "blank-line-after-option"
  /// Blocks or expressions are nested too deeply.
  case nestedTooDeeply = "nested-too-deeply"
  /// A command follows text on its line (upstream: YS0020).
  case commandAfterText = "command-after-text"
  /// Text follows a command on its line (upstream: YS0019).
  case textAfterCommand = "text-after-command"
  /// A line ends in `>>` without `<<` (upstream: YS0021).
  case unopenedCommand = "unopened-command"
  /// Text would be a statement in brackets (upstream: YS0022).
  case unbracketedCommand = "unbracketed-command"
  /// Text stands in single chevrons (upstream: YS0048).
  case singleChevrons = "single-chevrons"
  /// A `>` too many after a command (upstream: YS0064).
  case extraChevron = "extra-chevron"
  /// A `---` stands in a body: the node before was probably not closed.
  case delimiterInBody = "delimiter-in-body"
  /// An empty line cut an option's body short.
  case blankLineEndsBody = "blank-line-ends-body"
  /// The markup of a line cannot be read (upstream: YS0063).
  case markupError = "markup-error"
  /// One indentation has tabs and spaces.
  case mixedIndentation = "mixed-indentation"
  /// `and` and `or` stand side by side without brackets.
  case mixedLogic = "mixed-logic"
  /// Bytes that are not UTF-8 were replaced.
  case invalidUTF8 = "invalid-utf8"
  /// A node has no title (upstream: YS0051).
  case missingTitle = "missing-title"
  /// A node has several titles (upstream: YS0052).
  case severalTitles = "several-titles"
  /// A title or subtitle has a character it may not have (upstream: YS0027).
  case invalidTitle = "invalid-title"
  /// Two nodes have the same title (upstream: YS0011).
  case duplicateTitle = "duplicate-title"
  /// A node of a group has no `when:` (upstream: YS0031).
  case missingWhen = "missing-when"
  /// Two nodes of a group have the same subtitle (upstream: YS0032).
  case duplicateSubtitle = "duplicate-subtitle"
  /// A node has no statements and is left out (upstream: YS0033).
  case emptyNode = "empty-node"
  /// A jump leads to no node (upstream: YS0012).
  case undefinedNode = "undefined-node"
  /// A line id is used twice (upstream: YS0018).
  case duplicateLineID = "duplicate-line-id"
  /// A line has several line ids (upstream: YS0062).
  case severalLineIDs = "several-line-ids"
  /// A variable is used and never declared (upstream: YS0003).
  case undeclaredVariable = "undeclared-variable"
  /// The type of a variable cannot be inferred (upstream: YS0028).
  case unknownType = "unknown-type"
  /// A variable is declared twice (upstream: YS0039).
  case duplicateDeclaration = "duplicate-declaration"
  /// A declaration names another type than its value has (upstream: YS0053).
  case declarationMismatch = "declaration-mismatch"
  /// A value has the wrong type (upstream: YS0050).
  case typeMismatch = "type-mismatch"
  /// A function is not in the library (upstream: YS0013).
  case unknownFunction = "unknown-function"
  /// A command is not one of the host's (upstream: YS0060).
  case unknownCommand = "unknown-command"
  /// A command has the wrong number of parameters (upstream: YS0061).
  case parameterCount = "parameter-count"
  /// A declared variable is never read (upstream: YS0010).
  case unusedVariable = "unused-variable"
  /// A statement stands after one that always leaves the node (upstream: YS0008).
  case unreachableStatement = "unreachable-statement"
  /// Something the language did not have in the version that is asked for (upstream: YS0036).
  case newerFeature = "newer-feature"
  /// A function is called with the wrong number of arguments (upstream: YS0014).
  case argumentCount = "argument-count"
  /// A smart variable is assigned (upstream: YS0030).
  case readOnlyVariable = "read-only-variable"
  /// Smart variables need each other's values (upstream: YS0045).
  case smartVariableLoop = "smart-variable-loop"
  /// An enum breaks a rule of enums (upstream: YS0035).
  case enumDeclaration = "enum-declaration"
  /// The name of an enum is taken (upstream: YS0040).
  case typeNameTaken = "type-name-taken"
  /// A raw value of an enum is not written out (upstream: YS0037).
  case literalExpected = "literal-expected"
  /// A case of an enum cannot be found, or could be one of several enums' (upstream: YS0038).
  case unknownCase = "unknown-case"
  /// A line has an id of its own and the shadow of another (upstream: YS0017).
  case lineAndShadow = "line-and-shadow"
  /// A shadow line's source does not exist (upstream: YS0042).
  case unknownShadowSource = "unknown-shadow-source"
  /// A shadow line's source has values in its text (upstream: YS0043).
  case interpolatedShadowSource = "interpolated-shadow-source"
  /// A shadow line's text differs from its source's (upstream: YS0044).
  case shadowTextDiffers = "shadow-text-differs"
}
