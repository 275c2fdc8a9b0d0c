public import Conversation

/// What a closed session noted: facts and feelings, without the words around them.
public struct SessionNotes: Hashable, Sendable {
  /// The name of the file.
  public var name: SessionName
  /// When the session began.
  public var start: Timestamp
  /// The id of the dialogue that was followed, or `nil` for free talk.
  public var dialogue: String?
  /// The entries that hold a note or a feeling and still count, in order.
  public var entries: [Transcript.Entry]
}

/// Finds the notes in the bytes of a session file without reading the rest as records.
struct NoteScanner {
  /// The beginning of a record's kind: these bytes cannot stand inside a JSON string, where every
  /// quotation mark is escaped.
  private static let mark = Array("\"k\":\"".utf8)
  private static let kinds = ["felt", "back", "aside"].map { Array($0.utf8) }
  private static let note = Array("note".utf8)
  private static let name = Array("\"name\":\"".utf8)

  /// The names of the notes that matter; `nil` are all.
  private let names: Set<[UInt8]>?

  init(names: Set<String>?) {
    self.names = names.map { Set($0.map { Array($0.utf8) }) }
  }

  /// Whether a line is that of a closing record.
  static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBufferPointer { kind(of: $0).map { $0.starts(with: "end\"".utf8) } ?? false }
  }

  /// The entries that hold a note or a feeling and still count.
  func entries(in bytes: [UInt8]) -> [Transcript.Entry] {
    let coder = RecordCoder()
    var kept: [Transcript.Entry] = []
    var asideBegan: Int?
    for line in lines(in: bytes) {
      guard let entry = coder.record(EntryRecord.self, in: line)?.entry else { continue }
      switch entry.content {
      case .effect(.note), .effect(.felt): kept.append(entry)
      case .rewound(let number):
        kept.removeAll { $0.number >= number }
        if let began = asideBegan, number <= began { asideBegan = nil }
      case .effect(.asideBegan): asideBegan = asideBegan ?? entry.number
      case .effect(.asideEnded(let keep, _)):
        if !keep, let began = asideBegan { kept.removeAll { $0.number > began } }
        asideBegan = nil
      default: continue
      }
    }
    return kept
  }

  /// The lines that hold one of the kinds, in order.
  private func lines(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let lineFeed = UInt8(ascii: "\n")
    return bytes.withUnsafeBufferPointer { buffer in
      var lines: [ArraySlice<UInt8>] = []
      var start = 0
      while start < buffer.count {
        let rest = UnsafeBufferPointer(rebasing: buffer[start...])
        let length = rest.firstIndex(of: lineFeed) ?? rest.count
        if isWanted(UnsafeBufferPointer(rebasing: rest[..<length])) {
          lines.append(bytes[start..<(start + length)])
        }
        start += length + 1
      }
      return lines
    }
  }

  private func isWanted(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let kind = Self.kind(of: line) else { return false }
    guard kind.starts(with: Self.note) else {
      return Self.kinds.contains { kind.starts(with: $0) }
    }
    guard let names else { return true }
    // Names are those of variables, so that nothing in them is escaped.
    guard let name = Self.text(after: Self.name, in: line) else { return false }
    return names.contains(Array(name.prefix { $0 != UInt8(ascii: "\"") }))
  }

  /// The line from the name of its kind on.
  private static func kind(
    of line: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    text(after: mark, in: line)
  }

  private static func text(
    after mark: [UInt8],
    in line: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    // The letter is rarer than the quotation mark before it.
    let letter = mark[1]
    var position = 0
    while let found = line[position...].firstIndex(of: letter) {
      position = found + 1
      guard found > 0, line[(found - 1)...].starts(with: mark) else { continue }
      return line[(found - 1 + mark.count)...]
    }
    return nil
  }
}
