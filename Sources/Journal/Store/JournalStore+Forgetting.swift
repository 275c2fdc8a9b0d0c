public import Conversation
internal import SystemPackage

extension JournalStore {
  /// What came of making sessions forget, or of deleting them.
  public struct Forgetting: Hashable, Sendable {
    /// How many sessions were rewritten or deleted.
    public var changed = 0
    /// Sessions that another program has open, or that could not be changed; they are as they were.
    public var passedOver: [SessionName] = []

    /// Nothing was changed.
    public init() {}
  }

  /// Removes names from what sessions carry on, for real: the files are rewritten without them.
  ///
  /// What was said stays. An open session carries on what its checkpoints hold, so that those are
  /// mended as well. Every file is whole at every moment; one that fails is passed over.
  ///
  /// - Parameters:
  ///   - names: The names to remove, as closing records have them.
  ///   - mend: Returns a checkpoint of an open session without the names, or `nil` when it holds
  ///     none of them.
  /// - Returns: How many sessions were changed, and which could not be.
  /// - Throws: ``JournalError`` when the folder cannot be listed.
  public func forget(
    _ names: Set<String>,
    mending mend: @escaping (Checkpoint) -> Checkpoint?
  ) throws(JournalError) -> Forgetting {
    var result = Forgetting()
    for name in try self.names() {
      // A file is only locked when there is something to change in it.
      guard let bytes = try? contents(of: name),
        Forgetter(names: names, mend: mend).rewritten(bytes) != nil
      else { continue }
      do throws(JournalError) {
        let file = try SessionFile.open(name, in: folder, files: files)
        let current = try file.contents()
        guard let rest = Forgetter(names: names, mend: mend).rewritten(current) else { continue }
        try file.replace(with: rest)
        result.changed += 1
      } catch {
        result.passedOver.append(name)
      }
    }
    return result
  }

  /// The names of the sessions that began before a moment, as their ids tell; newest first.
  ///
  /// - Throws: ``JournalError`` when the folder cannot be listed.
  public nonisolated func names(before moment: Timestamp) throws(JournalError) -> [SessionName] {
    let limit = min(max(moment.seconds, 0), 1 << 50) * 1000
    return try keys(since: nil).filter { $0.milliseconds < limit }.compactMap(\.name)
  }

  /// Deletes sessions for real, with everything that was kept beside them.
  ///
  /// - Returns: How many were deleted, and which could not be: another program has them open, or the
  ///   system did not allow it.
  /// - Throws: ``JournalError`` when what was deleted may come back after a power failure.
  public func delete(_ names: [SessionName]) throws(JournalError) -> Forgetting {
    var result = Forgetting()
    for name in names {
      do throws(JournalError) {
        let file = try SessionFile.open(name, in: folder, files: files)
        for other in [name.tornName, name.draftName] {
          try files.removeIfThere(folder.appending(other))
        }
        try files.removeIfThere(file.path)
        result.changed += 1
      } catch {
        result.passedOver.append(name)
      }
    }
    if result.changed > 0 { try files.syncFolder(folder) }
    return result
  }

  /// Removes every session for real, with everything that was kept beside any of them.
  ///
  /// Files that are no session's stay.
  ///
  /// - Returns: How many sessions there were.
  /// - Throws: ``JournalError``: among others ``JournalError/Code/inUse`` while another program has
  ///   one open; then none is removed.
  public func removeAll() throws(JournalError) -> Int {
    let names = try names()
    for name in names {
      do throws(JournalError) {
        _ = try SessionFile.open(name, in: folder, files: files)
      } catch {
        if error.code == .inUse { throw error }
      }
    }
    for name in names {
      for file in [name.tornName, name.draftName, name.fileName] {
        try files.removeIfThere(folder.appending(file))
      }
    }
    try files.syncFolder(folder)
    return names.count
  }
}

/// Rewrites the bytes of a session file without some of what it carries on.
private struct Forgetter {
  let names: Set<String>
  let mend: (Checkpoint) -> Checkpoint?
  private let coder = RecordCoder()

  init(names: Set<String>, mend: @escaping (Checkpoint) -> Checkpoint?) {
    self.names = names
    self.mend = mend
  }

  /// The bytes without it, or `nil` when there is nothing to change.
  func rewritten(_ bytes: [UInt8]) -> [UInt8]? {
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    var count = -1
    var isChanged = false
    for line in RecordLines(bytes: bytes) {
      count += 1
      let end = min(line.text.endIndex + 1, bytes.count)
      switch coder.record(RecordHead.self, in: line.text)?.k {
      case "checkpoint":
        if let mended = mended(line.text) {
          isChanged = true
          rest += mended
          continue
        }
      case "end":
        guard let record = coder.record(EndRecord.self, in: line.text) else { break }
        let carried = (record.carried ?? [:]).filter { !names.contains($0.key) }
        guard isChanged || carried.count < (record.carried?.count ?? 0) else { break }
        isChanged = true
        let words = record.words
        rest += coder.line(
          EndRecord(count: count - 1, before: rest, words: words, carried: carried)
        )
        continue
      default: break
      }
      rest += bytes[line.text.startIndex..<end]
    }
    return isChanged ? rest : nil
  }

  private func mended(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard let entry = coder.record(EntryRecord.self, in: line)?.entry,
      case .effect(.checkpoint(let checkpoint)) = entry.content,
      let mended = mend(checkpoint)
    else { return nil }
    let content = Transcript.Content.effect(.checkpoint(mended))
    let replaced = Transcript.Entry(number: entry.number, time: entry.time, content: content)
    return coder.line(EntryRecord(entry: replaced))
  }
}
