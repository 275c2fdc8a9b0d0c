import CPty

/// A terminal's screen as a value: bytes in, cells out.
///
/// Understands what umbra and libedit send, the way xterm and tmux do: text with wide and combining
/// characters, the pending wrap at the last column, cursor movement, erasing, inserting and deleting,
/// scroll regions, SGR, the alternate screen, and scrollback.
public struct Screen: Sendable {
  /// How a cell looks.
  public struct Style: Sendable, Equatable {
    /// SGR 1.
    public var isBold = false
    /// SGR 2.
    public var isDim = false
    /// SGR 3.
    public var isItalic = false
    /// SGR 4.
    public var isUnderlined = false
    /// SGR 7.
    public var isReversed = false
    /// A colour of the palette; `nil` is the terminal's own.
    public var foreground: Int?
    /// A colour of the palette; `nil` is the terminal's own.
    public var background: Int?

    /// The terminal's own look.
    public init() {}
  }

  /// One place of the grid.
  public struct Cell: Sendable, Equatable {
    /// What is drawn; a blank where nothing is, and nothing in the right half of a wide character.
    public var text = " "
    /// 1 or 2, and 0 for the right half of a wide character.
    public var width = 1
    /// How it looks.
    public var style = Style()
  }

  struct Row: Sendable {
    var cells: [Cell]
    /// Whether the row below goes on with this one.
    var isWrapped = false

    init(columns: Int) { cells = Array(repeating: Cell(), count: columns) }
  }

  /// Characters in a row.
  public private(set) var columns: Int
  /// Rows of the window.
  public private(set) var rows: Int
  /// Where the next character goes, counted from 0.
  public internal(set) var cursor = (row: 0, column: 0)
  /// Whether the alternate screen is shown.
  public internal(set) var isAlternate = false
  /// Whether the program asked for pastes in brackets.
  public internal(set) var bracketsPaste = false
  /// How many cells were written to since the beginning: text drawn twice counts twice.
  public internal(set) var cellsDrawn = 0

  var grid: [Row]
  var scrolledOff: [Row] = []
  var style = Style()
  /// Whether the last column is filled and the next character goes to the row below.
  public internal(set) var isWrapPending = false
  var region: ClosedRange<Int>
  var saved = (row: 0, column: 0, style: Style())
  var other: [Row]?
  var parser = ScreenParser()

  /// Creates an empty screen with the cursor at its top.
  public init(columns: Int = 80, rows: Int = 24) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    grid = (0..<max(1, rows)).map { _ in Row(columns: max(1, columns)) }
    region = 0...max(0, rows - 1)
  }

  /// Takes what a program sent; sequences and characters may be split between calls.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let event = parser.receive(byte) { apply(event) }
    }
  }

  // MARK: What a person sees

  /// The rows from the top, without blanks at their ends.
  public var lines: [String] { grid.map(\.text) }

  /// The rows down to the last that shows something.
  public var text: String {
    var lines = lines
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The rows that were scrolled off, the oldest first.
  public var scrollback: [String] { scrolledOff.map(\.text) }

  /// The cell at a place, or a blank beyond the edge.
  public func cell(_ row: Int, _ column: Int) -> Cell {
    guard grid.indices.contains(row), grid[row].cells.indices.contains(column) else {
      return Cell()
    }
    return grid[row].cells[column]
  }

  /// The row that the cursor is on, up to the cursor.
  public var textBeforeCursor: String {
    grid[cursor.row].cells[..<min(cursor.column, columns)].map(\.text).joined()
  }

  // MARK: Changing size

  /// Changes the size as most terminals do: rows that were wrapped are wrapped anew, and the cursor
  /// stays with its character.
  public mutating func resize(columns newColumns: Int, rows newRows: Int) {
    let newColumns = max(1, newColumns)
    let newRows = max(1, newRows)
    var all = scrolledOff + grid
    let cursorRow = scrolledOff.count + cursor.row
    var lastUsed = cursorRow
    for (index, row) in all.enumerated() where !row.text.isEmpty {
      lastUsed = max(lastUsed, index)
    }
    all.removeSubrange((lastUsed + 1)...)
    var reflowed: [Row] = []
    var place = (row: 0, column: 0)
    var pending: [Cell] = []
    var cursorOffset: Int?
    for (index, row) in all.enumerated() {
      if index == cursorRow { cursorOffset = pending.count + cursor.column }
      var cells = row.cells
      if !row.isWrapped {
        while let last = cells.last, last == Cell() { cells.removeLast() }
      }
      pending += cells
      if row.isWrapped && index < all.count - 1 { continue }
      let first = reflowed.count
      reflowed += Self.split(pending, columns: newColumns)
      if let offset = cursorOffset {
        let down = offset / newColumns
        place = (first + down, offset % newColumns)
        while reflowed.count <= place.row { reflowed.append(Row(columns: newColumns)) }
        cursorOffset = nil
      }
      pending = []
    }
    (columns, rows) = (newColumns, newRows)
    let hidden = max(0, max(reflowed.count, place.row + 1) - newRows)
    scrolledOff = Array(reflowed[..<min(hidden, reflowed.count)])
    grid = Array(reflowed[min(hidden, reflowed.count)...])
    while grid.count < newRows { grid.append(Row(columns: newColumns)) }
    cursor = (max(0, place.row - hidden), min(place.column, newColumns - 1))
    region = 0...(newRows - 1)
    isWrapPending = false
    other = nil
  }

  private static func split(_ cells: [Cell], columns: Int) -> [Row] {
    var rows: [Row] = [Row(columns: columns)]
    var column = 0
    for cell in cells where cell.width > 0 {
      if column + cell.width > columns {
        rows[rows.count - 1].isWrapped = true
        rows.append(Row(columns: columns))
        column = 0
      }
      rows[rows.count - 1].cells[column] = cell
      if cell.width == 2, column + 1 < columns {
        rows[rows.count - 1].cells[column + 1] = Cell(text: "", width: 0, style: cell.style)
      }
      column += cell.width
    }
    return rows
  }
}

extension Screen.Row {
  var text: String {
    var text = cells.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Unicode.Scalar {
  /// Columns the scalar takes, by the C library.
  var columns: Int { max(0, Int(cpty_width(value))) }
}
