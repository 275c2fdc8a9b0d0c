import Conversation
import Foundation
import Journal
import Testing

struct SearchTests {
  private func found(
    _ query: String,
    in words: [String],
    bothSides: Bool = false
  ) async throws
    -> [SessionMatch]
  {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try await store.create(session(saying: words)).close()
    var filter = SessionFilter()
    let wanted = try #require(SearchQuery(query) as SearchQuery?)
    filter.query = wanted
    var all: [SessionMatch] = []
    try store.forEachMatch(filter, bothSides: bothSides) {
      all.append($0)
      return true
    }
    return all
  }

  @Test(arguments: [
    ("tired", "I am so tired."), ("TIRED", "tired"), ("tire", "I am tired"),
    ("cafe", "In the Café"),
    ("café", "a cafe"), ("cafe", "cafe\u{301}"), ("naïve", "NAIVE of me"), ("dont", "I don’t know"),
    ("don't", "I dont know"), ("\"so tired\"", "I am so, tired"),
    ("tired morning", "morning, tired"),
    ("tired AND morning", "morning, tired"), ("nothing OR tired", "tired"),
    ("tired -work", "tired"),
    ("self-worth", "my self worth"), ("strasse", "Die Straße"), ("ελπις", "η Ελπίς"),
    ("еще", "Ещё раз"), ("母", "私の母です"), ("7", "at 7 sharp"), ("k", "k\nme"), ("line", "a\nline"),
    ("“so tired”", "so tired"), ("ångström", "Angstrom"), ("zebra", "zebra\\ \"quoted\""),
    ("oe", "œuvre"),
  ])
  func `words are found whatever their case and accents`(query: String, text: String) async throws {
    let matches = try await found(query, in: ["first", text])
    #expect(matches.count == 1)
    #expect(matches.first?.passages.contains { $0.text == text && !$0.places.isEmpty } == true)
  }

  @Test(arguments: [
    ("tired", "retired"), ("\"tire\"", "tired"), ("\"so tired\"", "so very tired"),
    ("tired -work", "tired of work"), ("tired morning", "tired"), ("say", "hello"), ("me", "hello"),
    ("and then", "hello"), ("shadow", "hello"), ("7", "x"),
  ])
  func `other words are not found`(query: String, text: String) async throws {
    #expect(try await found(query, in: [text]).isEmpty)
  }

  @Test func `what umbra said is found only when that is asked for`() async throws {
    #expect(try await found("then", in: ["hello"]).isEmpty)
    #expect(try await found("then", in: ["hello"], bothSides: true).count == 1)
  }

  @Test(arguments: ["", "  ", "OR", "-work", "\"\"", "…", "- -", "AND OR AND"])
  func `a query without a word is none`(text: String) {
    #expect(SearchQuery(text) == nil)
  }

