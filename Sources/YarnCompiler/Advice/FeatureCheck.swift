internal import Diagnostics

/// Refuses what an older version of the language did not have.
struct FeatureCheck {
  let version: Int

  func report(_ document: DocumentSyntax, _ sink: inout DiagnosticSink) {
    var found: [(feature: String, range: ByteRange)] = []
    let file = sink
    document.forEachStatement { statement in
      let line = file.range(ofLine: statement.line)
      switch statement.kind {
      case .enumeration(let syntax): found.append(("an enum", syntax.nameRange))
      case .lineGroup(let group):
        found.append(("a line group", line))
        found += onceLines(group)
      case .options(let group): found += onceLines(group)
      case .line(let syntax) where syntax.condition?.isOnce == true:
        found.append(("‘once’", syntax.range))
      case .once: found.append(("‘once’", line))
      case .declare(let syntax):
        if syntax.value.storedValue != nil { break }
        if case .member = syntax.value.kind { break }
        found.append(("a smart variable", syntax.variableRange))
      default: break
      }
    }
    for (feature, range) in found {
      let message =
        "\(feature) needs version 3 of the language, and version \(version) is asked for"
      sink.error(.newerFeature, range, message)
    }
  }

  private func onceLines(_ group: OptionGroupSyntax) -> [(feature: String, range: ByteRange)] {
    group.items.filter { $0.line.condition?.isOnce == true }.map { ("‘once’", $0.line.range) }
  }
}
