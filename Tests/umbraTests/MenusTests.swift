import Conversation
import LineEditing
import Noticing
import Testing

@testable import umbra

/// The rows of choices, ratings and feelings.
@Suite struct MenusTests {
  static let menus = Menus(theme: .mono, isPlain: true, emotions: { nil })

  func view(_ count: Int, _ chosen: Int?, columns: Int = 80, rows: Int = 20) -> Menu.View {
    let items = (0..<count).map { Menu.Item(String($0 + 1)) }
    return Menu.View(items: items, chosen: chosen, columns: columns, rows: rows)
  }

  @Test func `the chosen one is marked, and the rows stay as many`() {
    let choices = ["Eyes", "A thinking task, for whoever has had enough of the body for today"]
    let without = Self.menus.rows(of: choices, in: view(2, nil, columns: 40)).map(\.visibleText)
    let with = Self.menus.rows(of: choices, in: view(2, 1, columns: 40)).map(\.visibleText)
    #expect(
      without == [
        "  1  Eyes", "  2  A thinking task, for whoever has",
        "     had enough of the body for today",
      ]
    )
    #expect(with.count == without.count)
    #expect(with[1] == "› 2  A thinking task, for whoever has")
    for row in with { #expect(row.displayWidth < 40) }
  }

  @Test(arguments: [0, 5, 11, 19])
  func `a list too long for the window shows the chosen one and counts the rest`(chosen: Int) {
    let choices = (1...20).map { "choice \($0)" }
    let rows = Self.menus.rows(of: choices, in: view(20, chosen, rows: 8)).map(\.visibleText)
    #expect(rows.count <= 8)
    #expect(rows.contains { $0.contains("› ") && $0.hasSuffix("choice \(chosen + 1)") })
    var counted = rows.count { $0.contains("choice") }
    for row in rows where row.contains("more") {
      counted += row.split(separator: " ").first.flatMap { Int($0) } ?? 0
    }
    #expect(counted == 20)
  }

  @Test func `a window holds the chosen item, never more than fits, and has no gap`() {
    for count in 1...12 {
      for rows in 3...12 {
        for chosen in 0..<count {
          let heights = (0..<count).map { 1 + ($0 * 7 + rows) % 2 }
          let shown = ListWindow.items(heights, chosen: chosen, rows: rows)
          #expect(shown.contains(chosen))
          let used = heights[shown].reduce(0, +)
          #expect(used <= rows || shown.count == 1)
          if shown.count < count { #expect(used <= max(2, rows - 2)) }
        }
      }
    }
  }

  @Test(arguments: [
    (80, nil as Int?, " 0  1  2  3  4  5  6  7  8  9  10 "),
    (80, 7, " 0  1  2  3  4  5  6 [7] 8  9  10 "),
    (80, 10, " 0  1  2  3  4  5  6  7  8  9 [10]"),
    (30, 7, " 0 1 2 3 4 5 6[7] 8 9 10"),
  ])
  func `a scale shows where one is`(columns: Int, chosen: Int?, row: String) {
    let rows = Self.menus.scale(chosen: chosen, ends: nil, columns: columns)
    #expect(rows.map(\.visibleText) == [row])
  }

  @Test(arguments: [20, 30, 36, 40, 80])
  func `the ends of a scale are in words`(columns: Int) {
    let ends = InputRequest.Ends(low: "calm", high: "all a person can hold")
    let rows = Self.menus.scale(chosen: 3, ends: ends, columns: columns).map(\.visibleText)
    let words = rows.dropFirst().joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(words.contains("calm") && words.contains("all a person can hold"))
    for row in rows.dropFirst() { #expect(row.displayWidth < columns) }
    #expect(rows.count == 2 || columns < 36)
    let still = Self.menus.scale(chosen: nil, ends: ends, columns: columns, isStill: true)
    #expect(still.map(\.visibleText) == ["0: calm. 10: all a person can hold."])
  }

  @Test func `what can be typed for a feeling is found by word, family and other ways to say it`()
    throws
  {
    let table = try Dialogues.emotions()
    #expect(table.choices(beginning: "anx").map(\.word) == ["anxious"])
    #expect(table.choices(beginning: "FEA").first?.isFamily == true)
    let mad = table.choices(beginning: "mad").first
    #expect(mad?.word == "angry" && mad?.alias == "mad")
    #expect(table.choices(beginning: "").isEmpty)
    #expect(table.choices(beginning: "the rota was changed again").isEmpty)
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      let words = table.choices(beginning: String(letter)).map(\.word)
      #expect(Set(words).count == words.count)
      #expect(words.allSatisfy { $0.hasPrefix(String(letter)) })
    }
  }

  @Test func `every family opens into its words`() throws {
    let table = try Dialogues.emotions()
    for family in table.families { #expect(!table.words(in: family).isEmpty) }
  }
}
