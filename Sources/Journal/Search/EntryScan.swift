internal import Conversation

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Finds what sessions hold of feelings, notes and ratings in the bytes of their files.
///
/// Lines of other kinds are not read as records. Inside a JSON string every quotation mark is
/// escaped, so that the bytes that tell a kind stand nowhere but where a record has them.
struct EntryScan {
  /// The names of the notes that matter; `nil` are all.
  private let names: Set<String>?
  /// Whether ratings are wanted as well, with the requests that tell what was rated.
  private let findsRatings: Bool
  private let coder = RecordCoder()

  init(names: Set<String>? = nil, findsRatings: Bool) {
    self.names = names
    self.findsRatings = findsRatings
  }

  /// A session as far as it was looked for, or `nil` when the bytes do not begin with a header.
  ///
  /// A last line that was cut short is none.
  func session(in bytes: UnsafeRawBufferPointer) -> ScannedSession? {
    guard let reading = reading(of: bytes, whole: false) else { return nil }
    // Whether the answer before an aside counts is up to the aside, so that all is to be known then.
    guard reading.hasAside, let whole = self.reading(of: bytes, whole: true) else {
      return reading.session(matters)
    }
    return whole.session(matters)
  }

  private struct Reading {
    var scanned: ScannedSession
    var transcript = Transcript()
    var hasAside = false
    var hasRewound = false

    func session(_ matters: (Transcript.Entry) -> Bool) -> ScannedSession {
      var session = scanned
      // Where nothing was taken back everything counts, and nothing but what matters was read.
      session.entries =
        hasAside || hasRewound ? transcript.keptEntries.filter(matters) : transcript.entries
      return session
    }
  }

  /// What the lines hold that are looked for, or all of them.
  private func reading(of bytes: UnsafeRawBufferPointer, whole: Bool) -> Reading? {
    var reading: Reading?
    Self.forEachLine(in: bytes) { line in
      guard reading != nil else {
        reading = ScannedSession(header: line, coder).map { Reading(scanned: $0) }
        return reading != nil
      }
      guard let bytes = RecordFields.kind(of: line) else { return true }
      let kind = RecordKind(bytes)
      reading?.scanned.isClosed = kind == .end
      if kind == .aside { reading?.hasAside = true }
      if kind == .back { reading?.hasRewound = true }
      if let entry = whole ? decoded(line) : entry(in: line, kind) {
        reading?.transcript.append(entry)
      }
      return true
    }
    return reading
  }

  /// Hands over every line that ends in a line feed, without it, until `body` wants no more.
  private static func forEachLine(
    in bytes: UnsafeRawBufferPointer,
    _ body: (UnsafeRawBufferPointer) -> Bool
  ) {
    guard let base = bytes.baseAddress else { return }
    var start = 0
    while start < bytes.count, let end = memchr(base + start, 0x0A, bytes.count - start) {
      let length = UnsafeRawPointer(end) - (base + start)
      guard body(UnsafeRawBufferPointer(start: base + start, count: length)) else { return }
      start += length + 1
    }
  }

  private func entry(
    in line: UnsafeRawBufferPointer,
    _ kind: RecordKind
  ) -> Transcript.Entry? {
    guard mayMatter(line, kind) else { return nil }
    let entry = PlainRecord(line)?.entry(kind: kind) ?? decoded(line)
    return entry.flatMap { matters($0) ? $0 : nil }
  }

  private func decoded(_ line: UnsafeRawBufferPointer) -> Transcript.Entry? {
    coder.record(EntryRecord.self, in: Array(line)[...])?.entry
  }

  /// Whether a line can be one that is looked for, as far as a look at its bytes tells.
  private func mayMatter(_ line: UnsafeRawBufferPointer, _ kind: RecordKind) -> Bool {
    switch kind {
    case .note, .felt, .back, .aside, .asideEnd: return true
    case .ask: return findsRatings && RecordFields.has("\"rating\"", in: line)
    case .me:
      // An answer that came to a number has an object in it, and few texts have its bracket.
      guard findsRatings, let base = line.baseAddress, line.count > 1 else { return false }
      return memchr(base + 1, 0x7B, line.count - 1) != nil
        && RecordFields.has("\"rating\"", in: line)
    case .said, .end, .other: return false
    }
  }

  private func matters(_ entry: Transcript.Entry) -> Bool {
    switch entry.content {
    case .asked(let request): return request.kind == .rating
    case .answered(let answer):
      if case .rating = answer.value { return true }
      return false
    case .said, .ended: return false
    default: return isNamed(entry)
    }
  }

  private func isNamed(_ entry: Transcript.Entry) -> Bool {
    guard let names, case .effect(.note(let name, _)) = entry.content else { return true }
    return names.contains(name)
  }
}
