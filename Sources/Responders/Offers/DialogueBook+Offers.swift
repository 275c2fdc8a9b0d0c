internal import Conversation
public import Yarn

extension DialogueBook {
  /// The title of the node group whose members put inquiries forward.
  static let offerGroup = "Offer"

  /// The offers whose own conditions hold, with what their headers say.
  ///
  /// An offer that fails, or that names no inquiry of the book, is left out: one broken offer of a
  /// person's own takes nothing else away.
  ///
  /// - Parameters:
  ///   - library: The functions that the conditions call.
  ///   - variables: What the variables hold, by name with `$`; among them how often lines were said.
  ///   - seed: Decides which of several lines is said.
  /// - Returns: The candidates in the order of their files; one inquiry can have several.
  public func offerCandidates(
    library: FunctionLibrary,
    variables: [String: Value],
    seed: UInt64
  ) -> [OfferCandidate] {
    var dialogue = Dialogue(program: program, library: library, seed: seed)
    dialogue.variables = variables
    guard let members = try? dialogue.candidates(for: Self.offerGroup) else { return [] }
    return members.filter { $0.failingConditions == 0 }.compactMap { member in
      guard let node = program.node(member.contentID), let id = node.header("offers"),
        let inquiry = inquiry(id), let line = firstLine(of: node.title, in: dialogue)
      else { return nil }
      var candidate = OfferCandidate(node, id: id, intensity: inquiry.intensity)
      candidate.line = line.textWithoutCharacterName
      candidate.lineID = line.id
      candidate.nodeTitle = node.title
      candidate.complexity = member.complexity
      candidate.views = member.views
      return candidate
    }
  }

  /// What the rules of offering know of each inquiry, by id.
  public var inquiryKinds: [String: OfferSituation.Kind] {
    var kinds: [String: OfferSituation.Kind] = [:]
    for inquiry in inquiries { kinds[inquiry.id] = .init(intensity: inquiry.intensity) }
    for node in program.nodes.values {
      guard let id = node.header("offers"), let kind = kinds[id] else { continue }
      let offer = OfferCandidate(node, id: id, intensity: kind.intensity)
      kinds[id]?.side = kind.side ?? offer.side
      kinds[id]?.focus = kind.focus ?? offer.focus
      kinds[id]?.themes = kind.themes.union(offer.themes)
      kinds[id]?.isSteady = kind.isSteady || offer.isSteady
      kinds[id]?.gathers = kind.gathers || offer.gathers
    }
    return kinds
  }

  /// What the best offer says that brings care and looking inward back into balance.
  public func balanceLines(
    library: FunctionLibrary,
    variables: [String: Value],
    seed: UInt64
  ) -> [OfferCandidate.Side: String] {
    var dialogue = Dialogue(program: program, library: library, seed: seed)
    dialogue.variables = variables
    var lines: [OfferCandidate.Side: String] = [:]
    for (side, title) in [(OfferCandidate.Side.care, "Balance_Care"), (.inner, "Balance_Inner")] {
      lines[side] = firstLine(of: title, in: dialogue)?.textWithoutCharacterName
    }
    return lines
  }

  private func firstLine(of title: String, in dialogue: Dialogue) -> Line? {
    var dialogue = dialogue
    // Offers only speak; what does more is none.
    guard program.node(title) != nil, (try? dialogue.start(at: title)) != nil else { return nil }
    while let event = try? dialogue.next() {
      switch event {
      case .line(let line): return line.text.isEmpty ? nil : line
      case .nodeStarted, .nodeCompleted: continue
      case .options, .command, .completed: return nil
      }
    }
    return nil
  }
}

extension OfferCandidate {
  /// Reads the headers of an `Offer` node.
  init(_ node: Node, id: String, intensity: Int) {
    self.init(
      id: id,
      intensity: intensity,
      feelings: node.names("feelings"),
      themes: node.names("themes"),
      dimensions: node.names("dimension"),
      profiles: node.names("profile"),
      stages: node.names("stage"),
      isSteady: node.header("steady") == "true",
      gathers: node.header("gathers") == "true",
      side: node.header("side").flatMap(Side.init),
      focus: node.header("focus").flatMap(Focus.init),
      counterweights: node.names("counterweight"),
      bonus: node.header("bonus").flatMap { Int($0) }.map { min(max($0, -9), 9) } ?? 0
    )
  }
}

extension Node {
  /// The names of a header's list.
  fileprivate func names(_ key: String) -> Set<String> {
    Set(header(key)?.split { ", ".contains($0) }.map(String.init) ?? [])
  }
}
