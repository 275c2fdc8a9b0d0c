import Foundation
import Noticing

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

  static func lines(_ name: String) throws -> [[String]] {
    String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  static func emotions() throws -> EmotionTable {
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
