import Foundation
import Noticing
import Testing

/// Measures the rules and the learnt model together, on utterances by people who saw neither.
struct RiskModelTests {
  @Test func `what nobody tuned on is heard, plainly worded by examiners`() throws {
    let score = try RiskScore { RiskScore.examinersOfOld.contains($0) }
    score.report("examiners, held out")
    #expect(score.crises > 250)
    #expect(score.recall >= 0.93)
    #expect(score.recallWithQuestion >= 0.96)
    #expect(score.precision >= 0.87)
    #expect(score.card(.active) >= 0.95)
    #expect(score.asked(.active) >= 0.95)
  }

  /// Whole sets by examiners of their own, of which nobody who worked on rules or model read a line.
  @Test(arguments: [
    ("examiner-7", [0.75, 0.87, 0.95, 0.87]), ("examiner-15", [0.86, 0.93, 0.95, 0.92]),
  ])
  func `what nobody has looked at is heard`(source: String, least: [Double]) throws {
    let score = try RiskScore { $0 == source }
    score.report(source)
    #expect(score.crises > 500)
    #expect(score.recall >= least[0])
    #expect(score.recallWithQuestion >= least[1])
    #expect(score.precision >= least[2])
    #expect(score.asked(.active) >= least[3])
  }

  @Test func `what nobody tuned on is heard, obliquely worded by ten writers`() throws {
    let score = try RiskScore { $0.hasPrefix("writer") }
    score.report("writers, held out")
    #expect(score.crises > 1_000)
    #expect(score.recall >= 0.6)
    #expect(score.recallWithQuestion >= 0.74)
    #expect(score.precision >= 0.88)
    #expect(score.asked(.active) >= 0.81)
  }

  @Test func `what was set aside of plain utterances is heard`() throws {
    let score = try RiskScore { $0.hasPrefix("plain") }
    score.report("plain, held out")
    #expect(score.crises > 130)
    #expect(score.recall >= 0.88)
    #expect(score.recallWithQuestion >= 0.9)
    #expect(score.precision >= 0.92)
  }

  @Test(arguments: ["examiner-1", "examiner-2", "examiner-3"])
  func `no examiner's held-out utterances fall behind`(source: String) throws {
    let score = try RiskScore { $0 == source }
    score.report(source)
    #expect(score.recall >= 0.89)
    #expect(score.recallWithQuestion >= 0.94)
    #expect(score.precision >= 0.87)
  }

  @Test func `what the model learnt from is heard`() throws {
    let score = try RiskScore(held: false) { _ in true }
    score.report("learnt from")
    #expect(score.recall >= 0.88)
    #expect(score.recallWithQuestion >= 0.96)
    #expect(score.precision >= 0.95)
  }

  /// What people write here on a day without danger, by four writers who saw neither rules nor model.
  @Test func `ordinary entries are seldom met with a card or the plain question`() throws {
    let found = try AssessedUtterance.all.get()
      .filter { $0.isHeld && $0.source.hasPrefix("ordinary") }.map(\.found)
    #expect(found.count > 600)
    let cards = found.count { $0.severity >= 2 }
    let questions = found.count { $0.severity < 2 && $0.asksPlainly }
    print("\(cards) cards and \(questions) questions in \(found.count) ordinary entries")
    #expect(cards * 75 <= found.count)
    #expect((cards + questions) * 22 <= found.count)
  }

  @Test func `no ordinary short answer raises a card, whatever came before`() throws {
    let assessor = try Fixtures.rulesAndModel.get()
    let answers = String(decoding: try Fixtures.bytes("ShortAnswers.txt"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(answers.count > 400)
    for answer in answers {
      #expect(assessor.assess(answer).level.severity < 2, "\(answer)")
      #expect(assessor.assess(answer, recent: ["long day", "a bit tired"]).level.severity < 2)
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["UMBRA_SENTENCES"] != nil))
  func `ordinary sentences stay within the budget of cards and questions`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["UMBRA_SENTENCES"])
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let assessor = try Fixtures.rulesAndModel.get()
    let found = lines.map { assessor.assess(String($0)) }
    let cards = found.count { $0.level.severity >= 2 }
    let questions = found.count { $0.level.severity < 2 && $0.asksPlainly }
    print("\(cards) cards and \(questions) questions in \(lines.count) sentences")
    #expect(cards * 200 <= lines.count)
    #expect(questions * 40 <= lines.count)
  }

  @Test func `a sentence among many is heard`() throws {
    let assessor = try Fixtures.rulesAndModel.get()
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
    let assessor = try Fixtures.rulesAndModel.get()
    for fields in try Fixtures.lines("Risk.tsv").prefix(400) {
      let found = assessor.assess(fields[3])
      #expect(found == assessor.assess(fields[3]))
      guard let evidence = found.evidence else { continue }
      #expect(evidence.lowerBound >= 0 && evidence.upperBound <= fields[3].utf8.count)
      #expect(!evidence.isEmpty)
    }
  }

  @Test func `a model that is damaged leaves the rules`() throws {
    let assessor = try RiskAssessor(
      words: Fixtures.shipped("risk_words.tsv"),
      rules: Fixtures.shipped("risk_rules.tsv"),
      model: Array("nonsense\t1 2\n".utf8)
    )
    #expect(assessor.assess("I want to die").level == .passive)
    #expect(assessor.assess("a nice day").level == .none)
  }
}
