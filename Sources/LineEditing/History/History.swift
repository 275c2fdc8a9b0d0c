import Synchronization

/// The entries a person typed before, for the Up key.
///
/// With a file, entries outlive the process; several shells may use one file at once, and each
/// sees the others' entries when it starts. Without a file (a private session) nothing is written
/// anywhere. What cannot be read or written never keeps anybody from typing: it is in `problem`.
public final class History: Sendable {
  private struct State {
    var entries: [String] = []
    /// How many entries were ever added, those the limit has dropped since included.
    var total = 0
    var appended = 0
    /// What was added since this object read the file.
    var recorded: [String] = []
    var problem: LineEditorError?
  }

  /// How many entries are kept.
  public let limit: Int

  private let file: HistoryFile?
  private let state: Mutex<State>

  /// Reads a history.
  ///
  /// - Parameters:
  ///   - path: The file; it and its folder are made with the first entry, for the person's eyes
  ///     only. `nil` keeps entries in memory.
  ///   - limit: How many entries are kept, at least one.
  public init(path: String? = nil, limit: Int = 1_000) {
    self.limit = max(1, limit)
    file = path.map(HistoryFile.init(path:))
    var state = State()
    if let file {
      do {
        for entry in try file.load(limit: self.limit) where !entry.isSame(as: state.entries.last) {
          state.entries.append(entry)
        }
      } catch {
        state.problem = error
      }
    }
    state.total = state.entries.count
    self.state = Mutex(state)
  }

  /// The entries, the oldest first.
  public var entries: [String] { state.withLock { $0.entries } }

  /// What went wrong with the file last, or `nil`.
  public var problem: LineEditorError? { state.withLock { $0.problem } }

  /// Adds an entry, unless it is blank or the same as the one before.
  public func record(_ entry: String) {
    guard entry.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return }
    state.withLock { state in
      guard !entry.isSame(as: state.entries.last) else { return }
      state.entries.append(entry)
      state.total += 1
      state.recorded.append(entry)
      if state.entries.count > limit { state.entries.removeFirst(state.entries.count - limit) }
      guard let file else { return }
      do throws(LineEditorError) {
        try file.append(entry)
        state.appended += 1
        if state.appended.isMultiple(of: limit) { try file.compactIfLarge(limit: limit) }
        state.problem = nil
      } catch {
        state.problem = error
      }
    }
  }

  /// Removes everything that was added through this object, from memory and from the file.
  public func removeRecorded() {
    removeRecorded { _ in true }
  }

  /// Removes one entry, however often it was added through this object, from memory and from the
  /// file.
  public func removeRecorded(_ entry: String) {
    removeRecorded { entry.isSame(as: $0) }
  }

  private func removeRecorded(where isMeant: (String) -> Bool) {
    state.withLock { state in
      let recorded = state.recorded.filter(isMeant)
      for entry in recorded.reversed() {
        guard let index = state.entries.lastIndex(where: { entry.isSame(as: $0) }) else { continue }
        state.entries.remove(at: index)
      }
      state.recorded.removeAll(where: isMeant)
      guard let file, !recorded.isEmpty else { return }
      do throws(LineEditorError) {
        try file.remove(recorded)
        state.problem = nil
      } catch {
        state.problem = error
      }
    }
  }

  /// The entries, and how many there ever were: a reader that remembers the number knows how many
  /// of the last are new to it.
  var snapshot: (entries: [String], total: Int) {
    state.withLock { ($0.entries, $0.total) }
  }
}

extension String {
  /// Whether the two have the same bytes; `==` takes different spellings of é for equal.
  fileprivate func isSame(as other: String?) -> Bool {
    other.map { utf8.elementsEqual($0.utf8) } ?? false
  }
}
