internal import Conversation
internal import Noticing

// What a question makes likely. “They'd think I was never any good” answers “What do you fear people would
// conclude?”: a guess of the learnt model at such an answer is wrong more often than not, and the plain
// question would break the inquiry in the middle. Where a question asks for what is harsh or hurts (a
// `harsh` header names those), a guess alone waits for a second sign; what rules hear waits nowhere.
extension SafeguardedResponder {
  /// Whether a guess counts for less as long as nothing else speaks for it: one that would be asked about
  /// plainly has the quiet line, and any other has none.
  func waitsForSecondSign(_ found: RiskAssessment, in transcript: Transcript) -> Bool {
    guard found.basis == .model, asksForHarshWords(transcript) else { return false }
    let texts = transcript.writtenTexts
    // Rules heard something in the same words.
    if let text = texts.first, !assessor.assess(text).also.isEmpty { return false }
    if transcript.asides(of: Self.owner).contains(where: \.concern.isCrisis) { return false }
    let now = flows.surroundings.now()
    if flows.surroundings.care().highest(within: Self.recentHours, before: now) >= 2 {
      return false
    }
    return !texts.dropFirst().contains { text in
      let earlier = assessor.assess(text)
      return earlier.level != .none || earlier.asksPlainly
    }
  }

  /// Whether a distress is what the question asked for: “word for word, if you can”.
  func isAskedFor(_ found: RiskAssessment, in transcript: Transcript) -> Bool {
    found.level == .distress && asksForHarshWords(transcript)
  }

  private func asksForHarshWords(_ transcript: Transcript) -> Bool {
    transcript.lastAskedName.map(flows.book.harsh.contains) ?? false
  }

  private static let recentHours = 72.0
}

extension Transcript {
  /// The name of the request that the last answer is to.
  var lastAskedName: String? {
    guard let request = lastAnswer?.answer.request else { return nil }
    for entry in live.reversed() {
      if case .asked(let asked) = entry.content, asked.id == request { return asked.name }
    }
    return nil
  }

  /// Whether the last answer was given in free talk.
  var isFreeTalk: Bool { lastAskedName == TalkReading.request }
}
