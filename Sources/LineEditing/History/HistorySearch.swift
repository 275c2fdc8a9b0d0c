/// A search for an earlier entry that narrows with each character typed.
///
/// A pattern without capitals finds capitals too. When nothing fits, the last entry that did stays
/// found, and `isFailing` says so.
struct HistorySearch: Sendable {
  private let entries: [String]
  private(set) var pattern = ""
  private(set) var isFailing = false
  /// The entry that was found; `nil` before anything was.
  private(set) var found: Int?

  init(entries: [String]) {
    self.entries = entries
  }

  var entry: String? { found.map { entries[$0] } }

  mutating func add(_ character: Unicode.Scalar) {
    pattern.unicodeScalars.append(character)
    look(from: found ?? entries.count - 1, by: -1)
  }

  /// Takes back the last character, and looks again from the newest entry.
  mutating func removeLast() {
    guard !pattern.isEmpty else { return }
    pattern.removeLast()
    found = nil
    isFailing = false
    if !pattern.isEmpty { look(from: entries.count - 1, by: -1) }
  }

  mutating func goOlder() {
    look(from: (found ?? entries.count) - 1, by: -1)
  }

  mutating func goNewer() {
    look(from: (found ?? entries.count) + 1, by: 1)
  }

  private mutating func look(from start: Int, by step: Int) {
    isFailing = true
    guard !pattern.isEmpty else { return }
    let ignoresCase = pattern == pattern.lowercased()
    var position = start
    while entries.indices.contains(position) {
      let entry = ignoresCase ? entries[position].lowercased() : entries[position]
      if entry.contains(pattern) {
        found = position
        isFailing = false
        return
      }
      position += step
    }
  }
}
