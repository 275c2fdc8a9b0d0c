import Conversation

/// The page that `/help` shows: everything that can be typed beside an answer, by what a person
/// wants.
///
/// Pure: a width in, text out, without escape sequences.
enum CommandSheet {
  static func text(width: Int) -> String {
    var text = rows("help now", "people who can help, at any moment", width: width)
    for purpose in SlashCommand.Purpose.allCases {
      text += "\n" + block(purpose.rawValue, width: width)
      for command in SlashCommand.allCases where command.purpose == purpose {
        let name = [command.name, command.argument].compactMap(\.self).joined(separator: " ")
        text += rows(name, command.summary, width: width)
      }
    }
    return text + "\n" + block(footer, width: width)
  }

  /// Rows of names with what belongs to them beside, or below where there is too little room.
  static func table(_ entries: [(name: String, text: String)], width: Int) -> String {
    entries.map { rows($0.name, $0.text, width: width) }.joined()
  }

  private static let footer =
    "skip, back, pause, ground and stop work without the slash as well. A backslash in front makes "
    + "an answer of it: \\stop, \\/search. Tab completes. Alt-Enter begins a new row."

  private static func rows(_ name: String, _ text: String, width: Int) -> String {
    let columns = min(max(width - 1, 16), Typography.comfortable)
    let margin = 20
    guard columns >= 44, name.displayWidth < margin - 3 else {
      let below = TextWrapping.rows(text, width: columns - 4).map { "    " + $0 + "\n" }.joined()
      return "  " + name + "\n" + below
    }
    let lines = TextWrapping.rows(text, width: columns - margin)
    return lines.enumerated().map { index, line in
      let label = index == 0 ? "  " + name : ""
      let gap = String(repeating: " ", count: margin - label.displayWidth)
      return label + gap + line + "\n"
    }.joined()
  }

  private static func block(_ text: String, width: Int) -> String {
    TextWrapping.block(text, width: Typography.measure(ofPage: width))
  }
}
