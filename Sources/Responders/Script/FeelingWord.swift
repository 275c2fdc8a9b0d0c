internal import Conversation
internal import Noticing

/// The person's own word for a feeling.
enum FeelingWord {
  /// Returns the word as it stands in a sentence, or nothing for an answer that names none.
  ///
  /// A short answer is kept as it was written (“heavy, sweaty”); out of a longer one comes the word that
  /// names the feeling (“panic”), never the vocabulary's word for it.
  static func word(in text: String, naming feeling: Feeling?) -> String {
    if ShortAnswer.isDontKnow(text) { return "" }
    if let list = list(text) { return list }
    guard let feeling else {
      return QuotableSpan.cut(from: text).map { QuotableSpan.inSentence($0) } ?? single(text)
    }
    let named = slice(feeling.range, of: text)
    if let short = QuotableSpan.cut(from: text, longest: 3), short.contains(named) {
      return QuotableSpan.inSentence(short)
    }
    return named.isEmpty ? feeling.word : QuotableSpan.inSentence(named)
  }

  private static func slice(_ range: Range<Int>, of text: String) -> String {
    guard range.lowerBound >= 0, range.upperBound <= text.utf8.count else { return "" }
    return String(
      decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count),
      as: UTF8.self
    )
  }

  /// A few words with commas between them, and nothing else.
  private static func list(_ text: String) -> String? {
    let text = text.trimmingBlanks()
    guard text.utf8.count <= 48, text.contains(",") else { return nil }
    let items = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).trimmingBlanks() }
    let isList = items.allSatisfy { item in
      !item.isEmpty && item.utf8.count <= 20
        && item.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" }
        && QuotableSpan.cut(from: item) == item
    }
    return (2...4).contains(items.count) && isList
      ? QuotableSpan.inSentence(items.joined(separator: ", ")) : nil
  }

  /// A single word as it stands, such as “ok”, or nothing.
  private static func single(_ text: String) -> String {
    let word = text.trimmingBlanks()
    let isWord = word.unicodeScalars.allSatisfy(\.properties.isAlphabetic) && word.count <= 24
    return isWord ? word : ""
  }
}
