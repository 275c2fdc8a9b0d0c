/// A piece of content a strategy can choose.
public struct SaliencyCandidate: Hashable, Sendable {
  /// The line id, or the unique name of a node.
  public var contentID: String
  /// How specific its conditions are.
  public var complexity: Int
  /// How many of its conditions do not hold; above 0 it cannot be chosen.
  public var failingConditions: Int
  /// How often it was chosen before.
  public var views: Int

  /// Creates a candidate.
  public init(contentID: String, complexity: Int, failingConditions: Int, views: Int) {
    self.contentID = contentID
    self.complexity = complexity
    self.failingConditions = failingConditions
    self.views = views
  }
}

/// How one of several fitting lines or nodes is chosen.
public enum SaliencyStrategy: String, Hashable, Sendable, Codable, CaseIterable {
  /// The first that fits.
  case firstAvailable = "first"
  /// The most specific; of equals the first.
  case best
  /// The one seen least often, then the most specific, then the first.
  case bestLeastRecentlyViewed = "best_least_recently_seen"
  /// The one seen least often, then the most specific, then any of those.
  case randomBestLeastRecentlyViewed = "random_best_least_recently_seen"

  /// Whether choosing is counted, so that the next choice is another.
  public var countsViews: Bool {
    switch self {
    case .firstAvailable, .best: false
    case .bestLeastRecentlyViewed, .randomBestLeastRecentlyViewed: true
    }
  }

  /// Returns the index of the candidate to choose, or `nil` when none fits.
  ///
  /// Asking changes nothing but the generator, which only the random strategy uses; hand a copy
  /// over to look without choosing.
  public func choice(
    among candidates: [SaliencyCandidate],
    using random: inout some RandomNumberGenerator
  ) -> Int? {
    let fitting = candidates.indices.filter { candidates[$0].failingConditions == 0 }
    guard let first = fitting.first else { return nil }
    switch self {
    case .firstAvailable:
      return first
    case .best:
      return fitting.dropFirst().reduce(first) { best, index in
        candidates[index].complexity > candidates[best].complexity ? index : best
      }
    case .bestLeastRecentlyViewed:
      return fitting.dropFirst().reduce(first) { best, index in
        candidates[index].isBetter(than: candidates[best]) ? index : best
      }
    case .randomBestLeastRecentlyViewed:
      let best = fitting.dropFirst().reduce(first) { best, index in
        candidates[index].isBetter(than: candidates[best]) ? index : best
      }
      let equals = fitting.filter { !candidates[best].isBetter(than: candidates[$0]) }
      return equals.count > 1 ? equals.randomElement(using: &random) : best
    }
  }
}

extension SaliencyCandidate {
  fileprivate func isBetter(than other: SaliencyCandidate) -> Bool {
    views != other.views ? views < other.views : complexity > other.complexity
  }
}
