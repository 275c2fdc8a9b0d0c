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

extension [String: Int] {
  /// The entries from frequent to rare; the name decides between equals.
  var byFrequency: [(name: String, count: Int)] {
    map { (name: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count }
  }
}
