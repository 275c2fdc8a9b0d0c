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
      Counted are sessions that came to their end. What was only talked about is not read.

        umbra insights
        umbra insights --since 2026
        umbra insights --plain
        umbra insights --html insights.html
      """
  )

  @Option(help: ArgumentHelp("From these days on: 30d, last month, 2026.", valueName: "days"))
  var since = "30d"

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
    let store = try JournalStore(data: FilePath(try home.locations().data))
    let first = range.days.lowerBound
    let tally = try await InsightTally.gathered(from: store, sinceDay: first)
    let span = "Since \(CivilDate(daysSince1970: first))"
    guard tally.sessionCount > 0 else {
      StandardError.write("umbra: \(span.lowercased()) nothing came to its end in the journal\n")
      return
    }
    if let html {
      let page = InsightPage(tally: tally, span: span)
      try FileContents.replace(html, with: Array(page.text.utf8))
      StandardError.write("umbra: wrote \(html)\n")
      return
    }
    let isPlain = isPlain || Process.environment("TERM") == "dumb"
    let sheet = InsightSheet(tally: tally, span: span, width: width, isPlain: isPlain)
    try StandardOutput.write(sheet.text)
  }

  private var width: Int {
    Process.environment("COLUMNS").flatMap(Int.init).map { min(max($0, 20), 400) } ?? 80
  }
}

extension InsightTally {
  /// Counts the sessions that came to their end, from a day on.
  static func gathered(
    from store: JournalStore,
    sinceDay first: Int64
  ) async throws -> InsightTally {
    var tally = InsightTally()
    let earliest = Timestamp(seconds: max(first - 1, 0) * 86_400)
    for summary in try await store.summaries(since: earliest) {
      guard summary.state == .closed, summary.start.date.daysSince1970 >= first else { continue }
      let entries = store.scan(summary.name)
      let session = PastSession(
        id: summary.name.description,
        dialogue: summary.dialogue,
        start: summary.start,
        outcome: nil,
        entries: entries
      )
      tally.add(session, title: summary.title ?? summary.dialogue ?? "Free talk", entries: entries)
    }
    return tally
  }
}
