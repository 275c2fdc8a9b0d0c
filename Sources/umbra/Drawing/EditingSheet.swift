import Conversation

/// The person's own words of a session as a text to be edited, and back.
///
/// Pure: values in, text out. A line of theirs that looks like one of the sheet's begins with a
/// backslash.
struct EditingSheet {
  struct Item {
    let number: Int
    let question: String
    let text: String
  }

  let heading: String
  let items: [Item]

  init(_ session: Session) {
    heading =
      "\(session.start.date) \(session.start.clock)  "
      + "\(session.title ?? session.dialogue ?? "Free talk")"
    var question = ""
    items = session.transcript.keptEntries.compactMap { entry in
      switch entry.content {
      case .asked(let request): question = request.question ?? ""
      case .answered(let answer):
        if case .text = answer.value {
          return Item(number: entry.number, question: question, text: answer.text)
        }
      default: break
      }
      return nil
    }
  }

  var text: String {
    var text = """
      \(Self.oneLine(heading))
      Change your words between the lines with ==, and leave those lines as they are.
      What umbra said does not change, even where it took up your words.

      """
    for item in items {
      text += "\n== \(item.number) == \(Self.oneLine(item.question))\n"
      for line in Self.lines(item.text) { text += Self.escaped(line) + "\n" }
    }
    return text
  }

  /// What is said otherwise in an edited text; an answer whose line is missing stays as it was.
  func changes(in edited: String) -> [(item: Item, text: String)] {
    var blocks: [Int: [String]] = [:]
    var open = items[...]
    var current: Int?
    for line in Self.lines(edited) {
      if let index = open.firstIndex(where: { line.hasPrefix("== \($0.number) ==") }) {
        current = open[index].number
        blocks[open[index].number] = []
        open = open[(index + 1)...]
      } else if let current {
        blocks[current, default: []].append(line.hasPrefix("\\") ? String(line.dropFirst()) : line)
      }
    }
    return items.compactMap { item in
      guard let lines = blocks[item.number] else { return nil }
      let text = Self.joined(lines)
      guard !text.utf8.elementsEqual(Self.joined(Self.lines(item.text)).utf8) else { return nil }
      return (item, text)
    }
  }

  private static func escaped(_ line: String) -> String {
    line.hasPrefix("\\") || line.hasPrefix("== ") ? "\\" + line : line
  }

  /// Without the empty lines at the end, which editors add and remove.
  private static func joined(_ lines: [String]) -> String {
    var lines = lines[...]
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// By line feeds alone: a carriage return is part of a line.
  private static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func oneLine(_ text: String) -> String {
    text.forTerminal.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
