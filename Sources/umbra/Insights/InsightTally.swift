import Conversation
import Journal
import Responders

/// What can be counted in closed sessions: nothing is scored, and nothing is compared with anybody.
struct InsightTally: Sendable {
  private(set) var sessionCount = 0
  /// Days on which there was a session, counted from 1970.
  private(set) var days: Set<Int64> = []
  /// How often a feeling of each family was named.
  private(set) var families: [String: Int] = [:]
  /// How often each word was named.
  private(set) var words: [String: Int] = [:]
  /// How often a feeling of each corner was named, by its code: energy, then pleasantness.
  private(set) var corners: [String: Int] = [:]
  /// How strong a feeling was before and after, where both were rated.
  private(set) var strengths: [(before: Int, after: Int)] = []
  /// How often each dialogue was gone through, by title.
  private(set) var practices: [String: Int] = [:]

  /// Counts a session.
  mutating func add(_ session: PastSession, title: String, entries: [Transcript.Entry]) {
    sessionCount += 1
    days.insert(session.start.date.daysSince1970)
    practices[title, default: 0] += 1
    for felt in session.felt {
      words[felt.word.lowercased(), default: 0] += 1
      families[felt.family ?? "words of your own", default: 0] += 1
      if let before = felt.before, let after = felt.after { strengths.append((before, after)) }
    }
    var transcript = Transcript()
    for entry in entries { transcript.append(entry) }
    for entry in transcript.keptEntries {
      if case .effect(.felt(_, _, let corner?)) = entry.content { corners[corner, default: 0] += 1 }
    }
  }

  /// The mean of numbers before and after, or `nil` where nothing was rated twice.
  var means: (before: Double, after: Double)? {
    guard !strengths.isEmpty else { return nil }
    let count = Double(strengths.count)
    return (
      Double(strengths.reduce(0) { $0 + $1.before }) / count,
      Double(strengths.reduce(0) { $0 + $1.after }) / count
    )
  }
}

extension InsightTally {
  /// Rows of what was counted, from frequent to rare where that is the order.
  struct Section {
    let title: String
    let rows: [(name: String, count: Int)]
  }

  /// What there is to show, in order; never one without rows.
  var sections: [Section] {
    [
      Section(
        title: "Feelings by family, how often each was named",
        rows: families.byFrequency
      ),
      Section(title: "Words you used most", rows: Array(words.byFrequency.prefix(8))),
      Section(title: "Energy and pleasantness of what you named", rows: cornersByName),
      Section(title: "What you did", rows: Array(practices.byFrequency.prefix(10))),
    ].filter { !$0.rows.isEmpty }
  }

  /// What was counted and is no row, as sentences.
  var remarks: [String] {
    var remarks: [String] = []
    if words.count > 1 { remarks.append("\(words.count) different words for what you felt.") }
    if let means {
      let times = strengths.count == 1 ? "once" : "\(strengths.count) times"
      remarks.append(
        "How strong a feeling was, where it was rated twice (\(times)): at first "
          + "\(Self.decimal(means.before)), at the end \(Self.decimal(means.after)), of 10."
      )
    }
    return remarks
  }

  /// How many sessions on how many days.
  var extent: String {
    "\(sessionCount.sessions) on " + (days.count == 1 ? "1 day" : "\(days.count) days")
  }

  private var cornersByName: [(name: String, count: Int)] {
    let names = [
      ("HP", "high energy, pleasant"), ("LP", "low energy, pleasant"),
      ("HM", "high energy, mixed"), ("LM", "low energy, mixed"),
      ("HU", "high energy, unpleasant"), ("LU", "low energy, unpleasant"),
    ]
    return names.compactMap { code, name in corners[code].map { (name, $0) } }
  }

  /// A number with one decimal at most.
  static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension [String: Int] {
  /// The entries from frequent to rare; the name decides between equals.
  var byFrequency: [(name: String, count: Int)] {
    map { (name: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count }
  }
}
