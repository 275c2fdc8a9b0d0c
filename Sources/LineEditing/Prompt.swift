import CEditline

/// The text in front of the cursor, with escape sequences that take no columns.
///
///     let prompt = Prompt("you", style: "\u{1B}[36m") + "› "
///
/// A prompt may have several rows; the entry begins after the last. Escape sequences are left out
/// where the terminal does not understand them or colour is not wanted (`NO_COLOR`).
public struct Prompt: Sendable, Equatable, ExpressibleByStringLiteral {
  enum Piece: Sendable, Equatable {
    case text(String)
    case escape(String)
  }

  var pieces: [Piece]

  /// Creates a prompt from plain text.
  ///
  /// Control characters other than newline are removed.
  public init(_ text: String) {
    pieces = [.text(Prompt.clean(text))]
  }

  /// Creates a prompt from plain text.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// Creates a prompt from text in a style.
  ///
  /// - Parameters:
  ///   - text: Plain text; control characters other than newline are removed.
  ///   - style: The escape sequence that begins the style, such as `"\u{1B}[1m"`.
  ///   - reset: The escape sequence that ends it.
  public init(_ text: String, style: String, reset: String = "\u{1B}[0m") {
    pieces = [.escape(style), .text(Prompt.clean(text)), .escape(reset)]
  }

  /// Creates a prompt from text that holds its own colours and weights: `ESC [ … m` begins or ends a
  /// style, and any other control character than newline is removed.
  public init(styled text: String) {
    var rest = text.unicodeScalars[...]
    pieces = []
    while let escape = rest.firstIndex(of: "\u{1B}") {
      pieces.append(.text(Prompt.clean(String(rest[..<escape]))))
      let bracket = rest.index(after: escape)
      let parameters = rest[bracket...].dropFirst().prefix { ("0"..."9").contains($0) || $0 == ";" }
      guard rest[bracket...].first == "[", rest[parameters.endIndex...].first == "m" else {
        rest = rest[bracket...]
        continue
      }
      let end = rest.index(after: parameters.endIndex)
      pieces.append(.escape(String(rest[escape..<end])))
      rest = rest[end...]
    }
    pieces.append(.text(Prompt.clean(String(rest))))
  }

  /// Returns one prompt after the other.
  public static func + (first: Prompt, second: Prompt) -> Prompt {
    var sum = first
    sum.pieces += second.pieces
    return sum
  }

  /// What is seen of the prompt: its text without escape sequences.
  public var visibleText: String {
    pieces.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
  }

  private static func clean(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.lazy.filter { $0 == "\n" || !$0.isControl })
    return String(kept)
  }
}

extension Prompt {
  /// The rows above the entry, to be written as they are, and the last row.
  func rendered(withEscapes: Bool) -> (rowsAbove: String, lastRow: Glyph) {
    var above = ""
    var row = Glyph(text: "", width: 0)
    for piece in pieces {
      switch piece {
      case .escape(let sequence): if withEscapes { row.text += sequence }
      case .text(let text):
        for part in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
          if part.offset > 0 {
            above += row.text + "\n"
            row = Glyph(text: "", width: 0)
          }
          row.text += part.element
          row.width += Self.columns(of: part.element)
        }
      }
    }
    return (above, row)
  }

  /// The text on one row that leaves the last column empty.
  func row(columns: Int, withEscapes: Bool) -> Glyph {
    var row = Glyph(text: "", width: 0, isCertain: false)
    var isFull = false
    for piece in pieces {
      switch piece {
      case .escape(let sequence): if withEscapes { row.text += sequence }
      case .text(let text):
        guard !isFull else { continue }
        let room = max(1, columns) - 1 - row.width
        let (glyphs, width) = CompletionList.glyphs(text.replacing("\n", with: " "))
        isFull = width > room
        let shown = isFull ? CompletionList.cut(text, to: room) : glyphs.map(\.text).joined()
        row.text += shown
        row.width += isFull ? CompletionList.glyphs(shown).width : width
      }
    }
    return row
  }

  private static func columns(of text: Substring) -> Int {
    text.unicodeScalars.reduce(0) {
      $0 + max(0, Int(ce_column_width(Wide(truncatingIfNeeded: $1.value))))
    }
  }
}
