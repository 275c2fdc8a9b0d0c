/// Takes `<think>…</think>` out of a reply: what a server without a parser for it leaves in the text.
///
/// A tag may be split over any number of pieces; what could become one is held back until it is
/// clear.
struct ReasoningFilter {
  private var isInside = false
  private var held = ""
  private static let opening = "<think>"
  private static let closing = "</think>"

  /// Takes a piece and returns what it settles, in order.
  mutating func receive(_ piece: String) -> [ModelEvent] {
    // Most pieces have nothing to do with tags.
    if !isInside, held.isEmpty, !piece.utf8.contains(UInt8(ascii: "<")) {
      return piece.isEmpty ? [] : [.text(piece)]
    }
    held += piece
    var events: [ModelEvent] = []
    while !held.isEmpty {
      let tag = isInside ? Self.closing : Self.opening
      if let range = held.firstRange(of: tag) {
        add(String(held[..<range.lowerBound]), to: &events)
        held = String(held[range.upperBound...])
        isInside.toggle()
        continue
      }
      let kept = Self.beginning(of: tag, atEndOf: held)
      add(String(held.dropLast(kept)), to: &events)
      held = String(held.suffix(kept))
      break
    }
    return events
  }

  /// What was held back when the reply ended.
  mutating func finish() -> [ModelEvent] {
    defer { held = "" }
    var events: [ModelEvent] = []
    add(held, to: &events)
    return events
  }

  private func add(_ text: String, to events: inout [ModelEvent]) {
    guard !text.isEmpty else { return }
    events.append(isInside ? .reasoning(text) : .text(text))
  }

  /// How many characters at the end of a text could be the beginning of a tag.
  private static func beginning(of tag: String, atEndOf text: String) -> Int {
    for count in stride(from: min(tag.count - 1, text.count), to: 0, by: -1)
    where tag.hasPrefix(text.suffix(count)) {
      return count
    }
    return 0
  }
}
