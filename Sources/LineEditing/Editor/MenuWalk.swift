/// Where a person is in a menu: each key in, the entry out.
struct MenuWalk: Sendable {
  let menu: Menu
  /// What was typed by hand.
  private(set) var typed = ""
  /// The item whose finer ones are shown.
  private(set) var opened: String?
  private(set) var items: [Menu.Item]
  /// The item that was moved to.
  private var walked: Int?
  /// The item that what was typed stands for.
  private var matched: Int?

  /// Longer entries are sentences, which stand for no item.
  static let longestTyped = 128

  init(_ menu: Menu) {
    self.menu = menu
    items = menu.items("", nil)
  }

  /// The item that Enter would hand over.
  var chosen: Int? { walked ?? matched }

  /// Takes notice of the entry as it is; `nil` is one that is too long for any item.
  mutating func note(_ entry: String?) {
    let entry = entry ?? ""
    if let walked, items[walked].entry == entry { return }
    if walked == nil, entry == typed { return }
    (typed, walked, opened) = (entry, nil, nil)
    items = menu.items(entry, nil)
    matched = menu.match(entry, items).flatMap { items.indices.contains($0) ? $0 : nil }
  }

  /// Whether the entry is an item's or nothing, so that keys along the row may mean the menu.
  func follows(_ entry: String) -> Bool {
    entry.isEmpty || chosen.map { items[$0].entry == entry } ?? false
  }

  /// Goes down, or along, by one, and returns the entry that makes.
  mutating func next() -> String? {
    switch menu.shape {
    case .scale: return step(by: 1)
    case .list:
      guard !items.isEmpty else { return nil }
      let place = chosen.map { $0 + 1 } ?? 0
      if place < items.count { return walk(to: place) }
      return opened == nil ? returnToTyped() : walk(to: 0)
    }
  }

  /// Goes up, or back, by one, and returns the entry that makes.
  mutating func previous() -> String? {
    switch menu.shape {
    case .scale: return step(by: -1)
    case .list:
      guard !items.isEmpty else { return nil }
      let place = chosen.map { $0 - 1 } ?? items.count - 1
      if place >= 0 { return walk(to: place) }
      return opened == nil ? returnToTyped() : close()
    }
  }

  private mutating func step(by step: Int) -> String? {
    guard case .scale(let start) = menu.shape, !items.isEmpty else { return nil }
    let place = chosen.map { $0 + step } ?? start
    return walk(to: min(max(place, 0), items.count - 1))
  }

  /// Goes on to the finer items of the chosen one, and returns the first of them.
  mutating func open() -> String? {
    guard let chosen, items[chosen].opens else { return nil }
    let finer = menu.items(typed, items[chosen].entry)
    guard !finer.isEmpty else { return nil }
    opened = items[chosen].entry
    items = finer
    return walk(to: 0)
  }

  /// Goes back to the item that was opened.
  mutating func close() -> String? {
    guard let opened else { return nil }
    items = menu.items(typed, nil)
    self.opened = nil
    guard let place = items.firstIndex(where: { $0.entry == opened }) else {
      return returnToTyped()
    }
    return walk(to: place)
  }

  private mutating func walk(to place: Int) -> String {
    walked = place
    return items[place].entry
  }

  private mutating func returnToTyped() -> String {
    walked = nil
    // What was typed stands for an item of its own: then there is nothing between the two ends.
    matched = nil
    return typed
  }

  /// What is to be seen.
  func view(columns: Int, rows: Int, isStill: Bool = false) -> Menu.View {
    Menu.View(
      items: items,
      chosen: chosen,
      typed: typed,
      opened: opened,
      columns: columns,
      rows: rows,
      isStill: isStill
    )
  }
}
