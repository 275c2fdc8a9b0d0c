/// What a learnt model of risk sees in a text, by name.
///
/// Three groups: words (`w`: one to three in a row within a sentence), parts of words (`c`: three to
/// five letters, a blank at the ends of a word), and what the rules found (`r`).
struct RiskFeatures {
  private(set) var words: [String: Int] = [:]
  private(set) var parts: [String: Int] = [:]
  private(set) var rules: Set<String> = []

  /// How many words at most are looked at; what a longer text says after them is for the rules.
  static let wordLimit = 4_000

  init(_ reading: RiskReading, earlier: [RiskReading], tokens range: Range<Int>? = nil) {
    let all = reading.text.tokens
    let tokens = all[(range ?? all.indices).clamped(to: 0..<min(all.count, Self.wordLimit))]
    addWords(tokens)
    for form in Set(tokens.map(\.form)) { addParts(form) }
    addRules(reading, "")
    for reading in earlier {
      addRules(reading, "earlier ")
      for token in reading.text.tokens.prefix(200) { rules.insert("earlier \(token.form)") }
    }
  }

  private mutating func addWords(_ tokens: ArraySlice<Lexeme>) {
    for position in tokens.indices {
      var name = tokens[position].form
      words[name, default: 0] += 1
      for next in (position + 1)..<(position + 3) {
        guard next < tokens.endIndex, tokens[next].sentence == tokens[position].sentence else {
          break
        }
        name += "_" + tokens[next].form
        words[name, default: 0] += 1
      }
    }
  }

  private mutating func addParts(_ form: String) {
    let bytes = [UInt8(ascii: " ")] + form.utf8.prefix(24) + [UInt8(ascii: " ")]
    for length in 3...5 where bytes.count >= length {
      for start in 0...(bytes.count - length) {
        parts[String(decoding: bytes[start..<start + length], as: UTF8.self), default: 0] += 1
      }
    }
  }

  private mutating func addRules(_ reading: RiskReading, _ prefix: String) {
    for finding in reading.findings { rules.insert("\(prefix)r:\(finding.level.rawValue)") }
    if !reading.signs.isEmpty { rules.insert("\(prefix)r:sign") }
    if !reading.times.isEmpty { rules.insert("\(prefix)r:time") }
    if !reading.reliefs.isEmpty { rules.insert("\(prefix)r:relief") }
    if reading.hasFigure { rules.insert("\(prefix)r:figure") }
    if reading.deniesSuicide { rules.insert("\(prefix)r:denied") }
    if reading.pastSuicide != nil { rules.insert("\(prefix)r:past") }
    if reading.text.isPlayful { rules.insert("\(prefix)r:playful") }
    if reading.text.tokens.contains(where: \.isQuoted) { rules.insert("\(prefix)r:quoted") }
  }
}