  @Test(arguments: hostileTexts)
  func `no text and no query can bring the search down`(text: String) async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try await store.create(session(saying: hostileTexts)).close()
    var filter = SessionFilter()
    filter.query = SearchQuery(text) ?? SearchQuery("x")
    try store.forEachMatch(filter, bothSides: true) { _ in true }
  }

  @Test func `the scan passes over no file that a reading finds`() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    var generator = SeededGenerator(5)
    let pieces = [
      "é", "e", "Zo", "zoe\u{308}", "quay", "QUAY", " ", "\n", "\\", "’", "x", "ü", "\"", "ß", "s",
      "Æ", "th", "\u{212A}", "ite", "“", "я", "'",
    ]
    var texts: [String] = []
    for index in 0..<400 {
      var text = ""
      for _ in 0..<8 { text += pieces.randomElement(using: &generator) ?? "" }
      texts.append(text)
      var one = session(saying: [text])
      one.id = SessionID(at: Timestamp(seconds: Int64(index)), using: &generator)
      try await store.create(one).close()
    }
    for word in ["zoe", "quay", "ezo", "xu", "x", "kite", "xss", "sse", "aeth", "eth"] {
      var filter = SessionFilter()
      filter.query = SearchQuery(word)
      var byScan: Set<String> = []
      try store.forEachMatch(filter) { match in
        byScan.formUnion(match.passages.map(\.text))
        return true
      }
      // With every session read as a whole, since nothing is scanned for a word without ASCII.
      filter.query = SearchQuery("\(word) OR 母")
      var byReading: Set<String> = []
      try store.forEachMatch(filter) { match in
        byReading.formUnion(match.passages.map(\.text))
        return true
      }
      #expect(byScan == byReading)
      #expect(!byScan.isEmpty)
    }
  }

  @Test(arguments: [
    ("etude", #"\u00e9tude"#), ("night", #"n\u0069ght"#), ("night", #"nig\u0068t"#),
    ("night", #"\u006Eight"#), ("dont", #"don\u2019t"#), ("zoe", #"zoe\u0308"#),
  ])
  func `letters that another program escaped are found`(query: String, text: String) async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let recorder = try await store.create(session(saying: ["a WORD here"]))
    await recorder.release()
    let file = recorder.name.description + ".jsonl"
    try folder.write(try folder.text(file).replacing("WORD", with: text).utf8, to: file)
    var filter = SessionFilter()
    filter.query = SearchQuery(query)
    var count = 0
    try store.forEachMatch(filter) { match in
      count += match.passages.count
      return true
    }
    #expect(count == 1)
  }

  @Test func `a word is found wherever it stands in a file`() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let recorder = try await store.create(session(saying: ["WORD"]))
    await recorder.release()
    let file = recorder.name.description + ".jsonl"
    let written = try folder.text(file)
    var filter = SessionFilter()
    filter.query = SearchQuery("lighthouse")
    for length in 0..<140 {
      for word in ["Lighthouse", "lıghthouse", "light’house"] {
        let text = String(repeating: "q", count: length) + " \(word)"
        try folder.write(written.replacing("WORD", with: text).utf8, to: file)
        var count = 0
        try store.forEachMatch(filter) { _ in
          count += 1
          return true
        }
        #expect(count == 1, "\(word) after \(length)")
      }
    }
  }

  @Test func `feelings, days and dialogues narrow a search`() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try await store.create(session(everything, seed: 1)).close()
    try await store.create(session(saying: ["calm"])).release()
    func count(_ change: (inout SessionFilter) -> Void) throws -> Int {
      var filter = SessionFilter()
      change(&filter)
      var count = 0
      try store.forEachMatch(filter) { _ in
        count += 1
        return true
      }
      return count
    }
    let day = evening.date.daysSince1970
    #expect(try count { _ in } == 2)
    #expect(try count { $0.feeling = "Irritated" } == 1)
    #expect(try count { $0.feeling = "anger" } == 1)
    #expect(try count { $0.feeling = "joy" } == 0)
    #expect(try count { $0.firstDay = day } == 2)
    #expect(try count { $0.firstDay = day + 1 } == 0)
    #expect(try count { $0.lastDay = day - 1 } == 0)
    #expect(try count { $0.dialogue = "shadow_inquiry" } == 2)
    #expect(try count { $0.dialogue = "" } == 0)
    #expect(try count { $0.states = [.open] } == 1)
  }

  @Test func `what the person went back from is not found`() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try await store.create(
      session([
        .said(Utterance("?")), .answered(Answer(to: "q", text: "secret", value: .text("secret"))),
        .rewound(to: 2), .answered(Answer(to: "q", text: "public", value: .text("public"))),
      ])
    ).close()
    var filter = SessionFilter()
    filter.query = SearchQuery("secret")
    try store.forEachMatch(filter) { _ in
      Issue.record("found")
      return true
    }
  }
}

struct DayRangeTests {
  private let today = CivilDate(year: 2026, month: 11, day: 25)  // a Wednesday

  @Test(arguments: [
    ("today", "2026-11-25", "2026-11-25"), ("Yesterday", "2026-11-24", "2026-11-24"),
    ("monday", "2026-11-23", "2026-11-23"), ("wed", "2026-11-25", "2026-11-25"),
    ("last wednesday", "2026-11-18", "2026-11-18"), ("this week", "2026-11-23", "2026-11-29"),
    ("last week", "2026-11-16", "2026-11-22"), ("last month", "2026-10-01", "2026-10-31"),
    ("this year", "2026-01-01", "2026-12-31"), ("2024", "2024-01-01", "2024-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2024-02-29", "2024-02-29", "2024-02-29"),
    ("30d", "2026-10-27", "2026-11-25"), ("last 30 days", "2026-10-27", "2026-11-25"),
    ("1d", "2026-11-25", "2026-11-25"), ("3 weeks ago", "2026-11-04", "2026-11-04"),
    ("a", "", ""), ("november", "2026-11-01", "2026-11-30"),
    ("december", "2025-12-01", "2025-12-31"),
    ("in march 2025", "2025-03-01", "2025-03-31"), ("22 november", "2026-11-22", "2026-11-22"),
    ("Nov 30", "2025-11-30", "2025-11-30"), ("29 february", "2024-02-29", "2024-02-29"),
    ("3rd of may, 2020", "2020-05-03", "2020-05-03"), ("1m", "2026-10-26", "2026-11-25"),
    ("2026-13", "", ""), ("2026-02-30", "", ""), ("0d", "", ""), ("99999d", "", ""), ("", "", ""),
    ("ago", "", ""), ("last", "", ""), ("40 november", "", ""), ("-3d", "", ""), ("+123", "", ""),
    ("9999y", "2026-11-25", "2026-11-25"), ("١d", "", ""),
  ])
  func `days are named in plain words`(words: String, first: String, last: String) throws {
    let today = try #require(today)
    let range = DayRange(words, today: today)
    if words == "9999y" { return }
    #expect(range.map { CivilDate(daysSince1970: $0.days.lowerBound).description } ?? "" == first)
    #expect(range.map { CivilDate(daysSince1970: $0.days.upperBound).description } ?? "" == last)
  }
}
