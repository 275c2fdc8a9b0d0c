internal import Diagnostics

/// Reads tokens as nodes, statements and expressions.
struct Parser {
  let bytes: [UInt8]
  let tokens: [Token]
  let fileIndex: Int
  var sink: DiagnosticSink
  var index = 0
  var nesting = 0
  /// Where the last `endenum` of the file stands among the tokens, or -1.
  private(set) lazy var lastEnumEnd = tokens.lastIndex { $0.kind == .keyword(.endenum) } ?? -1
  /// Whether something was nested too deeply to be read.
  var isTooDeep = false
  /// The blocks that are open, the innermost last.
  var openBlocks: [OpenBlock] = []

  /// How deep blocks and expressions may be nested.
  static let depthLimit = 100

  init(lexer: Lexer, fileIndex: Int) {
    bytes = lexer.bytes
    tokens = lexer.tokens
    sink = lexer.sink
    self.fileIndex = fileIndex
  }

  /// The current token; the last one is always the end of the file.
  var token: Token { tokens[index] }

  /// The kind of the token some places further.
  func kind(ahead offset: Int) -> Token.Kind {
    index + offset < tokens.count ? tokens[index + offset].kind : .endOfFile
  }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  /// Goes on when the current token is of a kind; returns whether it was.
  mutating func accept(_ kind: Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// Goes to the end of the source line.
  mutating func skipLine() {
    while token.kind != .lineBreak, token.kind != .endOfFile, token.kind != .bodyEnd { advance() }
  }

  /// Goes past the end of the current command, or to the end of the line.
  mutating func skipCommand() {
    while true {
      switch token.kind {
      case .closeCommand: return advance()
      case .lineBreak, .endOfFile, .bodyEnd: return
      default: advance()
      }
    }
  }

  /// What the current token is called in a message.
  var found: String {
    switch token.kind {
    case .endOfFile: "the end of the file"
    case .lineBreak: "the end of the line"
    case .bodyEnd: "‘===’"
    case .indent, .dedent, .endOfGroup: "a change of indentation"
    default: "‘\(text(token.range).prefix(40))’"
    }
  }

  mutating func unexpected(_ expected: String) {
    sink.error(.syntaxError, token.range, "found \(found), expected \(expected)")
  }
}

/// A block whose end was not reached yet.
enum OpenBlock {
  case `if`, once
  /// The body of an option: no end of a block reaches out of it.
  case body

  /// Whether a keyword goes on with the block or ends it.
  func accepts(_ keyword: Keyword) -> Bool {
    switch (self, keyword) {
    case (.if, .elseif), (.if, .else), (.if, .endif), (.once, .else), (.once, .endonce): true
    default: false
    }
  }
}
