import Foundation
import Noticing
import Testing

/// Measures the assessor over the labelled utterances in `Fixtures/Triage.tsv`.
struct TriageTests {
  struct Utterance {
    let isHeldOut: Bool
    let expected: RiskLevel
    let recent: [String]
    let text: String
  }

  struct Score {
    var correct: [RiskLevel: Int] = [:]
    var expected: [RiskLevel: Int] = [:]
    var crises = 0
    var crisesFound = 0
    var cards = 0
    var rightCards = 0
    var wrong: [String] = []

    func recall(_ level: RiskLevel) -> Double {
      Double(correct[level] ?? 0) / Double(max(expected[level] ?? 0, 1))
    }
    var crisisRecall: Double { Double(crisesFound) / Double(max(crises, 1)) }
    var cardPrecision: Double { Double(rightCards) / Double(max(cards, 1)) }
  }

  private func utterances() throws -> [Utterance] {
    try Fixtures.lines("Triage.tsv").map { fields in
      Utterance(
        isHeldOut: fields[0] == "held",
        expected: try #require(RiskLevel(rawValue: fields[1])),
        recent: fields[2] == "-" ? [] : [fields[2]],
        text: fields[3]
      )
    }
  }

  private func score(_ utterances: [Utterance]) throws -> Score {
    let assessor = try Fixtures.rules.get()
    var score = Score()
    for utterance in utterances {
      let found = assessor.assess(utterance.text, recent: utterance.recent)
      score.expected[utterance.expected, default: 0] += 1
      if found.level == utterance.expected {
        score.correct[utterance.expected, default: 0] += 1
      } else {
        score.wrong.append("\(utterance.expected) as \(found.level): \(utterance.text)")
      }
      let isCrisis = utterance.expected.severity >= 2
      if isCrisis { score.crises += 1 }
      if isCrisis, found.severity >= 2 { score.crisesFound += 1 }
      if found.level.severity >= 2 {
        score.cards += 1
        if isCrisis || utterance.expected == .concernOther { score.rightCards += 1 }
      }
    }
    return score
  }

  private func report(_ name: String, _ score: Score) {
    guard ProcessInfo.processInfo.environment["UMBRA_TRIAGE_REPORT"] != nil else { return }
    print("\(name): crisis recall \(score.crisisRecall), card precision \(score.cardPrecision)")
    for level in RiskLevel.allCases {
      print("  \(level): \(score.correct[level] ?? 0) of \(score.expected[level] ?? 0)")
    }
    for line in score.wrong { print("  \(line)") }
  }

  @Test func `the utterances it was tuned on are read as labelled`() throws {
    let score = try score(utterances().filter { !$0.isHeldOut })
    report("tuned", score)
    #expect(score.crisisRecall >= 0.95)
    #expect(score.cardPrecision >= 0.85)
    #expect(score.recall(.active) >= 0.97)
    for level in [RiskLevel.passive, .abuse, .medical, .selfHarm, .harmOthers] {
      #expect(score.recall(level) >= 0.9, "\(level)")
    }
  }

  @Test func `utterances held out of the tuning are read as well`() throws {
    let score = try score(utterances().filter(\.isHeldOut))
    report("held out", score)
    #expect(score.crisisRecall >= 0.9)
    #expect(score.cardPrecision >= 0.85)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["UMBRA_SENTENCES"] != nil))
  func `ordinary sentences rarely raise a card`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["UMBRA_SENTENCES"])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let assessor = try Fixtures.rules.get()
    var cards = 0
    var count = 0
    for line in text.split(separator: "\n") {
      count += 1
      let found = assessor.assess(String(line))
      if found.level.severity >= 2 { cards += 1 }
      if found.level != .none {
        let bytes = Array(line.utf8)
        let words = found.evidence.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
        print("\(found.level) [\(words)] \(line)")
      }
    }
    print("\(cards) cards in \(count) sentences")
    #expect(cards * 200 <= count)
  }
}
