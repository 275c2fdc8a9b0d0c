import Diagnostics
import TOMLKit

/// `config.toml`, read and checked.
struct SettingsFile {
  /// A setting as the file has it.
  struct Entry: Equatable {
    /// In the form of ``SettingKey/canonical(_:)``.
    var value: String
    /// Counted from 1.
    var line: Int
  }

  let entries: [SettingKey: Entry]
  /// The models that are named, by name.
  let endpoints: [EndpointSetting]

  /// The settings in a folder of configuration.
  static func path(in folder: String) -> String { folder + "/config.toml" }

  /// Reads the file, or returns `nil` when there is none.
  ///
  /// - Throws: Everything that is wrong with it, each with file, line and column.
  static func read(_ path: String) throws(Failure) -> SettingsFile? {
    switch FileContents.readSmall(path, most: greatestLength) {
    case .missing: return nil
    case .unusable(let reason):
      throw Failure("\(path): \(reason); mend that, or move the file away")
    case .bytes(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        let (line, column) = firstInvalid(bytes)
        throw Failure(
          "\(path):\(line):\(column): found bytes that are not UTF-8, expected a text file; "
            + "save it as UTF-8"
        )
      }
      return try SettingsFile(text, path: path)
    }
  }

  /// Checks a text that is, or would be, the file.
  init(_ text: String, path: String) throws(Failure) {
    let lines = SettingLines(text)
    let values = try Self.values(of: text, path: path)
    var entries: [SettingKey: Entry] = [:]
    var problems: [(line: Int, text: String)] = []
    var endpoints: [EndpointSetting] = []
    for (name, value) in values {
      let place = lines.place(of: name)
      func problem(_ column: Int, _ words: String) {
        problems.append((place.line, "\(path):\(place.line):\(column): \(words)"))
      }
      if name == "model" {
        endpoints = try Self.endpoints(of: text, path: path) { problem(place.column, $0) }
        continue
      }
      guard let key = SettingKey(rawValue: name) else {
        problem(place.column, Self.unknown(name))
        continue
      }
      switch value {
      case .text(let text):
        if let canonical = key.canonical(text) {
          entries[key] = Entry(value: canonical, line: place.line)
        } else {
          problem(place.valueColumn, "\(name): \(Settings.found(text, insteadOf: key))")
        }
      case .number(let number) where key.isNumber:
        if let canonical = key.canonical(String(number)) {
          entries[key] = Entry(value: canonical, line: place.line)
        } else {
          problem(place.valueColumn, "\(name): \(Settings.found(String(number), insteadOf: key))")
        }
      case .number: problem(place.valueColumn, "\(name): " + Self.found("a number", key))
      case .other(let kind): problem(place.valueColumn, "\(name): " + Self.found(kind, key))
      }
    }
    guard problems.isEmpty else {
      let sorted = problems.sorted { ($0.line, $0.text) < ($1.line, $1.text) }
      throw Failure(sorted.map(\.text).joined(separator: "\n"))
    }
    self.entries = entries
    self.endpoints = endpoints
  }

  private static func endpoints(
    of text: String,
    path: String,
    problem: (String) -> Void
  ) throws(Failure) -> [EndpointSetting] {
    // The text was read as TOML before, so this cannot fail any more.
    guard let value = (try? TOMLTable(string: text))?["model"] else { return [] }
    return EndpointSetting.read(value) { problem("\($0): \($1)") }
  }

  private enum Value {
    case text(String)
    case number(Int)
    case other(String)
  }

  /// The settings of a text by their names, whatever they are.
  private static func values(of text: String, path: String) throws(Failure) -> [(String, Value)] {
    if let zero = text.utf8.firstIndex(of: 0) {
      let (line, column) = place(text.utf8[..<zero])
      throw Failure("\(path):\(line):\(column): found a NUL byte, expected text; remove it")
    }
    do {
      let table = try TOMLTable(string: text)
      return table.map { name, value in (name, Self.value(value)) }
    } catch let error as TOMLParseError {
      let start = error.source.begin
      throw Failure(
        "\(path):\(start.line):\(start.column): \(words(of: error)); "
          + "expected lines such as save = \"ask\""
      )
    } catch {
      throw Failure("\(path): cannot be read as TOML: \(error)")
    }
  }

  private static func value(_ value: any TOMLValueConvertible) -> Value {
    switch value.type {
    case .string: value.string.map(Value.text) ?? .other("text that cannot be read")
    case .int: value.int.map(Value.number) ?? .other("a number")
    case .double: .other("a number")
    case .bool: .other("true or false")
    case .array: .other("a list")
    case .table: .other("a table")
    default: .other("a date or time")
    }
  }

  /// What the parser found, on one line and as the middle of a sentence.
  private static func words(of error: TOMLParseError) -> String {
    let text = error.description.forTerminal.replacing("\n", with: " ")
    guard let first = text.first else { return "not TOML" }
    return first.lowercased() + text.dropFirst()
  }

  /// What was found in place of a value of the right kind.
  private static func found(_ kind: String, _ key: SettingKey) -> String {
    key.isNumber
      ? "found \(kind), expected a whole number, such as \(key.rawValue) = \(key.example)"
      : "found \(kind), expected text in quotes, such as \(key.rawValue) = \"\(key.example)\""
  }

  private static func unknown(_ name: String) -> String {
    let names = SettingKey.allCases.map(\.rawValue)
    let near = Spelling.nearest(to: name, among: names).map { "did you mean ‘\($0)’? " } ?? ""
    return "found ‘\(name.forTerminal)’, which is no setting; \(near)"
      + "there are: \(names.joined(separator: ", "))"
  }

  /// The line and column of the first bytes that are not UTF-8.
  private static func firstInvalid(_ bytes: [UInt8]) -> (line: Int, column: Int) {
    // Repairing puts a replacement where something was wrong; what stands before it was right.
    let repaired = String(decoding: bytes, as: UTF8.self)
    let same = zip(bytes, repaired.utf8).prefix { $0 == $1 }.count
    return place(bytes.prefix(same))
  }

  /// The line and column after some bytes, counted from 1.
  private static func place(_ before: some Collection<UInt8>) -> (line: Int, column: Int) {
    before.reduce((1, 1)) { place, byte in
      byte == UInt8(ascii: "\n") ? (place.0 + 1, 1) : (place.0, place.1 + 1)
    }
  }

  private static let greatestLength = 1 << 20
}
