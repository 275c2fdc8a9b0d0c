/// A statement as it is written.
struct StatementSyntax {
  enum Kind {
    case line(LineSyntax)
    case options(OptionGroupSyntax)
    case lineGroup(OptionGroupSyntax)
    case `if`(IfSyntax)
    case once(OnceSyntax)
    case set(SetSyntax)
    case declare(DeclareSyntax)
    case enumeration(EnumSyntax)
    case call(ExpressionSyntax)
    case jump(JumpSyntax)
    case `return`
    case command(CommandSyntax)
    case block([StatementSyntax])
  }

  var kind: Kind
  /// From its first word to its last, what stands inside included.
  var range: ByteRange
  /// The source line it begins on, from 1.
  var line: Int
}

/// A piece of formatted text.
enum TextPiece {
  /// Text with its escapes resolved.
  case text(String, TextMarks)
  case expression(ExpressionSyntax)
}

/// What a text's escapes meant, in UTF-8 offsets of the text without them.
struct TextMarks {
  /// Where the first colon without a backslash stands.
  var colon: Int?
  /// Which brackets and colons have a backslash.
  var escapes: [Int] = []
  /// Where the text stands in its file.
  var range: ByteRange
}

/// A hashtag, without `#`.
struct TagSyntax {
  var text: String
  var range: ByteRange
}

/// What must hold for a line or an option.
enum ConditionSyntax {
  case `if`(ExpressionSyntax)
  case once(ExpressionSyntax?)

  var expression: ExpressionSyntax? {
    switch self {
    case .if(let expression): expression
    case .once(let expression): expression
    }
  }

  var isOnce: Bool {
    if case .once = self { true } else { false }
  }
}

/// A line, an option's line or a line group's line.
struct LineSyntax {
  var pieces: [TextPiece]
  var condition: ConditionSyntax?
  var tags: [TagSyntax]
  var range: ByteRange
  var line: Int
}

/// Options that are offered together, or lines of which one is chosen.
struct OptionGroupSyntax {
  struct Item {
    var line: LineSyntax
    var body: [StatementSyntax]
  }

  var items: [Item]
}

/// An `if` with its other branches.
struct IfSyntax {
  struct Clause {
    /// `nil` for `else`.
    var condition: ExpressionSyntax?
    var body: [StatementSyntax]
    var line: Int
  }

  var clauses: [Clause]
}

/// A block that runs once.
struct OnceSyntax {
  var condition: ExpressionSyntax?
  var tags: [TagSyntax]
  var body: [StatementSyntax]
  var alternative: [StatementSyntax]
  var line: Int
}

/// A `set`; `$v += e` is read as `$v = $v + e`.
struct SetSyntax {
  var variable: String
  var variableRange: ByteRange
  var value: ExpressionSyntax
}

/// A `declare`.
struct DeclareSyntax {
  var variable: String
  var variableRange: ByteRange
  var value: ExpressionSyntax
  var typeName: (text: String, range: ByteRange)?
}

/// An `enum` with its cases.
struct EnumSyntax {
  struct Case {
    var name: String
    var range: ByteRange
    var value: ExpressionSyntax?
  }

  var name: String
  var nameRange: ByteRange
  var cases: [Case]
}

/// A `jump` or a `detour`.
struct JumpSyntax {
  enum Target {
    case title(String, ByteRange)
    case expression(ExpressionSyntax)
  }

  var isDetour: Bool
  var target: Target
}

/// A command for the host.
struct CommandSyntax {
  var pieces: [TextPiece]
  var tags: [TagSyntax]

  /// Whether it ends the dialogue and is nothing for the host.
  var isStop: Bool {
    guard pieces.count == 1, case .text("stop", _)? = pieces.first else { return false }
    return true
  }
}
