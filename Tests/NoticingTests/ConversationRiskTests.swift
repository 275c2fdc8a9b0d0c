import Noticing
import Testing

/// What counts of an assessment in the middle of a talk, on utterances by people who saw neither rules
/// nor model.
struct ConversationRiskTests {
  private func assessments(
    _ isChosen: (AssessedUtterance) -> Bool
  ) throws -> [RiskAssessment] {
    try AssessedUtterance.all.get().filter { $0.isHeld && isChosen($0) }.map(\.found.inConversation)
  }

  /// The least shares that get a card, a card or the question, anything at all.
  @Test(
    arguments: [
      (RiskScore.examinersOfOld, [0.72, 0.82, 0.97]), (["examiner-7"], [0.52, 0.66, 0.89]),
      (["examiner-15"], [0.58, 0.72, 0.95]),
    ] as [(Set<String>, [Double])]
  )
  func `most of what is said plainly is answered in a talk`(
    examiners: Set<String>,
    least: [Double]
  ) throws {
    let found = try assessments { examiners.contains($0.source) && $0.label.severity >= 2 }
    let cards = found.count { $0.severity >= 2 }
    let questions = found.count { $0.severity < 2 && $0.asksPlainly }
    let lines = found.count { $0.severity == 1 && !$0.asksPlainly }
    print(
      "in a talk, of \(found.count): \(cards) cards, \(questions) questions, \(lines) gentle lines"
    )
    #expect(found.count > 250)
    #expect(Double(cards) >= least[0] * Double(found.count))
    #expect(Double(cards + questions) >= least[1] * Double(found.count))
    #expect(Double(cards + questions + lines) >= least[2] * Double(found.count))
  }

  @Test func `ordinary entries are left alone in a talk`() throws {
    let found = try assessments { $0.source.hasPrefix("ordinary") }
    let cards = found.count { $0.severity >= 2 }
    let questions = found.count { $0.severity < 2 && $0.asksPlainly }
    let lines = found.count { $0.severity == 1 && !$0.asksPlainly }
    print("in a talk, of \(found.count) ordinary: \(cards), \(questions), \(lines)")
    #expect(cards * 200 <= found.count)
    #expect(questions * 60 <= found.count)
    #expect(lines * 18 <= found.count)
  }

  @Test(arguments: [
    "Can't sleep so I'm sitting in the truck", "My manager said I should smile more",
    "They asked for a volunteer to write the farewell card and everyone looked at me.",
  ])
  func `an unsure guess at the first words of a talk asks nothing`(_ text: String) throws {
    let found = try Fixtures.rulesAndModel.get().assess(text).inConversation
    #expect(!found.asksPlainly && found.severity < 2)
  }

  @Test(arguments: [
    "Unforgiveness is like drinking poison and so on.",
    "they say resentment is drinking poison and waiting for the other one to fall ill",
  ])
  func `a saying about poison is no emergency`(_ text: String) throws {
    let found = try Fixtures.rulesAndModel.get().assess(text).inConversation
    #expect(found.severity < 2)
  }
}
