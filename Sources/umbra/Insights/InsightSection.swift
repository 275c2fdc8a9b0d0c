import Conversation
import Noticing

/// Something that was counted, ready to be drawn or to be read out.
struct InsightSection: Sendable {
  struct Count: Hashable, Sendable {
    var name: String
    var count: Int
  }

  /// Counts over time.
  struct Series: Hashable, Sendable {
    var name: String
    var counts: [Int]

    var sum: Int { counts.reduce(0, +) }
  }

  /// Means over time, from 0 to 10, where there are any.
  struct Course: Hashable, Sendable {
    var name: String
    var means: [Double?]
    /// The mean of all numbers.
    var mean: Double
  }

  /// Means from 0 to 10 of what was rated twice.
  struct Change: Hashable, Sendable {
    var name: String
    var count: Int
    var before: Double
    var after: Double
  }

  enum Content: Sendable {
    case counts([Count])
    case series(TimeBins, [Series])
    case courses(TimeBins, [Course])
    case changes([Change])
  }

  let title: String
  let content: Content

  var isEmpty: Bool {
    switch content {
    case .counts(let rows): rows.isEmpty
    case .series(_, let rows): rows.isEmpty
    case .courses(_, let rows): rows.isEmpty
    case .changes(let rows): rows.isEmpty
    }
  }
}

extension InsightTally {
  /// What there is to show, in order; never one without rows.
  ///
  /// - Parameters:
  ///   - bins: What the columns of charts over time stand for.
  ///   - vocabulary: Tells broad words from finer ones.
  /// - Returns: The sections that have rows.
  func sections(_ bins: TimeBins, vocabulary: EmotionTable) -> [InsightSection] {
    let by = "by \(bins.unit.rawValue), \(bins.span)"
    return [
      .init(title: "Feelings by family, \(by)", content: .series(bins, familySeries(bins))),
      .init(
        title: "Energy and pleasantness of what you named, \(by)",
        content: .series(bins, cornerSeries(bins))
      ),
      .init(
        title: "Finer words you found, how often",
        content: .counts(Array(finerWords(vocabulary).prefix(8)))
      ),
      .init(
        title: "How strong it was, at first and at the end, of 10",
        content: .changes(changeRows)
      ),
      .init(title: "The four windows, 0 to 10, \(by)", content: .courses(bins, courses(bins))),
      .init(title: "What came back, in how many sessions", content: .counts(topics.rows)),
      .init(title: "Care and inner work, sessions", content: .counts(depthRows)),
      .init(title: "The small daily thing, \(by)", content: .series(bins, habitSeries(bins))),
      .init(
        title: "What you did",
        content: .counts(Array(practices.byFrequency.prefix(10)))
      ),
    ].filter { !$0.isEmpty }
  }

  /// What was counted and is no row, as sentences.
  func remarks(vocabulary: EmotionTable) -> [String] {
    guard words.count > 1 else { return [] }
    let finer = finerWords(vocabulary).count
    let all = "\(words.count) different words for what you felt"
    return [finer > 0 ? "\(all), \(finer) of them finer than the broad ones." : all + "."]
  }

  private func finerWords(_ vocabulary: EmotionTable) -> [InsightSection.Count] {
    words.byFrequency.filter { !vocabulary.isBroad($0.name) }
  }

  private func familySeries(_ bins: TimeBins) -> [InsightSection.Series] {
    let rows = series(families.all, bins) { Int($0.family) }
    return rows.filter { $0.sum > 0 }
      .sorted { $0.sum == $1.sum ? $0.name < $1.name : $0.sum > $1.sum }
  }

  private func cornerSeries(_ bins: TimeBins) -> [InsightSection.Series] {
    series(Self.corners.map(\.1), bins) { Int($0.corner) }.filter { $0.sum > 0 }
  }

  private func series(
    _ names: [String],
    _ bins: TimeBins,
    row: (Feeling) -> Int
  ) -> [InsightSection.Series] {
    var rows = names.map {
      InsightSection.Series(name: $0, counts: Array(repeating: 0, count: bins.count))
    }
    for feeling in feelings {
      let row = row(feeling)
      guard rows.indices.contains(row), let place = bins.place(of: Int64(feeling.day)) else {
        continue
      }
      rows[row].counts[place] += 1
    }
    return rows
  }

  private var changeRows: [InsightSection.Change] {
    changes.map { title, change in
      InsightSection.Change(
        name: title,
        count: change.count,
        before: Double(change.before) / Double(change.count),
        after: Double(change.after) / Double(change.count)
      )
    }.sorted { $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count }
  }

  private func courses(_ bins: TimeBins) -> [InsightSection.Course] {
    Self.windows.indices.compactMap { window in
      var sums = Array(repeating: (count: 0, sum: 0), count: bins.count)
      for rating in ratings where Int(rating.window) == window {
        guard let place = bins.place(of: Int64(rating.day)) else { continue }
        sums[place].count += 1
        sums[place].sum += Int(rating.number)
      }
      let count = sums.reduce(0) { $0 + $1.count }
      guard count > 0 else { return nil }
      return InsightSection.Course(
        name: Self.windows[window].1,
        means: sums.map { $0.count > 0 ? Double($0.sum) / Double($0.count) : nil },
        mean: Double(sums.reduce(0) { $0 + $1.sum }) / Double(count)
      )
    }
  }

  private var depthRows: [InsightSection.Count] {
    let names: [(Depth, String)] = [
      (.care, "care, near the surface"), (.inner, "inner work, below it"), (.talk, "free talk"),
    ]
    return names.compactMap { depth, name in
      depths[depth].map { InsightSection.Count(name: name, count: $0) }
    }
  }

  private func habitSeries(_ bins: TimeBins) -> [InsightSection.Series] {
    [("it happened", true), ("a bit of it", false)].compactMap { name, isWhole in
      var counts = Array(repeating: 0, count: bins.count)
      for (day, happened) in habitDays where happened == isWhole {
        if let place = bins.place(of: day) { counts[place] += 1 }
      }
      let row = InsightSection.Series(name: name, counts: counts)
      return row.sum > 0 ? row : nil
    }
  }

  /// A number with one decimal at most.
  static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
