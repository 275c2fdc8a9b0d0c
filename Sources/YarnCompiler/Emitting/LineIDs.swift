internal import Diagnostics
internal import Yarn

/// Gives every line an id and enters it into the string table.
struct LineIDs {
  private(set) var table = StringTable()
  var sinks: [DiagnosticSink]
  private var shadows: [Shadow] = []
  private var interpolated: Set<String> = []
  /// Where the hashtag of each entry of the table stands, if it has one.
  private var places: [(file: Int, range: ByteRange)?] = []

  private struct Shadow {
    var file: Int
    var range: ByteRange
    var source: String
    var text: String
  }

  init(sinks: [DiagnosticSink]) {
    self.sinks = sinks
  }

  /// Enters a line and returns its id.
  mutating func add(
    _ syntax: LineSyntax,
    segments: [TextSegment],
    tags: [String],
    fileName: String,
    node: NodeSyntax
  ) -> String {
    let tag = syntax.tags.first { $0.text.hasPrefix("line:") }
    let shadow = syntax.tags.first { $0.text.hasPrefix("shadow:") }
    var entry = StringTable.Entry(
      id: tag?.text ?? "",
      text: text(segments),
      file: fileName,
      node: node.title,
      line: syntax.line,
      isImplicit: tag == nil,
      tags: tags,
      shadowLineID: shadow.map { "line:" + $0.text.dropFirst("shadow:".count) }
    )
    if let shadow, let source = entry.shadowLineID {
      shadows.append(
        Shadow(file: node.file, range: shadow.range, source: source, text: entry.text)
      )
      entry.text = ""
    }
    if let tag {
      if segments.contains(where: { if case .expression = $0 { true } else { false } }) {
        interpolated.insert(entry.id)
      }
      if table.add(entry) {
        places.append((node.file, tag.range))
      } else {
        reportDuplicate(tag, node.file)
      }
      return entry.id
    }
    let prefix = shadow == nil ? "line:" : "line:sh_"
    let seed = "\(fileName)\(node.title)\(table.entries.count)"
    var attempt = 0
    repeat {
      entry.id = prefix + Checksum.text(of: attempt == 0 ? seed : "\(seed)\(attempt)")
      attempt += 1
    } while !table.add(entry)
    places.append(nil)
    return entry.id
  }

  /// Compares every shadow line with its source.
  mutating func checkShadows() {
    for shadow in shadows {
      guard let source = table[shadow.source], !source.isImplicit else {
        let message = "no line has the hashtag ‘#\(shadow.source)’\(hint(shadow))"
        sinks[shadow.file].error(.unknownShadowSource, shadow.range, message)
        continue
      }
      if interpolated.contains(source.id) {
        let message = "‘#\(source.id)’ has values in its text, so it cannot be repeated"
        sinks[shadow.file].error(.interpolatedShadowSource, shadow.range, message)
      } else if source.text != shadow.text {
        let message =
          "the text is not that of ‘#\(source.id)’: found ‘\(shadow.text)’, "
          + "expected ‘\(source.text)’"
        sinks[shadow.file].error(.shadowTextDiffers, shadow.range, message)
      }
    }
  }

  private mutating func hint(_ shadow: Shadow) -> String {
    guard sinks[shadow.file].maySuggest() else { return "" }
    let explicit = table.entries.filter { !$0.isImplicit }.map(\.id)
    let nearest = Spelling.nearest(to: shadow.source, among: explicit)
    return nearest.map { "; did you mean ‘#shadow:\($0.dropFirst(5))’?" } ?? ""
  }

  /// Reports an id that is used already at both places, the first place once.
  private mutating func reportDuplicate(_ tag: TagSyntax, _ file: Int) {
    let message = "the line id ‘#\(tag.text)’ is used "
    guard let first = table.index(of: tag.text).flatMap({ places[$0] }) else {
      return sinks[file].error(.duplicateLineID, tag.range, message + "already")
    }
    let here = sinks[file].note("it is used again here", tag.range)
    sinks[first.file].error(
      .duplicateLineID,
      first.range,
      message + "more than once",
      foreignNotes: [here]
    )
    let there = sinks[first.file].note("it is used here", first.range)
    sinks[file].error(.duplicateLineID, tag.range, message + "already", foreignNotes: [there])
  }

  private func text(_ segments: [TextSegment]) -> String {
    var text = ""
    var count = 0
    for segment in segments {
      switch segment {
      case .literal(let literal): text += literal
      case .expression:
        text += "{\(count)}"
        count += 1
      }
    }
    return text
  }
}
