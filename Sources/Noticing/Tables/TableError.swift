/// Says where a data table cannot be read.
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with the table.
  public struct Code: Hashable, Sendable {
    private enum Kind: Hashable, Sendable {
      case notUTF8, wrongHeader, wrongFieldCount, emptyField, badValue, duplicate, missing
    }
    private let kind: Kind

    /// The bytes are not UTF-8.
    public static let notUTF8 = Code(kind: .notUTF8)
    /// The first line does not name the expected columns.
    public static let wrongHeader = Code(kind: .wrongHeader)
    /// A line has too few or too many fields.
    public static let wrongFieldCount = Code(kind: .wrongFieldCount)
    /// A field that must hold something is empty.
    public static let emptyField = Code(kind: .emptyField)
    /// A field holds something other than its column allows.
    public static let badValue = Code(kind: .badValue)
    /// A key stands in the table twice.
    public static let duplicate = Code(kind: .duplicate)
    /// Something that the table must hold is not in it; the place is the last line.
    public static let missing = Code(kind: .missing)
  }

  /// What is wrong.
  public let code: Code
  /// The line in the file, from 1; the header is line 1.
  public let line: Int
  /// The field on the line, from 1: tabs are counted, not characters.
  public let column: Int
  /// What was found and what was expected.
  public let reason: String

  /// The place and the reason in one line.
  public var description: String { "line \(line), column \(column): \(reason)" }
}
