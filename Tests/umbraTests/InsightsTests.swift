import Foundation
import Testing

@testable import umbra

@Suite struct InsightsTests {
  @Test func `what was named and done is counted`() throws {
    let home = try Home()
    for word in ["homesick", "homesick", "calm"] {
      let input = "3\n4\n5\n6\na quiet hour\n2\n\(word)\n"
      let run = try home.umbra("check-in", "--save", "always", input: input)
      #expect(run.status == 0, "\(run.errors)")
    }
    let wide = try home.umbra("insights")
    #expect(wide.status == 0, "\(wide.errors)")
    #expect(wide.output.contains(": 3 sessions on 1 day."))
    #expect(wide.output.contains("homesick  2 ████"), "\(wide.output)")
    #expect(wide.output.contains("Four windows  3 █"))
    #expect(wide.output.contains("2 different words"))
    let plain = try home.umbra("insights", "--plain").output
    #expect(plain.contains("  homesick: 2\n") && !plain.contains("█"))
    let narrow = try home.umbra("insights", environment: ["COLUMNS": "40"]).output
    #expect(narrow.split(separator: "\n").allSatisfy { !$0.contains("█") || $0.count < 40 })
    #expect(narrow.contains("low energy, unpleasant"))
    #expect(try home.umbra("insights", "--since", "soon").status == 2)
  }

  @Test func `the page needs nothing from anywhere and says what the sheet says`() throws {
    let home = try Home()
    let input = "3\n4\n5\n6\na quiet hour\n2\n<b>&\"homesick\n"
    _ = try home.umbra("check-in", "--save", "always", input: input)
    let path = home.file("insights.html")
    let run = try home.umbra("insights", "--html", path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty && run.errors.contains("insights.html"))
    let page = try #require(home.text("insights.html"))
    #expect(page.contains("1 session on 1 day"))
    #expect(page.contains("<rect width=\"100.0%\""))
    #expect(page.contains("Four windows"))
    #expect(!page.contains("<b>") && !page.contains("<script") && !page.contains("http"))
    #expect(try home.permissions("insights.html") == 0o600)
    #expect(try home.umbra("insights", "--html", path + "/no").status == 1)
  }

  @Test func `an empty journal has nothing to count`() throws {
    let run = try Home().umbra("insights")
    #expect(run.status == 0 && run.output.isEmpty && run.errors.contains("nothing came to its end"))
  }

  @Test(arguments: [
    (0, 5, 10, ""), (5, 5, 10, "██████████"), (1, 1000, 10, "▏"), (1, 2, 3, "█▌"), (3, 0, 9, ""),
    (1, 1, 0, ""),
  ])
  func `a bar is as long as its share`(count: Int, most: Int, width: Int, bar: String) {
    #expect(InsightSheet.bar(count, most, width) == bar)
  }

  @Test(arguments: [(7.0, "7"), (6.25, "6.3"), (0.04, "0"), (10.0, "10")])
  func `a mean has at most one decimal`(number: Double, text: String) {
    #expect(InsightTally.decimal(number) == text)
  }
}
