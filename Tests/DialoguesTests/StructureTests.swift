import Testing

@Suite struct StructureTests {
  @Test func `every line, option and item has a readable id of its own`() throws {
    var seen: Set<String> = []
    for node in DialogueFiles.nodes {
      for statement in node.statements
      where statement.hasPrefix("umbra:") || statement.hasPrefix("=>") || statement.hasPrefix("->")
      {
        let id = try #require(statement.firstMatch(of: /#line:([a-z0-9_]+)$/), "\(statement)").1
        #expect(seen.insert(String(id)).inserted, "\(id) is used twice")
        #expect(id.hasPrefix(node.title.lowercased()), "\(id) is not named for \(node.title)")
      }
    }
  }

  @Test func `everything that is said is said by umbra`() {
    for node in DialogueFiles.nodes {
      for statement in node.statements where !statement.isEmpty && !statement.hasPrefix("<<") {
        let isSpoken = statement.hasPrefix("umbra: ") || statement.hasPrefix("=> umbra: ")
        #expect(isSpoken || statement.hasPrefix("-> "), "\(node.title): \(statement)")
        // The words before a colon would be taken for a speaker's name.
        #expect(!statement.hasPrefix("-> ") || !(node.options.contains { $0.contains(":") }))
      }
    }
  }

  @Test func `a line group has three items or more`() {
    for node in DialogueFiles.nodes {
      let needed = node.title.hasPrefix("Reflect_") ? 5 : 3
      for group in node.lineGroups {
        #expect(group.count >= needed, "\(node.title): \(group.first ?? "")")
      }
    }
  }

  @Test func `every free answer is met, whether it can be quoted, or not, or is empty`() throws {
    var met = 0
    for node in DialogueFiles.nodes {
      for (index, statement) in node.statements.enumerated() {
        guard let name = statement.firstMatch(of: /^<<(?:ask|feel) (\w+)/)?.1,
          // What is written while help is on its way may be nothing, and then nothing is said.
          !["country", "question", "said", "stay_words"].contains(name)
        else { continue }
        let place = "\(node.title): \(name)"
        let branches = branches(ofIfAt: afterEmptying(node.statements[(index + 1)...]))
        #expect(branches.last?.condition == "else", "\(place) leaves an answer unmet")
        for branch in branches {
          let meets = branch.statements.contains {
            $0.hasPrefix("umbra: ") || $0.hasPrefix("=>") || $0.hasPrefix("<<detour Reflect_")
              || Self.answering.contains($0)
          }
          #expect(meets, "\(place) says nothing when \(branch.condition)")
          let items = branch.statements.count { $0.hasPrefix("=>") }
          #expect(!branch.condition.contains("has_span") || items >= 3, "\(place)")
        }
        // A safety flow is told what carries an answer, and hands that back.
        let quotes = branches.contains { branch in
          branch.condition.contains("has_span($\(name))")
            || branch.statements.contains { $0.contains("umbra: {$answer_back}") }
        }
        #expect(quotes || statement.hasPrefix("<<feel"), "\(place) is never quoted")
        met += 1
      }
    }
    #expect(met > 20)
  }

  /// Nodes that answer whatever they are detoured to for.
  static let answering: Set<String> = ["<<detour Safety_Near>>", "<<detour Safety_Barrier_Heard>>"]

  /// What follows an answer that counts as none being emptied, and being kept.
  private func afterEmptying(_ statements: ArraySlice<String>) -> ArraySlice<String> {
    var rest = statements.drop { $0.hasPrefix("<<keep") }
    while rest.first?.hasPrefix("<<if is_nowhere(") ?? false {
      let after = rest.dropFirst().drop { $0.hasPrefix("<<set ") }
      guard after.first == "<<endif>>" else { break }
      rest = after.dropFirst().drop { $0.hasPrefix("<<keep") }
    }
    return rest
  }

  /// The branches of the `if` block that a sequence of statements begins with.
  private func branches(
    ofIfAt statements: ArraySlice<String>
  ) -> [(condition: String, statements: [String])] {
    var branches: [(condition: String, statements: [String])] = []
    var depth = 0
    for statement in statements {
      if statement.hasPrefix("<<if ") { depth += 1 }
      guard depth > 0 else { return [] }
      if depth == 1, ["<<if ", "<<elseif ", "<<else>>"].contains(where: statement.hasPrefix) {
        branches.append((statement.filter { !"<>".contains($0) }, []))
      } else {
        branches[branches.count - 1].statements.append(statement)
      }
      if statement == "<<endif>>" { depth -= 1 }
      if depth == 0 { break }
    }
    return branches
  }

  @Test func `a node that is detoured to never jumps`() {
    let interrupts: Set = [
      "Close_Safe", "Help_Now", "Shore_Page", "Feel_Word", "Ground_Full", "Ground_Short",
    ]
    let detoured = Set(DialogueFiles.nodes.flatMap { $0.commands("detour") })
    for node in DialogueFiles.nodes
    where detoured.contains(node.title) || interrupts.contains(node.title)
      || node.title.hasPrefix("Safety_") || node.title.hasSuffix("_Summary")
    {
      #expect(node.commands("jump").isEmpty, "\(node.title)")
      #expect(!node.statements.contains("<<stop>>"), "\(node.title)")
    }
  }

  @Test func `an offer of another inquiry stands under a test that it exists`() {
    for node in DialogueFiles.nodes {
      for id in node.commands("hand_over") {
        #expect(
          node.statements.contains { statement in
            statement.contains("has_inquiry(\"\(id)\")")
              || id.hasPrefix("{$")
                && statement.contains("has_inquiry(\(id.dropFirst().dropLast()))")
          },
          "\(node.title): \(id)"
        )
      }
    }
  }

  @Test func `nothing asks for a number, a hint or a card kind that the host does not know`() {
    let kinds: Set<Substring> = ["suicide_emotional", "abuse", "eating", "child", "poison"]
    for node in DialogueFiles.nodes {
      for card in node.commands("help_card") {
        #expect(Set(card.split(separator: " ")).isSubset(of: kinds), "\(node.title): \(card)")
      }
      for ask in node.commands("ask") {
        #expect(ask.contains { $0 == "\"" }, "\(node.title) asks without a hint")
      }
    }
  }
}
