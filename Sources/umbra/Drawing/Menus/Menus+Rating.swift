import Conversation
import LineEditing

/// A rating as a scale above the entry, with words at its ends.
extension Menus {
  func rating(_ request: InputRequest) -> Menu {
    let items = (0...10).map { Menu.Item(String($0)) }
    let ends = request.ends
    return Menu(
      .scale(start: 5),
      items: { _, _ in items },
      match: { typed, _ in
        guard case .rating(let number)? = request.interpret(typed) else { return nil }
        return number
      },
      rows: { scale(chosen: $0.chosen, ends: ends, columns: $0.columns, isStill: $0.isStill) }
    )
  }

  /// The figures in a row, the chosen one in brackets, and what the ends mean.
  ///
  /// Where nothing can be drawn anew the figures are left out: they would only be read aloud.
  func scale(
    chosen: Int?,
    ends: InputRequest.Ends?,
    columns: Int,
    isStill: Bool = false
  ) -> [Prompt] {
    let words = ends.map { ($0.low.forTerminal, $0.high.forTerminal) }
    if isStill { return words.map { [row("0: \($0.0). 10: \($0.1).")] } ?? [] }
    let roomy = columns > 36
    let figures = (0...10).map { figure -> String in
      let text = figure == chosen ? "[\(figure)]" : roomy ? " \(figure) " : String(figure)
      return roomy || figure == chosen ? text : " \(text)"
    }
    var drawn = Prompt("")
    for (figure, text) in figures.enumerated() {
      drawn = drawn + row(text, figure == chosen ? .accent : nil)
    }
    let width = figures.joined().displayWidth
    guard let (low, high) = words else { return [drawn] }
    let gap = (roomy ? 34 : width) - 1 - low.displayWidth - high.displayWidth - 1
    if gap >= 2 {
      return [drawn, row(" " + low + String(repeating: " ", count: gap) + high, .quiet)]
    }
    let both = " 0 \(low) · 10 \(high)"
    if both.displayWidth < columns { return [drawn, row(both, .quiet)] }
    let narrow =
      TextWrapping.item(low, after: " 0 ", width: columns - 1)
      + TextWrapping.item(high, after: " 10 ", width: columns - 1)
    return [drawn] + narrow.map { row($0, .quiet) }
  }
}
