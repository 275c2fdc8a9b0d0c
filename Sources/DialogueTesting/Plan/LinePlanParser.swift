internal import Yarn

/// Reads a plan of the older form: one step a line, texts without quotes.
enum LinePlanParser {
  /// Returns whether a plan has something that only this form has.
  static func isLikely(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      guard let (word, rest) = split(line) else { return false }
      switch word {
      case "line", "option", "command":
        return !rest.isEmpty && rest.first != "`" && rest.first != "*" && rest.first != "#"
      case "run": return true
      case "set": return !rest.contains("=")
      default: return false
      }
    }
  }

  static func runs(_ text: String) throws(PlanError) -> [[TestPlan.Step]] {
    var runs: [[TestPlan.Step]] = []
    var run: [TestPlan.Step] = []
    var number = 0
    for line in text.lines {
      number += 1
      let trimmed = line.trimmed
      if trimmed.isEmpty || trimmed.first == "#" { continue }
      if trimmed == "stop" {
        run.append(TestPlan.Step(.stop, line: number))
        continue
      }
      guard let (word, rest) = split(line) else {
        throw PlanError(line: number, found: "‘\(trimmed)’", expected: "a step and a colon")
      }
      if word == "run" {
        // The run before ends here, and this one starts at another node.
        if !run.isEmpty { runs.append(ended(run, at: number)) }
        run = [TestPlan.Step(.node(rest), line: number)]
        continue
      }
      run.append(TestPlan.Step(try kind(word, rest, number), line: number))
    }
    if !run.isEmpty { runs.append(ended(run, at: number)) }
    return runs
  }

  private static func ended(_ run: [TestPlan.Step], at line: Int) -> [TestPlan.Step] {
    run.contains { $0.kind == .stop } ? run : run + [TestPlan.Step(.stop, line: line)]
  }

  private static func kind(
    _ word: String,
    _ rest: String,
    _ line: Int
  ) throws(PlanError) -> TestPlan.Kind {
    switch word {
    case "line": return .line(rest == "*" ? nil : rest)
    case "command": return .command(rest == "*" ? nil : rest)
    case "option":
      guard rest.hasSuffix("[disabled]") else {
        return .option(rest == "*" ? nil : rest, isAvailable: true)
      }
      let text = rest.dropLast("[disabled]".count).trimmed
      return .option(text == "*" ? nil : text, isAvailable: false)
    case "select": return .select(try StepName.number(rest, line))
    case "saliency": return .saliency(try StepName.strategy(rest, line))
    case "node": return .node(rest)
    case "set":
      let name = String(rest.prefix { !$0.isWhitespace && $0 != "=" })
      guard name.hasPrefix("$"), name.count > 1 else {
        throw PlanError(line: line, found: "‘\(name)’", expected: "a variable such as $gold")
      }
      var text = rest.dropFirst(name.count).trimmed
      if text.hasPrefix("=") { text = text.dropFirst().trimmed }
      guard !text.isEmpty else { return .set(name, try StepName.value(text, line)) }
      return .set(name, Value(planText: text) ?? .string(text))
    default:
      throw PlanError(line: line, found: "‘\(word)’", expected: StepName.expected(word))
    }
  }

  private static func split(_ line: some StringProtocol) -> (word: String, rest: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    return (line[..<colon].trimmed, line[line.index(after: colon)...].trimmed)
  }
}

extension String {
  /// The lines of the text, empty ones too.
  var lines: [Substring] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}

extension StringProtocol {
  /// The text without blanks at both ends.
  var trimmed: String {
    let front = drop(while: \.isWhitespace)
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(front[...last])
  }
}
