import ArgumentParser
import Conversation
import Journal

/// Which sessions are meant, as flags.
struct JournalFilter: ParsableArguments {
  @Option(help: ArgumentHelp("From these days on: yesterday, 30d, last week.", valueName: "days"))
  var since: String?

  @Option(help: ArgumentHelp("Up to these days.", valueName: "days"))
  var until: String?

  @Option(
    help: ArgumentHelp("On these days: monday, november 2026, 2026-11-22.", valueName: "days")
  )
  var on: String?

  @Option(
    help: ArgumentHelp("Only sessions of this inquiry; talk is free talk.", valueName: "id")
  )
  var dialogue: String?

  @Option(
    help: ArgumentHelp(
      "Only where this feeling, or one of its family, was named.",
      valueName: "word"
    )
  )
  var feeling: String?

  @Flag(help: "Only sessions that came to an end.")
  var kept = false

  @Flag(help: "Only sessions that can be resumed.")
  var unfinished = false

  func validate() throws {
    if kept, unfinished { throw ValidationError("--kept and --unfinished leave nothing over") }
  }

  /// The filter, by the calendar of a day.
  func filter(today: CivilDate) throws -> SessionFilter {
    var filter = SessionFilter()
    filter.firstDay = try range(since, "--since", today)?.days.lowerBound
    filter.lastDay = try range(until, "--until", today)?.days.upperBound
    if let days = try range(on, "--on", today)?.days {
      filter.firstDay = max(filter.firstDay ?? days.lowerBound, days.lowerBound)
      filter.lastDay = min(filter.lastDay ?? days.upperBound, days.upperBound)
    }
    filter.dialogue = dialogue.map { $0 == "talk" ? "" : $0 }
    filter.feeling = feeling
    if kept { filter.states = [.closed] }
    if unfinished { filter.states = [.open] }
    return filter
  }

  private func range(_ words: String?, _ flag: String, _ today: CivilDate) throws -> DayRange? {
    guard let words else { return nil }
    guard let range = DayRange(words, today: today) else {
      throw ValidationError(
        "\(flag): found ‘\(words)’, expected days such as yesterday, 30d, last week, november 2026 "
          + "or 2026-11-22"
      )
    }
    return range
  }
}

/// Which sessions are meant by what the person said in them.
struct TextFilter: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only where you said this; read as journal search reads it.",
      valueName: "words"
    )
  )
  var text: String?

  /// The filter with the words as well.
  func added(to filter: SessionFilter) throws -> SessionFilter {
    guard let text else { return filter }
    guard let query = SearchQuery(text) else {
      throw ValidationError("--text: there is no word to look for in ‘\(text)’")
    }
    var filter = filter
    filter.query = query
    return filter
  }
}

/// How lists are written.
enum ListFormat: String, ExpressibleByArgument {
  case text, json, jsonl
}
