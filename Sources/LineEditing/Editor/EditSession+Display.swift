import CEditline

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What is on the screen of an entry.
struct Painting: Sendable {
  /// The last row of the prompt.
  var prompt = Glyph(text: "", width: 0)
  /// What the host wrote directly above, and sets anew for another number of columns.
  var standing = StandingText()
  /// Rows that are seen above the entry.
  var above: [Glyph] = []
  /// Rows of a menu that are seen under the entry.
  var menu: [Glyph] = []
  /// Rows that are seen under the entry, in place of a menu there.
  var below: [Glyph] = []
  /// What is seen of an empty entry.
  var hint = Glyph(text: "", width: 0)
  /// How the entry was broken into rows last.
  private var layout: EntryLayout?
  private var painter = EntryPainter()
  private var plain = PlainPainter()
  /// The first row of the entry that is seen, when it is higher than the window.
  private var top = 0
  private var isPlain = false
  /// Columns of the window that what is shown was painted for.
  private var paintedColumns: Int?

  init(prompt: Glyph = Glyph(text: "", width: 0)) {
    self.prompt = prompt
  }

  /// Forgets what is on the screen: the next painting begins where the cursor is.
  mutating func reset() {
    paintedColumns = nil
    painter.reset()
    plain = PlainPainter()
  }

  /// Returns what shows an entry with its cursor.
  mutating func paint(
    _ text: UnsafeBufferPointer<Wide>,
    cursor: Int,
    size: Terminal.Size,
    hasEscapes: Bool
  ) -> String {
    guard hasEscapes else { return paintPlain(text, cursor: cursor, columns: size.columns) }
    let layout = arranged(text, columns: size.columns)
    let row = layout.row(of: cursor)
    let below = (self.below.isEmpty ? menu : self.below).prefix(max(0, size.rows - 2))
    let above = self.above.suffix(max(0, size.rows - 2 - below.count))
    let height = min(layout.starts.count, max(1, size.rows - 1 - below.count - above.count))
    top = min(max(top, row - height + 1), row, layout.starts.count - height)
    let margin = Glyph(text: String(repeating: " ", count: layout.indent), width: layout.indent)
    var rows = (top..<(top + height)).map { index in
      [index == 0 ? prompt : margin] + layout.glyphs(of: index, in: text)
    }
    if text.isEmpty, hint.width > 0, prompt.width + hint.width < size.columns {
      rows[0].append(hint)
    }
    rows = above.map { [$0] } + rows + below.map { [$0] }
    // A key can come before the word that the window has another size.
    var sent = ""
    if let painted = paintedColumns, painted != size.columns { sent = beginAgain(in: size) }
    paintedColumns = size.columns
    return sent
      + painter.paint(
        EntryPainter.Frame(
          rows: rows,
          cursorRow: above.count + row - top,
          cursorColumn: layout.column(of: cursor, in: text)
        )
      )
  }

  /// The entry in rows, of which only those are broken anew that changed.
  mutating func arranged(_ text: UnsafeBufferPointer<Wide>, columns: Int) -> EntryLayout {
    let fresh = EntryLayout(columns: columns, promptWidth: prompt.width)
    if layout?.columns != fresh.columns || layout?.promptWidth != fresh.promptWidth {
      layout = fresh
    }
    layout?.rearrange(text)
    return layout ?? fresh
  }

  private mutating func paintPlain(
    _ text: UnsafeBufferPointer<Wide>,
    cursor: Int,
    columns: Int
  ) -> String {
    isPlain = true
    var glyphs: [Glyph] = []
    var before = 0
    var place = 0
    while place < text.count {
      if place == cursor { before = glyphs.count }
      if text[place] == 10 {
        glyphs.append(Glyph(text: "\u{23CE}", width: 1))
        place += 1
        continue
      }
      let (glyph, count) = GlyphReader.glyph(in: text, at: place, column: 0)
      glyphs.append(glyph)
      place += count
    }
    if cursor >= text.count { before = glyphs.count }
    return plain.paint(prompt: prompt, entry: glyphs, cursor: before, columns: columns)
  }

  /// Returns what brings the cursor behind the entry.
  mutating func finish() -> String { isPlain ? plain.finish() : painter.finish() }

  /// Returns what takes the entry away in a window of another size, with what stands above it, and
  /// writes the latter anew.
  mutating func beginAgain(in size: Terminal.Size) -> String {
    // Rows that have left the window stay as they are.
    let above = painter.rowsAbove(columns: size.columns, under: standing.rows)
    let room = above < size.rows ? Int.max : max(0, size.rows - 1 - painter.height)
    let erased = painter.erase(columns: size.columns, under: standing.rows)
    return erased + standAgain(in: size, room: room)
  }

