/// The cues of themes, ready to be looked up by the word they begin with.
struct ThemeTable: Sendable {
  struct Cue: Sendable {
    let theme: String
    let needsSelf: Bool
    let notation: String
    let elements: [Element]
    let hasDenial: Bool
  }

  enum Element: Sendable {
    case word(Alternatives, isOptional: Bool)
    case gap(Int)
  }

  /// Words, and beginnings of words.
  struct Alternatives: Sendable {
    var words: Set<String> = []
    var beginnings: [String] = []

    func has(_ form: String) -> Bool {
      words.contains(form) || beginnings.contains { form.hasPrefix($0) }
    }
  }

  private(set) var cues: [Cue] = []
  private(set) var themes: Set<String> = []
  private(set) var fillers: Set<String> = []
  private var starting: [String: [Int]] = [:]
  /// Cues that can begin with a beginning of a word, by its first three bytes.
  private var beginning: [[UInt8]: [Int]] = [:]

  static let columns = ["theme", "needs", "pattern"]
  static let denials: Set<String> = ["not", "never", "no", "hardly", "without", "neither", "nor"]

  init(tsv: some Sequence<UInt8>) throws(TableError) {
    let table = try Table(tsv: tsv, columns: ThemeTable.columns)
    var lists: [String: Set<String>] = [:]
    for row in table.rows where row[0] == "class" {
      lists[try row.required(1, "name"), default: []].formUnion(row.list(2, separator: "|"))
    }
    fillers = lists["filler"] ?? []
    for row in table.rows where row[0] != "class" {
      guard row[1].isEmpty || row[1] == "self" else {
        throw row.bad(1, expected: "nothing or self")
      }
      let notation = try row.required(2, "pattern")
      let elements = notation.split(separator: " ").map { Self.element($0, lists: lists) }
      add(
        Cue(
          theme: try row.required(0, "name"),
          needsSelf: row[1] == "self",
          notation: notation,
          elements: elements,
          hasDenial: elements.contains { element in
            guard case .word(let words, _) = element else { return false }
            return !words.words.isDisjoint(with: Self.denials)
          }
        )
      )
    }
  }

  /// The cues that can begin with a word, in the order of the table.
  func candidates(for form: String) -> [Int] {
    let short = Array(form.utf8.prefix(Self.shortestBeginning))
    return (starting[form] ?? []) + (beginning[short] ?? [])
  }

  private mutating func add(_ cue: Cue) {
    themes.insert(cue.theme)
    for element in cue.elements {
      guard case .word(let words, let isOptional) = element else { continue }
      for word in words.words { starting[word, default: []].append(cues.count) }
      for start in words.beginnings {
        beginning[Array(start.utf8.prefix(Self.shortestBeginning)), default: []].append(cues.count)
      }
      guard isOptional else { break }
    }
    cues.append(cue)
  }

  private static func element(_ part: Substring, lists: [String: Set<String>]) -> Element {
    if part.first == "~" { return .gap(min(Int(part.dropFirst()) ?? 0, longestGap)) }
    let isOptional = part.last == "?"
    var alternatives = Alternatives()
    for name in (isOptional ? part.dropLast() : part).split(separator: "|") {
      if name.first == "@" {
        alternatives.words.formUnion(lists[String(name.dropFirst())] ?? [])
      } else if name.last == "*", name.utf8.count > shortestBeginning {
        alternatives.beginnings.append(String(name.dropLast()))
      } else {
        alternatives.words.insert(String(name))
      }
    }
    return .word(alternatives, isOptional: isOptional)
  }

  private static let longestGap = 6
  private static let shortestBeginning = 3
}
