/// Finds the word of danger that a misspelt one was meant to be.
///
/// Only words of a short list are found, one slip away: a letter too many, too few, another, or two in
/// the wrong order; two slips in long words. Real words that look like one of them are on a list too.
struct RiskSpelling: Sendable {
  private let targets: [UInt8: [[UInt8]]]
  private let real: Set<String>

  /// Words shorter than this are too like others.
  private static let least = 4
  /// From this length on two slips are forgiven.
  private static let long = 8
  private static let most = 16

  init(_ lexicon: RiskLexicon) throws(TableError) {
    let words = try lexicon.required("misspelt").map { Array($0.utf8) }.sorted {
      $0.lexicographicallyPrecedes($1)
    }
    targets = Dictionary(grouping: words.filter { !$0.isEmpty }) { $0[0] }
    real = try lexicon.required("not-misspelt")
  }

  /// Returns the word that was meant, or `nil` when none is near or the word is one of its own.
  func meant(by form: String) -> String? {
    let typed = Array(form.utf8)
    guard (Self.least...Self.most).contains(typed.count),
      typed.allSatisfy({ (97...122).contains($0) }), !real.contains(form)
    else { return nil }
    var best: (slips: Int, word: [UInt8])?
    // The first letter is right, or stands second.
    for target in (targets[typed[0]] ?? []) + (targets[typed[1]] ?? []) {
      let allowed = target.count >= Self.long ? 2 : 1
      guard abs(target.count - typed.count) <= allowed else { continue }
      if target[0] != typed[0], target[1] != typed[0] { continue }
      let slips = Self.slips(typed, target)
      guard slips <= allowed, slips < best?.slips ?? 3 else { continue }
      best = (slips, target)
    }
    return best.map { String(decoding: $0.word, as: UTF8.self) }
  }

  /// How many slips lie between two words, each letter in at most one.
  private static func slips(_ typed: [UInt8], _ meant: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: meant.count + 1)
    var last = Array(0...meant.count)
    for (row, letter) in typed.enumerated() {
      var current = [Int](repeating: row + 1, count: meant.count + 1)
      for (column, wanted) in meant.enumerated() {
        let change = last[column] + (letter == wanted ? 0 : 1)
        var least = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == meant[column - 1], typed[row - 1] == wanted {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current[column + 1] = least
      }
      (beforeLast, last) = (last, current)
    }
    return last[meant.count]
  }
}
