internal import Diagnostics
public import Yarn

/// The words of plans, and what may follow them; both forms share it.
enum StepName {
  static let all = ["line", "option", "select", "command", "set", "saliency", "node"]

  static func expected(_ word: String) -> String {
    if let nearest = Spelling.nearest(to: word, among: all + ["stop"]) {
      return "a step; did you mean ‘\(nearest)’?"
    }
    return "a step: " + all.joined(separator: ", ") + " or stop"
  }

  static func number(_ text: String, _ line: Int) throws(PlanError) -> Int {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text)
    else {
      throw PlanError(
        line: line,
        found: "‘\(text)’",
        expected: "the number of an option, from 1, or 0 for none"
      )
    }
    return number
  }

  static func strategy(_ text: String, _ line: Int) throws(PlanError) -> SaliencyStrategy {
    if let strategy = SaliencyStrategy(planName: text) { return strategy }
    throw PlanError(
      line: line,
      found: "‘\(text)’",
      expected: "one of " + SaliencyStrategy.planNames.joined(separator: ", ")
    )
  }

  /// Reads a number, `true`, `false` or a string in double quotes.
  static func value(_ text: String, _ line: Int) throws(PlanError) -> Value {
    if let value = Value(planText: text) { return value }
    throw PlanError(
      line: line,
      found: text.isEmpty ? "nothing" : "‘\(text)’",
      expected: "a number, true, false or \"text\""
    )
  }
}

extension SaliencyStrategy {
  /// The names that plans and the command line know strategies by.
  public static let planNames = ["first", "best", "best_least_recently_seen", "random"]

  /// Creates a strategy from a name of plans: its raw value, or `random`.
  public init?(planName: String) {
    if planName == "random" {
      self = .randomBestLeastRecentlyViewed
    } else {
      self.init(rawValue: planName)
    }
  }
}

extension Value {
  /// Reads a value as plans and the command line write it: a number, `true`, `false`, or a string
  /// in double quotes; `nil` when it is none of them.
  public init?(planText text: String) {
    if text == "true" || text == "false" {
      self = .bool(text == "true")
    } else if text.utf8.count >= 2, text.utf8.first == 0x22, text.utf8.last == 0x22 {
      self = .string(String(text.dropFirst().dropLast()))
    } else if text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }),
      let number = Float(text), number.isFinite
    {
      self = .number(number)
    } else {
      return nil
    }
  }
}
