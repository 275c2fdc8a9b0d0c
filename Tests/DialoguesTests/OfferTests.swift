import Foundation
import Testing
import Yarn
import YarnCompiler

/// The nodes that put inquiries forward.
@Suite struct OfferTests {
  static let offers = DialogueFiles.nodes.filter { $0.title == "Offer" }
  static let own = DialogueFiles.nodes.filter {
    $0.title == "Offer" || $0.title.hasPrefix("Balance_")
  }

  @Test(arguments: DialogueFiles.inquiries)
  func `every inquiry is put forward from its own file`(_ inquiry: SourceNode) {
    let offers = Self.offers.filter { $0.header("offers") == inquiry.title }
    #expect(!offers.isEmpty)
    for offer in offers {
      #expect(offer.file == inquiry.file)
      #expect(offer.header("subtitle")?.hasPrefix(inquiry.title) == true)
    }
  }

  @Test(arguments: offers)
  func `an offer says when it holds, and its headers name what there is`(_ offer: SourceNode) throws
  {
    let known: [String: Set<String>] = [
      "feelings": try Self.names(inTable: "emotions.tsv"),
      "themes": try Self.names(inTable: "themes.tsv"),
      "dimension": ["physical", "emotional", "psychological", "spiritual"],
      "profile": ["practical", "introspective", "relational", "spiritual"],
      "counterweight": ["practical", "introspective", "relational", "spiritual"],
      "stage": ["young", "middle", "later"],
      "side": ["care", "inner"], "focus": ["others", "meaning"],
      "steady": ["true"], "gathers": ["true"],
    ]
    #expect(!offer.headers("when").isEmpty)
    let free: Set = ["title", "subtitle", "offers", "when", "bonus"]
    for (key, value) in offer.headers where !free.contains(key) {
      let names = try #require(known[key], "\(key)")
      let given = Set(value.split { ", ".contains($0) }.map(String.init))
      #expect(!given.isEmpty && given.isSubset(of: names), "\(key): \(value)")
    }
    #expect(
      Set(offer.headers.map(\.key).filter { $0 != "when" }).count
        == offer.headers.count { $0.key != "when" }
    )
    if let bonus = offer.header("bonus") { #expect((1...3).contains(Int(bonus) ?? 0)) }
  }

  @Test(arguments: own)
  func `an offer is one short line in three wordings, and no question`(_ offer: SourceNode) {
    #expect(offer.lines.count == 3)
    #expect(Set(offer.lines).count == 3)
    #expect(offer.statements.filter { !$0.isEmpty }.count == 3, "an offer does nothing but speak")
    for line in offer.lines {
      #expect(!line.contains("?"), "\(line)")
      #expect(line.split(separator: " ").count < 22, "\(line)")
      #expect(line.hasSuffix("."), "\(line)")
    }
  }

  @Test func `no offer blames, counts days or tells how long somebody was away`() {
    let bans = [
      "never", "again you", "failed", "forgot", "missed", "too long", "days since", "finally",
      "your fault.", "problem", "need to", "have to", "days ago", "weeks ago", "been away",
    ]
    for line in Self.own.flatMap(\.lines) {
      let text = line.lowercased()
      for ban in bans where !text.contains("never said") && !text.contains("never quite done") {
        #expect(!text.contains(ban), "‘\(ban)’ in: \(line)")
      }
    }
  }

  @Test func `every offer can hold, and only those that always do hold when nothing ever was`()
    throws
  {
    let program = try #require(DialogueFiles.compilation.program)
    var held: Set<String> = []
    var failed: Set<String> = []
    for seed in 0..<3_000 {
      var random = Seeded(seed)
      var host = StubHost(
        hour: Int.random(in: 0..<24, using: &random),
        recentSafety: [0, 0, 0, 2, 3].randomElement(using: &random) ?? 0
      )
      host.past = .random(using: &random)
      var dialogue = Dialogue(program: program, library: host.library)
      for (name, values) in Self.standing {
        dialogue[variable: name] = .string(values.randomElement(using: &random) ?? "")
      }
      for candidate in try dialogue.candidates(for: "Offer") {
        if candidate.failingConditions == 0 {
          held.insert(candidate.contentID)
        } else {
          failed.insert(candidate.contentID)
        }
      }
    }
    let all = Set(Self.offers.compactMap { $0.header("subtitle") }.map { "Offer.\($0)" })
    #expect(all.count == Self.offers.count)
    #expect(held == all)
    let unconditional = Self.offers.filter { $0.headers("when") == ["always"] }
    #expect(failed == all.subtracting(unconditional.map { "Offer.\($0.header("subtitle") ?? "")" }))
  }

