/// A tab-separated table with a header line, cut into fields.
///
/// Lines that begin with `# ` are comments; they count as lines of the file.
struct Table {
  struct Row {
    let line: Int
    let fields: [String]

    /// Returns a field by its place, from 0; the reader has checked that it is there.
    subscript(index: Int) -> String { fields.indices.contains(index) ? fields[index] : "" }
  }

  let rows: [Row]

  init(tsv: some Sequence<UInt8>, columns: [String]) throws(TableError) {
    var rows: [Row] = []
    var number = 0
    var hasHeader = false
    for bytes in Array(tsv).split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      var bytes = bytes
      if bytes.last == 13 { bytes.removeLast() }
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw TableError(code: .notUTF8, line: number, column: 1, reason: "not UTF-8")
      }
      if text.hasPrefix("# ") || (hasHeader && text.isEmpty) { continue }
      let fields = text.utf8.split(separator: 9, omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      if !hasHeader {
        try Table.checkHeader(fields, against: columns, line: number)
        hasHeader = true
        continue
      }
      guard fields.count == columns.count else {
        throw TableError(
          code: .wrongFieldCount,
          line: number,
          column: min(fields.count, columns.count) + 1,
          reason: "\(fields.count) fields; expected \(columns.count)"
        )
      }
      rows.append(Row(line: number, fields: fields))
    }
    self.rows = rows
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
    guard !self[index].isEmpty else {
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
    self[index].utf8.split { $0 == UInt8(ascii: separator) }.map(trim).filter { !$0.isEmpty }
  }

  func bad(_ index: Int, expected: String) -> TableError {
    TableError(
      code: .badValue,
      line: line,
      column: index + 1,
      reason: "‘\(self[index])’; expected \(expected)"
    )
  }

  private func trim(_ text: Substring.UTF8View) -> String {
    var text = text
    while text.first == UInt8(ascii: " ") { text.removeFirst() }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    return String(Substring(text))
  }
}
