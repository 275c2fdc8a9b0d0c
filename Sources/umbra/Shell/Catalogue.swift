import Diagnostics
import Responders

/// The inquiries, as a list for people.
enum Catalogue {
  static func text(_ book: DialogueBook) -> String {
    let entries = book.inquiries.sorted { ($0.intensity, $0.id) < ($1.intensity, $1.id) }
    let list = entries.map { inquiry in
      """
      \(inquiry.id)
          \(inquiry.name) · \(inquiry.minutes) minutes · \(depth(inquiry.intensity))
          \(inquiry.summary)
      """
    }
    return list.joined(separator: "\n\n") + "\n\nBegin one with: umbra inquire ID\n"
  }

  /// What an intensity means, in plain words.
  static func depth(_ intensity: Int) -> String {
    switch intensity {
    case ...1: "stays near the surface"
    case 2: "goes a little below the surface"
    default: "can stir things up"
    }
  }

  static func unknown(_ id: String, in book: DialogueBook) -> String {
    let ids = book.inquiries.map(\.id)
    let near = Spelling.nearest(to: id, among: ids, most: 3)
    let hint = near.isEmpty ? ids.joined(separator: ", ") : near.joined(separator: ", ")
    return "no inquiry named ‘\(id)’; \(near.isEmpty ? "there are" : "nearest"): \(hint)"
  }
}
