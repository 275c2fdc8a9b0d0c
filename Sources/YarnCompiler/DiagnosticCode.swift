/// The permanent name of each condition the compiler reports.
///
/// `upstream` is the number that the reference compiler has for the same condition.
public enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
  /// Something else was expected here.
  case syntaxError = "syntax-error"
  /// A line before a body is no header.
  case invalidHeader = "invalid-header"
  /// `---` or `===` is missing.
  case missingDelimiter = "missing-delimiter"
  /// A command has no `>>` on its line.
  case unclosedCommand = "unclosed-command"
  /// An interpolation has no `}` on its line.
  case unclosedInterpolation = "unclosed-interpolation"
  /// A string has no closing quote on its line.
  case unterminatedString = "unterminated-string"
  /// A backslash stands before something that needs none.
  case invalidEscape = "invalid-escape"
  /// There is nothing between `<<` and `>>`.
  case emptyCommand = "empty-command"
  /// A variable's name lacks its `$`.
  case missingDollar = "missing-dollar"
  /// `else if` instead of `elseif`.
  case elseIf = "else-if"
  /// An `if` or a `once` is not closed.
  case unclosedBlock = "unclosed-block"
  /// The end of a block that was not opened.
  case strayBlockEnd = "stray-block-end"
  /// A line of blanks stands directly below an option.
  case blankLineAfterOption = "blank-line-after-option"
  /// Blocks or expressions are nested too deeply.
  case nestedTooDeeply = "nested-too-deeply"
  /// A command follows text on its line.
  case commandAfterText = "command-after-text"
  /// Text follows a command on its line.
  case textAfterCommand = "text-after-command"
  /// A line ends in `>>` without `<<`.
  case unopenedCommand = "unopened-command"
  /// Text would be a statement in brackets.
  case unbracketedCommand = "unbracketed-command"
  /// Text stands in single chevrons.
  case singleChevrons = "single-chevrons"
  /// A `>` too many after a command.
  case extraChevron = "extra-chevron"
  /// A `---` stands in a body: the node before was probably not closed.
  case delimiterInBody = "delimiter-in-body"
  /// An empty line cut an option's body short.
  case blankLineEndsBody = "blank-line-ends-body"
  /// The markup of a line cannot be read.
  case markupError = "markup-error"
  /// One indentation has tabs and spaces.
  case mixedIndentation = "mixed-indentation"
  /// `and` and `or` stand side by side without brackets.
  case mixedLogic = "mixed-logic"
  /// Bytes that are not UTF-8 were replaced.
  case invalidUTF8 = "invalid-utf8"
  /// A node has no title.
  case missingTitle = "missing-title"
  /// A node has several titles.
  case severalTitles = "several-titles"
  /// A title or subtitle has a character it may not have.
  case invalidTitle = "invalid-title"
  /// Two nodes have the same title.
  case duplicateTitle = "duplicate-title"
  /// A node of a group has no `when:`.
  case missingWhen = "missing-when"
  /// Two nodes of a group have the same subtitle.
  case duplicateSubtitle = "duplicate-subtitle"
  /// A node has no statements and is left out.
  case emptyNode = "empty-node"
  /// A jump leads to no node.
  case undefinedNode = "undefined-node"
  /// A line id is used twice.
  case duplicateLineID = "duplicate-line-id"
  /// A line has several line ids.
  case severalLineIDs = "several-line-ids"
  /// A variable is used and never declared.
  case undeclaredVariable = "undeclared-variable"
  /// The type of a variable cannot be inferred.
  case unknownType = "unknown-type"
  /// A variable is declared twice.
  case duplicateDeclaration = "duplicate-declaration"
  /// A declaration names another type than its value has.
  case declarationMismatch = "declaration-mismatch"
  /// A value has the wrong type.
  case typeMismatch = "type-mismatch"
  /// A function is not in the library.
  case unknownFunction = "unknown-function"
  /// A command is not one of the host's.
  case unknownCommand = "unknown-command"
  /// A command has the wrong number of parameters.
  case parameterCount = "parameter-count"
  /// A declared variable is never read.
  case unusedVariable = "unused-variable"
  /// A statement stands after one that always leaves the node.
  case unreachableStatement = "unreachable-statement"
  /// Something the language did not have in the version that is asked for.
  case newerFeature = "newer-feature"
  /// A function is called with the wrong number of arguments.
  case argumentCount = "argument-count"
  /// A smart variable is assigned.
  case readOnlyVariable = "read-only-variable"
  /// Smart variables need each other's values.
  case smartVariableLoop = "smart-variable-loop"
  /// An enum breaks a rule of enums.
  case enumDeclaration = "enum-declaration"
  /// The name of an enum is taken.
  case typeNameTaken = "type-name-taken"
  /// A raw value of an enum is not written out.
  case literalExpected = "literal-expected"
  /// A case of an enum cannot be found, or could be one of several enums'.
  case unknownCase = "unknown-case"
  /// A line has an id of its own and the shadow of another.
  case lineAndShadow = "line-and-shadow"
  /// A shadow line's source does not exist.
  case unknownShadowSource = "unknown-shadow-source"
  /// A shadow line's source has values in its text.
  case interpolatedShadowSource = "interpolated-shadow-source"
  /// A shadow line's text differs from its source's.
  case shadowTextDiffers = "shadow-text-differs"
  /// Unconditional jumps lead round in a circle.
  case jumpCycle = "jump-cycle"
  /// No jump and no function names a node.
  case unreferencedNode = "unreferenced-node"
  /// A line is spoken by somebody who is not on the project's list.
  case unknownCharacter = "unknown-character"
  /// A function of the host has a declaration that no script can use.
  case unusableFunction = "unusable-function"
  /// The type of an expression cannot be found out.
  case untypedExpression = "untyped-expression"
  /// Finding the types out took too many steps.
  case inferenceLimit = "inference-limit"
}
