internal import Conversation
internal import Noticing
internal import Yarn

// What is said where a talk ends in which something heavy came up, and where a complaint is only one.
extension SafeguardedResponder {
  /// The last words of a talk that held danger: the step that was named, not any small thing.
  ///
  /// `heard` is the talk without its asides, as the other responder sees it.
  func farewell(_ heard: Transcript, after transcript: Transcript) throws -> Reply? {
    guard has(Self.farewellNode), case .word(let word)? = heard.lastAnswer?.answer.value,
      word == .stop || word == .goodbye, heard.isFreeTalk,
      transcript.asides(of: Self.owner).contains(where: { aside in
        aside.ending != .misread && (aside.concern.isCrisis || aside.flow == "Safety_concern_other")
      })
    else { return nil }
    var facts: [String: Value] = [:]
    if case .string(let person)? = remembered(in: transcript)["$step_person"], !person.isEmpty {
      facts["$step_person"] = .string(person)
    } else if let person = reached(in: transcript) {
      facts["$step_person"] = .string(person)
    }
    let line = try lines(of: Self.farewellNode, transcript, facts)
    return Reply(line + [.finished(.stopped)])
  }

  /// Somebody who is there or was reached, by what was written of late.
  private func reached(in transcript: Transcript) -> String? {
    for entry in transcript.entries.reversed().prefix(Self.reach) {
      guard case .answered(let answer) = entry.content, let text = answer.writtenWords,
        !Companions.isHostile(text)
      else { continue }
      let found = flowAnswer(text, in: transcript)
      if found.hasCompany, let person = found.person { return person }
    }
    return nil
  }

  private static let reach = 60

  /// Whether distress is that of a complaint or a bad day.
  ///
  /// One sign, which is not of the person or is a hard word about themselves; a second within a few texts
  /// makes it more.
  func isMild(_ found: RiskAssessment, in transcript: Transcript) -> Bool {
    guard found.basis != .model, let text = transcript.writtenTexts.first,
      let evidence = found.evidence, evidence.upperBound <= text.utf8.count
    else { return false }
    let bytes = Array(text.utf8)
    let upTo = String(decoding: bytes[..<evidence.upperBound], as: UTF8.self)
    let said = String(decoding: bytes[evidence], as: UTF8.self).split { !$0.isLetter }.count
    // “The boiler is broken”: whose it is stands right before it.
    let near = upTo.lowercased().split { !$0.isLetter }.suffix(min(6, said + 3)).map(String.init)
    let isOfPerson = near.contains { ["i", "im", "ive", "me", "my", "myself"].contains($0) }
    let isHardWord = ["failure", "done"].contains { found.rule?.hasPrefix($0) ?? false }
    guard !isOfPerson || isHardWord else { return false }
    return !transcript.writtenTexts.dropFirst().contains { earlier in
      let before = assessor.assess(earlier)
      return before.level != .none && before.basis != .model
    }
  }

  private static let farewellNode = "Safety_Goodbye"
}

// MARK: Leaving no trace

extension SafeguardedResponder {
  /// Whether the person asked for the screen to be cleared, whatever was going on.
  func clearsScreen(_ transcript: Transcript) -> Bool {
    guard isAnswered(transcript), let text = transcript.lastAnswer?.answer.writtenWords else {
      return false
    }
    // With a backslash in front they are an answer like any other.
    guard !text.trimmingBlanks().hasPrefix("\\") else { return false }
    let words = text.lowercased().split { !$0.isLetter && $0 != "/" }.joined(separator: " ")
    return Self.clearWords.contains(words)
  }

  private static let clearWords: Set<String> = [
    "clear the screen", "clear screen", "clear my screen", "/clear", "/forget",
  ]

  static func leavingNoTrace(_ transcript: Transcript) -> Reply {
    var events: [ReplyEvent] = [.effect(.clearScreen), .effect(.leaveNoTrace)]
    if transcript.isInAside { events.append(.effect(.asideEnded(keep: false, next: .stop))) }
    return Reply(events + [.finished(.stopped)])
  }
}
