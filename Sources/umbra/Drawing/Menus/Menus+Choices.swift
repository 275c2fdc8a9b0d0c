import Conversation
import LineEditing

/// Choices as a numbered list above the entry. The one that Enter would take is marked.
extension Menus {
  func choices(_ request: InputRequest) -> Menu {
    var choices: [InputRequest.Choice] = []
    if case .choice(let all) = request.kind { choices = all }
    let available = choices.indices.filter { choices[$0].isAvailable }
    let texts = choices.filter(\.isAvailable).map(\.text.forTerminal)
    let items = available.indices.map { Menu.Item(String($0 + 1)) }
    return Menu(
      items: { _, _ in items },
      match: { typed, _ in
        guard case .choice(let index)? = request.interpret(typed) else { return nil }
        return available.firstIndex(of: index)
      },
      rows: { rows(of: texts, in: $0) }
    )
  }

  func rows(of choices: [String], in view: Menu.View) -> [Prompt] {
    let widest = String(choices.count).count
    let width = min(view.columns - 1, Typography.comfortable)
    let blocks = choices.enumerated().map { index, text -> [String] in
      let number = String(index + 1)
      let mark = index == view.chosen ? "\(Self.mark) " : "  "
      let gap = String(repeating: " ", count: widest - number.count)
      return TextWrapping.item(text, after: "\(mark)\(gap)\(number)  ", width: width)
    }
    let shown = ListWindow.items(blocks.map(\.count), chosen: view.chosen, rows: view.rows)
    var rows = shown.flatMap { index in
      blocks[index].map { row($0, index == view.chosen ? .accent : nil) }
    }
    let margin = String(repeating: " ", count: widest + 4)
    if shown.lowerBound > 0 {
      rows.insert(row("\(margin)\(shown.lowerBound) more above", .quiet), at: 0)
    }
    if shown.upperBound < blocks.count {
      rows.append(row("\(margin)\(blocks.count - shown.upperBound) more below", .quiet))
    }
    return rows
  }
}
