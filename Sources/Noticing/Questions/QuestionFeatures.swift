/// What a question is compared by.
struct QuestionFeatures {
  /// The words without marks and capitals, for word-for-word equality.
  let exact: String
  /// Words and pairs of words, and how often each stands.
  private(set) var words: [String: Int] = [:]
  /// Four letters in a row, a blank at the ends of a word.
  private(set) var parts: [String: Int] = [:]
  /// What the words mean, as far as another word would do as well: a concept, or else the stem.
  private(set) var concepts: [String: Int] = [:]

  init(_ text: String) {
    let forms = Lexeme.lexemes(of: text).map(\.form)
    exact = forms.joined(separator: " ")
    addWords(forms)
    for form in forms {
      concepts["=" + QuestionConcepts.concept(of: form), default: 0] += 1
      let bytes = [UInt8(ascii: " ")] + form.utf8.prefix(40) + [UInt8(ascii: " ")]
      guard bytes.count > 4 else {
        parts[String(decoding: bytes, as: UTF8.self), default: 0] += 1
        continue
      }
      for start in 0...(bytes.count - 4) {
        parts[String(decoding: bytes[start..<start + 4], as: UTF8.self), default: 0] += 1
      }
    }
  }

  private mutating func addWords(_ forms: [String]) {
    for (index, form) in forms.enumerated() {
      words[form, default: 0] += 1
      if index + 1 < forms.count { words[form + "_" + forms[index + 1], default: 0] += 1 }
    }
  }

  /// How many concepts no phrasing has.
  func strangeConcepts(to features: [String: Int]) -> Int {
    concepts.keys.count { features[$0] == nil }
  }

  /// How many words no phrasing has.
  func strangers(to features: [String: Int]) -> Int {
    words.keys.count { !$0.utf8.contains(UInt8(ascii: "_")) && features[$0] == nil }
  }

  var isEmpty: Bool { words.isEmpty }

  /// The names of all features, each once.
  var all: [String] { Array(words.keys) + Array(parts.keys) + Array(concepts.keys) }
}
