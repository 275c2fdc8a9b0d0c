internal import Conversation
internal import SystemPackage

/// Other words for what a person said.
public struct Rewording: Hashable, Sendable {
  /// The number of the answer.
  public var number: Int
  /// What it said.
  public var old: String
  /// What it is to say.
  public var new: String

  /// Creates a rewording.
  public init(number: Int, old: String, new: String) {
    self.number = number
    self.old = old
    self.new = new
  }
}

extension JournalStore {
  /// Changes what the person said in a closed session; the file is replaced at once.
  ///
  /// A note that holds the same words, taken from the same answer, changes with them. Everything else
  /// stays as its bytes are, with keys and kinds of records that are not known.
  ///
  /// - Returns: How many answers were changed.
  /// - Throws: ``JournalError``: ``JournalError/Code/notEditable`` when the session is not closed and
  ///   whole, or when an answer does not say what it is believed to.
  @discardableResult
  public func reword(
    _ reference: String,
    _ rewordings: [Rewording]
  ) throws(JournalError) -> Int {
    let name = try resolve(reference)
    let file = try SessionFile.open(name, in: folder, files: files)
    let bytes = try file.contents()
    guard let stored = SessionReader.read(bytes, name: name)?.stored, stored.state == .closed else {
      throw JournalError(.notEditable, file.path)
    }
    guard !stored.isNewer else { throw JournalError(.newerVersion, file.path) }
    guard let reworded = Rewriter(rewordings).reworded(bytes, name: name) else {
      throw JournalError(.notEditable, file.path)
    }
    try file.replace(with: reworded)
    return rewordings.count
  }
}

private struct Rewriter {
  private let rewordings: [Int: Rewording]
  private let coder = RecordCoder()

  init(_ rewordings: [Rewording]) {
    self.rewordings = Dictionary(rewordings.map { ($0.number, $0) }) { $1 }
  }

  /// The bytes with the new words, or `nil` when one of the answers is not there as it should be.
  func reworded(_ bytes: [UInt8], name: SessionName) -> [UInt8]? {
    var rest: [UInt8] = []
    var count = 0
    var current: Rewording?
    var end: ArraySlice<UInt8>?
    for line in RecordLines(bytes: bytes) {
      let head = coder.record(RecordHead.self, in: line.text)
      switch head?.k {
      case "end":
        end = line.text
        continue
      case "me":
        current = head?.n.flatMap { rewordings[$0] }
        if let current {
          guard let changed = answer(line.text, current) else { return nil }
          rest += changed
          count += 1
          continue
        }
      case "note":
        if let current, let changed = note(line.text, current) {
          rest += changed
          continue
        }
      default: break
      }
      rest += line.text + [UInt8(ascii: "\n")]
    }
    guard count == rewordings.count, let end,
      let session = SessionReader.read(rest, name: name)?.stored.session,
      let closing = RecordMembers.replacing(
        [
          "sha256": json(sha256(rest)),
          "words": Array(String(session.personsWordCount).utf8),
        ],
        in: end
      )
    else { return nil }
    return rest + closing
  }

  private func answer(_ line: ArraySlice<UInt8>, _ rewording: Rewording) -> [UInt8]? {
    guard case .answered(let answer)? = coder.record(EntryRecord.self, in: line)?.entry.content,
      case .text = answer.value, answer.text.utf8.elementsEqual(rewording.old.utf8)
    else { return nil }
    // What was meant is what is said now, and the bytes that were no text are gone.
    return RecordMembers.replacing(
      ["say": json(rewording.new), "raw": nil, "value": nil],
      in: line
    )
  }

  private func note(_ line: ArraySlice<UInt8>, _ rewording: Rewording) -> [UInt8]? {
    guard
      case .effect(.note(_, let value))? = coder.record(EntryRecord.self, in: line)?.entry.content,
      value.utf8.elementsEqual(rewording.old.utf8)
    else { return nil }
    return RecordMembers.replacing(["value": json(rewording.new)], in: line)
  }

  private func json(_ text: String) -> [UInt8] { coder.line(text).dropLast() }
}
