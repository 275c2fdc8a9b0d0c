/// The charts of the page, as SVG.
extension InsightPage {
  static func bar(_ count: Int, _ most: Int) -> String {
    svg(label: nil, height: 14, "<rect width=\"\(percent(count, most))\" height=\"14\" rx=\"2\"/>")
  }

  /// A column for each stretch of time, as high as its share of the highest.
  static func columns(_ row: InsightSection.Series, _ most: Int, _ bins: TimeBins) -> String {
    let height = 36
    let rects = row.counts.indices.filter { row.counts[$0] > 0 }.map { place -> String in
      let tall = max(2, row.counts[place] * height / max(most, 1))
      let title = escaped("\(bins.label(place)): \(row.counts[place])")
      return "<rect x=\"\(percent(place * 10 + 1, bins.count * 10))\" y=\"\(height - tall)\" "
        + "width=\"\(percent(8, bins.count * 10))\" height=\"\(tall)\"><title>\(title)</title></rect>"
    }
    let words = row.counts.indices.filter { row.counts[$0] > 0 }
      .map { "\(bins.label($0)) \(row.counts[$0])" }.joined(separator: ", ")
    return svg(label: "\(row.name): \(words)", height: height, base(height) + rects.joined())
  }

  /// A dot for each mean, from 0 at the bottom to 10 at the top, and lines between neighbours.
  static func course(_ row: InsightSection.Course, _ bins: TimeBins) -> String {
    let height = 44
    func x(_ place: Int) -> String { percent(place * 2 + 1, bins.count * 2) }
    func y(_ mean: Double) -> Int { height - 3 - Int((mean / 10 * Double(height - 6)).rounded()) }
    var marks = base(height)
    var earlier: (place: Int, mean: Double)?
    var words: [String] = []
    for (place, mean) in row.means.enumerated() {
      guard let mean else { continue }
      if let earlier {
        marks +=
          "<line x1=\"\(x(earlier.place))\" y1=\"\(y(earlier.mean))\" x2=\"\(x(place))\" "
          + "y2=\"\(y(mean))\"/>"
      }
      let title = "\(bins.label(place)) \(InsightTally.decimal(mean))"
      marks +=
        "<circle class=\"last\" cx=\"\(x(place))\" cy=\"\(y(mean))\" r=\"3\">"
        + "<title>\(escaped(title))</title></circle>"
      words.append(title)
      earlier = (place, mean)
    }
    return svg(label: "\(row.name): \(words.joined(separator: ", "))", height: height, marks)
  }

  /// A line from 0 to 10: an open mark at first, a full one at the end.
  static func change(_ row: InsightSection.Change) -> String {
    func x(_ number: Double) -> String { percent(Int((number * 96).rounded()) + 20, 1000) }
    let (before, after) = (x(row.before), x(row.after))
    let marks =
      "<line class=\"base\" x1=\"2%\" y1=\"9\" x2=\"98%\" y2=\"9\"/>"
      + "<line x1=\"\(before)\" y1=\"9\" x2=\"\(after)\" y2=\"9\"/>"
      + "<circle class=\"first\" cx=\"\(before)\" cy=\"9\" r=\"5\"/>"
      + "<circle class=\"last\" cx=\"\(after)\" cy=\"9\" r=\"5\"/>"
    return svg(label: nil, height: 18, marks)
  }

  private static func base(_ height: Int) -> String {
    "<line class=\"base\" x1=\"0\" y1=\"\(height)\" x2=\"100%\" y2=\"\(height)\"/>"
  }

  /// Without a label the chart says nothing that does not stand beside it.
  private static func svg(label: String?, height: Int, _ marks: String) -> String {
    let words = label.map { "role=\"img\" aria-label=\"\(escaped($0))\"" } ?? "aria-hidden=\"true\""
    return "<svg height=\"\(height)\" \(words)>\(marks)</svg>"
  }

  /// A share with one decimal.
  private static func percent(_ part: Int, _ whole: Int) -> String {
    let thousandths = Int((Double(part) / Double(max(whole, 1)) * 1000).rounded())
    return "\(thousandths / 10).\(thousandths % 10)%"
  }
}
