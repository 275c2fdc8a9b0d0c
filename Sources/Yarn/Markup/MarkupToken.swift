/// A scalar of a line, and where it stands in the text that is parsed.
struct MarkupScalar {
  var scalar: Unicode.Scalar
  var origin: Int
}

/// The bracket `[…]` of a line: what it opens, closes or replaces.
struct MarkupTag {
  enum Kind: Hashable {
    case open, selfClosing, close, closeAll
  }

  var kind: Kind
  var name: String
  var properties: [(name: String, value: MarkupValue)] = []
  var origin: Int

  /// The value of a property, the last one of its name.
  func value(_ name: String) -> MarkupValue? {
    properties.last { $0.name == name }?.value
  }
}

/// Cuts a line into scalars and tags.
struct MarkupReader {
  /// Stands for a value whose text is not known yet.
  static let unknown: Unicode.Scalar = "\u{FFFC}"

  let scalars: [MarkupScalar]
  var position = 0

  var isAtEnd: Bool { position >= scalars.count }
  private var current: Unicode.Scalar? { isAtEnd ? nil : scalars[position].scalar }
  private var origin: Int {
    isAtEnd ? (scalars.last.map { $0.origin + 1 } ?? 0) : scalars[position].origin
  }

  /// Whether a tag begins here: a `[` without a backslash before it.
  var isAtTag: Bool {
    current == "[" && !(position > 0 && scalars[position - 1].scalar == "\\")
  }

  /// Whether a tag that ends something begins here.
  var isAtEndTag: Bool {
    guard isAtTag else { return false }
    let rest = scalars[(position + 1)...]
    return rest.first { !$0.scalar.properties.isWhitespace }?.scalar == "/"
  }

  /// Reads a tag, from its `[` to its `]`.
  mutating func readTag() throws(MarkupProblem) -> MarkupTag {
    let start = origin
    position += 1
    skipBlanks()
    if take("/") {
      skipBlanks()
      if take("]") { return MarkupTag(kind: .closeAll, name: "", origin: start) }
      let name = try readName("the name of what is closed")
      try expect("]")
      return MarkupTag(kind: .close, name: name, origin: start)
    }
    var tag = MarkupTag(kind: .open, name: try readName("a name after ‘[’"), origin: start)
    skipBlanks()
    if take("=") { tag.properties.append((tag.name, try readValue(tag.name))) }
    while true {
      skipBlanks()
      if take("]") { return tag }
      if take("/") {
        tag.kind = .selfClosing
        try expect("]")
        return tag
      }
      let name = try readName("a property, ‘/’ or ‘]’")
      skipBlanks()
      guard take("=") else { throw found("‘=’ and the value of ‘\(name)’") }
      tag.properties.append((name, try readValue(name)))
    }
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(MarkupProblem) {
    skipBlanks()
    if !take(sign) { throw found("‘\(sign)’") }
  }

  private mutating func readName(_ expected: String) throws(MarkupProblem) -> String {
    var name = ""
    while let scalar = current {
      guard scalar.isWordPart || !name.isEmpty && (scalar == "_" || scalar == "|") else { break }
      name.unicodeScalars.append(scalar)
      position += 1
    }
    if name.isEmpty { throw found(expected) }
    return name
  }

  private mutating func readValue(_ name: String) throws(MarkupProblem) -> MarkupValue {
    skipBlanks()
    guard let first = current else { throw found("the value of ‘\(name)’") }
    if first == "\"" { return .string(try readQuoted()) }
    if first == "{" || first == MarkupReader.unknown { return .string(try readPlace()) }
    if first == "-" || (0x30...0x39).contains(first.value) {
      let start = position
      if let number = readNumber() { return number }
      position = start
    }
    var word = ""
    while let scalar = current, scalar.isWordPart {
      word.unicodeScalars.append(scalar)
      position += 1
    }
    switch word {
    case "": throw found("the value of ‘\(name)’")
    case "true", "True": return .bool(true)
    case "false", "False": return .bool(false)
    default: return .string(word)
    }
  }

  private mutating func readQuoted() throws(MarkupProblem) -> String {
    let start = origin
    position += 1
    var text = ""
    while let scalar = current {
      position += 1
      if scalar == "\"" { return text }
      if scalar == "\\", current == "\"" {
        text.append("\"")
        position += 1
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    throw MarkupProblem("this quote is not closed", at: start)
  }

  /// Reads a value that is to be put in, `{0}`.
  private mutating func readPlace() throws(MarkupProblem) -> String {
    if take(MarkupReader.unknown) { return String(MarkupReader.unknown) }
    let start = origin
    var text = ""
    while let scalar = current {
      text.unicodeScalars.append(scalar)
      position += 1
      if scalar == "}" { return text }
    }
    throw MarkupProblem("this ‘{’ is not closed", at: start)
  }

  private mutating func readNumber() -> MarkupValue? {
    var text = ""
    if take("-") { text = "-" }
    while let scalar = current, scalar == "." || (0x30...0x39).contains(scalar.value) {
      text.unicodeScalars.append(scalar)
      position += 1
    }
    if let next = current, next.isWordPart { return nil }
    return Int(text).map(MarkupValue.integer) ?? Double(text).map(MarkupValue.float)
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard current == sign else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let scalar = current, scalar.properties.isWhitespace { position += 1 }
  }

  private func found(_ expected: String) -> MarkupProblem {
    let found = current.map { "‘\($0)’" } ?? "the end of the line"
    return MarkupProblem("found \(found), expected \(expected)", at: origin)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter or a digit.
  fileprivate var isWordPart: Bool {
    if isASCII {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value)
        || (0x61...0x7A).contains(value)
    }
    return properties.isAlphabetic || properties.numericType == .decimal
  }
}
