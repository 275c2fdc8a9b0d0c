/// A place in a source file, as an editor shows it.
///
/// Both numbers count from 1. The column counts UTF-8 bytes, not characters, so that it is the same
/// in every tool whatever its idea of a character is.
public struct SourceLocation: Hashable, Sendable, Codable {
  /// The number of the source line, from 1.
  public var line: Int
  /// The number of the UTF-8 byte in the line, from 1.
  public var column: Int

  /// Creates a location from a line and a column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  /// Returns whether the first location stands before the second in a file.
  public static func < (first: SourceLocation, second: SourceLocation) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}

/// A stretch of source text; the end is not part of it.
public struct SourceRange: Hashable, Sendable, Codable {
  /// Where the stretch begins.
  public var start: SourceLocation
  /// The place just past its last byte.
  public var end: SourceLocation

  /// Creates a range; an `end` before `start` is taken to be `start`.
  public init(start: SourceLocation, end: SourceLocation) {
    self.start = start
    self.end = max(start, end)
  }
}
