/// Finds what somebody probably meant to write.
public enum Spelling {
  /// Returns the candidate that differs least from a name, or `nil` when none is close.
  ///
  /// Close means: at most a third of the name's bytes differ, and at least one may. Of equally
  /// close candidates the first in alphabetical order is returned, whatever order they come in.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8.prefix(longest))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != name {
      let other = Array(candidate.lowercased().utf8.prefix(longest))
      let limit = max(1, max(wanted.count, other.count) / 3)
      guard abs(wanted.count - other.count) <= limit else { continue }
      let distance = distance(wanted, other)
      guard distance <= limit else { continue }
      if best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
    }
    return best?.candidate
  }

  private static let longest = 64

  /// Counts the insertions, deletions, replacements and swaps of neighbours between two texts.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row]
      for column in 1...second.count {
        let isSame = first[row - 1] == second[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1)
        cost = min(cost, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
