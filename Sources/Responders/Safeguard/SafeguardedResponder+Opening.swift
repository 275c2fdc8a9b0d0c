internal import Conversation
internal import Noticing
internal import Yarn

/// What calls for an aside: the node of its flow, and what the flow is told.
struct AsideOpening {
  var node: String
  var facts: [String: Value]
}

extension SafeguardedResponder {
  /// What the last answer of a transcript calls for, outside of an aside.
  func opening(in transcript: Transcript) -> AsideOpening? {
    guard isAnswered(transcript), let answer = transcript.lastAnswer?.answer else { return nil }
    let asides = transcript.asides(of: Self.owner)
    if let text = answer.writtenWords {
      let assessment = assessment(of: transcript)
      if let node = flow(for: text, assessment, in: transcript, after: asides), has(node) {
        var facts = facts(about: text, assessment)
        facts["$in_talk"] = .bool(transcript.isFreeTalk)
        return AsideOpening(node: node, facts: facts)
      }
    }
    if Self.isLeaving(answer), isEndCheckDue(asides) {
      return check("Safety_Before_You_Go", at: "talk")
    }
    if isCheckBackDue(asides), answer.isNoWord {
      var check = check("Safety_Check_Back", at: "talk")
      check?.facts["$in_talk"] = .bool(transcript.isFreeTalk)
      if let text = answer.writtenWords, folds(text) {
        check?.facts["$numbers_folded"] = .bool(true)
      }
      return check
    }
    return nil
  }

  /// A check that umbra makes of its own accord; a book without one makes none.
  func check(_ node: String, at place: String) -> AsideOpening? {
    guard has(node) else { return nil }
    var facts = Self.noFacts
    facts["$safety_place"] = .string(place)
    return AsideOpening(node: node, facts: facts)
  }

  /// The node of the flow that fits what was written, or `nil` when none is needed.
  private func flow(
    for text: String,
    _ assessment: RiskAssessment,
    in transcript: Transcript,
    after asides: [PastAside]
  ) -> String? {
    if isMisread(text, assessment, by: asides) { return nil }
    let details = reader.details(of: text)
    let isMourning = details.contains(.bereaved) && has("Safety_bereaved")
    if assessment.level == .medical, assessment.isOthers { return flow(for: .concernOther) }
    if assessment.severity >= 2 { return flow(for: assessment.level) }
    if assessment.level == .concernOther, !isMourning { return flow(for: assessment.level) }
    if isMourning {
      let isKnown = asides.contains { $0.flow == "Safety_bereaved" }
      return isKnown ? nil : "Safety_bereaved"
    }
    let sinceAsked = asides.last { $0.flow == "Safety_ask" }?.answersSince ?? .max
    if assessment.asksPlainly, sinceAsked > 3, !waitsForSecondSign(assessment, in: transcript) {
      return "Safety_ask"
    }
    if assessment.level == .distress, details.contains(.hopeless), sinceAsked > 12 {
      return "Safety_ask"
    }
    return nil
  }

  /// The node of a level's flow; the plain question where it has none.
  func flow(for level: RiskLevel) -> String {
    let node = "Safety_" + level.rawValue
    return has(node) ? node : "Safety_ask"
  }

  /// Whether these are the words that the person called a figure of speech before, and nothing more.
  func isMisread(
    _ text: String,
    _ assessment: RiskAssessment,
    by asides: [PastAside]
  ) -> Bool {
    for aside in asides where aside.ending == .misread {
      guard let earlier = aside.opening?.writtenWords else { continue }
      if Self.folded(earlier) == Self.folded(text) { return true }
      let before = assessor.assess(earlier)
      guard assessment.severity <= before.severity, let evidence = assessment.evidence,
        let words = text.cut(evidence),
        before.evidence.flatMap(earlier.cut).map(Self.folded) == Self.folded(words)
      else { continue }
      let rest = assessor.assess(text.without(evidence))
      if rest.level == .none, !rest.asksPlainly { return true }
    }
    return false
  }

  private static func folded(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  // MARK: Checks

  /// Whether the person is asked before they leave.
  func isEndCheckDue(_ asides: [PastAside]) -> Bool {
    guard let last = asides.lastIndex(where: \.wasGoneOnFrom),
      Cooldown(after: asides[last].concern).checksAtEnd
    else { return false }
    return !asides[last...].contains { $0.flow == "Safety_Before_You_Go" }
  }

  /// Whether it is time to ask how safe the person is, some turns after they said they might not be.
  private func isCheckBackDue(_ asides: [PastAside]) -> Bool {
    guard let last = asides.lastIndex(where: \.wasGoneOnFrom),
      Cooldown(after: asides[last].concern).checksAfterTwoTurns,
      asides[last].answersSince >= 2
    else { return false }
    return !asides[(last + 1)...].contains { $0.flow == "Safety_Check_Back" }
  }

  /// Whether the person ends the conversation; the end of the input is nobody's word.
  private static func isLeaving(_ answer: Answer) -> Bool {
    switch answer.value {
    case .word(.stop), .word(.goodbye): !answer.text.isEmpty
    default: false
    }
  }

  // MARK: What a flow is told

  private static let noFacts: [String: Value] = [
    "$safety_place": .string("talk"), "$safety_second": .string(""), "$safety_now": .bool(false),
    "$safety_person": .string(""), "$safety_earlier": .string(""),
    "$safety_earlier_level": .number(0), "$safety_sexual": .bool(false),
    "$safety_child": .bool(false), "$safety_elder": .bool(false),
    "$safety_swallowed": .bool(false), "$safety_commanded": .bool(false),
    "$safety_unwanted": .bool(false), "$leaving_asked": .bool(false),
  ]

  func facts(about text: String, _ assessment: RiskAssessment) -> [String: Value] {
    var facts = Self.noFacts
    let details = reader.details(of: text)
    for detail in details { facts["$safety_" + detail.rawValue] = .bool(true) }
    facts["$safety_now"] = .bool(assessment.isImminent)
    facts["$safety_person"] = .string(reader.person(in: text) ?? "")
    if let second = assessment.also.first(where: { $0.severity >= 2 }) {
      facts["$safety_second"] = .string(second.rawValue)
    }
    return facts
  }
}

extension Answer {
  fileprivate var isNoWord: Bool {
    if case .word = value { false } else { true }
  }
}

extension String {
  /// The part between two UTF-8 offsets, or `nil` when they lie outside.
  fileprivate func cut(_ range: Range<Int>) -> String? {
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return nil }
    let bytes = Array(utf8)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The rest of the text without a part of it.
  fileprivate func without(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return self }
    let bytes = Array(utf8)
    return String(decoding: bytes[..<range.lowerBound] + bytes[range.upperBound...], as: UTF8.self)
  }
}
