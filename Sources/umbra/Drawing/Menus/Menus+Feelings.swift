import Conversation
import LineEditing
import Noticing

/// Feelings under the entry: families, their finer words, and what begins as the entry does.
extension Menus {
  /// Rows that a list of feelings takes at most.
  private static let mostRows = 10

  func feelings(_ table: EmotionTable) -> Menu {
    Menu(
      place: .below,
      items: { typed, opened in items(of: table, typed, opened) },
      match: { typed, items in
        let typed = typed.trimmingBlanks().lowercased()
        return items.firstIndex { $0.entry == typed }
      },
      rows: { rows(of: table, in: $0) }
    )
  }

  private func items(of table: EmotionTable, _ typed: String, _ opened: String?) -> [Menu.Item] {
    if let opened { return table.words(in: opened).map { Menu.Item($0) } }
    let typed = typed.trimmingBlanks()
    guard !typed.isEmpty else { return table.families.map { Menu.Item($0, opens: true) } }
    return table.choices(beginning: typed).map { Menu.Item($0.word, opens: $0.isFamily) }
  }

  private func rows(of table: EmotionTable, in view: Menu.View) -> [Prompt] {
    if view.isStill {
      let words = "Some words: " + table.families.joined(separator: ", ") + "."
      return TextWrapping.rows(words, width: min(view.columns - 1, Typography.comfortable))
        .map { row($0) }
    }
    guard !view.items.isEmpty else { return [] }
    let room = min(view.rows - 1, Self.mostRows) - 1
    let shown = ListWindow.items(view.items.map { _ in 1 }, chosen: view.chosen, rows: room)
    let found = table.choices(beginning: view.typed.trimmingBlanks())
    let widest = view.items[shown].map(\.entry.displayWidth).max() ?? 0
    var rows: [Prompt] = []
    if shown.lowerBound > 0 { rows.append(row("  \(shown.lowerBound) more above", .quiet)) }
    for index in shown {
      let isChosen = index == view.chosen
      let entry = view.items[index].entry
      let gap = String(repeating: " ", count: widest - entry.displayWidth + 3)
      rows.append(
        row((isChosen ? "\(Self.mark) " : "  ") + entry, isChosen ? .accent : nil)
          + row(
            gap
              + remark(
                on: view.items[index],
                in: table,
                found,
                view,
                room: view.columns - 1 - 2 - widest - 3
              ),
            .quiet
          )
      )
    }
    if shown.upperBound < view.items.count {
      rows.append(row("  \(view.items.count - shown.upperBound) more below", .quiet))
    }
    return rows + [row(hint(view), .quiet)]
  }

  /// What helps to tell an item from its neighbours.
  private func remark(
    on item: Menu.Item,
    in table: EmotionTable,
    _ found: [FeelingChoice],
    _ view: Menu.View,
    room: Int
  ) -> String {
    if item.opens {
      return Self.list(table.words(in: item.entry).prefix(3), end: " …", room: room)
    }
    if view.opened != nil {
      return Self.list(table.bodyCues(of: item.entry).prefix(2), room: room)
    }
    guard let choice = found.first(where: { $0.word == item.entry }) else { return "" }
    return choice.alias.map { "“\($0)”" } ?? choice.family
  }

  /// As many words as there are columns for, none of them cut unless it is the first.
  private static func list(_ words: ArraySlice<String>, end: String = "", room: Int) -> String {
    for count in stride(from: words.count, to: 1, by: -1) {
      let text = words.prefix(count).joined(separator: ", ") + end
      if text.displayWidth <= room { return text }
    }
    return (words.first ?? "") + end
  }

  private func hint(_ view: Menu.View) -> String {
    let isShort = view.columns < 60
    if view.opened != nil {
      return isShort ? "  ← goes back" : "  ← goes back · Enter takes the word"
    }
    if let chosen = view.chosen, view.items[chosen].opens {
      return isShort ? "  → finer words" : "  → finer words · Enter takes this one"
    }
    return isShort
      ? "  any word will do · ↓ chooses" : "  any word of yours will do · ↓ chooses from these"
  }
}
