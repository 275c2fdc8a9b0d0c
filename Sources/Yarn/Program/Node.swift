internal import Synchronization

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

extension Header {
  /// Whether two keys are the same but for upper and lower case.
  package static func isKey(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    // Most are no more than that: outside of ASCII alone does case change how long a text is.
    let isPlain = first.utf8.allSatisfy { $0 < 0x80 } && second.utf8.allSatisfy { $0 < 0x80 }
    if isPlain, first.utf8.count != second.utf8.count { return false }
    return first.lowercased() == second.lowercased()
  }
}

/// A compiled node: its title, its headers and its code.
public struct Node: Sendable {
  /// What the headers of a node say; behind a reference, so that the machine hands nodes round for
  /// little.
  private struct Head: Hashable, Sendable {
    let title: String
    let headers: [Header]
    let file: String
    let line: Int
    let isTracked: Bool
    let visits: String
  }

  /// What the statements of a node come to.
  package struct Body: Hashable, Sendable {
    package var fingerprint = ""
    package var code: [Instruction] = []
    /// The source line of each instruction.
    package var sourceLines: [Int] = []

    package init(fingerprint: String = "", code: [Instruction] = [], sourceLines: [Int] = []) {
      self.fingerprint = fingerprint
      self.code = code
      self.sourceLines = sourceLines
    }
  }

  private final class MadeBody: Sendable {
    let body: Body
    init(_ body: Body) { self.body = body }
  }

  private final class Storage: Sendable {
    let head: Head
    private let make: @Sendable () -> Body
    private let made = AtomicLazyReference<MadeBody>()

    init(_ head: Head, _ make: @escaping @Sendable () -> Body) {
      self.head = head
      self.make = make
    }

    /// The body; two threads that need it first at the same time both make it, and one of the two
    /// stays.
    var body: Body {
      if let made = made.load() { return made.body }
      return made.storeIfNil(MadeBody(make())).body
    }
  }

  private let storage: Storage

  package init(
    title: String,
    headers: [Header],
    file: String,
    line: Int,
    isTracked: Bool,
    makeBody: @escaping @Sendable () -> Body
  ) {
    let head = Head(
      title: title,
      headers: headers,
      file: file,
      line: line,
      isTracked: isTracked,
      visits: InternalVariables.visits(of: title)
    )
    storage = Storage(head, makeBody)
  }

  package init(
    title: String,
    headers: [Header],
    file: String,
    line: Int,
    isTracked: Bool,
    body: Body
  ) {
    self.init(
      title: title,
      headers: headers,
      file: file,
      line: line,
      isTracked: isTracked,
      makeBody: { body }
    )
  }

  /// The name jumps use; for a member of a node group its unique name.
  public var title: String { storage.head.title }
  /// Every header in source order; keys may repeat.
  public var headers: [Header] { storage.head.headers }
  /// The name of the file it comes from.
  public var file: String { storage.head.file }
  /// The source line of its first header, from 1.
  public var line: Int { storage.head.line }
  /// Changes when the node's code changes, and not when only comments or blanks do.
  public var fingerprint: String { storage.body.fingerprint }
  /// Whether visits are counted.
  public var isTracked: Bool { storage.head.isTracked }

  package var code: [Instruction] { storage.body.code }
  package var sourceLines: [Int] { storage.body.sourceLines }
  /// The name of the variable that counts the visits.
  var visits: String { storage.head.visits }

  /// Returns the value of the first header with a key, upper and lower case alike, or `nil`.
  public func header(_ key: String) -> String? {
    headers.first { Header.isKey($0.key, key) }?.value
  }

  /// The words of the `tags:` header.
  public var tags: [String] {
    header("tags")?.split { $0 == " " || $0 == "\t" }.map(String.init) ?? []
  }
}

extension Node: Hashable {
  /// Returns whether both nodes were made from the same source.
  public static func == (first: Node, second: Node) -> Bool {
    first.storage === second.storage
      || first.storage.head == second.storage.head && first.storage.body == second.storage.body
  }

  /// Feeds what the headers say to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(storage.head)
  }
}
