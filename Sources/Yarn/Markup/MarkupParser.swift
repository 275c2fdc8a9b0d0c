/// Reads the markup of one line.
struct MarkupParser {
  private struct OpenTag {
    var tag: MarkupTag
    var position: Int
  }

  /// How many tags may be open at once.
  private static let depthLimit = 100

  let locale: String
  /// Whether some values are not known yet, so that only the form can be checked.
  let isTemplate: Bool
  private var reader: MarkupReader
  private var text = ""
  private var open: [OpenTag] = []
  private var attributes: [MarkupAttribute] = []
  private var trimsNextBlank = false

  init(_ source: String, locale: String, isTemplate: Bool) {
    self.locale = locale
    self.isTemplate = isTemplate
    reader = MarkupReader(scalars: MarkupParser.scalars(of: source))
  }

  mutating func parse() throws(MarkupProblem) -> MarkupResult {
    while !reader.isAtEnd {
      guard reader.isAtTag else {
        readText()
        continue
      }
      let tag = try reader.readTag()
      switch tag.kind {
      case .open where tag.name == "nomarkup": try readRaw(tag)
      case .open: try begin(tag)
      case .selfClosing: try add(tag)
      case .close:
        guard let index = open.lastIndex(where: { $0.tag.name == tag.name }) else {
          throw MarkupProblem("‘[/\(tag.name)]’ closes nothing that is open", at: tag.origin)
        }
        end(open.remove(at: index))
      case .closeAll:
        while let last = open.popLast() { end(last) }
      }
    }
    if let left = open.first {
      let message = "‘[\(left.tag.name)]’ is not closed; expected ‘[/\(left.tag.name)]’ or ‘[/]’"
      throw MarkupProblem(message, at: left.tag.origin)
    }
    let ordered = attributes.enumerated().sorted {
      ($0.element.sourcePosition, $0.offset) < ($1.element.sourcePosition, $1.offset)
    }
    return MarkupResult(text: text, attributes: ordered.map(\.element))
  }

  // MARK: Text

  private mutating func readText() {
    if trimsNextBlank, reader.scalars[reader.position].scalar.properties.isWhitespace {
      reader.position += 1
    }
    trimsNextBlank = false
    while !reader.isAtEnd, !reader.isAtTag { readScalar() }
  }

  private mutating func readScalar() {
    let scalar = reader.scalars[reader.position].scalar
    reader.position += 1
    if scalar == "\\", !reader.isAtEnd {
      let next = reader.scalars[reader.position].scalar
      if next == "[" || next == "]" {
        text.unicodeScalars.append(next)
        reader.position += 1
        return
      }
    }
    text.unicodeScalars.append(scalar)
  }

  /// Takes everything up to `[/nomarkup]` as it stands.
  private mutating func readRaw(_ tag: MarkupTag) throws(MarkupProblem) {
    let start = text.utf8.count
    while !reader.isAtEnd {
      if reader.isAtTag {
        var ahead = reader
        if reader.isAtEndTag, let end = try? ahead.readTag(), end.kind == .close,
          end.name == tag.name
        {
          reader = ahead
          attributes.append(attribute(tag, position: start, length: text.utf8.count - start))
          trimsNextBlank = false
          return
        }
        text.unicodeScalars.append("[")
        reader.position += 1
      } else {
        readScalar()
      }
    }
    throw MarkupProblem("‘[nomarkup]’ is not closed; expected ‘[/nomarkup]’", at: tag.origin)
  }

  // MARK: Attributes

  private mutating func begin(_ tag: MarkupTag) throws(MarkupProblem) {
    if MarkupReplacement(rawValue: tag.name) != nil {
      throw MarkupProblem(
        "‘[\(tag.name)]’ has no end of its own; close it with ‘/]’",
        at: tag.origin
      )
    }
    guard open.count < MarkupParser.depthLimit else {
      throw MarkupProblem("more than \(MarkupParser.depthLimit) tags are open here", at: tag.origin)
    }
    trimsNextBlank = false
    open.append(OpenTag(tag: tag, position: text.utf8.count))
  }

