internal import Diagnostics
internal import Yarn

/// Gives every line an id and enters it into the string table.
struct LineIDs {
  private(set) var table = StringTable()
  var sinks: [DiagnosticSink]
  private var places: [String: (file: Int, range: ByteRange)] = [:]

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
    if let tag { reportDuplicate(tag, node.file) }
    var entry = StringTable.Entry(
      id: tag?.text ?? "",
      text: text(segments),
      file: fileName,
      node: node.title,
      line: syntax.line,
      isImplicit: tag == nil,
      tags: tags
    )
    if tag != nil {
      table.add(entry)
      return entry.id
    }
    let seed = "\(fileName)\(node.title)\(table.entries.count)"
    var attempt = 0
    repeat {
      entry.id = "line:" + Checksum.text(of: attempt == 0 ? seed : "\(seed)\(attempt)")
      attempt += 1
    } while !table.add(entry)
    return entry.id
  }

  private mutating func reportDuplicate(_ tag: TagSyntax, _ file: Int) {
    guard let first = places[tag.text] else {
      places[tag.text] = (file, tag.range)
      return
    }
    let message = "the line id ‘#\(tag.text)’ is used already"
    sinks[file].error(
      .duplicateLineID,
      tag.range,
      message,
      in: first.file,
      at: first.range,
      note: "it is used here",
      sinks: sinks
    )
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
