/// Walks through earlier entries and back to the draft that was left for them.
///
/// libedit's own walk cuts a draft off after 1,024 characters.
struct Recall: Sendable {
  private let entries: [String]
  /// The entry that is shown; `entries.count` is the draft.
  private var position: Int
  private var draft = ""

  init(entries: [String]) {
    self.entries = entries
    position = entries.count
  }

  /// A search through the same entries.
  var search: HistorySearch { HistorySearch(entries: entries) }

  /// Goes to an entry that a search found; the draft is kept as `older(than:)` keeps it.
  mutating func jump(to found: Int, leaving current: String) {
    if position == entries.count { draft = current }
    position = found
  }

  /// Returns the entry before, or `nil` at the oldest.
  mutating func older(than current: String) -> String? {
    guard position > 0 else { return nil }
    if position == entries.count { draft = current }
    position -= 1
    return entries[position]
  }

  /// Returns the entry after, at last the draft, or `nil` when that is shown already.
  mutating func newer() -> String? {
    guard position < entries.count else { return nil }
    position += 1
    return position == entries.count ? draft : entries[position]
  }
}
