import CEditline

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What libedit cannot know or gets wrong on the screen.
extension EditSession {
  /// Paints the prompt's last row and the entry anew, after the size of the window changed.
  ///
  /// Assumes that the terminal has wrapped the old rows to the new width.
  func redraw() {
    guard ce_is_editing(editLine) else { return }
    if hasEscapes {
      let rows = rowsAboveCursor(columns: terminal.size.columns)
      terminal.write("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
    } else {
      terminal.write("\n")
    }
    _ = ce_refresh(editLine)
  }

  /// libedit's incremental painting counts a combining character as a cell and loses cells when
  /// double-width characters wrap, so an entry that holds either is painted whole, once no more
  /// keys are waiting.
  func repaintIfNeeded() {
    guard hasEscapes, input.isEmpty, ending == nil, ce_is_editing(editLine) else { return }
    let line = line
    guard line.count > 0, line.count <= 8_192,
      line.contains(where: { $0 >= 0x300 && ce_column_width($0) != 1 }), !hasInputWaiting,
      !line.elementsEqual(lastRepainted)
    else { return }
    lastRepainted = Array(line)
    redraw()
  }

  /// How many rows the prompt and the entry take above the cursor's, wrapped as libedit wraps.
  private func rowsAboveCursor(columns: Int) -> Int {
    var wrap = RowCounter(columns: columns)
    var isEscape = false
    var pointer = promptRow
    while pointer.pointee != 0 {
      if pointer.pointee == Wide(truncatingIfNeeded: Prompt.escapeMark.value) {
        isEscape.toggle()
      } else if !isEscape {
        wrap.add(pointer.pointee)
      }
      pointer += 1
    }
    for character in line[..<cursor] { wrap.add(character) }
    return wrap.rows
  }

  /// Stops every process of the pipeline, as a shell expects of Ctrl-Z, and goes on with the entry
  /// when the shell says so.
  ///
  /// The screen's cursor stands at the end of the entry.
  func stop(cursor position: Int) {
    if hasEscapes { terminal.write("\u{1B}[?2004l") }
    terminal.write("\n")
    _ = ce_prepare_terminal(editLine, 0)
    terminal.original?.apply(to: terminal.input)
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
    if hasEscapes { terminal.write("\r\u{1B}[J\u{1B}[?2004h") }
    el_resize(editLine)
    _ = ce_refresh(editLine)
  }
}

/// Counts the rows that text takes on the screen.
struct RowCounter: Sendable {
  private let columns: Int
  private var column = 0
  private(set) var rows = 0

  init(columns: Int) {
    self.columns = max(2, columns)
  }

  mutating func add(_ character: Wide) {
    switch character {
    case 10:
      rows += 1
      column = 0
    case 9: advance(8 - column % 8)
    case 0..<0x20, 0x7F: advance(2)  // shown as ^A
    default: advance(max(0, Int(ce_column_width(character))))
    }
  }

  private mutating func advance(_ width: Int) {
    if column + width > columns {
      rows += 1
      column = 0
    }
    column += width
    if column >= columns {
      rows += 1
      column = 0
    }
  }
}
