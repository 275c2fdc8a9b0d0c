extension Dialogue {
  /// Puts the values into a line.
  mutating func line(_ template: LineTemplate, _ place: Place) throws(DialogueError) -> Line {
    if let fixed = template.fixed { return fixed }
    var values: [String] = []
    for case .expression(let code) in template.segments {
      values.append(try evaluate(code, place).text)
    }
    return template.line(values: values)
  }

  /// Puts the values into a command, and finds its words.
  mutating func command(
    _ template: CommandTemplate,
    _ place: Place
  ) throws(DialogueError) -> Command {
    var text = ""
    var words = CommandWords()
    for segment in template.segments {
      switch segment {
      case .literal(let literal):
        text += literal
        words.read(literal: literal)
      case .expression(let code):
        let value = try evaluate(code, place).text
        text += value
        words.read(value: value)
      }
    }
    return Command(text: text, words: words.finish(), tags: template.tags)
  }

  /// Evaluates each option's condition, then its text.
  mutating func options(
    _ templates: [OptionTemplate],
    _ place: Place
  ) throws(DialogueError) -> [Option] {
    var options: [Option] = []
    for (index, template) in templates.enumerated() {
      let isAvailable = try holds(template, place)
      let line = try line(template.line, place)
      options.append(Option(id: index, line: line, isAvailable: isAvailable))
    }
    return options
  }

  /// Delivers the most salient line of a group and returns where its body begins.
  mutating func deliver(
    _ items: [LineGroupItem],
    _ place: Place
  ) throws(DialogueError) -> Int? {
    var candidates: [SaliencyCandidate] = []
    for item in items {
      let isEligible = try holds(item.option, place)
      candidates.append(candidate(item.option.line.id, item.complexity, isEligible ? 0 : 1))
    }
    guard let index = saliency.choice(among: candidates, using: &storage.random) else { return nil }
    let option = items[index].option
    let line = try line(option.line, place)
    if let flag = option.onceFlag { markSeen(flag) }
    countView(of: option.line.id)
    storage.queue.append(.line(line))
    return option.target
  }

  /// Chooses the most salient node of a group and counts that it was chosen.
  mutating func choose(
    _ members: [NodeGroupMember],
    _ place: Place
  ) throws(DialogueError) -> String? {
    let candidates = try candidates(members, place)
    guard let index = saliency.choice(among: candidates, using: &storage.random) else { return nil }
    if let flag = members[index].onceFlag { markSeen(flag) }
    countView(of: members[index].name)
    return members[index].name
  }

  /// The nodes a node group could choose from now; asking changes nothing.
  ///
  /// A node that is no group has none. Start a member by its unique name, the `contentID`; doing
  /// that counts no view and sets no once-flag.
  public func candidates(for title: String) throws(DialogueError) -> [SaliencyCandidate] {
    guard let node = program.nodes[title] else { throw .unknownNode(title, at: nil) }
    guard case .nodeGroup(let members)? = node.code.first else { return [] }
    var copy = self
    return try copy.candidates(members, Place(node: node, position: 0))
  }

  /// Whether a node would run something now; asking changes nothing.
  mutating func hasContent(_ title: String) throws -> Bool {
    guard let node = program.nodes[title] else { return false }
    guard case .nodeGroup(let members)? = node.code.first else { return true }
    guard !groupsBeingAsked.contains(title) else { throw FunctionFailure.asksItself }
    var copy = self
    copy.groupsBeingAsked.append(title)
    let candidates = try copy.candidates(members, Place(node: node, position: 0))
    steps = copy.steps
    return candidates.contains { $0.failingConditions == 0 }
  }

  private mutating func candidates(
    _ members: [NodeGroupMember],
    _ place: Place
  ) throws(DialogueError) -> [SaliencyCandidate] {
    var candidates: [SaliencyCandidate] = []
    for member in members {
      var failing = 0
      if let flag = member.onceFlag, isSeen(flag) { failing += 1 }
      try countStep(place)
      for condition in member.conditions where try !isTrue(condition, place) { failing += 1 }
      candidates.append(candidate(member.name, member.complexity, failing))
    }
    return candidates
  }

  private func candidate(_ id: String, _ complexity: Int, _ failing: Int) -> SaliencyCandidate {
    var views = 0
    if case .number(let count)? = storage.variables[InternalVariables.views(of: id)] {
      views = count.wholeNumber ?? 0
    }
    return SaliencyCandidate(
      contentID: id,
      complexity: complexity,
      failingConditions: failing,
      views: views
    )
  }

  private mutating func countView(of id: String) {
    guard saliency.countsViews else { return }
    let name = InternalVariables.views(of: id)
    let views = candidate(id, 0, 0).views
    storage.variables[name] = .number(Float(views) + 1)
  }

  private mutating func holds(
    _ template: OptionTemplate,
    _ place: Place
  ) throws(DialogueError) -> Bool {
    let isUnseen = template.onceFlag.map { !isSeen($0) } ?? true
    guard let condition = template.condition else { return isUnseen }
    return try isTrue(condition, place) && isUnseen
  }
}

extension FunctionFailure {
  fileprivate static let asksItself = FunctionFailure(
    "a node group cannot ask about itself in its own conditions"
  )
}
