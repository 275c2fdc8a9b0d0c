/// The part of a list that there is room for.
enum ListWindow {
  /// Which of some items to show, each so many rows high, so that the chosen one is among them.
  ///
  /// Where not all fit, two rows are left to say how many more there are.
  static func items(_ heights: [Int], chosen: Int?, rows: Int) -> Range<Int> {
    guard heights.reduce(0, +) > rows else { return 0..<heights.count }
    let room = max(1, rows - 2)
    let centre = min(max(chosen ?? 0, 0), heights.count - 1)
    var (first, last) = (centre, centre)
    var used = heights[centre]
    while true {
      if last + 1 < heights.count, last - centre <= centre - first || first == 0,
        used + heights[last + 1] <= room
      {
        last += 1
        used += heights[last]
      } else if first > 0, used + heights[first - 1] <= room {
        first -= 1
        used += heights[first]
      } else if last + 1 < heights.count, used + heights[last + 1] <= room {
        last += 1
        used += heights[last]
      } else {
        return first..<(last + 1)
      }
    }
  }
}