  /// Returns what writes the rows above the entry, when nothing of them is on the screen.
  mutating func standAgain(in size: Terminal.Size, room: Int = .max) -> String {
    reset()
    standing.arrange(columns: size.columns)
    return standing.rows.suffix(room).map { $0.text + "\r\n" }.joined()
  }
}

/// What the host wrote directly above an entry.
struct StandingText: Sendable {
  /// Its rows as they were set last.
  private(set) var rows: [Glyph] = []
  private let set: @Sendable (_ columns: Int) -> [Prompt]
  private let withEscapes: Bool

  init(
    withEscapes: Bool = false,
    _ set: @escaping @Sendable (_ columns: Int) -> [Prompt] = { _ in [] }
  ) {
    self.set = set
    self.withEscapes = withEscapes
  }

  /// Sets it for so many columns.
  mutating func arrange(columns: Int) {
    rows = set(columns).map { $0.row(columns: columns, withEscapes: withEscapes) }
  }
}

/// What is seen: libedit's own painting goes nowhere.
extension EditSession {
  /// Shows the entry as it is, unless more keys are waiting.
  func paintIfIdle() {
    guard input.isEmpty, ending == nil, ce_is_editing(editLine), !hasInputWaiting else { return }
    paint()
  }

  private func paint() {
    noteMenu()
    show(line, cursor: cursor)
  }

  func show(_ text: UnsafeBufferPointer<Wide>, cursor: Int) {
    let sent = painting.paint(text, cursor: cursor, size: terminal.size, hasEscapes: hasEscapes)
    if !sent.isEmpty { terminal.write(sent) }
  }

  /// Leaves the whole entry on the screen, with the cursor on a fresh row.
  ///
  /// The entry is what the read came to; `nil` leaves what is being edited.
  func finishPainting(with entry: String?) {
    clearOffers()
    painting.hint = Glyph(text: "", width: 0)
    guard ce_is_editing(editLine) else {
      if ending != nil { terminal.write("\n") }
      return
    }
    if let entry, ending == nil {
      arrangeMenu(for: entry)
      painting.menu = []
      entry.wide.dropLast().withUnsafeBufferPointer { show($0, cursor: $0.count) }
    } else {
      painting.menu = []
      show(line, cursor: lineCount)
    }
    var sent = painting.finish()
    if case .interrupted = ending { sent += "^C" }
    terminal.write(sent + "\n")
  }

  /// Takes away what is seen under the entry, at the next painting.
  func clearOffers() {
    painting.below = []
  }

  /// Paints the entry anew, after the size of the window changed.
  ///
  /// Assumes that the terminal has wrapped the old rows to the new width.
  func redraw() {
    guard ce_is_editing(editLine) else { return }
    if hasEscapes {
      terminal.write(painting.beginAgain(in: terminal.size))
    } else {
      terminal.write("\n")
      painting.reset()
    }
    paintIfIdle()
  }

  /// Empties the screen and shows what stands above the entry, and the entry, at its top.
  func clearScreen() {
    guard hasEscapes else { return }
    terminal.write("\u{1B}[H\u{1B}[2J" + painting.standAgain(in: terminal.size))
  }

  /// Stops every process of the pipeline, as a shell expects of Ctrl-Z, and goes on with the entry
  /// when the shell says so.
  ///
  /// The screen's cursor stands at the end of the entry.
  func stop(cursor position: Int) {
    leaveTerminal()
    kill(0, SIGTSTP)
    waitUntilContinued()
    moveCursor(to: position)
    resume()
  }

  /// Waits for the word of SIGCONT, since `kill` may return before the stop.
  ///
  /// Not for ever, because the signal may be ignored; and twice, because a stop eats a wait.
  private func waitUntilContinued() {
    for _ in 0..<2 where SystemCall.wait(for: [wake.readEnd], milliseconds: 500)[0] {
      if wake.drain().contains(UInt8(truncatingIfNeeded: SIGCONT)) { return }
    }
  }

  /// Takes the terminal back and paints on a fresh row.
  func resume() {
    // Off and on again: libedit would otherwise trust its memory of the modes.
    _ = ce_prepare_terminal(editLine, 0)
    _ = ce_prepare_terminal(editLine, 1)
    if hasEscapes {
      terminal.write("\r\u{1B}[J\u{1B}[?2004h" + painting.standAgain(in: terminal.size))
    }
    painting.reset()
    el_resize(editLine)
    paint()
  }
}
