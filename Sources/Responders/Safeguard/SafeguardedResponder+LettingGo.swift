public import Conversation
internal import Noticing
internal import Yarn

// A wrong alarm lets go. Only a wish, a plan, a means or an act of the person's own, said plainly, holds a
// flow open over ordinary talk.
extension SafeguardedResponder {
  /// Whether the last aside of a transcript was a wrong alarm that was let go.
  ///
  /// No date is to be kept of it then.
  public func hasLetGo(_ transcript: Transcript) -> Bool {
    let asides = transcript.asides(of: Self.owner)
    guard let last = asides.last, last.ending != nil else { return false }
    return last.state?.machine.variables["$safety_let_go"] == .bool(true)
  }

  /// Whether words that show danger name it, rather than lead one to suspect it.
  ///
  /// Once somebody has spoken of danger in earnest, what they say later counts as plain. Other dangers
  /// than that to one's own life are named by whatever shows them.
  func isExplicit(_ text: String, _ found: RiskAssessment, after asides: [PastAside]) -> Bool {
    guard found.severity >= 2 else { return false }
    guard [.passive, .active].contains(found.level), let evidence = found.evidence,
      !found.also.contains(where: { $0.severity >= 2 && ![.passive, .active].contains($0) }),
      !asides.contains(where: \.concern.isCrisis)
    else { return true }
    let bytes = Array(text.utf8)
    guard evidence.upperBound <= bytes.count else { return true }
    // The rule is named for what it hears, however that is spelt: “kms”, “sucide”.
    let rule = Self.stems(of: found.rule ?? "")
    let telling = rule + Self.stems(of: String(decoding: bytes[evidence], as: UTF8.self))
    return (rule + Self.stems(of: text)).contains { Self.startsPlainly($0, Self.plain) }
      || telling.contains { Self.startsPlainly($0, Self.plainWhereTelling) }
  }

  /// Steps down from an alarm that words which were not plain raised, when ordinary talk follows.
  ///
  /// One sentence, the end of the flow, and what was just told is heard as anything else. Nothing is held
  /// back after it, and nothing is asked before the person leaves.
  func lettingGo(
    after text: String,
    _ transcript: Transcript,
    _ current: PastAside,
    _ answer: FlowAnswer
  ) throws -> Reply? {
    let variables = current.state?.machine.variables
    guard has(Self.letGoNode), variables?["$safety_may_let_go"] == .bool(true),
      variables?["$safety_earlier"] == .string(""),
      !current.concern.isCrisis || isAlarmOnly(current),
      isOnlyQuestion(transcript), isOrdinaryTalk(text, transcript, answer)
    else { return nil }
    let run = try flows.run(transcript, detouringTo: Self.letGoNode)
    let spoken =
      run.events.filter { event in
        switch event {
        case .said, .effect(.checkpoint): true
        default: false
        }
      } + [.effect(.asideEnded(keep: false, next: .latest))]
    var ended = transcript
    for event in spoken { ended.record(event, at: flows.surroundings.now()) }
    let rest = ended
    return Reply(spoken) { try await innerReply(to: rest) }
  }

  /// Whether a flow has only its alarm to go by; what the person answered in it would count.
  private func isAlarmOnly(_ aside: PastAside) -> Bool {
    ["Safety_ask", "Safety_passive", "Safety_active"].contains(aside.flow)
  }

  /// Whether a text tells of something, shows no danger and answers nothing that a flow asks.
  private func isOrdinaryTalk(
    _ text: String,
    _ transcript: Transcript,
    _ answer: FlowAnswer
  ) -> Bool {
    guard text.split(separator: " ").count >= Self.fewestTold, !answer.declines,
      answer.barrier == nil, !ShortAnswer.isDontKnow(text)
    else { return false }
    // “Two pages came back” puts nothing out of reach, where nothing was named that could be.
    let isAway =
      answer.ways.contains("a_away")
      && Self.stems(of: text).contains { Self.startsPlainly($0, Self.plain) }
    let isAnswering = answer.hasCompany || answer.isNear || answer.tie != nil || isAway
    guard answer.isLong || !isAnswering else { return false }
    let alone = assessor.assess(text).inConversation
    guard alone.level == .none, !alone.asksPlainly else { return false }
    // What came before still makes some words danger: “I have them here”. A guess at that is none.
    let inContext = assessment(of: transcript)
    return inContext.basis == .model || inContext.severity < 2 && !inContext.asksPlainly
  }

  private static func stems(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "\'" && $0 != "’" }.map(String.init)
  }

  /// Whether a word is one of a list, or begins with one of five letters or more in it.
  private static func startsPlainly(_ word: String, _ list: Set<String>) -> Bool {
    list.contains(word) || list.contains { $0.count >= 5 && word.hasPrefix($0) }
  }

  private static let letGoNode = "Safety_Let_Go"
  private static let fewestTold = 6

  /// Words for dying, for doing it and for ways to do it, wherever they stand.
  private static let plain: Set<String> = [
    "kill", "kills", "killing", "die", "dies", "died", "dying", "dead", "death", "suicid",
    "unalive",
    "alive", "overdos", "od", "noose", "rope", "pill", "pills", "tablet", "paracetamol", "meds",
    "medication", "insulin", "gun", "guns", "rifle", "shotgun", "pistol", "loaded", "shoot",
    "bullet",
    "bridge", "roof", "ledge", "railing", "cliff", "tracks", "train", "trains", "platform",
    "traffic",
    "jump", "jumping", "drown", "blade", "razor", "knife", "knives", "wrist", "bleach", "poison",
    "toaster", "nitrite", "hang", "hanging", "hanged", "hose", "hosepipe", "myself", "exist",
    "attempt", "method", "means", "purpose", "stones", "harbour", "belt", "despawn", "perish",
    "croak",
    "sterben", "umbring", "selbstmord", "mourir", "crever", "suicider", "morire", "ammazzo",
    "uccido",
    "morrer", "matar", "morir", "vivir", "viver", "vivere", "leven", "sterven", "dood", "zelfmoord",
    "ombreng", "umrze", "samob",
  ]

  /// Words that name it only where they are what was heard.
  private static let plainWhereTelling: Set<String> = [
    "here", "around", "wake", "woke", "waking", "life", "lives", "live", "living", "world", "end",
    "ending", "ends", "ended", "survive", "survived", "vanish", "disappear", "breathing", "born",
    "earth", "forever", "asleep", "plan", "heart", "tomorrow", "do",
  ]
}
