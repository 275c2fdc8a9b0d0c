import Testing

@Suite struct HeaderTests {
  @Test func `titles are unique`() {
    // Members of a node group share their title; their subtitles tell them apart.
    let names = DialogueFiles.nodes.map { [$0.title, $0.header("subtitle") ?? ""] }
    #expect(Set(names).count == names.count)
    let titles = names.flatMap(\.self)
    #expect(
      titles.allSatisfy {
        $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      }
    )
  }

  @Test func `an inquiry has a file of its own, named for it`() {
    for node in DialogueFiles.inquiries {
      #expect(node.file == "Inquiries/\(node.title).yarn")
    }
  }

  @Test(arguments: DialogueFiles.inquiries)
  func `an inquiry has every header of the catalogue`(_ node: SourceNode) throws {
    for key in ["title", "name", "summary", "minutes", "intensity", "dimension", "seed", "source"] {
      #expect(node.headers(key).count == 1, "\(key)")
      #expect(node.header(key)?.isEmpty == false, "\(key)")
    }
    #expect(["1", "2", "3"].contains(node.header("intensity")))
    let dimensions: Set = ["physical", "emotional", "psychological", "spiritual"]
    #expect(dimensions.contains(try #require(node.header("dimension"))))
    let minutes = try #require(node.header("minutes")).split(separator: "-").compactMap { Int($0) }
    #expect((1...2).contains(minutes.count) && minutes == minutes.sorted())
    #expect(try #require(node.header("summary")).hasSuffix("."))
    #expect(node.header("source")?.contains { $0.isNumber } == true)
  }

  @Test(arguments: DialogueFiles.answers)
  func `an answer has twenty-four ways to ask for it and is short, plain and no question`(
    _ node: SourceNode
  ) throws {
    #expect(try #require(node.header("question")).contains { "?.".contains($0) })
    #expect(node.headers("asks").count >= 24)
    for facts in StubHost.Facts.all {
      var host = StubHost()
      host.facts = facts
      let walk = try Walk(from: node.title, host: host, person: Walk.Person())
      let lines = walk.turns.flatMap(\.lines)
      let words = lines.joined(separator: " ").split(separator: " ").count
      #expect((40...90).contains(words), "\(words) words when \(facts.testDescription)")
      #expect((1...3).contains(lines.flatMap(sentences).count), "\(facts.testDescription)")
      #expect(!lines.contains { $0.contains("?") })
    }
  }

  @Test func `there are 33 inquiries and 46 answers`() {
    #expect(DialogueFiles.inquiries.count == 33)
    #expect(DialogueFiles.answers.count == 46)
  }

  @Test func `no two answers share a phrasing`() {
    let asks = DialogueFiles.answers.flatMap { $0.headers("asks") }.map { $0.lowercased() }
    #expect(Set(asks).count == asks.count)
  }
}
