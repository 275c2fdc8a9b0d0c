/// What was done to an entry, found by comparing it at each key, whoever changed it.
///
/// What is typed counts as one change for each word, and so do characters deleted one after another.
struct UndoLog: Sendable {
  /// Text that took the place of other text.
  struct Change: Sendable, Equatable {
    var start: Int
    var removed: [Wide]
    /// How many scalars stand there now.
    var inserted: Int
  }

  private enum Kind: Sendable { case typing, deleting, other }

  /// Changes with every change of the entry.
  private(set) var revision = 0
  private var known: [Wide] = []
  private var changes: [Change] = []
  private var kind = Kind.other
  private var lastTyped: Wide = 0
  private var weight = 0

  private static let mostChanges = 2_000
  private static let mostScalars = 8 << 20

  /// Compares the entry with what it was, and remembers the difference.
  mutating func note(_ text: UnsafeBufferPointer<Wide>) {
    let (start, end) = known.withUnsafeBufferPointer { TextComparison.common($0, text) }
    let inserted = text.count - end - start
    let removed = Array(known[start..<(known.count - end)])
    guard inserted > 0 || !removed.isEmpty else { return }
    revision &+= 1
    known.replaceSubrange(start..<(known.count - end), with: text[start..<(start + inserted)])
    add(
      Change(start: start, removed: removed, inserted: inserted),
      typed: text[start...].first ?? 0
    )
  }

  /// Takes the last change, to be undone.
  mutating func takeLast() -> Change? {
    guard let last = changes.popLast() else { return nil }
    weight -= last.removed.count
    kind = .other
    return last
  }

  /// Takes the entry as it is for unchanged, after an undo.
  mutating func settle(_ text: UnsafeBufferPointer<Wide>) {
    known = Array(text)
    revision &+= 1
  }

  private mutating func add(_ change: Change, typed: Wide) {
    let new: Kind =
      switch (change.removed.count, change.inserted) {
      case (0, 1) where typed != 10: .typing
      case (1, 0): .deleting
      default: .other
      }
    defer { (kind, lastTyped) = (new, typed) }
    weight += change.removed.count
    if new == kind, let last = changes.indices.last {
      let previous = changes[last]
      switch new {
      case .typing where previous.start + previous.inserted == change.start:
        if typed == 0x20 || lastTyped != 0x20 {
          changes[last].inserted += 1
          return
        }
      case .deleting where change.start == previous.start:
        changes[last].removed += change.removed
        return
      case .deleting where change.start + 1 == previous.start:
        changes[last].removed.insert(contentsOf: change.removed, at: 0)
        changes[last].start = change.start
        return
      default: break
      }
    }
    changes.append(change)
    while changes.count > Self.mostChanges || weight > Self.mostScalars, changes.count > 1 {
      weight -= changes.removeFirst().removed.count
    }
  }
}

extension EditSession {
  /// Looks for what the last key changed; what a search shows is no change of the entry.
  func noteChange() {
    guard search == nil else { return }
    undoLog.note(line)
  }

  func undo() -> AfterCommand {
    noteChange()
    guard let change = undoLog.takeLast() else { return .beep }
    let end = min(lineCount, change.start + change.inserted)
    let start = min(change.start, end)
    replace(start..<end, with: String(wide: change.removed))
    undoLog.settle(line)
    return .refresh
  }
}
