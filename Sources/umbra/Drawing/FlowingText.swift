import Diagnostics
import LineEditing
import TextFiltering

/// Breaks text into rows while it arrives, and draws each of its bytes once.
///
/// A word is drawn when it is whole, since only then is it known which row it is on; a word that is
/// wider than a row is cut. What was drawn is never drawn again. Control characters and escape
/// sequences are taken out, also when they are split between pieces.
struct FlowingText: Sendable {
  private let width: Int
  private let theme: Theme?
  private let base: Theme.Role?
  private var filter = ScreenFilter()
  private var emphasis = Emphasis()
  private var column = 0
  private var needsBlank = false
  private var word: [Emphasis.Run] = []
  private var wordWidth = 0
  private var open: Theme.Role?

  /// Text in rows of at most so many columns; without a theme marks of emphasis stay as they are.
  init(width: Int, theme: Theme?, base: Theme.Role? = nil) {
    self.width = max(8, width)
    self.theme = theme
    self.base = theme == nil ? nil : base
  }

  /// Takes one more piece.
  ///
  /// - Parameters:
  ///   - piece: The piece; characters may be split between this one and the next.
  ///   - endsWord: Whether the piece is known to end where a word ends, so that nothing of it need wait.
  /// - Returns: What is to be sent for it.
  mutating func take(_ piece: String, endsWord: Bool = false) -> String {
    var sent = ""
    flow(filter.text(from: piece), into: &sent)
    if endsWord { endWord(into: &sent) }
    return sent
  }

  /// Returns what is to be sent for the rest, with the end of the last row.
  mutating func finish() -> String {
    var sent = ""
    flow(filter.finish(), into: &sent)
    for run in emphasis.finish() { flow(run, into: &sent) }
    endWord(into: &sent)
    endRow(into: &sent)
    needsBlank = false
    return sent
  }

  /// A whole text.
  static func rows(
    _ text: String,
    width: Int,
    theme: Theme?,
    base: Theme.Role? = nil
  ) -> String {
    var flowing = FlowingText(width: width, theme: theme, base: base)
    return flowing.take(text) + flowing.finish()
  }

  private mutating func flow(_ text: String, into sent: inout String) {
    guard theme != nil else { return flow(Emphasis.Run(text: text), into: &sent) }
    for run in emphasis.take(text) { flow(run, into: &sent) }
  }

  private mutating func flow(_ run: Emphasis.Run, into sent: inout String) {
    for character in run.text {
      if character.isNewline {
        endWord(into: &sent)
        endRow(into: &sent)
        needsBlank = false
      } else if character == " " {
        endWord(into: &sent)
        needsBlank = column > 0
      } else {
        add(character, run.role)
        // Long enough to be cut: all but the last character, which a mark may still join.
        if wordWidth > width + 8 { cutWord(into: &sent) }
      }
    }
  }

  private mutating func add(_ character: Character, _ role: Theme.Role?) {
    let role = role ?? base
    if let last = word.indices.last, word[last].role == role {
      word[last].text.append(character)
    } else {
      word.append(Emphasis.Run(text: String(character), role: role))
    }
    wordWidth += character.displayWidth
  }

  private mutating func endWord(into sent: inout String) {
    guard !word.isEmpty else { return }
    let exact = word.reduce(0) { $0 + $1.text.displayWidth }
    if column > 0, column + (needsBlank ? 1 : 0) + exact > width {
      endRow(into: &sent)
    } else if needsBlank, column > 0 {
      if open != word[0].role { turn(to: nil, into: &sent) }
      sent += " "
      column += 1
    }
    needsBlank = false
    draw(word, into: &sent)
    word = []
    wordWidth = 0
  }

  private mutating func cutWord(into sent: inout String) {
    guard var last = word.last, let kept = last.text.popLast() else { return }
    word[word.count - 1] = last
    endWord(into: &sent)
    add(kept, last.role)
  }

  private mutating func draw(_ runs: [Emphasis.Run], into sent: inout String) {
    for run in runs where !run.text.isEmpty {
      turn(to: run.role, into: &sent)
      for character in run.text {
        let columns = character.displayWidth
        if column + columns > width, column > 0 {
          endRow(into: &sent)
          turn(to: run.role, into: &sent)
        }
        sent.append(character)
        column += columns
      }
    }
  }

  private mutating func turn(to role: Theme.Role?, into sent: inout String) {
    guard role != open, let theme else { return }
    if open != nil { sent += Theme.end }
    if let role { sent += theme.start(role) }
    open = role
  }

  private mutating func endRow(into sent: inout String) {
    turn(to: nil, into: &sent)
    sent += "\n"
    column = 0
  }
}
