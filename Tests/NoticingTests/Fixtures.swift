import Foundation
import Noticing
import Synchronization

/// Files the tests read.
enum Fixtures {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: "Fixtures/\(name)")))
  }

  static func shipped(_ name: String) throws -> [UInt8] {
    let repository = root.deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: repository.appending(path: "Dialogues/\(name)")))
  }

  /// The lines of a fixture without its header, cut at tabs; each file is read once.
  static func lines(_ name: String) throws -> [[String]] {
    if let known = read.withLock({ $0[name] }) { return known }
    let lines = try bytes(name).split(separator: 10).dropFirst().map { line in
      line.split(separator: 9, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    read.withLock { $0[name] = lines }
    return lines
  }

  private static let read = Mutex<[String: [[String]]]>([:])

  /// Every so many of some lines: an optimised build has time for all of them.
  static func sample<Line>(_ lines: [Line], every step: Int) -> [Line] {
    #if DEBUG
    stride(from: 0, to: lines.count, by: step).map { lines[$0] }
    #else
    lines
    #endif
  }

  static func emotions() throws -> EmotionTable { try table.get() }

  private static let table = Result {
    try EmotionTable(tsv: shipped("emotions.tsv"), wording: shipped("feelings.tsv"))
  }

  static func helplines() throws -> HelplineTable {
    try HelplineTable(tsv: shipped("helplines.tsv"))
  }

  /// The rules of risk alone.
  static let rules = Result { try riskAssessor() }

  /// The rules of risk and the learnt model.
  static let rulesAndModel = Result {
    try RiskAssessor(
      words: shipped("risk_words.tsv"),
      rules: shipped("risk_rules.tsv"),
      model: shipped("risk.tsv")
    )
  }

  private static func riskAssessor() throws -> RiskAssessor {
    try RiskAssessor(words: shipped("risk_words.tsv"), rules: shipped("risk_rules.tsv"))
  }
}
