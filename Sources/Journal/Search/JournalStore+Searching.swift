internal import Conversation

extension JournalStore {
  /// Hands over the sessions that fit, newest first, as they are found.
  ///
  /// Rewound entries and asides that were not kept are not looked at, and files that cannot be read are
  /// passed over. One file is held in memory at a time. Cost: every file in the range of days is read
  /// once, and only those that may fit are decoded.
  ///
  /// - Parameters:
  ///   - filter: Which sessions are wanted.
  ///   - bothSides: Whether what umbra said is searched as well as the person's own words.
  ///   - body: Returns whether to go on.
  /// - Throws: ``JournalError`` when the folder cannot be listed, and what `body` throws.
  public nonisolated func forEachMatch(
    _ filter: SessionFilter,
    bothSides: Bool = false,
    _ body: (SessionMatch) throws -> Bool
  ) throws {
    let matcher = SessionMatcher(filter, bothSides: bothSides)
    var reader = try FolderReader(folder, files: files)
    let latest = filter.latest.map { $0.seconds * 1000 } ?? .max
    for key in try keys(since: filter.earliest) where key.milliseconds < latest {
      guard let match = reader.read(key, { matcher.match($0, key) }) ?? nil else { continue }
      if try !body(match) { return }
    }
  }
}

/// Tells whether the bytes of a session file fit a filter.
private struct SessionMatcher {
  let filter: SessionFilter
  let scan: SearchScan?
  let feeling: [[UInt8]]?
  let kinds: Set<RecordKind>
  let coder = RecordCoder()

  init(_ filter: SessionFilter, bothSides: Bool) {
    self.filter = filter
    let said = bothSides ? ["me", "said"] : ["me"]
    scan = filter.query.map { SearchScan($0, kinds: said) }
    feeling = filter.feeling.map { FoldedText($0).words.map(\.letters) }
    kinds = Set<RecordKind>([.me, .felt, .back, .aside, .asideEnd]).union(bothSides ? [.said] : [])
  }

  func match(_ bytes: UnsafeRawBufferPointer, _ key: SessionKey) -> SessionMatch? {
    if let scan, !scan.mayBeMet(by: bytes) { return nil }
    if feeling != nil, !RecordFields.has("\"k\":\"felt\"", in: bytes) { return nil }
    let lines = RecordLines(bytes: Array(bytes))
    guard let first = lines.first(where: { _ in true }), first.isWhole,
      let header = first.text.withUnsafeBytes({ ScannedSession(header: $0, coder) }),
      filter.admits(start: header.start, dialogue: header.dialogue), let name = key.name
    else { return nil }
    let (entries, isClosed) = entries(in: lines)
    let state: SessionState = isClosed ? .closed : .open
    if let states = filter.states, !states.contains(state) { return nil }
    var match = SessionMatch(
      name: name,
      start: header.start,
      title: header.title,
      dialogue: header.dialogue,
      state: state,
      passages: [],
      feelings: []
    )
    guard add(entries, to: &match) else { return nil }
    return match
  }

  private func entries(in lines: RecordLines) -> ([Transcript.Entry], isClosed: Bool) {
    var transcript = Transcript()
    var isClosed = false
    for line in lines {
      let entry = line.text.withUnsafeBytes { bytes -> Transcript.Entry? in
        guard let kind = RecordFields.kind(of: bytes).map(RecordKind.init) else { return nil }
        isClosed = kind == .end
        guard kinds.contains(kind) else { return nil }
        return PlainRecord(bytes)?.entry(kind: kind)
          ?? coder.record(EntryRecord.self, in: line.text)?.entry
      }
      if let entry { transcript.append(entry) }
    }
    return (transcript.keptEntries, isClosed)
  }

  /// Adds what fits, and returns whether the session does.
  private func add(_ entries: [Transcript.Entry], to match: inout SessionMatch) -> Bool {
    var folded: [FoldedText] = []
    var hasFeeling = false
    for entry in entries {
      let said: (text: String, isPersons: Bool)
      switch entry.content {
      case .effect(.felt(let word, let family, _)):
        match.feelings.append(word)
        hasFeeling = hasFeeling || isWanted(word) || isWanted(family ?? "")
        continue
      case .answered(let answer):
        guard case .words(let text)? = Turn.Entry(answer, to: nil) else { continue }
        said = (text, true)
      case .said(let utterance): said = (utterance.text, false)
      default: continue
      }
      guard let query = filter.query else { continue }
      let text = FoldedText(said.text)
      folded.append(text)
      let places = query.places(in: text)
      guard !places.isEmpty else { continue }
      match.passages.append(
        .init(number: entry.number, isPersons: said.isPersons, text: said.text, places: places)
      )
    }
    if feeling != nil, !hasFeeling { return false }
    return filter.query?.isMet(by: folded) ?? true
  }

  private func isWanted(_ word: String) -> Bool {
    FoldedText(word).words.map(\.letters) == feeling
  }
}
