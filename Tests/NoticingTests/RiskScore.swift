import Foundation
import Noticing
import Synchronization
import Testing

/// How the rules and the learnt model read a part of `Fixtures/Risk.tsv`.
///
/// Columns: split (dev or held: nobody tunes on what is held), label, recent (`-`, or entries joined
/// by ` ⏎ `), text, source (who wrote it), kind (how an examiner meant it, `-` for the others).
struct RiskScore {
  private var expected: [RiskLevel: Int] = [:]
  private var cards: [RiskLevel: Int] = [:]
  private var heard: [RiskLevel: Int] = [:]
  private var exact: [RiskLevel: Int] = [:]
  private var read: [RiskLevel: [RiskLevel: Int]] = [:]

  init(split: String, from isIncluded: (String) -> Bool) throws {
    let lines = try Fixtures.lines("Risk.tsv").filter { $0[0] == split && isIncluded($0[4]) }
    // A share of thousands is that of every fourth of them.
    for fields in Fixtures.sample(lines, every: lines.count > 8_000 ? 4 : 1) {
      let label = try #require(RiskLevel(rawValue: fields[1]))
      let found = try Self.assessment(of: fields)
      expected[label, default: 0] += 1
      read[label, default: [:]][found.level, default: 0] += 1
      if found.level == label { exact[label, default: 0] += 1 }
      if found.level.severity >= 2 { cards[label, default: 0] += 1 }
      if found.level.severity >= 2 || found.asksPlainly { heard[label, default: 0] += 1 }
    }
  }

  /// What is read in a line of the fixture, once: several scores share lines.
  static func assessment(of fields: [String]) throws -> RiskAssessment {
    let key = fields[2] + "\t" + fields[3]
    if let known = known.withLock({ $0[key] }) { return known }
    let recent = fields[2] == "-" ? [] : fields[2].components(separatedBy: " ⏎ ")
    let found = try Fixtures.rulesAndModel.get().assess(fields[3], recent: recent)
    known.withLock { $0[key] = found }
    return found
  }

  private static let known = Mutex<[String: RiskAssessment]>([:])

  /// The examiners of whose lines a third is held out; `examiner-7` is held out as a whole.
  static let examinersOfOld: Set = ["examiner-1", "examiner-2", "examiner-3"]

  private static let crises = RiskLevel.allCases.filter { $0.severity >= 2 }

  var crises: Int { sum(expected, Self.crises) }
  /// The share of crises that get a card.
  var recall: Double { share(sum(cards, Self.crises), crises) }
  /// The share of crises that get a card or the plain question.
  var recallWithQuestion: Double { share(sum(heard, Self.crises), crises) }
  /// The share of cards that are for a crisis, or for somebody else's.
  var precision: Double {
    share(sum(cards, Self.crises + [.concernOther]), sum(cards, RiskLevel.allCases))
  }

  func card(_ level: RiskLevel) -> Double { share(cards[level] ?? 0, expected[level] ?? 0) }
  func asked(_ level: RiskLevel) -> Double { share(heard[level] ?? 0, expected[level] ?? 0) }

  private func sum(_ counts: [RiskLevel: Int], _ levels: [RiskLevel]) -> Int {
    levels.reduce(0) { $0 + (counts[$1] ?? 0) }
  }

  private func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(whole, 1)) }

  /// Prints the figures for `Risk.md` when `UMBRA_REPORT` is set.
  func report(_ name: String) {
    guard ProcessInfo.processInfo.environment["UMBRA_REPORT"] != nil else { return }
    func percent(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    var lines = [
      "\(name): recall \(percent(recall)), with question \(percent(recallWithQuestion)), "
        + "precision \(percent(precision))"
    ]
    for level in RiskLevel.allCases {
      let seen = RiskLevel.allCases.compactMap { other in
        read[level]?[other].map { "\(other.rawValue) \($0)" }
      }
      lines.append(
        "  \(level.rawValue) \(expected[level] ?? 0): card \(percent(card(level))), "
          + "card or question \(percent(asked(level))), read as \(seen.joined(separator: ", "))"
      )
    }
    print(lines.joined(separator: "\n"))
  }
}
