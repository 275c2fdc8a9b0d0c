internal import Conversation
internal import FoundationEssentials

/// The lines that go to a program and come from it: one JSON object each.
enum ProgramLine {
  /// What the program is given.
  private struct Given: Encodable {
    var role: String
    var text: String
  }

  /// What the program says: a piece of the reply, its end, or that it failed.
  struct Said: Decodable {
    var text: String?
    var done: Bool?
    var error: String?
  }

  /// A conversation, oldest turn first, under the roles `task`, `me` (the person) and `umbra`.
  ///
  /// What a person wrote is never anything but the text of a line `me`.
  static func given(_ transcript: Transcript, instructions: String) -> [UInt8] {
    var lines: [Given] = []
    if !instructions.isEmpty { lines.append(Given(role: "task", text: instructions)) }
    lines += transcript.spokenTurns.map { Given(role: $0.isPerson ? "me" : "umbra", text: $0.text) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Text always can be encoded.
    return lines.compactMap { try? encoder.encode($0) }.flatMap { Array($0) + [0x0A] }
  }

  /// Reads a line of the program; `nil` for a blank one.
  ///
  /// - Throws: ``ProgramError``.
  static func said(_ line: [UInt8]) throws(ProgramError) -> Said? {
    guard line.contains(where: { $0 > 0x20 }) else { return nil }
    do {
      return try JSONDecoder().decode(Said.self, from: Data(line))
    } catch {
      throw ProgramError(.malformed, "a line is no JSON object of the agreed form")
    }
  }
}
