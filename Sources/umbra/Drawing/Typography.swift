import Conversation

/// Turns what is said and asked into rows of text for a terminal of a width.
///
/// Pure: values in, text out. With `isPlain` no escape sequence is used at all.
struct Typography: Sendable {
  /// Columns of the terminal.
  var width: Int
  /// Whether the text must stand without colour and emphasis.
  var isPlain: Bool
  /// How text that is set apart looks.
  var theme = Theme.mono

  /// The longest rows that read well.
  static let comfortable = 72

  /// Something said, with an empty row above it when it begins a turn.
  ///
  /// A card has an empty row above and below; cards in a row stand together. What was said directly
  /// before decides whether the row below it is still to come.
  func utterance(
    _ utterance: Utterance,
    beginsTurn: Bool,
    after previous: Utterance.Style? = nil
  ) -> String {
    let text = utterance.text.forTerminal
    switch utterance.style {
    case .plain, .quiet:
      return gap(beginsTurn || previous == .card)
        + FlowingText.rows(
          text,
          width: measure,
          theme: isPlain ? nil : theme,
          base: utterance.style == .quiet ? .quiet : nil
        )
    case .card:
      return gap(beginsTurn || previous != .card) + block(text, margin: "  ", indent: "  ")
    }
  }

  /// Something that is said piece by piece, to be set as the whole would be.
  func flowing() -> FlowingText {
    FlowingText(width: measure, theme: isPlain ? nil : theme)
  }

  /// Columns of the rows that are read: what reads well, or what there is.
  private var measure: Int { min(width - 1, Self.comfortable) }

  /// Columns for a page of the program's own on a terminal of so many columns.
  static func measure(ofPage width: Int) -> Int { min(max(width - 1, 16), comfortable) }

  /// What a request shows below its question: how far a row of questions is, choices and a hint, or
  /// nothing.
  ///
  /// With a menu the choices are left to that.
  func request(
    _ request: InputRequest,
    after previous: Utterance.Style? = nil,
    hasMenu: Bool = false
  ) -> String {
    var shown = ways(of: request)
    if hasMenu, case .choice = request.kind { shown = "" }
    if let progress = request.progress { shown = dim(sign(of: progress)) + shown }
    return gap(previous == .card && (hasMenu || !shown.isEmpty)) + shown
  }

  /// How far a row of questions is: a dot each, the ones up to this filled, or in words.
  private func sign(of progress: InputRequest.Progress) -> String {
    guard !isPlain, progress.count <= min(measure, Self.mostDots) else {
      return block("Question \(progress.step) of \(progress.count).")
    }
    let ahead = progress.count - progress.step
    return String(repeating: "•", count: progress.step) + String(repeating: "·", count: ahead)
      + "\n"
  }

  /// More dots than these say nothing at a glance.
  private static let mostDots = 24

  private func gap(_ isWanted: Bool) -> String { isWanted ? "\n" : "" }

  private func ways(of request: InputRequest) -> String {
    switch request.kind {
    case .choice(let choices):
      let available = choices.filter(\.isAvailable)
      let widest = String(available.count).count
      return available.enumerated().map { index, choice in
        let number = String(index + 1)
        let gap = String(repeating: " ", count: widest - number.count)
        return item(choice.text.forTerminal, after: "  \(gap)\(number)  ")
      }.joined()
    case .text(let hint), .feeling(let hint):
      return dim(ways(after: hint?.forTerminal))
    case .rating:
      return dim(ways(after: "0 to 10"))
    case .pause:
      return dim(ways(after: "Enter to go on"))
    }
  }

  /// A remark of the program itself.
  func remark(_ text: String) -> String {
    dim(block(text.forTerminal))
  }

  /// One row on the side, without its line break.
  func quietRow(_ text: String) -> String { dim(text) }

  /// A hint and the words that work at every request, in one row.
  ///
  /// Where not all of them fit, the ones that matter most are shown; a hint that is too long for that
  /// has rows of its own.
  private func ways(after hint: String?) -> String {
    let available = measure
    for words in Self.waysOut {
      let row = [hint, words].compactMap { $0 }.joined(separator: " · ")
      if row.displayWidth <= available { return block(row) }
    }
    let fitting = Self.waysOut.first { $0.displayWidth <= available }
    return block(hint ?? "") + block(fitting ?? Self.waysOut[Self.waysOut.count - 1])
  }

  /// From all of the words to the fewest.
  private static let waysOut: [String] = [
    ControlWord.shown, [.skip, .ground, .stop, .helpNow], [.skip, .stop, .helpNow],
    [.skip, .helpNow],
  ].map { $0.map(\.rawValue).joined(separator: ", ") }

  private func dim(_ text: String) -> String {
    guard !isPlain, !text.isEmpty else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : theme.start(.quiet) + $0 + Theme.end }.joined(separator: "\n")
  }

  private func block(_ text: String, margin: String = "", indent: String = "") -> String {
    TextWrapping.block(text, width: measure, margin: margin, indent: indent)
  }

  private func item(_ text: String, after mark: String) -> String {
    TextWrapping.item(text, after: mark, width: measure)
      .map { $0 + "\n" }.joined()
  }
}
