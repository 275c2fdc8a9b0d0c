internal import Conversation

/// A transcript as Markdown.
///
/// The blocks are parted by single blank lines. A paragraph is umbra's, and the first one of a turn
/// begins with `**umbra**`; a quote is one entry of the person. ``MarkdownEscape`` keeps the words of
/// either from being taken for anything else.
enum MarkdownTranscript {
  static func render(_ session: Session, withNotes: Bool = false) -> String {
    var blocks = [
      "# " + MarkdownEscape.escaped(session.shownTitle),
      origin(of: session),
    ]
    for turn in session.turns {
      switch turn {
      case .umbra(let utterances): blocks += umbra(utterances)
      case .person(.words(let text)):
        blocks.append(quote(text.lines.map(MarkdownEscape.escaped)))
      case .person(.rating(let rating)): blocks.append(quote(["*\(rating) out of 10*"]))
      case .person(.skipped): blocks.append(quote([skipped]))
      }
    }
    if withNotes { blocks += MarkdownNotes.blocks(of: session) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The entries of the person, one string each; a skipped question is none.
  static func personsWords(in markdown: String) -> [String] {
    var entries: [String] = []
    var lines: [String] = []
    for line in markdown.lines + [""] {
      if line.hasScalarPrefix(">") {
        let text = line.unicodeScalars.dropFirst(line.hasScalarPrefix("> ") ? 2 : 1)
        lines.append(String(text))
      } else if !lines.isEmpty {
        if lines != [skipped], rating(in: lines) == nil {
          entries.append(lines.map(MarkdownEscape.unescaped).joined(separator: "\n"))
        }
        lines = []
      }
    }
    return entries
  }

  private static func quote(_ lines: [String]) -> String {
    lines.map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
  }

  static let speaker = "**umbra**"
  static let skipped = "*skipped*"

  /// The number that a quote holds which is a rating and no words.
  static func rating(in lines: [String]) -> Int? {
    guard lines.count == 1, let line = lines.first, line.hasScalarPrefix("*"),
      line.hasSuffix(" out of 10*"), let number = Int(line.dropFirst().dropLast(11)),
      (0...10).contains(number), lines == ["*\(number) out of 10*"]
    else { return nil }
    return number
  }

  /// When and in what a session was held: `2026-11-22 21:40:05+01:00 · shadow_inquiry · umbra ID`.
  private static func origin(of session: Session) -> String {
    var start = session.start
    start.nanoseconds = 0
    let time = start.description.replacing("T", with: " ", maxReplacements: 1)
    let dialogue = session.dialogue.map { " · " + MarkdownEscape.escaped($0.onOneLine) } ?? ""
    return "\(time)\(dialogue) · umbra \(session.id)"
  }

  private static func umbra(_ utterances: [Utterance]) -> [String] {
    var blocks: [String] = []
    for utterance in utterances {
      let text = utterance.text + (utterance.isPartial ? " …" : "")
      switch utterance.style {
      case .plain: blocks += paragraphs(text).map { $0.map(MarkdownEscape.escaped) }.map(joined)
      case .quiet:
        // A line with nothing to see in it would part the paragraph.
        blocks += paragraphs(text).map { $0.map(emphasised).filter { !$0.isEmpty } }
          .filter { !$0.isEmpty }.map(joined)
      case .card:
        if blocks.isEmpty { blocks.append("") }
        blocks += paragraphs(text).map { $0.map { "- " + MarkdownEscape.escaped($0) } }.map(joined)
      }
    }
    guard let first = blocks.first else { return [] }
    blocks[0] = first.isEmpty ? speaker : "\(speaker) \(first)"
    return blocks
  }

  private static func joined(_ lines: [String]) -> String {
    lines.joined(separator: "\n")
  }

  /// The lines of a text in groups, parted where lines are blank.
  private static func paragraphs(_ text: String) -> [[String]] {
    text.lines.split { $0.withoutTrailingBlanks.isEmpty }.map(Array.init)
  }

  /// A line in emphasis: marks of its own would end it early.
  private static func emphasised(_ line: String) -> String {
    var result = ""
    for scalar in line.onOneLine.unicodeScalars {
      if "\\*_`[]<&".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result.isEmpty ? "" : "*\(result)*"
  }
}

extension String {
  /// Whether the text begins with these scalars: a combining mark after them makes no difference.
  func hasScalarPrefix(_ prefix: String) -> Bool {
    unicodeScalars.starts(with: prefix.unicodeScalars)
  }
}
