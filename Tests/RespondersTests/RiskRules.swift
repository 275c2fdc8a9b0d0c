import Foundation
import Noticing

/// The rules of risk that umbra comes with, without a learnt model.
func riskRules() throws -> RiskAssessor {
  let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  func table(_ name: String) throws -> Data {
    try Data(contentsOf: repository.appending(path: "Dialogues/\(name)"))
  }
  return try RiskAssessor(words: table("risk_words.tsv"), rules: table("risk_rules.tsv"))
}
