import DialogueTesting
import Diagnostics
import Responders

/// The inquiries, as a list for people and for programs.
struct Catalogue {
  let book: DialogueBook
  /// What fits now, best first.
  let offers: [Offer]
  /// Why others are not put forward now, by id.
  let blocks: [String: OfferBlock]

  init(_ parts: Assembly) {
    book = parts.book
    let desk = parts.offers
    offers = desk.offers
    blocks = desk.blocks
  }

  /// The list for people, in rows of at most so many columns.
  func text(width: Int) -> String {
    var text = ""
    if !offers.isEmpty {
      text += rows(Self.fitsNow, width: width) + "\n"
      for offer in offers {
        guard let inquiry = book.inquiry(offer.id) else { continue }
        text += entry(inquiry, inquiry.depth, saying: offer.line, width: width) + "\n"
      }
    }
    let others = book.inquiries.filter { inquiry in !offers.contains { $0.id == inquiry.id } }
    for intensity in 1...3 {
      let group = others.filter { min(max($0.intensity, 1), 3) == intensity }
      guard !group.isEmpty else { continue }
      text += rows(Self.heading(intensity), width: width) + "\n"
      for inquiry in group.sorted(by: { $0.id < $1.id }) {
        let block = inquiry.intensity >= 2 ? blocks[inquiry.id] : nil
        text += entry(inquiry, saying: inquiry.summary, then: block?.words, width: width) + "\n"
      }
    }
    return text + rows(Self.beginOne, width: width)
  }

  /// The same in the middle of a conversation, a row or two for each: ids and names.
  func brief(width: Int) -> String {
    var text = ""
    let fitting = offers.compactMap { book.inquiry($0.id) }
    let others = book.inquiries.filter { inquiry in !fitting.contains { $0.id == inquiry.id } }
    var groups = [(Self.fitsNow, fitting)]
    for intensity in 1...3 {
      let group = others.filter { min(max($0.intensity, 1), 3) == intensity }
      groups.append((Self.heading(intensity), group.sorted { $0.id < $1.id }))
    }
    for (heading, inquiries) in groups where !inquiries.isEmpty {
      text += rows(heading, width: width - 1)
      for inquiry in inquiries {
        let name = "\(inquiry.id) · \(inquiry.name), \(inquiry.spokenMinutes) minutes"
        let lines = TextWrapping.rows(
          name.forTerminal,
          width: min(width - 1, Typography.comfortable) - 2,
          indent: "  "
        )
        text += lines.map { "  " + $0 + "\n" }.joined()
      }
      text += "\n"
    }
    return text
      + rows("Begin one with /inquire ID; Tab completes it.", width: width - 1)
  }

  private func entry(
    _ inquiry: Inquiry,
    _ depth: String? = nil,
    saying line: String,
    then remark: String? = nil,
    width: Int
  ) -> String {
    let name = [inquiry.name, "\(inquiry.spokenMinutes) minutes", depth].compactMap(\.self)
    return rows(inquiry.id, width: width)
      + [name.joined(separator: " · "), line, remark].compactMap(\.self).filter { !$0.isEmpty }
      .map { rows($0, width: width, margin: "    ") }.joined()
  }

  private func rows(_ text: String, width: Int, margin: String = "") -> String {
    TextWrapping.rows(text.forTerminal, width: width - margin.displayWidth)
      .map { margin + $0 + "\n" }.joined()
  }

  /// The list for programs: one object.
  var json: JSONText {
    ["inquiries": .array(ordered.map(object))]
  }

  private var ordered: [Inquiry] {
    let first = offers.compactMap { book.inquiry($0.id) }
    let rest = book.inquiries.filter { inquiry in !first.contains { $0.id == inquiry.id } }
    return first + rest.sorted { ($0.intensity, $0.id) < ($1.intensity, $1.id) }
  }

  private func object(_ inquiry: Inquiry) -> JSONText {
    let offer = offers.first { $0.id == inquiry.id }
    let block = blocks[inquiry.id]
    return [
      "id": .string(inquiry.id),
      "name": .string(inquiry.name),
      "summary": .string(inquiry.summary),
      "minutes": .string(inquiry.minutes),
      "intensity": .number(inquiry.intensity),
      "fits": .bool(offer != nil),
      "line": .string(offer?.line),
      "score": offer.map { .number($0.score) } ?? .null,
      "reasons": .array(offer?.reasons.map { .string($0.rawValue) } ?? []),
      "block": .string(block?.rawValue),
      "block_words": .string(block?.words),
    ]
  }

  private static let fitsNow = "What fits now"
  private static let beginOne = "Begin one with: umbra inquire ID"

  private static func heading(_ intensity: Int) -> String {
    switch intensity {
    case ...1: "Near the surface"
    case 2: "A little below the surface"
    default: "Can stir things up"
    }
  }

  /// What to say when an id names no inquiry.
  static func unknown(_ id: String, in book: DialogueBook) -> String {
    let ids = book.inquiries.map(\.id)
    let near = Spelling.nearest(to: id, among: ids, most: 3)
    let hint = near.isEmpty ? ids.joined(separator: ", ") : near.joined(separator: ", ")
    return "no inquiry named ‘\(id)’; \(near.isEmpty ? "there are" : "nearest"): \(hint)"
  }
}

extension Inquiry {
  /// What its intensity means, in plain words.
  fileprivate var depth: String {
    switch intensity {
    case ...1: "stays near the surface"
    case 2: "goes a little below the surface"
    default: "can stir things up"
    }
  }
}
