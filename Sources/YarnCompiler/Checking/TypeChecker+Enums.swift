internal import Diagnostics
internal import Yarn

extension TypeChecker {
  /// A mention of a case that is not resolved yet.
  struct OpenCase {
    var typeName: String?
    var name: String
  }

  /// The enum a mention of a case belongs to, when that is known.
  mutating func type(
    ofCase name: String,
    in typeName: String?,
    _ range: ByteRange,
    expecting wanted: ValueType?
  ) -> ValueType? {
    let place = ResolvedCases.Place(file: file, range: range)
    guard let type = enumeration(name, typeName, wanted), let value = type.value(of: name) else {
      sawUnknown = true
      if cases.values[place] == nil { openCases[place] = OpenCase(typeName: typeName, name: name) }
      return nil
    }
    cases.values[place] = value
    openCases[place] = nil
    return .enumeration(type)
  }

  private func enumeration(
    _ name: String,
    _ typeName: String?,
    _ wanted: ValueType?
  ) -> EnumType? {
    if let typeName { return enums.types[typeName] }
    if case .enumeration(let type)? = wanted { return type }
    let types = enums.types(having: name)
    return types.count == 1 ? types.first : nil
  }

  /// Reports every mention that could not be resolved.
  mutating func reportOpenCases() {
    let ordered = openCases.sorted { first, second in
      (first.key.file, first.key.range.start) < (second.key.file, second.key.range.start)
    }
    for (place, open) in ordered {
      let text = message(open, maySuggest: sinks[place.file].maySuggest())
      sinks[place.file].error(.unknownCase, place.range, text)
    }
  }

  private func message(_ open: OpenCase, maySuggest: Bool) -> String {
    func nearest(to name: String, among names: [String]) -> String? {
      maySuggest ? Spelling.nearest(to: name, among: names) : nil
    }
    guard let typeName = open.typeName else {
      let types = enums.types(having: open.name).map(\.name)
      if types.count > 1 {
        let list = types.map { "‘\($0).\(open.name)’" }.joined(separator: " or ")
        return "‘.\(open.name)’ could mean \(list); write which"
      }
      let all = enums.types.values.flatMap { $0.cases.map(\.name) }
      let similar = nearest(to: open.name, among: all)
      return "no enum here has a case ‘\(open.name)’"
        + (similar.map { "; did you mean ‘.\($0)’?" } ?? "")
    }
    guard let type = enums.types[typeName] else {
      let similar = nearest(to: typeName, among: Array(enums.types.keys))
      return "no enum named ‘\(typeName)’" + (similar.map { "; did you mean ‘\($0)’?" } ?? "")
    }
    let similar = nearest(to: open.name, among: type.cases.map(\.name))
    return "‘\(typeName)’ has no case ‘\(open.name)’"
      + (similar.map { "; did you mean ‘\($0)’?" } ?? "")
  }
}
