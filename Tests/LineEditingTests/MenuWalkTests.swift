import Testing

@testable import LineEditing

/// Going through a menu, key by key.
@Suite struct MenuWalkTests {
  static let list = Menu(
    items: { _, _ in ["1", "2", "3"].map { Menu.Item($0) } },
    match: { typed, _ in ["first": 0, "1": 0, "second": 1, "2": 1, "3": 2][typed] },
    rows: { _ in [] }
  )

  static let scale = Menu(
    .scale(start: 5),
    items: { _, _ in (0...10).map { Menu.Item(String($0)) } },
    match: { typed, _ in Int(typed) },
    rows: { _ in [] }
  )

  static let narrowing = Menu(
    place: .below,
    items: { typed, opened in
      let families = ["fear": ["uneasy", "panicky"], "joy": ["glad", "playful"]]
      if let opened { return (families[opened] ?? []).map { Menu.Item($0) } }
      guard !typed.isEmpty else { return families.keys.sorted().map { Menu.Item($0, opens: true) } }
      return families.values.joined().filter { $0.hasPrefix(typed) }.sorted().map { Menu.Item($0) }
    },
    rows: { _ in [] }
  )

  @Test func `down goes through the list and past its end back to what was typed`() {
    var walk = MenuWalk(Self.list)
    walk.note("x")
    var entries: [String?] = []
    for _ in 0..<5 {
      entries.append(walk.next())
      walk.note(entries[entries.count - 1])
    }
    #expect(entries == ["1", "2", "3", "x", "1"])
  }

  @Test func `up begins at the end, next to the entry`() {
    var walk = MenuWalk(Self.list)
    #expect(walk.chosen == nil)
    #expect(walk.previous() == "3")
    #expect(walk.previous() == "2")
    #expect(walk.next() == "3")
    #expect(walk.next() == "")
    #expect(walk.chosen == nil)
  }

  @Test func `what is typed marks what it stands for, and arrows go on from there`() {
    var walk = MenuWalk(Self.list)
    walk.note("first")
    #expect(walk.chosen == 0)
    #expect(walk.next() == "2")
    walk.note("2")
    walk.note("2x")
    #expect(walk.chosen == nil)
    #expect(walk.typed == "2x")
  }

  @Test func `an entry too long for an item marks none`() {
    var walk = MenuWalk(Self.list)
    walk.note(nil)
    #expect(walk.chosen == nil && walk.typed.isEmpty)
  }

  @Test func `a match beyond the items is none`() {
    let menu = Menu(items: { _, _ in [Menu.Item("a")] }, match: { _, _ in 7 }, rows: { _ in [] })
    var walk = MenuWalk(menu)
    walk.note("z")
    #expect(walk.chosen == nil)
    #expect(walk.next() == "a")
  }

  @Test func `a scale begins in the middle and ends at its ends`() {
    var walk = MenuWalk(Self.scale)
    #expect(walk.next() == "5")
    for _ in 0..<9 { walk.note(walk.next()) }
    #expect(walk.next() == "10")
    for _ in 0..<19 { walk.note(walk.previous()) }
    #expect(walk.previous() == "0")
    walk.note("7")
    #expect(walk.next() == "8")
  }

  @Test func `only an item or nothing lets keys along the row mean the menu`() {
    var walk = MenuWalk(Self.scale)
    #expect(walk.follows(""))
    walk.note("7")
    #expect(walk.follows("7"))
    walk.note("about")
    #expect(!walk.follows("about"))
  }

  @Test func `an item opens into finer ones, and closing comes back to it`() {
    var walk = MenuWalk(Self.narrowing)
    #expect(walk.open() == nil)
    #expect(walk.next() == "fear")
    #expect(walk.open() == "uneasy")
    #expect(walk.items.map(\.entry) == ["uneasy", "panicky"])
    #expect(walk.next() == "panicky")
    #expect(walk.next() == "uneasy")
    #expect(walk.previous() == "fear")
    #expect(walk.open() == "uneasy")
    #expect(walk.close() == "fear")
    #expect(walk.close() == nil)
  }

  @Test func `typing narrows, and typing on closes what was opened`() {
    var walk = MenuWalk(Self.narrowing)
    walk.note("p")
    #expect(walk.items.map(\.entry) == ["panicky", "playful"])
    #expect(walk.chosen == nil)
    #expect(walk.next() == "panicky")
    walk.note("panicky")
    walk.note("panicky and")
    #expect(walk.items.isEmpty)
    #expect(walk.next() == nil && walk.previous() == nil && walk.open() == nil)
  }

  @Test(arguments: [Self.list, Self.scale, Self.narrowing])
  func `no order of keys leaves the menu on nothing that is there`(_ menu: Menu) {
    var seed: UInt64 = 7
    var walk = MenuWalk(menu)
    for _ in 0..<5_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      switch (seed >> 33) % 6 {
      case 0: _ = walk.next()
      case 1: _ = walk.previous()
      case 2: _ = walk.open()
      case 3: _ = walk.close()
      case 4: walk.note(["", "p", "1", "x", "10"][Int((seed >> 40) % 5)])
      default: walk.note(walk.chosen.map { walk.items[$0].entry } ?? walk.typed)
      }
      if let chosen = walk.chosen { #expect(walk.items.indices.contains(chosen)) }
    }
  }
}
