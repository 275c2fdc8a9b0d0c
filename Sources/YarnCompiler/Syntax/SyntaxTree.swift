public import Diagnostics

/// How a file was read: its nodes, statements and expressions, with the place of each.
///
/// For people who want to see what an indentation or a bracket did, and for tests. What does not
/// parse is left out of the tree and stands in `diagnostics`.
public struct SyntaxTree: Sendable, CustomStringConvertible {
  /// The tree, one part a line, parts of parts two blanks further in.
  ///
  /// Places are `@line:column-line:column`, from 1, columns in UTF-8 bytes; the end is the first
  /// column that does not belong to the part.
  public let description: String
  /// What the lexer and the parser had to say, by place.
  public let diagnostics: [Diagnostic]

  /// Reads a file; it never fails.
  public init(parsing file: SourceFile) {
    var lexer = Lexer(file: file)
    lexer.lex()
    var parser = Parser(lexer: lexer, fileIndex: 0)
    let document = parser.parseDocument()
    var dump = SyntaxDump(file: file)
    dump.write(document)
    description = dump.text
    diagnostics = parser.sink.sorted
  }
}
