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
        var facts = facts(about: text, assessment, in: transcript)
        if node == "Safety_Again" {
          facts["$safety_label"] = .string(assessment.level.rawValue)
          facts["$safety_level"] = .number(Float(assessment.severity))
        }
        facts["$in_talk"] = .bool(transcript.isFreeTalk)
        facts["$safety_may_let_go"] = .bool(!isExplicit(text, assessment, after: asides))
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
    if details.contains(.intrusive), has("Safety_unwanted"), !assessment.isImminent,
      assessment.severity < 2 || assessment.level == .harmOthers && assessment.basis == .model
    {
      return asides.contains { $0.flow == "Safety_unwanted" } ? nil : "Safety_unwanted"
    }
    if isOfSomebodyElse(text, assessment) { return flow(for: .concernOther) }
    let sinceAsked = asides.last { $0.flow == "Safety_ask" }?.answersSince ?? .max
    if assessment.severity >= 2 {
      if comesAgain(assessment.level, asides) { return "Safety_Again" }
      // What is not said plainly is asked plainly, before any number is shown.
      let isAskedFirst = sinceAsked > 3 && !isExplicit(text, assessment, after: asides)
      return isAskedFirst ? "Safety_ask" : flow(for: assessment.level)
    }
    if assessment.level == .concernOther, !isMourning { return flow(for: assessment.level) }
    if isMourning {
      let isKnown = asides.contains { $0.flow == "Safety_bereaved" }
      return isKnown ? nil : "Safety_bereaved"
    }
    // What was asked in an aside is still in the air: its words alone do not bring the question back.
    if assessment.asksPlainly, let heavy = asides.last(where: \.wasGoneOnFrom),
      heavy.answersSince <= 3
    {
      let alone = assessor.assess(text).inConversation
      guard alone.asksPlainly || alone.severity >= 2 else { return nil }
    }
    if assessment.asksPlainly, sinceAsked > 3, !waitsForSecondSign(assessment, in: transcript) {
      return "Safety_ask"
    }
    if assessment.level == .distress, details.contains(.hopeless), sinceAsked > 12 {
      return "Safety_ask"
    }
    return nil
  }

  /// Whether danger of this kind, or a graver one, was spoken of before, so that its flow is known.
  private func comesAgain(_ level: RiskLevel, _ asides: [PastAside]) -> Bool {
    let ladder: [RiskLevel] = [.selfHarm, .passive, .active]
    guard has("Safety_Again"), let now = ladder.firstIndex(of: level) else { return false }
    return asides.contains { aside in
      guard aside.wasGoneOnFrom, aside.place == "talk",
        let then = ladder.firstIndex(of: aside.concern.level)
      else { return false }
      return then >= now && (level != .selfHarm || then == now)
    }
  }

  /// Whether it is somebody else who does not want to live: “my flatmate said he sees no point”.
  private func isOfSomebodyElse(_ text: String, _ assessment: RiskAssessment) -> Bool {
    guard [.passive, .active, .selfHarm].contains(assessment.level), !assessment.isOthers,
      let evidence = assessment.evidence, evidence.lowerBound <= text.utf8.count,
      evidence.upperBound <= text.utf8.count,
      reader.person(in: text) != nil || !Person.people(in: text).isEmpty
    else { return false }
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes[..<evidence.lowerBound], as: UTF8.self)
    let inside = String(decoding: bytes[evidence], as: UTF8.self)
    let words = (before + " " + inside).lowercased().split { !$0.isLetter }.map(String.init)
    let near = words.suffix(3 + inside.split { !$0.isLetter }.count)
    let first: Set<String> = ["i", "im", "me", "my", "myself", "we"]
    let others: Set<String> = ["he", "she", "they", "himself", "herself", "themselves"]
    return near.contains(where: others.contains) && !near.contains(where: first.contains)
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
    let insisting = Self.insisting.intersection(Self.folded(text))
    for aside in asides where aside.ending == .misread {
      guard let earlier = aside.opening?.writtenWords else { continue }
      if Self.folded(earlier) == Self.folded(text) { return true }
      // “I still kind of want to be dead though” takes the taking back back.
      if !insisting.isSubset(of: Self.folded(earlier)) { continue }
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

  private static let insisting: Set<String> = [
    "still", "really", "actually", "seriously", "honestly", "again", "truly",
  ]

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
    "$safety_unwanted": .bool(false),
    "$leaving_asked": .bool(false), "$numbers_shown": .bool(false), "$has_called": .bool(false),
    "$answer_company": .bool(false), "$answer_away": .bool(false), "$answer_person": .string(""),
    "$answer_near": .bool(false), "$answer_back": .string(""), "$known_person": .string(""),
    "$safety_closing": .bool(false), "$safety_may_let_go": .bool(false),
    "$safety_let_go": .bool(false),
  ]

  /// What heavy words say besides: somebody who is there, what was put out of reach, whom they wrote of.
  private func openingFacts(
    _ text: String,
    _ assessment: RiskAssessment,
    in transcript: Transcript
  ) -> [String: Value] {
    var facts: [String: Value] = [:]
    facts["$known_person"] = .string(companions(in: transcript).nearest ?? "")
    guard [.passive, .active, .selfHarm].contains(assessment.level) else { return facts }
    let readers = flows.surroundings.readers.value
    let answer = flowAnswer(text, in: transcript)
    facts["$answer_person"] = .string(answer.person ?? "")
    if answer.hasOnlyCalled(text, readers) {
      facts["$has_called"] = .bool(true)
    } else if answer.hasCompany, !Companions.isHostile(text) {
      facts["$answer_company"] = .bool(true)
      facts["$has_company"] = .bool(true)
      if let person = answer.person { facts["$step_person"] = .string(person) }
    }
    if readers?.holds("a_handed", in: text) ?? false {
      facts["$answer_away"] = .bool(true)
      facts["$means_away"] = .bool(true)
    }
    return facts
  }

  func facts(
    about text: String,
    _ assessment: RiskAssessment,
    in transcript: Transcript
  ) -> [String: Value] {
    var facts = Self.noFacts
    facts.merge(openingFacts(text, assessment, in: transcript)) { $1 }
    let details = reader.details(of: text)
    for detail in details { facts["$safety_" + detail.rawValue] = .bool(true) }
    facts["$safety_now"] = .bool(assessment.isImminent)
    let named = Person.people(in: text).first { $0.role != nil && $0.name != nil }?.said
    facts["$safety_person"] = .string(named ?? reader.person(in: text) ?? "")
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
