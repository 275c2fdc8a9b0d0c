import Conversation
import DialogueTesting
import Noticing
import Responders

/// People who can help in a region, as a page of plain ASCII where the table is: it must be readable
/// on any terminal.
struct HelpSheet {
  /// The region as a code, or `nil` when none is known.
  let code: String?
  /// The region's name for people.
  let name: String?
  /// A name that says nothing to the table.
  let unknown: String?
  let emergency: String
  let rows: [Helpline]
  /// Whether the lines are the region's own, and not those of several countries.
  let isOwn: Bool
  /// The other kinds that the region has lines for.
  let others: [Helpline.Kind]
  /// The oldest date at which a number on the page was looked up.
  let checked: String?
  let isOld: Bool

  /// Days after which a number may well have changed.
  private static let freshDays: Int64 = 180

  init(_ table: HelplineTable, region: String?, kinds: [Helpline.Kind], today: CivilDate) {
    let code = region.flatMap { RegionNames.code(for: $0) }
    let all = code.map { table.rows(region: $0) } ?? []
    let rows = table.rows(region: code ?? "INT", kinds: kinds)
    self.code = code
    self.rows = rows
    name = all.first { $0.code == code }.map(\.country) ?? code
    unknown = code == nil ? region : nil
    emergency = HelpCard.emergency(table, region: code)
    isOwn = code != nil && rows.allSatisfy { $0.code == code }
    others = Helpline.Kind.allCases.filter { kind in
      !kinds.contains(kind) && all.contains { $0.kind == kind && $0.code == code }
    }
    checked = rows.map(\.checked).min()
    isOld = checked.flatMap(Self.day).map { today.daysSince1970 - $0 > Self.freshDays } ?? true
  }

  private static func day(_ date: String) -> Int64? {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])?.daysSince1970
  }

  // MARK: Words

  var text: String {
    var text = Self.wrapped("In danger now: \(emergency)") + "\n"
    if let unknown {
      text += "No numbers here under '\(unknown.forTerminal)'. These work in many places:\n\n"
    } else if code == nil {
      text += "People to talk to, in many places:\n\n"
    } else if let name {
      text +=
        isOwn
        ? "People to talk to (\(name)):\n\n"
        : Self.wrapped(
          "Nothing of this kind is in the table for \(name). These are for many countries:"
        ) + "\n"
    }
    for row in rows {
      let place = row.country == name || code == nil || !isOwn ? "" : ", \(row.country)"
      let hours = row.hours.isEmpty ? "" : "  (\(row.hours))"
      text += "  \(row.name)\(place)\n    \(row.contact)\(hours)\n"
    }
    text += "\n" + footer
    return text.forTerminal
  }

  private var footer: String {
    var lines: [String] = []
    if !others.isEmpty {
      lines.append("More: --for \(others.map(\.purpose).joined(separator: ", --for ")).")
    }
    if code == nil {
      lines.append("For the numbers where you are: umbra help-now --region COUNTRY")
      lines.append("To keep it, on this machine: umbra profile set region COUNTRY")
    }
    if let checked {
      lines.append(
        isOld
          ? "Numbers last checked \(checked), more than 180 days ago; if one fails, call the "
            + "emergency number."
          : "Numbers last checked \(checked): seen in public sources, not dialled."
      )
    }
    lines.append("umbra cannot call anyone. \"I don't know how to begin\" is a fine way to begin.")
    return lines.map(Self.wrapped).joined()
  }

  /// The text in rows that every terminal has room for.
  private static func wrapped(_ text: String) -> String {
    TextWrapping.block(text, width: 76, indent: "  ")
  }

  // MARK: JSON

  var json: JSONText {
    [
      "region": .string(code),
      "emergency": .string(emergency),
      "lines": .array(
        rows.map { row in
          [
            "region": .string(row.code), "country": .string(row.country),
            "kind": .string(row.kind.rawValue), "name": .string(row.name),
            "contact": .string(row.contact), "hours": .string(row.hours),
            "status": .string("seen in a public source, not dialled"),
            "source": .string(row.source), "checked": .string(row.checked),
          ]
        }
      ),
      "checked": .string(checked),
      "old": .bool(isOld),
    ]
  }
}

extension Helpline.Kind {
  /// The word that asks for this kind on the command line.
  fileprivate var purpose: String {
    switch self {
    case .suicideEmotional: "suicide"
    case .abuse: "abuse"
    case .eating: "eating"
    case .child: "child"
    case .poison: "poison"
    }
  }
}
