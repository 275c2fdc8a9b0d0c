internal import TextFiltering

/// Something an entry could become, offered when Tab is pressed.
public struct Completion: Sendable, Equatable {
  /// What takes the place of everything before the cursor.
  public let text: String
  /// What it does, in a few words; may be empty.
  public let summary: String
  /// What is shown of it among others: the part that is new, where `text` repeats a long entry.
  public let label: String

  /// Creates a completion.
  ///
  /// Control characters are removed; what is shown has one row, in which a line break is a blank.
  ///
  /// - Parameters:
  ///   - text: What takes the place of everything before the cursor.
  ///   - summary: What it does, in a few words.
  ///   - label: What is shown of it; `nil` shows `text`.
  public init(_ text: String, summary: String = "", label: String? = nil) {
    self.text = ScreenFilter.text(from: text, for: .document)
    self.summary = Self.row(summary)
    self.label = Self.row(label ?? text)
  }

  private static func row(_ text: String) -> String {
    ScreenFilter.text(from: text).replacing("\n", with: " ")
  }
}

/// What a host offers while an entry is edited.
public struct Assistance: Sendable {
  /// Returns what the text before the cursor can become, best first.
  ///
  /// Called on the editor's thread at each Tab: a person waits for it.
  public let completions: @Sendable (String) -> [Completion]
  /// What is shown, dim, behind the cursor of an empty entry, such as what Enter would do.
  ///
  /// Not shown where it could be taken for something typed, since there is no dim text.
  public let hint: String

  /// Creates an assistance.
  public init(
    hint: String = "",
    completions: @escaping @Sendable (String) -> [Completion] = { _ in [] }
  ) {
    self.hint = ScreenFilter.text(from: hint).replacing("\n", with: " ")
    self.completions = completions
  }

  /// An assistance that offers those of some completions that begin with what was typed, without
  /// regard to upper case.
  public init(hint: String = "", words: [Completion]) {
    let longest = words.map(\.text.utf8.count).max() ?? 0
    self.init(hint: hint) { typed in
      // A letter can have a longer one in lower case, but no more than three times as long.
      guard typed.utf8.count <= 3 * longest else { return [] }
      let typed = typed.lowercased()
      return words.filter { $0.text.lowercased().hasPrefix(typed) }
    }
  }
}

/// The rows that show what can be chosen.
enum CompletionList {
  /// Texts in a column with their summaries beside them, cut to the width; what does not fit into
  /// the rows is counted on the last.
  static func rows(_ completions: [Completion], columns: Int, rows: Int) -> [String] {
    guard rows > 0, !completions.isEmpty else { return [] }
    let fits = completions.count <= rows
    let shown = completions.prefix(fits ? rows : rows - 1)
    let widest = shown.map { glyphs($0.label).width }.max() ?? 0
    let column = min(widest, max(8, columns / 2))
    var lines = shown.map { completion -> String in
      guard !completion.summary.isEmpty else {
        return cut("  " + completion.label, to: columns - 1)
      }
      let text = cut(completion.label, to: column)
      let gap = String(repeating: " ", count: max(0, column - glyphs(text).width) + 2)
      return cut("  " + text + gap + completion.summary, to: columns - 1)
    }
    if !fits { lines.append(cut("  and \(completions.count - shown.count) more", to: columns - 1)) }
    return lines
  }

  /// What all the texts begin with.
  static func commonBeginning(_ completions: [Completion]) -> String {
    guard var common = completions.first?.text[...] else { return "" }
    for completion in completions.dropFirst() {
      let text = completion.text
      var end = common.startIndex
      for (one, other) in zip(common.indices, text.indices) {
        guard common[one] == text[other] else { break }
        end = common.index(after: one)
      }
      common = common[..<end]
    }
    return String(common)
  }

  static func glyphs(_ text: String) -> (glyphs: [Glyph], width: Int) {
    let wide = Array(text.wide.dropLast())
    return wide.withUnsafeBufferPointer { text in
      var glyphs: [Glyph] = []
      var width = 0
      var place = 0
      while place < text.count {
        let (glyph, count) = GlyphReader.glyph(in: text, at: place, column: width)
        glyphs.append(glyph)
        width += glyph.width
        place += count
      }
      return (glyphs, width)
    }
  }

  /// The beginning of a text, in so many columns.
  static func cut(_ text: String, to columns: Int) -> String {
    let (all, width) = glyphs(text)
    guard width > columns else { return text }
    var kept = ""
    var used = 0
    for glyph in all {
      guard used + glyph.width < columns else { break }
      kept += glyph.text
      used += glyph.width
    }
    return kept + "…"
  }
}