  private mutating func end(_ opened: OpenTag) {
    let length = text.utf8.count - opened.position
    attributes.append(attribute(opened.tag, position: opened.position, length: length))
    trimsNextBlank = opened.tag.value("trimwhitespace") == .bool(true)
  }

  private mutating func add(_ tag: MarkupTag) throws(MarkupProblem) {
    if let replacement = MarkupReplacement(rawValue: tag.name) {
      text += try replacement.text(tag, locale: locale, isTemplate: isTemplate)
      trimsNextBlank = false
      return
    }
    var tag = tag
    if tag.value("trimwhitespace") == nil {
      tag.properties.append(("trimwhitespace", .bool(true)))
    }
    attributes.append(attribute(tag, position: text.utf8.count, length: 0))
    trimsNextBlank = tag.value("trimwhitespace") == .bool(true)
  }

  private func attribute(_ tag: MarkupTag, position: Int, length: Int) -> MarkupAttribute {
    MarkupAttribute(
      name: tag.name,
      position: position,
      length: length,
      sourcePosition: tag.origin,
      properties: Dictionary(tag.properties.map { ($0.name, $0.value) }) { $1 }
    )
  }

  // MARK: Characters

  /// The scalars of a text; a character's name is put into a tag of its own, as if it were written.
  private static func scalars(of source: String) -> [MarkupScalar] {
    var scalars: [MarkupScalar] = []
    var origin = 0
    for scalar in source.unicodeScalars {
      scalars.append(MarkupScalar(scalar: scalar, origin: origin))
      origin += UTF8.width(scalar)
    }
    let body = source.unicodeScalars.drop { $0.properties.isWhitespace }
    if !body.starts(with: "[character".unicodeScalars), let colon = nameEnd(scalars) {
      var end = colon + 1
      while end < scalars.count, scalars[end].scalar.properties.isWhitespace { end += 1 }
      let last = end < scalars.count ? scalars[end].origin : origin
      let wrapped =
        words("[character name=\"", at: 0) + scalars[..<colon] + words("\"]", at: 0)
        + scalars[..<end] + words("[/character]", at: last)
      scalars = wrapped + scalars[end...]
    }
    var result: [MarkupScalar] = []
    for scalar in scalars {
      if scalar.scalar == ":", result.last?.scalar == "\\" { result.removeLast() }
      result.append(scalar)
    }
    return result
  }

  private static func words(_ text: String, at origin: Int) -> [MarkupScalar] {
    text.unicodeScalars.map { MarkupScalar(scalar: $0, origin: origin) }
  }

  /// The index of the first colon that has no backslash.
  private static func nameEnd(_ scalars: [MarkupScalar]) -> Int? {
    var index = 0
    while index < scalars.count {
      if scalars[index].scalar == ":" { return index }
      index += scalars[index].scalar == "\\" ? 2 : 1
    }
    return nil
  }
}

extension MarkupResult {
  /// Reads a text; what is wrong with its markup is `problem`, and then its brackets stay.
  ///
  /// The text is brought into Unicode's form C first, so that a letter with its mark is one scalar
  /// wherever Unicode has one; all offsets count in that form.
  public init(parsing source: String, locale: String = "en") {
    let source = Normalisation.composed(source)
    var parser = MarkupParser(source, locale: locale, isTemplate: false)
    do throws(MarkupProblem) {
      self = try parser.parse()
    } catch {
      self.init(text: source, problem: error)
    }
  }

  /// Returns what is wrong with the markup of a line whose values are not known yet.
  ///
  /// In the text U+FFFC stands for each value.
  package static func problem(inTemplate source: String) -> MarkupProblem? {
    guard source.unicodeScalars.contains("[") else { return nil }
    var parser = MarkupParser(source, locale: "en", isTemplate: true)
    do throws(MarkupProblem) {
      _ = try parser.parse()
      return nil
    } catch {
      return error
    }
  }
}
