import Foundation
import Noticing

/// Writes what is seen in utterances, one on each line of standard input.
///
/// - Without an argument what the learnt model of risk sees, for `.ci/train`. The line is `recent` (`-`, or
///   entries joined by ` ⏎ `), a tab and the text; the output a JSON object a line with `words`, `parts`,
///   `rules`, and of the rules the `level`, the `rule` that made it and whether it `asks`. It is run in the
///   folder of the repository.
/// - With `assess` the same lines are read with the learnt model, as the program reads them; the output a JSON
///   object a line with the `level`, its `severity`, whether it `asks`, the `rule`, and `talk`, what counts of
///   it in a conversation.
/// - With `mirrors DIALOGUES` every way to hand the words back, for reading them with one's own eyes.
@main
struct NoticingTool {
  private static func table(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: "Dialogues").appending(path: name))
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "mirrors" {
      try writeMirrors(tables: URL(filePath: arguments[2]))
    } else if arguments.dropFirst() == ["assess"] {
      try writeAssessments()
    } else {
      try writeRisk()
    }
  }

  private static func writeMirrors(tables: URL) throws {
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: tables.appending(path: name)))
    }
    let table = try EmotionTable(tsv: bytes("emotions.tsv"), wording: bytes("feelings.tsv"))
    while let line = readLine() {
      let text = line.replacing(#"\n"#, with: "\n")
      print("> \(line)")
      for mirror in Mirror.mirrors(of: text, feelings: table.feelings(in: text)) {
        print("\(mirror.rule)\t\(mirror.text)")
      }
      if let found = Mirror.contrast(in: text) {
        print("contrast\t\(found.first.text) | \(found.second.text)")
      }
      if let wish = Wish.wish(in: text) { print("wish\t\(wish.phrase)") }
      for anchor in Mirror.anchors(in: text).dropFirst() { print("anchor\t\(anchor.text)") }
      for thing in Thing.things(in: text) { print("thing\t\(thing.text)") }
      if let step = NextStep.step(in: text) {
        print("step\t\(step.pledge()) | \(step.act) | \(step.time ?? "-")")
      }
      for person in Person.people(in: text) { print("person\t\(person.text)") }
    }
  }

  /// The next line of standard input as what was written before and a text; `nil` at the end.
  private static func nextUtterance() -> (recent: [String], text: String)? {
    while let line = readLine() {
      let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard fields.count == 2 else { continue }
      let recent =
        fields[0] == "-"
        ? []
        : fields[0].components(separatedBy: "⏎").map {
          $0.trimmingCharacters(in: .whitespaces)
        }
      return (recent, String(fields[1]))
    }
    return nil
  }

  private static func writeAssessments() throws {
    let assessor = try RiskAssessor(
      words: table("risk_words.tsv"),
      rules: table("risk_rules.tsv"),
      model: table("risk.tsv")
    )
    while let (recent, text) = nextUtterance() {
      let found = assessor.assess(text, recent: recent)
      let talk = found.inConversation
      let object: [String: Any] = [
        "level": found.level.rawValue, "severity": found.severity, "asks": found.asksPlainly,
        "rule": found.rule ?? "",
        "talk": [
          "level": talk.level.rawValue, "severity": talk.severity, "asks": talk.asksPlainly,
        ],
      ]
      print(String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self))
    }
  }

  private static func writeRisk() throws {
    let assessor = try RiskAssessor(words: table("risk_words.tsv"), rules: table("risk_rules.tsv"))
    while let (recent, text) = nextUtterance() {
      let features = assessor.features(of: text, recent: recent)
      let found = assessor.assess(text, recent: recent)
      let object: [String: Any] = [
        "words": features.words, "parts": features.parts, "rules": features.rules,
        "level": found.level.rawValue, "rule": found.rule ?? "", "asks": found.asksPlainly,
      ]
      print(String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self))
    }
  }
}
