import Foundation
import Testing

@Suite struct WordingTests {
  static let bans = [
    "should", "must", "just", "simply", "obviously", "at least", "everything happens for a reason",
    "stay positive", "toxic", "safe space", "why did you", "why do you", "why are you",
    "commit suicide",
    "committed suicide", "failed attempt", "successful attempt", "you have depression",
    "i understand how you feel", "i know how you feel", "proud of you", "i'll always be here",
    "i missed you", "great job", "amazing", "journey", "healing", "healed", "got it", "calorie",
    "calories",
    "your trauma", "narcissist", "don't worry", "calm down", "think of your family",
    "think of your children", "high risk", "literally", "closure", "streak", "young lady",
  ]

  static let voiced = DialogueFiles.nodes.filter { !$0.lines.isEmpty || !$0.options.isEmpty }

  @Test(arguments: voiced)
  func `no line or option has a word that the voice avoids`(_ node: SourceNode) throws {
    for text in node.lines + node.options {
      let words =
        " "
        + text.lowercased().map { $0.isLetter || $0 == "'" ? String($0) : " " }
        .joined().split(separator: " ").joined(separator: " ") + " "
      for ban in Self.bans {
        #expect(!words.contains(" \(ban) "), "‘\(ban)’ in: \(text)")
      }
      #expect(!text.contains("!"), "\(text)")
    }
  }

  @Test func `umbra says what it does, never what it feels`() {
    for text in Self.voiced.flatMap(\.lines) {
      let own = text.replacing(/“[^”]*”/, with: "")
      for claim in [
        "I feel", "I understand", "I care", "I love", "I hope", "I wish", "I worry", "I promise",
      ] {
        #expect(!own.contains(claim), "\(text)")
      }
    }
  }

  @Test func `sentences are short`() {
    let prompts = Self.voiced.filter { $0.header("question") == nil }.flatMap(\.lines)
    let lengths = prompts.flatMap(sentences).map { $0.split(separator: " ").count }
    #expect(Double(lengths.reduce(0, +)) / Double(lengths.count) < 14)
    for sentence in Self.voiced.flatMap(\.lines).flatMap(sentences) {
      #expect(sentence.split(separator: " ").count <= 26, "\(sentence)")
    }
  }

  @Test func `prompts read at the level of a twelve-year-old`() {
    let prompts = Self.voiced.filter { $0.header("question") == nil }.flatMap(\.lines)
    let all = prompts.flatMap(sentences)
    let words = all.flatMap { $0.split { !$0.isLetter && $0 != "'" } }
    let syllables = words.reduce(0) { $0 + syllableCount(in: $1) }
    let grade =
      0.39 * Double(words.count) / Double(all.count)
      + 11.8 * Double(syllables) / Double(words.count) - 15.59
    #expect(grade <= 6)
  }

  @Test(arguments: voiced)
  func `a line asks at most one question`(_ node: SourceNode) {
    for line in node.lines { #expect(line.count { $0 == "?" } <= 1, "\(line)") }
    for option in node.options { #expect(!option.contains("?"), "\(option)") }
  }

  @Test(arguments: voiced)
  func `quotation marks and apostrophes are the house's`(_ node: SourceNode) {
    for text in node.lines + node.options {
      #expect(!text.contains("\""), "\(text)")
      #expect(!text.contains("’") && !text.contains("—"), "\(text)")
      #expect(text.count { $0 == "“" } == text.count { $0 == "”" }, "\(text)")
    }
  }

  @Test func `the question about the protective function stands as it is`() {
    #expect(
      DialogueFiles.nodes.flatMap(\.lines).contains("What protective function did this serve?")
    )
  }

  private func syllableCount(in word: Substring) -> Int {
    var count = 0
    var wasVowel = false
    for letter in word.lowercased() {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if word.hasSuffix("e"), !word.hasSuffix("le"), count > 1 { count -= 1 }
    return max(count, 1)
  }
}

/// The sentences of a line; an interpolation counts as one word.
func sentences(in line: String) -> [String] {
  var sentences: [String] = []
  var sentence = ""
  var isAtEnd = false
  for character in line.replacing(/\{[^}]*\}/, with: "word") {
    if isAtEnd, character == " " {
      sentences.append(sentence)
      sentence = ""
      isAtEnd = false
    } else {
      sentence.append(character)
      isAtEnd = ".?".contains(character) || (isAtEnd && character == "”")
    }
  }
  return sentence.isEmpty ? sentences : sentences + [sentence]
}
