/// A tab-separated table with a header line, cut into fields.
///
/// Lines that begin with `# ` are comments; they count as lines of the file.
struct Table {
  struct Row {
    let line: Int
    /// The bytes of the whole table.
    private let bytes: [UInt8]
    /// Where the fields of all rows begin; one more stands past the last field of a row.
    private let starts: [Int]
    private let fields: Range<Int>

    fileprivate init(line: Int, bytes: [UInt8], starts: [Int], fields: Range<Int>) {
      self.line = line
      self.bytes = bytes
      self.starts = starts
      self.fields = fields
    }

    /// Returns a field by its place, from 0; the reader has checked that it is there.
    subscript(index: Int) -> String { String(decoding: self.bytes(index), as: UTF8.self) }

    /// Returns the bytes of a field.
    func bytes(_ index: Int) -> ArraySlice<UInt8> {
      let place = fields.lowerBound + index
      guard index >= 0, place + 1 < fields.upperBound else { return [] }
      return bytes[starts[place]..<starts[place + 1] - 1]
    }
  }

  let rows: [Row]

  init(tsv: some Sequence<UInt8>, columns: [String]) throws(TableError) {
    let bytes = Array(tsv)
    let isText = bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    var starts: [Int] = []
    var found: [(line: Int, fields: Range<Int>)] = []
    var number = 0
    var hasHeader = false
    var next = 0
    while next <= bytes.count {
      let line = bytes.line(from: next)
      next = line.upperBound + 1
      number += 1
      let text = Table.bare(line, isFirst: number == 1, in: bytes)
      if !isText, String(validating: bytes[text], as: UTF8.self) == nil {
        throw TableError(code: .notUTF8, line: number, column: 1, reason: "not UTF-8")
      }
      if bytes[text].starts(with: "# ".utf8) || (hasHeader && text.isEmpty) { continue }
      let first = starts.count
      bytes.addFields(of: text, to: &starts)
      let count = starts.count - first - 1
      if !hasHeader {
        let row = Row(line: number, bytes: bytes, starts: starts, fields: first..<starts.count)
        try Table.checkHeader((0..<count).map { row[$0] }, against: columns, line: number)
        hasHeader = true
        continue
      }
      guard count == columns.count else {
        throw TableError(
          code: .wrongFieldCount,
          line: number,
          column: min(count, columns.count) + 1,
          reason: "\(count) fields; expected \(columns.count)"
        )
      }
      found.append((number, first..<starts.count))
    }
    rows = found.map { Row(line: $0.line, bytes: bytes, starts: starts, fields: $0.fields) }
  }

  /// A line without a carriage return at its end and a byte-order mark before the first.
  private static func bare(_ line: Range<Int>, isFirst: Bool, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    if end > start, bytes[end - 1] == 13 { end -= 1 }
    if isFirst, bytes[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    return start..<end
  }

  private static func checkHeader(
    _ found: [String],
    against columns: [String],
    line: Int
  ) throws(TableError) {
    for (index, name) in columns.enumerated() where index >= found.count || found[index] != name {
      let seen = index < found.count ? "‘\(found[index])’" : "nothing"
      throw TableError(
        code: .wrongHeader,
        line: line,
        column: index + 1,
        reason: "\(seen); expected ‘\(name)’"
      )
    }
    if found.count > columns.count {
      throw TableError(
        code: .wrongHeader,
        line: line,
        column: columns.count + 1,
        reason: "a column too many"
      )
    }
  }
}

extension Table.Row {
  func required(_ index: Int, _ name: String) throws(TableError) -> String {
    guard !bytes(index).isEmpty else {
      throw TableError(
        code: .emptyField,
        line: line,
        column: index + 1,
        reason: "empty; expected a \(name)"
      )
    }
    return self[index]
  }

  func number(_ index: Int, in range: ClosedRange<Int>) throws(TableError) -> Int {
    guard let number = Int(self[index]), range.contains(number) else {
      throw bad(index, expected: "a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// Returns the pieces between separators, without blanks around them and without empty ones.
  func list(_ index: Int, separator: Unicode.Scalar) -> [String] {
    let separator = UInt8(ascii: separator)
    return bytes(index).split { $0 == separator }.compactMap { piece in
      let piece = trim(piece)
      return piece.isEmpty ? nil : String(decoding: piece, as: UTF8.self)
    }
  }

  func bad(_ index: Int, expected: String) -> TableError {
    TableError(
      code: .badValue,
      line: line,
      column: index + 1,
      reason: "‘\(self[index])’; expected \(expected)"
    )
  }

  private func trim(_ piece: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var piece = piece
    while piece.first == UInt8(ascii: " ") { piece.removeFirst() }
    while piece.last == UInt8(ascii: " ") { piece.removeLast() }
    return piece
  }
}

extension [UInt8] {
  /// The line that begins at a place, without its line feed.
  fileprivate func line(from start: Int) -> Range<Int> {
    withUnsafeBytes { bytes in
      var end = start
      while end < bytes.count, bytes[end] != 10 { end += 1 }
      return start..<end
    }
  }

  /// Adds where the fields of a line begin, and the place past its end where another would.
  fileprivate func addFields(of line: Range<Int>, to starts: inout [Int]) {
    starts.append(line.lowerBound)
    withUnsafeBytes { bytes in
      for place in line where bytes[place] == 9 { starts.append(place + 1) }
    }
    starts.append(line.upperBound + 1)
  }
}
