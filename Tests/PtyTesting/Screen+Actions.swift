/// What the terminal does with each event.
extension Screen {
  mutating func apply(_ event: ScreenParser.Event) {
    switch event {
    case .print(let scalar): print(scalar)
    case .control(let byte): control(byte)
    case .escape(let byte): escape(byte)
    case .sequence(let mark, let parameters, let final):
      sequence(mark, parameters, Unicode.Scalar(final))
    }
  }

  // MARK: Text

  private mutating func print(_ scalar: Unicode.Scalar) {
    let width = scalar.columns
    if width == 0 || endsWithJoiner { return combine(scalar) }
    if isWrapPending || cursor.column + width > columns {
      grid[cursor.row].isWrapped = true
      cursor.column = 0
      lineFeed()
    }
    isWrapPending = false
    guard cursor.column + width <= columns else { return }
    erase(cursor.row, cursor.column..<(cursor.column + width), style: style)
    grid[cursor.row].cells[cursor.column] = Cell(text: String(scalar), width: width, style: style)
    if width == 2 {
      grid[cursor.row].cells[cursor.column + 1] = Cell(text: "", width: 0, style: style)
    }
    cellsDrawn += width
    if cursor.column + width == columns {
      cursor.column = columns - 1
      isWrapPending = true
    } else {
      cursor.column += width
    }
  }

  /// The character before the cursor, which a combining one joins.
  private var previous: Int? {
    var column = isWrapPending ? cursor.column : cursor.column - 1
    while column > 0, grid[cursor.row].cells[column].width == 0 { column -= 1 }
    return column >= 0 ? column : nil
  }

  private var endsWithJoiner: Bool {
    guard let previous else { return false }
    return grid[cursor.row].cells[previous].text.unicodeScalars.last == "\u{200D}"
  }

  private mutating func combine(_ scalar: Unicode.Scalar) {
    guard let previous else { return }
    grid[cursor.row].cells[previous].text.unicodeScalars.append(scalar)
  }

  /// Blanks cells; half a wide character left over becomes a blank too.
  private mutating func erase(_ row: Int, _ range: Range<Int>, style: Style = Style()) {
    let range = range.clamped(to: 0..<columns)
    guard !range.isEmpty else { return }
    if grid[row].cells[range.lowerBound].width == 0, range.lowerBound > 0 {
      grid[row].cells[range.lowerBound - 1] = Cell()
    }
    if range.upperBound < columns, grid[row].cells[range.upperBound].width == 0 {
      grid[row].cells[range.upperBound] = Cell()
    }
    var blank = Cell()
    blank.style.background = style.background
    for column in range { grid[row].cells[column] = blank }
  }

