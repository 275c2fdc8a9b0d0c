import Synchronization

/// The entries a person typed before, for the Up key.
///
/// An entry is there once: one that is typed again goes to the end. With a file, entries outlive the
/// process; several shells may use one file at once, and each sees the others' entries when it
/// starts. Without a file (a private session) nothing is written anywhere. What cannot be read or
/// written never keeps anybody from typing: it is in `problem`.
///
/// Kinds of prompts that should not offer each other's entries have a history, and a file, each.
public final class History: Sendable {
  private struct State {
    /// What was there when this object read the file.
    var found: [String] = []
    /// What was added since.
    var recorded: [String] = []
    /// All of it, each entry once.
    var entries: [String] = []
    var appended = 0
    var problem: LineEditorError?

    mutating func gather(limit: Int) {
      entries = (found + recorded).eachOnce.suffix(limit)
    }
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
      do { state.found = try file.load(limit: self.limit) } catch { state.problem = error }
    }
    state.gather(limit: self.limit)
    self.state = Mutex(state)
  }

  /// The entries, the oldest first.
  public var entries: [String] { state.withLock { $0.entries } }

  /// What went wrong with the file last, or `nil`.
  public var problem: LineEditorError? { state.withLock { $0.problem } }

  /// Adds an entry, unless it is blank or the same as the last one.
  public func record(_ entry: String) {
    guard entry.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return }
    state.withLock { state in
      guard !entry.isSame(as: state.entries.last) else { return }
      state.recorded.append(entry)
      state.gather(limit: limit)
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
  ///
  /// What the file held before stays, the same entry from an earlier day among it.
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
      state.recorded.removeAll(where: isMeant)
      state.gather(limit: limit)
      guard let file, !recorded.isEmpty else { return }
      do throws(LineEditorError) {
        try file.remove(recorded)
        state.problem = nil
      } catch {
        state.problem = error
      }
    }
  }
}

extension [String] {
  /// The texts without those that come once more later on; two are the same if their bytes are.
  var eachOnce: [String] {
    var seen: Set<[UInt8]> = []
    return reversed().filter { seen.insert(Array<UInt8>($0.utf8)).inserted }.reversed()
  }
}

extension String {
  /// Whether the two have the same bytes; `==` takes different spellings of é for equal.
  fileprivate func isSame(as other: String?) -> Bool {
    other.map { utf8.elementsEqual($0.utf8) } ?? false
  }
}
