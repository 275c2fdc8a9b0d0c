import Conversation
import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What went to which model, by count and time and never by content, and which the person allowed.
///
/// Two files in the folder of states: `models.json` (what was allowed) and `sent.jsonl`, a line a
/// turn. In a private session nothing is written.
struct ModelRecords: Sendable {
  let folder: String
  let keeps: Bool

  static let consentFile = "models.json"
  static let sentFile = "sent.jsonl"
  /// What stands in the place of an address when a program was handed a turn.
  static let program = "exec"

  /// A turn that was handed to a model.
  struct Sent: Codable, Hashable, Sendable {
    var time: String
    var model: String
    var origin: String
    var local: Bool
    var turns: Int
    var outcome: String
  }

  /// What the person allowed: addresses with their model, and when.
  private struct Consents: Codable {
    var allowed: [String: String] = [:]
  }

  /// Whether the person allowed this to be sent to.
  func allows(_ identity: String) -> Bool { consents.allowed[identity] != nil }

  /// Remembers that the person allows it.
  func allow(_ identity: String, at time: Timestamp) throws(Failure) {
    var consents = consents
    consents.allowed[identity] = "\(time)"
    try save(consents)
  }

  /// Forgets everything that was allowed, and returns how many that were.
  func disallowAll() throws(Failure) -> Int {
    let count = consents.allowed.count
    if count > 0 { try save(Consents()) }
    return count
  }

  /// Adds a turn.
  func note(_ sent: Sent) {
    guard keeps else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(sent) else { return }
    try? Locations.makeFolder(folder)
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC
    let descriptor = open(folder + "/" + Self.sentFile, flags, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array(line) + [UInt8(ascii: "\n")]
    _ = bytes.withUnsafeBytes { Self.systemWrite(descriptor, $0.baseAddress, $0.count) }
  }

  /// Every turn that was handed to a model, oldest first; lines that cannot be read are left out.
  var sent: [Sent] {
    let bytes = FileContents.read(folder + "/" + Self.sentFile) ?? []
    return bytes.split(separator: UInt8(ascii: "\n"))
      .compactMap { try? JSONDecoder().decode(Sent.self, from: Data($0)) }
  }

  private static func systemWrite(
    _ descriptor: Int32,
    _ bytes: UnsafeRawPointer?,
    _ count: Int
  ) -> Int {
    write(descriptor, bytes, count)
  }

  private var consents: Consents {
    FileContents.read(folder + "/" + Self.consentFile)
      .flatMap { try? JSONDecoder().decode(Consents.self, from: Data($0)) } ?? Consents()
  }

  private func save(_ consents: Consents) throws(Failure) {
    guard keeps else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(consents) else { return }
    try Locations.makeFolder(folder)
    try FileContents.replace(folder + "/" + Self.consentFile, with: Array(data) + [10])
  }
}
