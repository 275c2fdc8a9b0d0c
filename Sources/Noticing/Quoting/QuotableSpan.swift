/// Cuts a short span of a person's own words out of what they wrote.
public enum QuotableSpan {
  /// Returns a span that can stand in quotation marks or after "So this is about …", or `nil`.
  ///
  /// The words are the person's, unchanged and in their order; white space between them is one space.
  /// A span has at most nine words (fewer if `longest` is less) and sixty characters. It holds no quotation
  /// mark, question mark, line break, address, number to call or key, and does not end on a function word.
  /// It is a whole sentence or clause, never a part of one that needs the rest, and never the words inside
  /// quotation marks or brackets, which may be somebody else's: such answers have no span, or one beside.
  /// A short answer comes back whole but for fillers and end marks. Capitals are kept: see
  /// `inSentence(_:seenIn:)`.
  ///
  /// An answer that opens with a phrase and goes on with a remark (“my mum, in March, we thought she had
  /// more time”) gives the phrase; what is said about the telling (“I don't know how to explain it”) comes
  /// last, and a word with a slip of the pen never.
  public static func cut(from text: String, longest: Int = 9) -> String? {
    let limit = min(longest, 9)
    guard limit > 0 else { return nil }
    let answer = AnswerPassage(text)
    return answer.best(limit: limit).map { $0.map(\.word).joined(separator: " ") }
  }
}
