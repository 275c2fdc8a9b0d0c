import Conversation
import Testing

@testable import umbra

/// Charts as text, and the stretches of time below them.
@Suite struct ChartTests {
  @Test(arguments: [
    (0, 5, 10, ""), (5, 5, 10, "██████████"), (1, 1000, 10, "▏"), (1, 2, 3, "█▌"), (3, 0, 9, ""),
    (1, 1, 0, ""),
  ])
  func `a bar is as long as its share`(count: Int, most: Int, width: Int, bar: String) {
    #expect(Chart.bar(count, most, width) == bar)
  }

  @Test func `columns are as high as their share, and nothing is a dot`() {
    #expect(Chart.columns([0, 1, 4, 8, 100], 8) == "·▁▄██")
    #expect(Chart.columns([0, 1], 0) == "··")
    #expect(Chart.columns([], 3).isEmpty)
  }

  @Test func `a course goes from the lowest dot to the highest`() {
    #expect(Chart.course([0, 10]) == ["⠈", "⡀"])
    #expect(Chart.course([nil, nil, 10]) == ["⠀⠁", "⠀⠀"])
    #expect(Chart.course([-5, 99]) == ["⠈", "⡀"])
  }

  @Test(arguments: [
    (7.0, 4.0, "····●──○···"), (2.0, 9.0, "··○──────●·"), (5.0, 5.0, "·····●·····"),
    (-1.0, 20.0, "○─────────●"),
  ])
  func `a change goes from the open mark to the full one`(
    before: Double,
    after: Double,
    chart: String
  ) {
    #expect(Chart.change(before, after) == chart)
  }

  @Test(arguments: [1, 8, 31, 60], [0, 1, 6, 27, 364, 366, 3_000, 36_000] as [Int64])
  func `every day is in one stretch, and none is before an earlier one`(limit: Int, days: Int64) {
    for first in stride(from: Int64(20_000), to: 20_060, by: 7) {
      let bins = TimeBins(from: first, to: first + days, limit: limit)
      #expect(bins.unit == .year || bins.count <= limit)
      var last = 0
      for day in first...(first + days) {
        guard let place = bins.place(of: day), place == last || place == last + 1 else {
          Issue.record("\(first) \(day) \(bins.unit)")
          return
        }
        last = place
      }
      #expect(last == bins.count - 1)
      #expect(bins.place(of: first - 1) == nil && bins.place(of: first + days + 1) == nil)
    }
  }

  @Test func `stretches are called by their beginning`() {
    let first = CivilDate(year: 2026, month: 11, day: 25)?.daysSince1970 ?? 0
    #expect(TimeBins(from: first, to: first + 9, limit: 10).label(9) == "4 Dec")
    #expect(TimeBins(from: first, to: first + 9, limit: 9).span == "23 Nov to 30 Nov")
    #expect(TimeBins(from: first, to: first + 60, limit: 4).label(2) == "Jan 2027")
    #expect(TimeBins(from: first, to: first + 900, limit: 4).span == "2026 to 2029")
    #expect(TimeBins(from: first, to: first - 5, limit: 4).count == 1)
  }

  @Test(arguments: [
    ("homesick", 8, "homesick"), ("homesick", 5, "home…"), ("日本語", 5, "日本…"), ("a", 3, "a  "),
  ])
  func `a name that is cut says so`(name: String, width: Int, fitted: String) {
    #expect(InsightSheet.fitted(name, width) == fitted)
  }
}
