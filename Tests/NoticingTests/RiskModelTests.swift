import Foundation
import Noticing
import Testing

/// Measures the rules and the learnt model together, on utterances by ten writers who saw neither.
struct RiskModelTests {
  static let assessor: RiskAssessor? = (try? Fixtures.shipped("risk.tsv")).map {
    RiskAssessor(model: $0)
  }

  struct Score {
    var crises = 0.0
    var found = 0.0
    var asked = 0.0
    var cards = 0.0
    var right = 0.0
    var actives = 0.0
    var activesHeard = 0.0

    var recall: Double { found / max(crises, 1) }
    var recallWithQuestion: Double { asked / max(crises, 1) }
    var precision: Double { right / max(cards, 1) }
    var activesHeardShare: Double { activesHeard / max(actives, 1) }
  }

  private func score(_ split: String) throws -> Score {
    let assessor = try #require(Self.assessor)
    var score = Score()
    for fields in try Fixtures.lines("Risk.tsv") where fields[0] == split {
      let expected = try #require(RiskLevel(rawValue: fields[1]))
      let recent = fields[2] == "-" ? [] : fields[2].components(separatedBy: " ⏎ ")
      let found = assessor.assess(fields[3], recent: recent)
      let isCrisis = expected.severity >= 2
      if isCrisis {
        score.crises += 1
        if found.level.severity >= 2 { score.found += 1 }
        if found.level.severity >= 2 || found.asksPlainly { score.asked += 1 }
      }
      if expected == .active {
        score.actives += 1
        if found.level.severity >= 2 || found.asksPlainly { score.activesHeard += 1 }
      }
      if found.level.severity >= 2 {
        score.cards += 1
        if isCrisis || expected == .concernOther { score.right += 1 }
      }
    }
    if ProcessInfo.processInfo.environment["UMBRA_REPORT"] != nil {
      print(
        split,
        "recall",
        score.recall,
        "with question",
        score.recallWithQuestion,
        "precision",
        score.precision,
        "actives heard",
        score.activesHeardShare
      )
    }
    return score
  }

  @Test func `what nobody tuned on is heard better than half, and cards are mostly right`() throws {
    let score = try score("held")
    #expect(score.crises > 1_000)
    #expect(score.recall >= 0.6)
    #expect(score.recallWithQuestion >= 0.78)
    #expect(score.precision >= 0.85)
    #expect(score.activesHeardShare >= 0.85)
  }

  @Test func `what the model learnt from is heard`() throws {
    let score = try score("dev")
    #expect(score.recall >= 0.9)
    #expect(score.precision >= 0.95)
  }

  @Test func `a sentence among many is heard`() throws {
    let assessor = try #require(Self.assessor)
    let ordinary = String(
      repeating: "We went to the market and bought apples for the pie. ",
      count: 12
    )
    let text = ordinary + "I don't want to be alive any more. " + ordinary
    let found = assessor.assess(text)
    #expect(found.level.severity >= 2)
    let bytes = Array(text.utf8)
    let evidence = try #require(found.evidence)
    #expect(String(decoding: bytes[evidence], as: UTF8.self).contains("alive"))
  }

  @Test func `evidence lies in the text, and the same text gives the same answer`() throws {
    let assessor = try #require(Self.assessor)
    for fields in try Fixtures.lines("Risk.tsv").prefix(400) {
      let found = assessor.assess(fields[3])
      #expect(found == assessor.assess(fields[3]))
      guard let evidence = found.evidence else { continue }
      #expect(evidence.lowerBound >= 0 && evidence.upperBound <= fields[3].utf8.count)
      #expect(!evidence.isEmpty)
    }
  }

  @Test func `a table that is damaged leaves the rules`() {
    let assessor = RiskAssessor(model: Array("nonsense\t1 2\n".utf8))
    #expect(assessor.assess("I want to die").level == .passive)
    #expect(assessor.assess("a nice day").level == .none)
  }
}
