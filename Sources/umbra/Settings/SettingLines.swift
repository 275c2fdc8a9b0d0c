/// Where settings stand in the text of a file: what a parser of TOML does not tell.
///
/// Knows lines of the form `name = value` before the first table, and heads of tables. It only finds
/// places in a text; what the text means is the parser's business.
struct SettingLines {
  /// Where a setting stands; all counted from 1, columns in UTF-8 bytes.
  struct Place: Equatable {
    var line = 1
    var column = 1
    var valueColumn = 1
  }

  /// The lines of the text, without their line feeds.
  let lines: [Substring]
  private var places: [String: Place] = [:]
  /// How many lines stand before the first table.
  private(set) var topCount: Int

  init(_ text: String) {
    // By bytes: to a collection of characters CR LF is one.
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Substring.init)
    topCount = lines.count
    var quote: String?
    var isTop = true
    for (index, line) in lines.enumerated() {
      if let open = quote {
        if line.contains(open) { quote = nil }
        continue
      }
      let content = line.drop { $0 == " " || $0 == "\t" }
      let column = line.utf8.count - content.utf8.count + 1
      if content.hasPrefix("[") {
        if isTop { topCount = index }
        isTop = false
        let name = Self.name(in: content.drop { $0 == "[" || $0 == " " || $0 == "\t" })
        add(name, Place(line: index + 1, column: column, valueColumn: column))
        continue
      }
      guard !content.hasPrefix("#"), let equals = content.firstIndex(of: "=") else { continue }
      let value = content[content.index(after: equals)...].drop { $0 == " " || $0 == "\t" }
      if isTop {
        let valueColumn = line.utf8.count - value.utf8.count + 1
        let place = Place(line: index + 1, column: column, valueColumn: valueColumn)
        add(Self.name(in: content[..<equals]), place)
      }
      for mark in ["\"\"\"", "'''"] where value.hasPrefix(mark) {
        if !value.dropFirst(3).contains(mark) { quote = mark }
      }
    }
  }

  /// Where a setting stands; the first line when that cannot be told.
  func place(of name: String) -> Place { places[name] ?? Place() }

  /// The value of a setting, read without a parser: for a file that is broken elsewhere.
  ///
  /// Only a text in quotes without escapes is one.
  func plainValue(of name: String) -> String? {
    guard let place = places[name], let range = plainValueRange(at: place) else { return nil }
    let value = lines[place.line - 1].utf8.dropFirst(range.lowerBound + 1).prefix(range.count - 2)
    let text = String(decoding: value, as: UTF8.self)
    return text.isEmpty || text.contains("\\") ? nil : text
  }

  /// The text with a setting in it, whatever stood there before; comments stay.
  ///
  /// Returns `nil` where the line is too unusual to be changed safely. The value is a text.
  func setting(_ name: String, to value: String) -> String? {
    var lines = lines.map(String.init)
    let quoted = "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    guard let place = places[name] else {
      let ending = lines.first?.utf8.last == UInt8(ascii: "\r") ? "\r" : ""
      var index = topCount
      while index > 0, lines[index - 1].allSatisfy(\.isWhitespace) { index -= 1 }
      lines.insert("\(name) = \(quoted)\(ending)", at: index)
      if index == lines.count - 1 { lines.append("") }
      return lines.joined(separator: "\n")
    }
    guard let range = plainValueRange(at: place) else { return nil }
    let line = Array(lines[place.line - 1].utf8)
    let bytes = line[..<range.lowerBound] + Array(quoted.utf8) + line[range.upperBound...]
    lines[place.line - 1] = String(decoding: bytes, as: UTF8.self)
    return lines.joined(separator: "\n")
  }

  /// The text without the line of a setting, or `nil` where that cannot be taken out safely.
  func removing(_ name: String) -> String? {
    guard let place = places[name], plainValueRange(at: place) != nil else { return nil }
    var lines = lines
    lines.remove(at: place.line - 1)
    return lines.joined(separator: "\n")
  }

  /// Where a text in quotes stands in its line, with the quotes.
  private func plainValueRange(at place: Place) -> Range<Int>? {
    guard lines.indices.contains(place.line - 1), place.valueColumn > place.column else {
      return nil
    }
    let line = Array(lines[place.line - 1].utf8)
    let start = place.valueColumn - 1
    guard line.indices.contains(start),
      [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(line[start])
    else { return nil }
    var end = start + 1
    while end < line.count, line[end] != line[start] {
      end += line[start] == UInt8(ascii: "\"") && line[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    // Three quotation marks begin a text of several lines.
    guard end < line.count, !(end == start + 1 && line.dropFirst(end + 1).first == line[start])
    else { return nil }
    return start..<(end + 1)
  }

  private mutating func add(_ name: String?, _ place: Place) {
    if let name, places[name] == nil { places[name] = place }
  }

  /// The first part of a name, which may stand in quotes.
  private static func name(in text: Substring) -> String? {
    if let quote = text.first, quote == "\"" || quote == "'" {
      let rest = text.dropFirst()
      return rest.firstIndex(of: quote).map { String(rest[..<$0]) }
    }
    let name = text.prefix { $0 != "." && $0 != "=" && $0 != "]" && $0 != " " && $0 != "\t" }
    return name.isEmpty ? nil : String(name)
  }
}
