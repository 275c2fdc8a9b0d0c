/// A header of a node.
public struct Header: Hashable, Sendable, Codable {
  /// The word before the colon, as written.
  public var key: String
  /// The text after the colon, trimmed; it may be empty.
  public var value: String

  /// Creates a header.
  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

/// A compiled node: its title, its headers and its code.
public struct Node: Hashable, Sendable {
  /// The name jumps use; for a member of a node group its unique name.
  public let title: String
  /// Every header in source order; keys may repeat.
  public let headers: [Header]
  /// The name of the file it comes from.
  public let file: String
  /// The source line of its first header, from 1.
  public let line: Int
  /// Changes when the node's code changes, and not when only comments or blanks do.
  public let fingerprint: String
  /// Whether visits are counted.
  public let isTracked: Bool

  package let code: [Instruction]
  package let sourceLines: [Int]

  package init(
    title: String,
    headers: [Header],
    file: String,
    line: Int,
    fingerprint: String,
    isTracked: Bool,
    code: [Instruction],
    sourceLines: [Int]
  ) {
    self.title = title
    self.headers = headers
    self.file = file
    self.line = line
    self.fingerprint = fingerprint
    self.isTracked = isTracked
    self.code = code
    self.sourceLines = sourceLines
  }

  /// Returns the value of the first header with a key, upper and lower case alike, or `nil`.
  public func header(_ key: String) -> String? {
    let key = key.lowercased()
    return headers.first { $0.key.lowercased() == key }?.value
  }

  /// The words of the `tags:` header.
  public var tags: [String] {
    header("tags")?.split { $0 == " " || $0 == "\t" }.map(String.init) ?? []
  }
}
