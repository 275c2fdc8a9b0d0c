import Testing

@testable import Noticing

struct TokenizerTests {
  private func clauses(_ text: String) -> [String] {
    var clauses: [[String]] = []
    var last = -1
    for word in Tokenizer.words(of: text) {
      if word.clause != last { clauses.append([]) }
      last = word.clause
      clauses[clauses.count - 1].append(word.form)
    }
    return clauses.map { $0.joined(separator: " ") }
  }

  @Test(arguments: [
    ("I came. I saw!", ["i came", "i saw"]),
    ("tired but fine", ["tired", "but fine"]),
    ("I ate, and then slept", ["i ate", "and then slept"]),
    ("I ate and I slept", ["i ate", "and i slept"]),
    ("red, green, blue", ["red green blue"]),
    ("wait… what", ["wait", "what"]),
    ("one\ntwo", ["one", "two"]),
    ("self-care", ["self care"]),
    ("work - always work", ["work", "always work"]),
    ("it costs 3.50 now", ["it costs 3 50 now"]),
  ])
  func `clauses end where a reader would pause`(text: String, expected: [String]) {
    #expect(clauses(text) == expected)
  }

  @Test func `offsets are those of the original bytes`() {
    let text = "Ünd “I’m fïne”, sæd—she"
    for word in Tokenizer.words(of: text) {
      let written = String(decoding: Array(text.utf8)[word.range], as: UTF8.self)
      #expect(written.lowercased().replacing("’", with: "'") == word.form)
    }
    #expect(Tokenizer.words(of: text).map(\.isQuoted) == [false, true, true, false, false])
  }

  @Test(arguments: [
    ("don't", ["do", "not"]), ("dont", ["do", "not"]), ("I'm", ["i", "am"]), ("im", ["i", "am"]),
    ("can’t", ["can", "not"]), ("wanna", ["want", "to"]), ("sister's", ["sister", "'s"]),
    ("she's", ["she", "is"]), ("isn't", ["is", "not"]), ("y'all", ["yall"]),
    ("I'd", ["i", "would"]),
  ])
  func `contractions open with and without their mark`(text: String, forms: [String]) {
    #expect(Lexeme.lexemes(of: text).map(\.form) == forms)
  }

  @Test(arguments: [
    ("worry", "worries"), ("worry", "worried"), ("sad", "sadness"), ("sad", "saddest"),
    ("lonely", "loneliness"), ("excite", "excitement"), ("stop", "stopped"), ("hope", "hoping"),
  ])
  func `forms of a word have one stem`(first: String, second: String) {
    #expect(Stem.of(first) == Stem.of(second))
  }
}
