/// Something the script asks its host to do.
public struct Command: Hashable, Sendable, Codable {
  /// The text between `<<` and `>>` with every value put in.
  public var text: String
  /// The words of the text: blanks separate them, double quotes group.
  ///
  /// A value is never split and its quotes never group, so a person's words stay one word.
  public var words: [String]
  /// The hashtags after the command, without `#`.
  public var tags: [String]

  /// The first word, or nothing when the command has no words.
  public var name: String { words.first ?? "" }

  /// Creates a command from its parts.
  public init(text: String, words: [String], tags: [String] = []) {
    self.text = text
    self.words = words
    self.tags = tags
  }
}

/// Puts the words of a command together from text an author wrote and values that came in.
struct CommandWords {
  private(set) var words: [String] = []
  private var word = ""
  private var hasWord = false
  private var isQuoted = false

  mutating func read(literal: String) {
    for scalar in literal.unicodeScalars {
      if scalar == "\"" {
        isQuoted.toggle()
        hasWord = true
      } else if !isQuoted, scalar == " " || scalar == "\t" {
        endWord()
      } else {
        word.unicodeScalars.append(scalar)
        hasWord = true
      }
    }
  }

  mutating func read(value: String) {
    word += value
    hasWord = true
  }

  mutating func finish() -> [String] {
    endWord()
    return words
  }

  private mutating func endWord() {
    if hasWord { words.append(word) }
    word = ""
    hasWord = false
  }
}
