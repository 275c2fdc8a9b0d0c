public import Conversation
public import SystemPackage

/// Writes down one session while it goes on.
///
/// Holds the session's lock until it is released or gone, so that nobody else resumes the session. After an
/// error it stops: every later call throws the same error, and ``JournalStore/reopen(_:)`` is the
/// way to go on once the reason is gone (``release()`` the recorder first: it holds the lock).
public actor SessionRecorder {
  /// The name of the file.
  public nonisolated let name: SessionName
  /// Where the file is.
  public nonisolated let path: FilePath

  private var file: SessionFile
  private let coder = RecordCoder()
  private var session: Session
  private var lastNumber: Int
  private var state: State = .writing

  private enum State {
    case writing
    case stopped(JournalError)
    case closed
    case released
  }

  init(_ file: consuming SessionFile, session: Session, lastNumber: Int) {
    self.name = file.name
    self.path = file.path
    self.file = file
    self.session = session
    self.lastNumber = lastNumber
  }

  /// Appends entries, each with one write, and returns when all of them are on disk.
  ///
  /// Nobody but the caller decides what may be written: entries of an aside belong here only after
  /// the person chose to keep them.
  ///
  /// - Throws: ``JournalError``. Entries before the one that failed are in the file; of the one that
  ///   failed nothing is. Entries that are not numbered in order are refused together, and that alone
  ///   does not stop the recorder.
  public func record(_ entries: [Transcript.Entry]) throws(JournalError) {
    try checkWriting()
    guard !entries.isEmpty else { return }
    var number = lastNumber
    for entry in entries {
      guard entry.number > number, entry.number <= greatestEntryNumber else {
        throw JournalError(.outOfOrder, path)
      }
      number = entry.number
    }
    try stoppingOnError { () throws(JournalError) in
      var failure: JournalError?
      for entry in entries {
        do throws(JournalError) {
          try file.append(coder.line(EntryRecord(entry: entry)))
        } catch {
          failure = error
          break
        }
        lastNumber = entry.number
        session.transcript.append(entry)
      }
      if let failure {
        // What was written whole should last; the first error is the one to tell.
        try? file.sync()
        throw failure
      }
      try file.sync()
    }
  }

  /// Removes entries for real and goes on: the file is rewritten without them and stays locked.
  ///
  /// What a crash left torn beside the file goes as well, since it may hold the same words.
  ///
  /// - Throws: ``JournalError``; the file then is the old one or the new one, whole.
  public func forget(_ numbers: Set<Int>) throws(JournalError) {
    try checkWriting()
    try stoppingOnError { () throws(JournalError) in
      let bytes = try file.contents()
      try file.rewrite(with: leavingOut(bytes) { $0.n.map(numbers.contains) ?? false })
      let left = Set(session.transcript.entries.map(\.number)).subtracting(numbers)
      session.transcript = session.transcript.keepingOnly(left)
    }
  }

  /// Ends the session: writes the closing record, and then rewrites the file without checkpoints.
  ///
  /// When only the rewrite fails the session is closed all the same, and whole.
  ///
  /// - Parameters:
  ///   - carried: What outlives the session, such as view counts, by name.
  ///   - numbers: The entries that stay; all others are removed for real, and are not when the
  ///     rewrite fails. `nil` keeps all.
  /// - Throws: ``JournalError``.
  public func close(
    _ carried: [String: String] = [:],
    keepingOnly numbers: Set<Int>? = nil
  ) throws(JournalError) {
    try checkWriting()
    try stoppingOnError { () throws(JournalError) in
      if let numbers { session.transcript = session.transcript.keepingOnly(numbers) }
      let words = session.personsWordCount
      let bytes = try file.contents()
      try file.append(closingLine(of: bytes, words: words, carried: carried))
      try file.sync()
      state = .closed
      defer { file.unlock() }
      let kept = leavingOut(bytes) { head in
        head.k == "checkpoint" || head.n.map { numbers?.contains($0) == false } ?? false
      }
      guard kept.count < bytes.count else { return }
      let end = closingLine(of: kept, words: words, carried: carried)
      try file.replace(with: kept + end)
    }
  }

  /// Deletes the session for real, with everything that was kept beside it.
  ///
  /// Also after ``close(_:)`` or an error, but not after ``release()``: then it may be somebody
  /// else's to write, and ``JournalStore/delete(_:)`` is the way. Nothing can be written afterwards.
  ///
  /// - Throws: ``JournalError`` when something of it may still be there.
  public func discard() throws(JournalError) {
    if case .released = state { throw JournalError(.released, path) }
    try file.remove()
    state = .closed
    file.unlock()
  }

  /// Leaves the session as it is, open to be resumed by anybody, and writes nothing more.
  ///
  /// What was recorded is on disk already. An error does not release the session by itself.
  public func release() {
    if case .closed = state { return }
    state = .released
    file.unlock()
  }

  private func closingLine(of bytes: [UInt8], words: Int, carried: [String: String]) -> [UInt8] {
    let count = RecordLines(bytes: bytes).reduce(0) { count, _ in count + 1 } - 1
    return coder.line(EndRecord(count: count, before: bytes, words: words, carried: carried))
  }

  /// Every other line is kept as its bytes are, known or not.
  private func leavingOut(_ bytes: [UInt8], _ isLeftOut: (RecordHead) -> Bool) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var position = 0
    for line in RecordLines(bytes: bytes) {
      guard let head = coder.record(RecordHead.self, in: line.text), isLeftOut(head) else {
        continue
      }
      kept += bytes[position..<line.text.startIndex]
      position = min(line.text.endIndex + 1, bytes.count)
    }
    return kept + bytes[position...]
  }

  private func checkWriting() throws(JournalError) {
    switch state {
    case .writing: return
    case .stopped(let error): throw error
    case .closed: throw JournalError(.closed, path)
    case .released: throw JournalError(.released, path)
    }
  }

  private func stoppingOnError(_ body: () throws(JournalError) -> Void) throws(JournalError) {
    do { try body() } catch {
      if case .writing = state { state = .stopped(error) }
      throw error
    }
  }
}

extension Transcript {
  /// The entries with some numbers alone.
  fileprivate func keepingOnly(_ numbers: Set<Int>) -> Transcript {
    var transcript = Transcript()
    for entry in entries where numbers.contains(entry.number) { transcript.append(entry) }
    return transcript
  }
}
