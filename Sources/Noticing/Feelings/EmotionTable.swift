/// The vocabulary of feelings, read from a table.
public struct EmotionTable: Sendable {
  /// The feelings in the order of the table.
  public let emotions: [Emotion]

  /// The families in the order of the table.
  public let families: [String]

  let lexicon: FeelingLexicon
  /// Other ways of saying each feeling, in the order of the table.
  let variants: [[String]]

  /// Reads the feelings and the words around them from the bytes of tab-separated files, emotions.tsv and
  /// feelings.tsv, whose first line names the columns.
  ///
  /// - Throws: `TableError` with the line and the field of the first thing that is wrong.
  public init(
    tsv: some Sequence<UInt8>,
    wording: some Sequence<UInt8>
  ) throws(TableError) {
    let wording = try Table(tsv: wording, columns: ["kind", "name", "entries"])
    let table = try Table(tsv: tsv, columns: EmotionTable.columns)
    var emotions: [Emotion] = []
    var variants: [[String]] = []
    var families: [String] = []
    var seen: Set<String> = []
    for row in table.rows {
      let emotion = try EmotionTable.emotion(from: row)
      guard seen.insert(emotion.word).inserted else {
        throw TableError(
          code: .duplicate,
          line: row.line,
          column: 2,
          reason: "‘\(emotion.word)’ a second time"
        )
      }
      if !families.contains(emotion.family) { families.append(emotion.family) }
      emotions.append(emotion)
      variants.append(row.list(8, separator: ","))
    }
    self.emotions = emotions
    self.families = families
    self.variants = variants
    lexicon = try FeelingLexicon(
      words: emotions.map(\.word),
      variants: variants,
      wording: wording
    )
  }

  /// Returns the words of a family in the order of the table; none for an unknown family.
  public func words(in family: String) -> [String] {
    emotions.filter { $0.family == family }.map(\.word)
  }

  private static let columns = [
    "family", "word", "quadrant", "energy", "pleasantness", "intensity", "body_cues", "need",
    "variants",
  ]

  private static func emotion(from row: Table.Row) throws(TableError) -> Emotion {
    guard let quadrant = Emotion.Quadrant(rawValue: row[2]) else {
      throw row.bad(2, expected: "HU, HM, HP, LU, LM or LP")
    }
    let word = try row.required(1, "word")
    return Emotion(
      word: word,
      family: try row.required(0, "family"),
      quadrant: quadrant,
      energy: try row.number(3, in: -2...2),
      pleasantness: try row.number(4, in: -2...2),
      intensity: try row.number(5, in: 1...3),
      bodyCues: row.list(6, separator: ","),
      need: row.list(7, separator: ";"),
      isBroad: BroadWords.isBroad(word)
    )
  }
}
