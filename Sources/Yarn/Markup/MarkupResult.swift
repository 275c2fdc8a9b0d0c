/// The text of a line without its markup, and what the markup says about it.
///
///     let line = Line(id: "line:1", text: "Mae: I [b]did[/b] it")
///     line.markup().text          // "Mae: I did it"
///     line.markup().attributes    // character "Mae" 0..<5, b 7..<10
public struct MarkupResult: Hashable, Sendable {
  /// The text to show; the whole text that was parsed when `problem` is not `nil`.
  public var text: String
  /// What is marked, in the order in which it begins in the source.
  public var attributes: [MarkupAttribute]
  /// Why the markup could not be read, or `nil`.
  public var problem: MarkupProblem?

  /// Creates a result from its parts.
  public init(text: String, attributes: [MarkupAttribute] = [], problem: MarkupProblem? = nil) {
    self.text = text
    self.attributes = attributes
    self.problem = problem
  }

  /// Returns the part of the text an attribute marks.
  public func text(of attribute: MarkupAttribute) -> String {
    let utf8 = Array(text.utf8)
    let start = min(max(0, attribute.position), utf8.count)
    let end = min(start + max(0, min(attribute.length, utf8.count)), utf8.count)
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }
}

/// A stretch of a line's text that its author marked.
///
/// Offsets and lengths count bytes of UTF-8, as every column here does.
public struct MarkupAttribute: Hashable, Sendable {
  /// The name after `[`.
  public var name: String
  /// Where the marked text begins, as a UTF-8 offset in the result's text.
  public var position: Int
  /// How long the marked text is in UTF-8; 0 for `[a/]`.
  public var length: Int
  /// Where the `[` stands, as a UTF-8 offset in the text that was parsed.
  public var sourcePosition: Int
  /// The values in the brackets; of a name that is given twice the last.
  public var properties: [String: MarkupValue]

  /// Creates an attribute.
  public init(
    name: String,
    position: Int,
    length: Int,
    sourcePosition: Int,
    properties: [String: MarkupValue] = [:]
  ) {
    self.name = name
    self.position = position
    self.length = length
    self.sourcePosition = sourcePosition
    self.properties = properties
  }
}

/// The value of a property of markup.
public enum MarkupValue: Hashable, Sendable, CustomStringConvertible {
  /// A whole number.
  case integer(Int)
  /// A number with a decimal point, or too large for a whole one.
  case float(Double)
  /// True or false.
  case bool(Bool)
  /// Text, with or without quotes.
  case string(String)

  /// The value as scripts print values: `True`, `3`, `1.5`.
  public var description: String {
    switch self {
    case .integer(let number): String(number)
    case .float(let number):
      number == number.rounded() ? Value.number(Float(number)).text : "\(number)"
    case .bool(let bool): bool ? "True" : "False"
    case .string(let string): string
    }
  }
}

/// Why the markup of a line cannot be read.
public struct MarkupProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// One lower-case sentence without a full stop.
  public var description: String
  /// Where in the text that was parsed, as a UTF-8 offset.
  public var position: Int

  /// Creates a problem.
  public init(_ description: String, at position: Int) {
    self.description = description
    self.position = position
  }
}

extension Line {
  /// Returns the text without its markup, and the attributes.
  ///
  /// The text is read after its values were put in, as the language defines it, so a value can hold
  /// markup of its own: show `text` instead where somebody else's words must come out as they are.
  /// The locale, such as `en` or `pt-PT`, chooses the forms of `[plural]` and `[ordinal]`.
  public func markup(locale: String = "en") -> MarkupResult {
    MarkupResult(parsing: markupSource, locale: locale)
  }
}
