import Foundation
import Noticing
import Testing

/// A line of `Fixtures/Risk.tsv` and what the rules and the learnt model make of it.
///
/// Columns: split (dev or held: nobody tunes on what is held), label, recent (`-`, or entries joined
/// by ` ⏎ `), text, source (who wrote it), kind (how an examiner meant it, `-` for the others).
struct AssessedUtterance: Sendable {
  let isHeld: Bool
  let label: RiskLevel
  let source: String
  let found: RiskAssessment

  /// All that is held out and one in ten of the lines that were learnt from, read once for all tests.
  static let all = Result { try read() }

  private static func read() throws -> [AssessedUtterance] {
    let assessor = try Fixtures.rulesAndModel.get()
    return try Fixtures.lines("Risk.tsv").enumerated().compactMap { number, fields in
      guard fields[0] == "held" || number % 10 == 0 else { return nil }
      let recent = fields[2] == "-" ? [] : fields[2].components(separatedBy: " ⏎ ")
      return AssessedUtterance(
        isHeld: fields[0] == "held",
        label: try #require(RiskLevel(rawValue: fields[1])),
        source: fields[4],
        found: assessor.assess(fields[3], recent: recent)
      )
    }
  }
}
