import Conversation
import Journal
import Noticing
import Responders

/// A page of the program's own, laid out for the columns that there are.
struct Page: Sendable {
  let layout: @Sendable (_ width: Int) -> String

  init(_ layout: @escaping @Sendable (_ width: Int) -> String) { self.layout = layout }
}

/// Does what can be typed beside an answer, as far as it leaves the conversation where it is.
struct Commands: Sendable {
  let parts: Assembly
  /// Who words the replies; `nil` in a question of the program's own, of which nothing is kept.
  var responders: ResponderSwitch?

  /// Whether a person is there who can be asked what they meant.
  var suggests: Bool { parts.isInteractive }

  /// Whether words are so heavy that they are heard, whatever they begin with.
  func isHeavy(_ entry: String) -> Bool { parts.assessor.assess(entry).severity >= 2 }

  /// What is said about a command that there is not.
  static func unknown(_ name: String, near: [String]) -> String {
    let others = near.filter { $0 != SlashCommand.help.name }
    let meant =
      near.isEmpty
      ? "/help shows what there is."
      : others.isEmpty ? "Perhaps /help." : "Perhaps \(others.joined(separator: " or ")), or /help."
    return "There is no \(name). \(meant) With a backslash in front, \\\(name), it is an answer."
  }

  // MARK: Pages

  static let help = Page { CommandSheet.text(width: $0) }

  /// The inquiries, a row each.
  var inquiries: Page {
    let catalogue = Catalogue(parts)
    return Page { catalogue.brief(width: $0) }
  }

  /// The last sessions, or the one that an id or its beginning names.
  func journal(_ reference: String) async throws -> Page {
    guard let store = parts.store else { return Self.remark(Self.noJournal) }
    guard reference.isEmpty else {
      let session = try await store.read(reference).session
      let text = TranscriptFormat.plain.render(session).forTerminal
      return Page { width in Self.wrapped(text, width: width) }
    }
    let summaries = try await store.summaries(limit: Self.most)
    guard !summaries.isEmpty else { return Self.remark(Self.noJournal) }
    let rows = summaries.map { SessionListing.Row($0) }
    return Page { width in
      rows.map { Self.session($0, width: width) }.joined() + "\n"
        + Self.wrapped("/journal ID shows one; /search WORDS finds words.", width: width)
    }
  }

  /// Where the person said something, newest first.
  func search(_ words: String) throws -> Page {
    guard let query = SearchQuery(words) else {
      return Self.remark("/search needs a word to look for, as in /search tired morning.")
    }
    guard let store = parts.store else { return Self.remark(Self.noJournal) }
    var filter = SessionFilter()
    filter.query = query
    var rows: [SessionListing.Row] = []
    try store.forEachMatch(filter, bothSides: false) { match in
      rows.append(.init(match, withPassages: true))
      return rows.count <= Self.most
    }
    guard !rows.isEmpty else { return Self.remark("Nothing found in the journal.") }
    let hasMore = rows.count > Self.most
    let shown = rows.prefix(Self.most)
    return Page { width in
      var text = shown.map { Self.session($0, width: width) }.joined()
      if hasMore {
        text += "\n" + Self.wrapped("umbra journal search finds the rest.", width: width)
      }
      return text
    }
  }

  /// What was named and done in the last 30 days.
  func insights(isPlain: Bool) throws -> Page {
    guard parts.store != nil else { return Self.remark(Self.noJournal) }
    let today = parts.clock.now.date.daysSince1970
    let tally = try InsightTally.gathered(parts, sinceDay: today - 29)
    guard let earliest = tally.firstDay else {
      return Self.remark("Nothing came to its end in the last 30 days, so nothing can be counted.")
    }
    let vocabulary = parts.surroundings.emotions
    return Page { width in
      let columns = min(max(width - 1, 20), Typography.comfortable)
      let bins = TimeBins(from: earliest, to: today, limit: InsightSheet.room(inWidth: columns))
      return InsightSheet(
        sections: tally.sections(bins, vocabulary: vocabulary),
        remarks: tally.remarks(vocabulary: vocabulary),
        head: "In the last 30 days: \(tally.extent).",
        width: columns,
        isPlain: isPlain
      ).text
    }
  }

  /// Writes a session so far to a file of the person's own, and says so.
  func save(_ session: Session, to name: String) throws(Failure) -> String {
    let path = Self.path(name)
    guard !FileContents.exists(path) else {
      throw Failure("\(name) is there already; another name leaves it alone")
    }
    let format: TranscriptFormat =
      switch path.split(separator: ".").last {
      case "txt": .plain
      case "jsonl": .jsonl
      case "json": .json
      case "jrnl": .jrnl
      default: .markdown
      }
    try FileContents.create(path)
    try FileContents.replace(path, with: Array(format.render(session).utf8))
    return "Everything up to here is in \(path), for your eyes only. What comes now is not in it."
  }

  /// A path as it was typed, with `~` for the home folder.
  static func path(_ name: String) -> String {
    guard name == "~" || name.hasPrefix("~/"), let home = Process.environment("HOME") else {
      return name
    }
    return home + name.dropFirst()
  }

  // MARK: Rows

  private static let most = 10
  private static let noJournal = "Nothing is kept yet."

  private static func remark(_ text: String) -> Page {
    Page { Self.wrapped(text, width: $0) }
  }

  private static func session(_ row: SessionListing.Row, width: Int) -> String {
    let title = (row.title ?? row.dialogue ?? "free talk").onOneTerminalLine
    let note =
      switch row.state {
      case .closed: row.words.map { " · \($0) words" } ?? ""
      case .open: " · open"
      case .damaged: " · damaged"
      }
    let head = "\(row.start.date) \(row.start.clock) · \(title)\(note)"
    var text = wrapped(head, width: width) + wrapped(row.id, width: width, margin: "    ")
    for passage in (row.passages ?? []).prefix(2) {
      let excerpt = Excerpt(passage.text, matches: passage.matches).text(marks: false)
      text += wrapped("“\(excerpt)”", width: width, margin: "    ")
    }
    return text
  }

  private static func wrapped(_ text: String, width: Int, margin: String = "") -> String {
    TextWrapping.block(text, width: Typography.measure(ofPage: width), margin: margin)
  }
}
