/// One word as it was typed, with its place in the text.
struct Word: Hashable, Sendable {
  /// What stands between a word and the one before it.
  enum Joint: Hashable, Sendable {
    case start
    case space
    case hyphen
    case comma
    /// A mark that ends a clause or a sentence, or a line break.
    case stop
  }

  /// The UTF-8 offsets of the word in the original text.
  let range: Range<Int>

  /// The word in lower case, with straight apostrophes and without invisible characters.
  let form: String

  let isCapitalised: Bool

  /// Whether the word stands inside a pair of double quotation marks.
  let isQuoted: Bool

  let joint: Joint

  /// The number of the sentence the word stands in, from 0.
  let sentence: Int

  /// The number of the clause the word stands in, from 0, counted over the whole text.
  var clause: Int
}
