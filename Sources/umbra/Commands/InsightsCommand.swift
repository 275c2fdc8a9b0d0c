import ArgumentParser
import Conversation
import Journal
import Responders
import SystemPackage

/// `umbra insights`: what can be counted in the journal.
struct InsightsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insights",
    abstract: "See what you named and did over time: counted, never scored.",
    discussion: """
      Counted are sessions that came to their end: what was named, rated and noted in them. What was \
      only talked about is not read.

        umbra insights
        umbra insights --since 2026
        umbra insights --plain
        umbra insights --html insights.html
        umbra insights --format json | jq '.sections[].title'
      """
  )

  @Option(help: ArgumentHelp("From these days on: 30d, last month, 2026.", valueName: "days"))
  var since = "30d"

  @Option(
    help: ArgumentHelp(
      "text, json (one object) or jsonl (one object a section).",
      valueName: "format"
    )
  )
  var format: ListFormat = .text

  @Flag(name: .customLong("plain"), help: "Words and numbers without bars, for screen readers.")
  var isPlain = false

  @Option(
    help: ArgumentHelp("Write one page without scripts that a browser can show.", valueName: "file")
  )
  var html: String?

  @OptionGroup var home: HomeOption

  func run() async throws {
    let today = Clock().now.date
    guard let range = DayRange(since, today: today) else {
      throw ValidationError(
        "--since: found ‘\(since)’, expected days such as 30d, last month or 2026"
      )
    }
    var options = try SharedOptions.parse([])
    options.home = home.home
    let parts = try await Assembly(options.looking)
    let first = range.days.lowerBound
    let tally = try InsightTally.gathered(parts, sinceDay: first)
    let span = "Since \(CivilDate(daysSince1970: first))"
    guard let earliest = tally.firstDay ?? (format == .text ? nil : today.daysSince1970) else {
      StandardError.say("umbra: \(span.lowercased()) nothing came to its end in the journal")
      return
    }
    let vocabulary = parts.surroundings.emotions
    func sections(_ columns: Int) -> [InsightSection] {
      let bins = TimeBins(from: earliest, to: today.daysSince1970, limit: columns)
      return tally.sections(bins, vocabulary: vocabulary)
    }
    let head = "\(span): \(tally.extent)."
    let remarks = tally.remarks(vocabulary: vocabulary)
    if let html {
      let page = InsightPage(sections: sections(60), remarks: remarks, head: head)
      try FileContents.replace(html, with: Array(page.text.utf8))
      StandardError.say("umbra: wrote \(html.forTerminal)")
      return
    }
    guard format == .text else {
      let document = InsightDocument(
        since: CivilDate(daysSince1970: first),
        tally: tally,
        sections: sections(60)
      )
      try StandardOutput.write(document.text(inLines: format == .jsonl))
      return
    }
    let sheet = InsightSheet(
      sections: sections(InsightSheet.room(inWidth: width)),
      remarks: remarks,
      head: head,
      width: width,
      isPlain: isPlain || Process.environment("TERM") == "dumb"
    )
    try StandardOutput.write(sheet.text)
  }

  private var width: Int {
    let asked = Process.environment("COLUMNS").flatMap(Int.init) ?? StandardOutput.columns
    return min(max(asked ?? 80, 20), 400)
  }
}

extension InsightTally {
  /// Counts what came to its end since a day, one session after another.
  static func gathered(_ parts: Assembly, sinceDay first: Int64) throws -> InsightTally {
    var tally = InsightTally()
    let depths = Dictionary(
      parts.book.inquiries.map { ($0.id, $0.intensity > 1 ? InsightTally.Depth.inner : .care) },
      uniquingKeysWith: { first, _ in first }
    )
    let earliest = Timestamp(seconds: max(first - 1, 0) * 86_400)
    try parts.store?.forEachScan(since: earliest, ratings: RatingEntry.strengths) { session in
      if session.isClosed, session.start.date.daysSince1970 >= first {
        let title = session.title ?? session.dialogue ?? "Free talk"
        let depth = session.dialogue.flatMap { depths[$0] } ?? .talk
        tally.add(session, title: title, depth: depth)
      }
      return true
    }
    return tally
  }
}
