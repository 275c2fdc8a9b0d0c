import Conversation

/// What was counted, for other programs.
struct InsightDocument: Encodable {
  let since: String
  let sessions: Int
  let days: Int
  let sections: [Section]

  struct Section: Encodable {
    var title: String
    /// counts, series, courses or changes: it tells what the rows have.
    var kind: String
    /// day, week, month or year: what one of the bins is.
    var unit: String?
    /// How the stretches of time are called that counts and means are of.
    var bins: [String]?
    var rows: [Row]
  }

  struct Row: Encodable {
    var name: String
    var count: Int?
    var counts: [Int]?
    var mean: Double?
    var means: [Double?]?
    var before: Double?
    var after: Double?
  }

  init(since: CivilDate, tally: InsightTally, sections: [InsightSection]) {
    self.since = since.description
    self.sessions = tally.sessionCount
    self.days = tally.days.count
    self.sections = sections.map(Section.init)
  }

  /// The whole on one line, or a line for each section.
  func text(inLines: Bool) -> String {
    inLines ? sections.map { $0.asJSON + "\n" }.joined() : asJSON + "\n"
  }
}

extension InsightDocument.Section {
  fileprivate init(_ section: InsightSection) {
    title = section.title
    var bins: TimeBins?
    switch section.content {
    case .counts(let rows):
      kind = "counts"
      self.rows = rows.map { .init(name: $0.name, count: $0.count) }
    case .series(let stretches, let rows):
      kind = "series"
      bins = stretches
      self.rows = rows.map { .init(name: $0.name, count: $0.sum, counts: $0.counts) }
    case .courses(let stretches, let rows):
      kind = "courses"
      bins = stretches
      self.rows = rows.map { .init(name: $0.name, mean: $0.mean, means: $0.means) }
    case .changes(let rows):
      kind = "changes"
      self.rows = rows.map {
        .init(name: $0.name, count: $0.count, before: $0.before, after: $0.after)
      }
    }
    unit = bins?.unit.rawValue
    self.bins = bins.map { bins in (0..<bins.count).map(bins.label) }
  }
}