  // MARK: Controls

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08:
      cursor.column = max(0, cursor.column - 1)
      isWrapPending = false
    case 0x09:
      cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C:
      lineFeed()
      isWrapPending = false
    case 0x0D:
      cursor.column = 0
      isWrapPending = false
    default: break
    }
  }

  private mutating func lineFeed() {
    if cursor.row == region.upperBound {
      scrollUp()
    } else if cursor.row < rows - 1 {
      cursor.row += 1
    }
  }

  private mutating func scrollUp() {
    let row = grid.remove(at: region.lowerBound)
    if region.lowerBound == 0, !isAlternate { scrolledOff.append(row) }
    grid.insert(Row(columns: columns), at: region.upperBound)
  }

  private mutating func scrollDown() {
    grid.remove(at: region.upperBound)
    grid.insert(Row(columns: columns), at: region.lowerBound)
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "7"): saved = (cursor.row, cursor.column, style)
    case UInt8(ascii: "8"): restore()
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "E"):
      cursor.column = 0
      lineFeed()
    case UInt8(ascii: "M"):
      if cursor.row == region.lowerBound { scrollDown() } else if cursor.row > 0 { cursor.row -= 1 }
    case UInt8(ascii: "c"): self = Screen(columns: columns, rows: rows)
    default: break
    }
  }

  private mutating func restore() {
    cursor = (min(saved.row, rows - 1), min(saved.column, columns - 1))
    style = saved.style
    isWrapPending = false
  }

  // MARK: Sequences

  private mutating func sequence(_ mark: UInt8?, _ parameters: [Int], _ final: Unicode.Scalar) {
    guard mark == nil else {
      if mark == UInt8(ascii: "?") { setModes(parameters, to: final == "h") }
      return
    }
    let first = parameters.first ?? 0
    let count = max(1, first)
    if final != "m" { isWrapPending = false }
    switch final {
    case "A":
      let top = cursor.row >= region.lowerBound ? region.lowerBound : 0
      cursor.row = max(top, cursor.row - count)
    case "B", "e":
      let bottom = cursor.row <= region.upperBound ? region.upperBound : rows - 1
      cursor.row = min(bottom, cursor.row + count)
    case "C", "a": cursor.column = min(columns - 1, cursor.column + count)
    case "D": cursor.column = max(0, cursor.column - count)
    case "G", "`": cursor.column = min(columns - 1, count - 1)
    case "d": cursor.row = min(rows - 1, count - 1)
    case "H", "f":
      cursor.row = min(rows - 1, count - 1)
      cursor.column = min(columns - 1, max(1, parameters.dropFirst().first ?? 1) - 1)
    case "J": eraseDisplay(first)
    case "K": eraseRow(first)
    case "X": erase(cursor.row, cursor.column..<(cursor.column + count), style: style)
    case "P": deleteCharacters(min(count, columns))
    case "@": insertCharacters(min(count, columns))
    case "L": insertRows(min(count, rows))
    case "M": deleteRows(min(count, rows))
    case "S": for _ in 0..<min(count, rows) { scrollUp() }
    case "T": for _ in 0..<min(count, rows) { scrollDown() }
    case "r": setRegion(parameters)
    case "m": setStyle(parameters)
    default: break
    }
  }

  private mutating func setModes(_ modes: [Int], to isOn: Bool) {
    for mode in modes {
      switch mode {
      case 2004: bracketsPaste = isOn
      case 47, 1047, 1049: showAlternate(isOn)
      default: break
      }
    }
  }

  private mutating func showAlternate(_ isOn: Bool) {
    guard isOn != isAlternate else { return }
    isAlternate = isOn
    if isOn {
      saved = (cursor.row, cursor.column, style)
      other = grid
      grid = (0..<rows).map { _ in Row(columns: columns) }
    } else {
      grid = other ?? grid
      other = nil
      restore()
    }
  }

  private mutating func eraseDisplay(_ what: Int) {
    switch what {
    case 0:
      erase(cursor.row, cursor.column..<columns, style: style)
      for row in (cursor.row + 1)..<max(rows, cursor.row + 1) { grid[row] = Row(columns: columns) }
    case 1:
      for row in 0..<cursor.row { grid[row] = Row(columns: columns) }
      erase(cursor.row, 0..<(cursor.column + 1), style: style)
    case 2: for row in 0..<rows { grid[row] = Row(columns: columns) }
    case 3: scrolledOff = []
    default: break
    }
  }

  private mutating func eraseRow(_ what: Int) {
    switch what {
    case 0:
      erase(cursor.row, cursor.column..<columns, style: style)
      grid[cursor.row].isWrapped = false
    case 1: erase(cursor.row, 0..<(cursor.column + 1), style: style)
    case 2: erase(cursor.row, 0..<columns, style: style)
    default: break
    }
  }

  private mutating func deleteCharacters(_ count: Int) {
    let end = min(columns, cursor.column + count)
    grid[cursor.row].cells.removeSubrange(cursor.column..<end)
    grid[cursor.row].cells += Array(repeating: Cell(), count: end - cursor.column)
  }

  private mutating func insertCharacters(_ count: Int) {
    let blanks = Array(repeating: Cell(), count: count)
    grid[cursor.row].cells.insert(contentsOf: blanks, at: cursor.column)
    grid[cursor.row].cells.removeSubrange(columns...)
  }

  private mutating func insertRows(_ count: Int) {
    guard region.contains(cursor.row) else { return }
    for _ in 0..<count {
      grid.remove(at: region.upperBound)
      grid.insert(Row(columns: columns), at: cursor.row)
    }
  }

  private mutating func deleteRows(_ count: Int) {
    guard region.contains(cursor.row) else { return }
    for _ in 0..<count {
      grid.remove(at: cursor.row)
      grid.insert(Row(columns: columns), at: region.upperBound)
    }
  }

  private mutating func setRegion(_ parameters: [Int]) {
    let top = max(1, parameters.first ?? 1) - 1
    let last = parameters.dropFirst().first ?? 0
    let bottom = (last == 0 ? rows : min(rows, last)) - 1
    guard top < bottom else { return }
    region = top...bottom
    cursor = (0, 0)
  }

  private mutating func setStyle(_ parameters: [Int]) {
    var rest = (parameters.isEmpty ? [0] : parameters)[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: style = Style()
      case 1: style.isBold = true
      case 2: style.isDim = true
      case 3: style.isItalic = true
      case 4: style.isUnderlined = true
      case 7: style.isReversed = true
      case 22: (style.isBold, style.isDim) = (false, false)
      case 23: style.isItalic = false
      case 24: style.isUnderlined = false
      case 27: style.isReversed = false
      case 30...37: style.foreground = code - 30
      case 39: style.foreground = nil
      case 40...47: style.background = code - 40
      case 49: style.background = nil
      case 90...97: style.foreground = code - 82
      case 38, 48:
        guard rest.popFirst() == 5, let colour = rest.popFirst() else { return }
        if code == 38 { style.foreground = colour } else { style.background = colour }
      default: break
      }
    }
  }
}