  @Test func `for a person who is new there is something to begin with at every hour`() throws {
    let program = try #require(DialogueFiles.compilation.program)
    for hour in 0..<24 {
      let dialogue = Dialogue(program: program, library: StubHost(hour: hour).library)
      let open = try dialogue.candidates(for: "Offer").filter { $0.failingConditions == 0 }
      let ids = Set(open.compactMap { program.node($0.contentID)?.header("offers") })
      #expect(ids.isSuperset(of: ["emotion_noticing", "grounding"]), "at \(hour)")
      let deep = DialogueFiles.inquiries.filter { $0.header("intensity") != "1" }.map(\.title)
      #expect(ids.isDisjoint(with: deep), "at \(hour): \(ids)")
    }
  }

  @Test func `every theme belongs to an offer`() throws {
    let used = Set(
      Self.offers.flatMap { $0.headers("themes") }.flatMap { $0.split { ", ".contains($0) } }
    )
    #expect(try Self.names(inTable: "themes.tsv") == Set(used.map(String.init)))
  }

  private static let standing = [
    "$profile": ["practical", "introspective", "relational", "spiritual", "unknown"],
    "$stage": ["young", "middle", "later", ""],
    "$habit": ["", "tea"], "$habit_prefill": ["", "a walk"], "$pf_experiment": ["", "the post"],
  ]

  /// The first words of what stands in the first column.
  private static func names(inTable name: String) throws -> Set<String> {
    let text = try String(contentsOf: DialogueFiles.folder.appending(path: name), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    return Set(
      rows.compactMap { $0.split(separator: "\t").first?.split(separator: " ").first }
        .map(String.init).filter { $0 != "class" }
    )
  }
}

extension StubHost.Past {
  /// Some past and some talk, as wild as they come.
  static func random(using random: inout Seeded) -> Self {
    func maybe() -> Bool { Bool.random(using: &random) }
    var past = Self()
    for inquiry in DialogueFiles.inquiries.map(\.title) where maybe() {
      past.days[inquiry] = Float(Int.random(in: 0..<100, using: &random))
    }
    for family in [
      "anger", "shame", "fear", "sadness", "envy", "aversion", "depleted", "unsettled",
    ]
    where maybe() {
      past.families[family] = 1
      past.peaks[family] = Float(Int.random(in: 0...10, using: &random))
    }
    for dimension in ["emotional", "spiritual"] where maybe() {
      past.lowDimensions.insert(dimension)
    }
    past.topicRepeats = Float(Int.random(in: 0...4, using: &random))
    past.isLooping = maybe()
    past.notes = [
      "qa2": ["critic", "kind"].randomElement(using: &random) ?? "",
      "qa3": ["reactivity", "relating", "boundaries", "meaning"].randomElement(using: &random)
        ?? "",
    ]
    past.sessions = Float(Int.random(in: 0..<20, using: &random))
    past.hasSupport = maybe()
    past.isHabitDue = maybe()
    past.weekday = Float(Int.random(in: 1...7, using: &random))
    let themes = Set(
      OfferTests.offers.flatMap { $0.headers("themes") }.flatMap { $0.split { ", ".contains($0) } }
    )
    for theme in themes.sorted() where maybe() {
      past.themes[String(theme)] = Float(Int.random(in: 1...4, using: &random))
    }
    past.arousal = Float(Int.random(in: -1...10, using: &random))
    past.level = maybe() ? 0 : 1
    return past
  }
}
