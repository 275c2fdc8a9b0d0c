/// Takes out of untrusted text whatever would do something to a terminal other than show letters.
///
/// Control characters, escape sequences with all that belongs to them, and the marks that override
/// the direction of text go; every kind of line break becomes a newline, and a tab four blanks.
/// The text may come in chunks: what comes out, all together, does not depend on where they end.
///
///     var filter = ScreenFilter()
///     for await chunk in reply { terminal.write(filter.text(from: chunk)) }
///     terminal.write(filter.finish())
///
/// A sequence that never ends takes nothing with it but its introducer, so that no words can be
/// lost to it; until that is known, what follows it is held back.
///
/// A text for a file is filtered for a ``Destination/document``, and once more by whoever shows it.
public struct ScreenFilter: Sendable {
  /// Where a text goes.
  public enum Destination: Sendable {
    /// A terminal.
    case screen
    /// A file: tabs and the marks of direction stay, which are somebody's own words there.
    case document
  }

  private enum State: Sendable {
    case text
    case escape
    case intermediate
    case controlSequence
    case controlString
    case controlStringEscape
  }

  /// How much text is held back at most before it is shown after all.
  private static let longestString = 1 << 16
  private static let longestSequence = 256

  private let destination: Destination
  private var state = State.text
  private var held: [Unicode.Scalar] = []
  private var followsReturn = false
  private var output = String.UnicodeScalarView()

  /// Creates a filter for one text.
  public init(for destination: Destination = .screen) {
    self.destination = destination
  }

  /// Returns a whole text as it can be shown.
  ///
  /// Costs no more than its length, whatever is in it.
  public static func text(
    from text: String,
    for destination: Destination = .screen
  ) -> String {
    var filter = ScreenFilter(for: destination)
    return filter.text(from: text) + filter.finish()
  }

  /// Returns what can be shown of the next chunk.
  public mutating func text(from chunk: String) -> String {
    for scalar in chunk.unicodeScalars { take(scalar) }
    return takeOutput()
  }

  /// Returns what was held back, when there will be no more chunks.
  ///
  /// The filter can be used for another text then.
  public mutating func finish() -> String {
    release()
    state = .text
    followsReturn = false
    return takeOutput()
  }

  private mutating func takeOutput() -> String {
    defer { output = String.UnicodeScalarView() }
    return String(output)
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch state {
    case .text: takeText(scalar, beginsStrings: true)
    case .escape: takeEscape(scalar, beginsStrings: true)
    case .intermediate: takeIntermediate(scalar, beginsStrings: true)
    case .controlSequence: takeSequence(scalar, beginsStrings: true)
    case .controlString: takeString(scalar)
    case .controlStringEscape:
      state = .controlString
      if scalar == "\\" {
        endSequence()
      } else {
        held.append("\u{1B}")
        takeString(scalar)
      }
    }
  }

  private mutating func takeText(_ scalar: Unicode.Scalar, beginsStrings: Bool) {
    let isSecondHalf = followsReturn && scalar == "\n"
    followsReturn = scalar == "\r"
    switch scalar.value {
    case 0x0A: if !isSecondHalf { output.append("\n") }
    case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: output.append("\n")
    case 0x09 where destination == .screen: output.append(contentsOf: "    ".unicodeScalars)
    case 0x09: output.append(scalar)
    case 0x1B: state = .escape
    case 0x9B: state = .controlSequence
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: if beginsStrings { state = .controlString }
    case 0x00..<0x20, 0x7F..<0xA0: break
    case 0x202A...0x202E, 0x2066...0x2069: if destination == .document { output.append(scalar) }
    default: output.append(scalar)
    }
  }

  private mutating func takeEscape(_ scalar: Unicode.Scalar, beginsStrings: Bool) {
    state = .text
    switch scalar {
    case "[": state = .controlSequence
    case "]", "P", "X", "^", "_": if beginsStrings { state = .controlString }
    case "\u{20}"..."\u{2F}": state = .intermediate
    case "\u{30}"..."\u{7E}": break
    default: takeText(scalar, beginsStrings: beginsStrings)
    }
  }

  private mutating func takeIntermediate(_ scalar: Unicode.Scalar, beginsStrings: Bool) {
    state = .text
    guard !("\u{30}"..."\u{7E}").contains(scalar) else { return }
    takeText(scalar, beginsStrings: beginsStrings)
  }

  private mutating func takeSequence(_ scalar: Unicode.Scalar, beginsStrings: Bool) {
    switch scalar {
    case "\u{20}"..."\u{3F}" where held.count < Self.longestSequence: held.append(scalar)
    case "\u{40}"..."\u{7E}": endSequence()
    default:
      // Only digits, blanks and punctuation, which are harmless.
      output.append(contentsOf: held)
      endSequence()
      takeText(scalar, beginsStrings: beginsStrings)
    }
  }

  private mutating func takeString(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{07}", "\u{9C}": endSequence()
    case "\u{1B}": state = .controlStringEscape
    case "\n", "\r":
      release()
      take(scalar)
    default:
      held.append(scalar)
      if held.count >= Self.longestString { release() }
    }
  }

  private mutating func endSequence() {
    state = .text
    held.removeAll(keepingCapacity: true)
  }

  /// Shows what was held back, since it belonged to no sequence.
  private mutating func release() {
    let text = held
    let isString = state == .controlString || state == .controlStringEscape
    endSequence()
    guard isString else {
      output.append(contentsOf: text)
      return
    }
    // The string had no end, so that no string within it has one either.
    for scalar in text {
      switch state {
      case .escape: takeEscape(scalar, beginsStrings: false)
      case .intermediate: takeIntermediate(scalar, beginsStrings: false)
      case .controlSequence: takeSequence(scalar, beginsStrings: false)
      case .text, .controlString, .controlStringEscape: takeText(scalar, beginsStrings: false)
      }
    }
    if state == .controlSequence, !held.isEmpty {
      output.append(contentsOf: held)
      endSequence()
    }
    state = .text
  }
}
