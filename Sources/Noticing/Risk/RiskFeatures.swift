/// What a learnt model of risk sees in a text.
///
/// Three groups: words (`w:`, one to three in a row within a sentence), parts of words (`c:`, three to
/// five bytes, a blank at the ends of a word), and what the rules found beside a level (`r:`). A feature
/// is the hash of its name; names are kept only for training.
struct RiskFeatures {
  /// The hashes of a group in order, and how often each stands.
  struct Group {
    fileprivate(set) var hashes: [UInt64] = []
    fileprivate(set) var names: [UInt64: String] = [:]

    /// Each hash once, with its count.
    var counts: [(hash: UInt64, count: Int)] {
      var result: [(hash: UInt64, count: Int)] = []
      for hash in hashes.sorted() {
        if result.last?.hash == hash {
          result[result.count - 1].count += 1
        } else {
          result.append((hash, 1))
        }
      }
      return result
    }

    /// Each name with its count, without the letter of the group.
    var named: [String: Int] {
      Dictionary(
        counts.compactMap { hash, count in names[hash].map { (String($0.dropFirst(2)), count) } },
        uniquingKeysWith: +
      )
    }
  }

  private(set) var words = Group()
  private(set) var parts = Group()
  private(set) var rules: Set<String> = []
  private let keepsNames: Bool

  /// How many words at most are looked at; what a longer text says after them is for the rules.
  static let wordLimit = 4_000

  init(
    _ reading: RiskReading,
    earlier: [RiskReading],
    tokens range: Range<Int>? = nil,
    keepsNames: Bool = false
  ) {
    self.keepsNames = keepsNames
    let all = reading.text.tokens
    let tokens = all[(range ?? all.indices).clamped(to: 0..<min(all.count, Self.wordLimit))]
    addWords(tokens)
    for form in Set(tokens.map(\.form)) { addParts(form) }
    addSigns(reading, "")
    for reading in earlier {
      for finding in reading.findings { rules.insert("earlier r:\(finding.level.rawValue)") }
      addSigns(reading, "earlier ")
      for token in reading.text.tokens.prefix(200) { rules.insert("earlier \(token.form)") }
    }
  }

  private mutating func addWords(_ tokens: ArraySlice<Lexeme>) {
    for position in tokens.indices {
      var hash = Self.hash("w:")
      for next in position..<(position + 3) {
        guard next < tokens.endIndex, tokens[next].sentence == tokens[position].sentence else {
          break
        }
        if next > position { hash = Self.hash(UInt8(ascii: "_"), from: hash) }
        hash = Self.hash(tokens[next].form, from: hash)
        words.hashes.append(hash)
        if keepsNames {
          words.names[hash] = "w:" + tokens[position...next].map(\.form).joined(separator: "_")
        }
      }
    }
  }

  private mutating func addParts(_ form: String) {
    let bytes = [UInt8(ascii: " ")] + form.utf8.prefix(24) + [UInt8(ascii: " ")]
    let beginning = Self.hash("c:")
    for start in bytes.indices {
      var hash = beginning
      for end in start..<min(start + 5, bytes.count) {
        hash = Self.hash(bytes[end], from: hash)
        guard end - start >= 2 else { continue }
        parts.hashes.append(hash)
        if keepsNames {
          parts.names[hash] = "c:" + String(decoding: bytes[start...end], as: UTF8.self)
        }
      }
    }
  }

  /// What the rules found beside levels.
  ///
  /// The level of the text itself is left out: rules hear more of the utterances they were written from
  /// than of any others, and a model that had learnt from their level would miss what they miss.
  private mutating func addSigns(_ reading: RiskReading, _ prefix: String) {
    if !reading.signs.isEmpty { rules.insert("\(prefix)r:sign") }
    if !reading.times.isEmpty { rules.insert("\(prefix)r:time") }
    if !reading.reliefs.isEmpty { rules.insert("\(prefix)r:relief") }
    if reading.hasFigure { rules.insert("\(prefix)r:figure") }
    if reading.deniesSuicide { rules.insert("\(prefix)r:denied") }
    if reading.pastSuicide != nil { rules.insert("\(prefix)r:past") }
    if reading.text.isPlayful { rules.insert("\(prefix)r:playful") }
    if reading.text.tokens.contains(where: \.isQuoted) { rules.insert("\(prefix)r:quoted") }
  }

  // MARK: Hashes

  /// FNV-1a of 64 bits, so that a name can be put together piece by piece.
  static func hash(_ text: String, from start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var hash = start
    for byte in text.utf8 { hash = Self.hash(byte, from: hash) }
    return hash
  }

  static func hash(_ byte: UInt8, from start: UInt64) -> UInt64 {
    (start ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
