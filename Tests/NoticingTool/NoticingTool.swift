import Foundation
import Noticing

/// Writes what the learnt model of risk sees in utterances, for `.ci/train`.
///
/// Standard input: a line per utterance, `recent` (`-`, or entries joined by ` ⏎ `), a tab, the text.
/// Standard output: a JSON object a line with `words`, `parts`, `rules` and the `level` of the rules.
@main
struct NoticingTool {
  static func main() throws {
    let assessor = RiskAssessor()
    while let line = readLine() {
      let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard fields.count == 2 else { continue }
      let recent =
        fields[0] == "-"
        ? []
        : fields[0].components(separatedBy: "⏎").map {
          $0.trimmingCharacters(in: .whitespaces)
        }
      let text = String(fields[1])
      let features = assessor.features(of: text, recent: recent)
      let object: [String: Any] = [
        "words": features.words, "parts": features.parts, "rules": features.rules,
        "level": assessor.assess(text, recent: recent).level.rawValue,
      ]
      print(String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self))
    }
  }
}
