/// Finds light Markdown in text that comes in pieces: `*slanted*`, `**strong**`, and words to type in
/// backticks.
///
/// A mark that is never closed, has a blank on the wrong side or stands inside a word is a character
/// like others. What follows an opening mark is held back until that is known, for no more than a row
/// or two; nothing is taken back.
struct Emphasis: Sendable {
  /// Text of one role; `nil` is ordinary.
  struct Run: Sendable, Equatable {
    var text: String
    var role: Theme.Role?
  }

  private static let longest = 200

  private var previous: Character?
  /// An opening mark with what came after it.
  private var held: [Character] = []

  /// Returns what is known of a text with one more piece.
  mutating func take(_ piece: some Sequence<Character>) -> [Run] {
    var runs: [Run] = []
    for character in piece { take(character, into: &runs) }
    return runs
  }

  /// Returns what is left, when there will be no more.
  mutating func finish() -> [Run] {
    var runs: [Run] = []
    if let run = closed(before: nil) { runs.append(run) } else { release(into: &runs) }
    held = []
    previous = nil
    return runs
  }

  private mutating func take(_ character: Character, into runs: inout [Run]) {
    guard !held.isEmpty else {
      if Self.isMark(character), Self.mayPrecede(previous) {
        held = [character]
      } else {
        add(character, to: &runs)
      }
      return
    }
    if let run = closed(before: character) {
      runs.append(run)
      held = []
      previous = run.text.last
      take(character, into: &runs)
      return
    }
    held.append(character)
    let marks = Self.marks(of: held)
    let opens = held.count == marks.count || !held[marks.count].isWhitespace
    guard opens, marks.count <= 2, !character.isNewline, held.count <= Self.longest else {
      release(into: &runs)
      return
    }
  }

  /// What is held, if it is closed and the next character is no part of a word.
  private func closed(before next: Character?) -> Run? {
    let marks = Self.marks(of: held)
    let inner = held.dropFirst(marks.count)
    guard let mark = marks.first, inner.count > marks.count, inner.suffix(marks.count) == marks,
      next != mark, next.map({ !$0.isLetter && !$0.isNumber }) ?? true
    else { return nil }
    let text = inner.dropLast(marks.count)
    guard let last = text.last, !last.isWhitespace, last != mark else { return nil }
    let role: Theme.Role = mark == "`" ? .accent : marks.count == 2 ? .strong : .slanted
    return Run(text: String(text), role: role)
  }

  private mutating func release(into runs: inout [Run]) {
    let characters = held
    held = []
    for character in characters { add(character, to: &runs) }
  }

  private mutating func add(_ character: Character, to runs: inout [Run]) {
    previous = character
    if let last = runs.indices.last, runs[last].role == nil {
      runs[last].text.append(character)
    } else {
      runs.append(Run(text: String(character), role: nil))
    }
  }

  private static func isMark(_ character: Character) -> Bool { "*_`".contains(character) }

  private static func marks(of held: [Character]) -> ArraySlice<Character> {
    guard let mark = held.first else { return [] }
    let marks = held.prefix { $0 == mark }
    return mark == "*" || marks.count < 2 ? marks : held.prefix(1)
  }

  private static func mayPrecede(_ character: Character?) -> Bool {
    guard let character else { return true }
    return character.isWhitespace || "([“‘\"'—–-/".contains(character)
  }
}
