import Foundation
import Noticing
import Testing

/// Measures the matcher on the shipped FAQ with ways of asking that others wrote without seeing it.
struct QuestionMatcherTests {
  static let entries: [(id: String, phrasings: [String])] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Dialogues/Questions")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yarn") }.sorted().map { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      let phrasings = text.split(separator: "\n").filter {
        $0.hasPrefix("asks: ") || $0.hasPrefix("question: ")
      }
      return (
        String(name.dropLast(5)), phrasings.map { String($0.drop { $0 != " " }.dropFirst()) }
      )
    }
  }()

  static let matcher = QuestionMatcher(entries: entries)

  struct Score {
    var first = 0.0
    var amongThree = 0.0
    var wrong = 0.0
    var answersNone = 0.0

    init(_ lines: [[String]]) {
      let known = lines.filter { $0[1] != "none" }
      let none = lines.filter { $0[1] == "none" }
      for fields in known {
        let matches = matcher.match(fields[2])
        if matches.first?.id == fields[1] { first += 1 }
        if matches.prefix(3).contains(where: { $0.id == fields[1] }) { amongThree += 1 }
        if case .found(let match) = matcher.answer(fields[2]), match.id != fields[1] { wrong += 1 }
      }
      for fields in none {
        if case .found = matcher.answer(fields[2]) { answersNone += 1 }
      }
      first /= Double(max(known.count, 1))
      amongThree /= Double(max(known.count, 1))
      wrong /= Double(max(known.count, 1))
      answersNone /= Double(max(none.count, 1))
    }
  }

  @Test(arguments: ["dev", "held"])
  func `most ways of asking find their question, and few find a wrong one`(split: String) throws {
    let score = Score(try Fixtures.lines("Questions.tsv").filter { $0[0] == split })
    #expect(score.first >= 0.6)
    #expect(score.amongThree >= 0.76)
    #expect(score.wrong <= 0.1)
    #expect(score.answersNone <= 0.3)
    if ProcessInfo.processInfo.environment["UMBRA_REPORT"] != nil { print(split, score) }
  }

  @Test func `every phrasing finds its own question at once`() throws {
    for entry in Self.entries {
      for phrasing in entry.phrasings {
        let best = try #require(
          Self.matcher.match(phrasing.uppercased() + "!!").first,
          "\(phrasing)"
        )
        #expect(best.id == entry.id)
        #expect(best.score == 1)
      }
    }
  }

  @Test(arguments: [
    "what's the capital of France", "how do I sort an array in Python", "how do I cook rice",
    "what is the square root of 81", "which phone should I buy", "is coffee bad for dogs",
    "play some music", "who wrote Hamlet", "how do I renew my passport",
  ])
  func `a question outside the entries is not answered`(text: String) {
    if case .found(let match) = Self.matcher.answer(text) { Issue.record("\(match)") }
  }

  @Test func `matches are in order and between the thresholds`() throws {
    for fields in try Fixtures.lines("Questions.tsv") {
      let scores = Self.matcher.match(fields[2]).map(\.score)
      #expect(scores == scores.sorted(by: >))
      #expect(scores.allSatisfy { $0 >= QuestionMatcher.possible && $0 <= 1 })
    }
  }

  @Test func `two likely questions are offered and none is answered`() throws {
    let matcher = QuestionMatcher(entries: [("a", ["how long is it"]), ("b", ["how long was it"])])
    guard case .unsure(let matches) = matcher.answer("how long it") else {
      Issue.record("\(matcher.answer("how long it"))")
      return
    }
    #expect(Set(matches.map(\.id)) == ["a", "b"])
  }

  @Test(arguments: ["", "?", "🙂", String(repeating: "how long ", count: 9_999)])
  func `a text without a question gives nothing`(text: String) {
    #expect(Self.matcher.match(text).isEmpty)
  }

  @Test func `entries may be empty, and many`() {
    #expect(QuestionMatcher(entries: []).match("how long").isEmpty)
    #expect(QuestionMatcher(entries: [("a", ["", "?"])]).match("how long").isEmpty)
    let many = (0..<20_000).map { (id: "e\($0)", phrasings: ["what is thing number \($0 * 7919)"]) }
    #expect(QuestionMatcher(entries: many).match("thing number 7919").first?.id == "e1")
  }
}
