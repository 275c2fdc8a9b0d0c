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
public struct Node: Sendable {
  /// What a node is made of; behind a reference, so that the machine hands nodes round for little.
  private struct Content: Hashable, Sendable {
    let title: String
    let headers: [Header]
    let file: String
    let line: Int
    let fingerprint: String
    let isTracked: Bool
    let code: [Instruction]
    let sourceLines: [Int]
    let visits: String
  }

  private final class Storage: Sendable {
    let content: Content
    init(_ content: Content) { self.content = content }
  }

  private let storage: Storage

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
    storage = Storage(
      Content(
        title: title,
        headers: headers,
        file: file,
        line: line,
        fingerprint: fingerprint,
        isTracked: isTracked,
        code: code,
        sourceLines: sourceLines,
        visits: InternalVariables.visits(of: title)
      )
    )
  }

  /// The name jumps use; for a member of a node group its unique name.
  public var title: String { storage.content.title }
  /// Every header in source order; keys may repeat.
  public var headers: [Header] { storage.content.headers }
  /// The name of the file it comes from.
  public var file: String { storage.content.file }
  /// The source line of its first header, from 1.
  public var line: Int { storage.content.line }
  /// Changes when the node's code changes, and not when only comments or blanks do.
  public var fingerprint: String { storage.content.fingerprint }
  /// Whether visits are counted.
  public var isTracked: Bool { storage.content.isTracked }

  package var code: [Instruction] { storage.content.code }
  package var sourceLines: [Int] { storage.content.sourceLines }
  /// The name of the variable that counts the visits.
  var visits: String { storage.content.visits }

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

extension Node: Hashable {
  /// Returns whether both nodes were made from the same source.
  public static func == (first: Node, second: Node) -> Bool {
    first.storage === second.storage || first.storage.content == second.storage.content
  }

  /// Feeds everything the node is made of to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(storage.content)
  }
}
