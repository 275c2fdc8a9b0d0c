import Foundation
import Noticing
import Testing

/// How the rules and the learnt model read a part of `Fixtures/Risk.tsv`.
struct RiskScore {
  private var expected: [RiskLevel: Int] = [:]
  private var cards: [RiskLevel: Int] = [:]
  private var heard: [RiskLevel: Int] = [:]
  private var read: [RiskLevel: [RiskLevel: Int]] = [:]

  init(held isHeld: Bool = true, from isIncluded: (String) -> Bool) throws {
    for utterance in try AssessedUtterance.all.get()
    where utterance.isHeld == isHeld && isIncluded(utterance.source) {
      let (label, found) = (utterance.label, utterance.found)
      expected[label, default: 0] += 1
      read[label, default: [:]][found.level, default: 0] += 1
      if found.severity >= 2 { cards[label, default: 0] += 1 }
      if found.severity >= 2 || found.asksPlainly { heard[label, default: 0] += 1 }
    }
  }

  /// The examiners of whose lines a third is held out; `examiner-7` and `examiner-15` are held out as a whole.
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
