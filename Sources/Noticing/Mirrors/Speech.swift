/// What somebody is quoted with in a text, in quotation marks: "Aunty, please take a token".
public struct Speech: Hashable, Sendable, Codable {
  /// The words between the marks, without a full stop or a comma at the end.
  public let text: String

  /// Their UTF-8 offsets in the text.
  public let range: Range<Int>

  /// Returns what others are quoted with, in order; at most eight.
  ///
  /// Only what stands between double quotation marks behind a verb of saying with another subject than
  /// "I", of three words to fourteen, without an address, a number to call or a key. Linear in the length
  /// of the text.
  public static func others(in text: String) -> [Speech] {
    var found: [Speech] = []
    var before: [Chunk] = []
    var inside: [Chunk] = []
    func close() {
      defer { inside = [] }
      guard (3...14).contains(inside.count), inside.allSatisfy(\.isClean), isSaid(before.suffix(6)),
        let first = inside.first, let last = inside.last
      else { return }
      let range = first.range.lowerBound..<last.range.upperBound
      guard let words = Chunk.quotable(range, of: text) else { return }
      found.append(Speech(text: words, range: range))
    }
    for chunk in Chunk.chunks(of: text) {
      if found.count >= 8 { break }
      if chunk.isInside {
        inside.append(chunk)
        continue
      }
      if !inside.isEmpty {
        close()
        before = []
      }
      before.append(chunk)
    }
    if !inside.isEmpty { close() }
    return found
  }

  private static func isSaid(_ words: ArraySlice<Chunk>) -> Bool {
    guard let verb = words.lastIndex(where: { verbs.contains($0.form) }) else { return false }
    var before = words[..<verb].filter { !Fillers.adverbs.contains($0.form) }.map(\.form)
    if words[verb].form == "like" {
      // "She was like", and not "it was like".
      guard let copula = before.popLast(), ["was", "is", "were", "are"].contains(copula),
        let who = before.last, !["it", "that", "this", "there", "what"].contains(who)
      else { return false }
    }
    return before.last.map { !noOther.contains($0) } ?? false
  }

  private static let noOther: Set<String> = [
    "i", "we", "you", "i'd", "i've", "to", "not", "never",
  ]

  private static let verbs: Set<String> = [
    "say", "says", "said", "saying", "tells", "told", "asks", "asked", "writes", "wrote", "goes",
    "went", "texts", "texted", "replies", "replied", "shouts", "shouted", "answered", "whispered",
    "calls", "called", "like",
  ]
}
