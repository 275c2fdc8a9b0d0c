/// The text of every line of a program, for translators and tools.
public struct StringTable: Hashable, Sendable {
  /// One line of the table.
  public struct Entry: Hashable, Sendable {
    /// The line id, `line:` included.
    public var id: String
    /// The text with the i-th value as `{i}`; only for reading, the machine does not use it.
    ///
    /// Empty for a shadow line.
    public var text: String
    /// The name of the file.
    public var file: String
    /// The title of the node as written.
    public var node: String
    /// The source line, from 1.
    public var line: Int
    /// Whether the id was made up; such an id moves when the script changes.
    public var isImplicit: Bool
    /// The hashtags, without `#`.
    public var tags: [String]
    /// The id of the line a shadow line repeats, or `nil`.
    public var shadowLineID: String?

    package init(
      id: String,
      text: String,
      file: String,
      node: String,
      line: Int,
      isImplicit: Bool,
      tags: [String],
      shadowLineID: String?
    ) {
      self.shadowLineID = shadowLineID
      self.id = id
      self.text = text
      self.file = file
      self.node = node
      self.line = line
      self.isImplicit = isImplicit
      self.tags = tags
    }
  }

  /// The entries in source order.
  public private(set) var entries: [Entry] = []
  private var indices: [String: Int] = [:]

  /// Creates an empty table.
  public init() {}

  /// Returns the entry with the given id, or `nil` if the table has none.
  public subscript(id: String) -> Entry? {
    indices[id].map { entries[$0] }
  }

  /// Returns the place of an entry among `entries`.
  package func index(of id: String) -> Int? { indices[id] }

  /// Adds an entry; returns whether its id was new, and leaves the table alone when it was not.
  @discardableResult
  package mutating func add(_ entry: Entry) -> Bool {
    let isNew = { (index: inout Int?) -> Bool in
      guard index == nil else { return false }
      index = entries.count
      return true
    }(&indices[entry.id])
    if isNew { entries.append(entry) }
    return isNew
  }
}
