/// A word that works at every request, whatever is asked.
///
/// Each can be typed alone or with a leading slash (`skip`, `/skip`), but for two: `/feel` needs the
/// slash, and `/help` is a host's to answer. A leading backslash means the word itself (`\stop`
/// answers “stop”).
public enum ControlWord: String, Hashable, Sendable, Codable, CaseIterable {
  /// Passes over the question.
  case skip
  /// Leaves for now; the place is kept.
  case pause
  /// Returns to the question before this one.
  case back
  /// Something steadying, and then the same question again.
  case ground
  /// Ends gently.
  case stop
  /// People who can help, and then the same question again.
  case helpNow = "help now"
  /// The person's own page of who and where is safe, and then the same question again.
  case shore
  /// A word for what is felt now, and then the same question again.
  case feel
  /// Ends in one line.
  case goodbye

  /// Reads a whole entry as a control word, or returns `nil` when it is anything else.
  ///
  /// Upper case, surrounding blanks and marks at the end do not matter.
  public init?(_ entry: String) {
    guard let word = Self.spellings[Self.folded(entry)] else { return nil }
    self = word
  }

  /// The control words that a person should know of, in the order to show them.
  public static let shown: [ControlWord] = [.skip, .back, .pause, .ground, .stop, .helpNow]

  private static let spellings: [String: ControlWord] = {
    var spellings: [String: ControlWord] = [:]
    let table: [ControlWord: [String]] = [
      .skip: ["skip"], .pause: ["pause"], .back: ["back"], .ground: ["ground"],
      .shore: ["shore", "my shore"],
      .stop: ["stop", "stop please", "please stop"],
      .helpNow: [
        "help now", "help-now", "helpnow", "help", "help me", "please help", "please help me",
      ],
      .goodbye: ["bye", "goodbye", "bye bye", "good bye", "quit", "exit"],
    ]
    for (word, names) in table {
      for name in names {
        spellings[name] = word
        spellings["/" + name] = word
      }
    }
    spellings["/help"] = nil
    spellings["/feel"] = .feel
    return spellings
  }()

  private static func folded(_ entry: String) -> String {
    guard entry.utf8.count <= 64 else { return "" }
    var text = entry.lowercased().trimmingBlanks()
    while let last = text.last, ".!…".contains(last) { text.removeLast() }
    return text.split(separator: " ").joined(separator: " ")
  }
}

extension String {
  /// Returns the string without blanks and line breaks at both ends.
  package func trimmingBlanks() -> String {
    guard let start = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[start...end])
  }
}
