internal import Diagnostics
internal import Yarn

/// Looks at the markup of a line before any of its values are known.
struct MarkupCheck {
  let pieces: [TextPiece]

  /// Warns when the markup cannot be read, at the sign where reading ends.
  func report(_ sink: inout DiagnosticSink) {
    let hasBrackets = pieces.contains {
      if case .text(let text, _) = $0 { text.utf8.contains(0x5B) } else { false }
    }
    guard hasBrackets, let problem = MarkupResult.problem(inTemplate: template) else { return }
    let start = sourceOffset(of: problem.position, in: sink.file)
    sink.warning(
      .markupError,
      ByteRange(start: start, end: start + 1),
      "this line is shown with its brackets: \(problem.description)"
    )
  }

  /// The text with its backslashes before brackets and colons, and U+FFFC for each value.
  private var template: String {
    var result: [UInt8] = []
    for piece in pieces {
      guard case .text(let text, let marks) = piece else {
        result += Array("\u{FFFC}".utf8)
        continue
      }
      var escapes = marks.escapes[...]
      for (offset, byte) in text.utf8.enumerated() {
        if escapes.first == offset {
          result.append(0x5C)
          escapes.removeFirst()
        }
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where a UTF-8 offset of the template stands in the file.
  private func sourceOffset(of position: Int, in file: SourceFile) -> Int {
    var left = position
    var last = 0
    for piece in pieces {
      switch piece {
      case .expression(let expression):
        last = expression.range.end
        if left < 3 { return expression.range.start }
        left -= 3
      case .text(let text, let marks):
        let length = text.utf8.count + marks.escapes.count
        last = marks.range.start + length
        guard left < length else {
          left -= length
          continue
        }
        return sourceOffset(of: left, in: marks.range, file)
      }
    }
    return last
  }

  private func sourceOffset(of position: Int, in range: ByteRange, _ file: SourceFile) -> Int {
    let bytes = Array(file.text.utf8.dropFirst(range.start).prefix(range.end - range.start))
    var offset = 0
    var left = position
    while left > 0, offset + 1 < bytes.count {
      // The backslash before any other sign is no part of the template.
      if bytes[offset] == 0x5C, ![0x5B, 0x5D, 0x3A].contains(bytes[offset + 1]) { offset += 1 }
      offset += 1
      left -= 1
    }
    return range.start + offset
  }
}
