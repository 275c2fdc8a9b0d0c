internal import Diagnostics
internal import Yarn

/// Reads a plan whose texts stand in backticks; blanks and line breaks are free between words.
struct PlanParser {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func runs() throws(PlanError) -> [[TestPlan.Step]] {
    var runs: [[TestPlan.Step]] = []
    var run: [TestPlan.Step] = []
    while true {
      skip()
      guard let byte = peek else { break }
      if byte == 0x2D {
        try separator()
        if !run.isEmpty { runs.append(run) }
        run = []
      } else {
        run.append(try step())
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  private mutating func separator() throws(PlanError) {
    let start = index
    while peek == 0x2D { advance() }
    guard index - start >= 3 else {
      throw PlanError(line: line, found: quoted(start, index), expected: "‘---’ between two runs")
    }
  }

  private mutating func step() throws(PlanError) -> TestPlan.Step {
    let start = line
    let word = word { $0.isLetter }
    if word == "stop" { return TestPlan.Step(.stop, line: start) }
    guard StepName.all.contains(word) else {
      throw PlanError(line: start, found: rest, expected: StepName.expected(word))
    }
    skip()
    guard peek == 0x3A else {
      throw PlanError(line: line, found: rest, expected: "‘:’ after ‘\(word)’")
    }
    advance()
    skip()
    return TestPlan.Step(try kind(word), line: start)
  }

  private mutating func kind(_ word: String) throws(PlanError) -> TestPlan.Kind {
    switch word {
    case "line": return .line(try text())
    case "command": return .command(try text())
    case "option":
      let text = try text()
      return .option(text, isAvailable: try !acceptDisabled())
    case "select": return .select(try StepName.number(token(), line))
    case "saliency": return .saliency(try StepName.strategy(token(), line))
    case "node":
      let title = token()
      guard !title.isEmpty else { throw missing("the title of a node") }
      return .node(title)
    default:
      let name = self.word { !$0.isBlank && $0 != 0x3D && $0 != 0x23 }
      guard name.hasPrefix("$"), name.count > 1 else {
        throw PlanError(line: line, found: "‘\(name)’", expected: "a variable such as $gold")
      }
      skip()
      guard peek == 0x3D else { throw missing("‘=’ after ‘\(name)’") }
      advance()
      skip()
      return .set(name, try StepName.value(peek == 0x22 ? string() : token(), line))
    }
  }

  /// Reads a text in backticks, or `*`.
  private mutating func text() throws(PlanError) -> String? {
    if peek == 0x2A {
      advance()
      return nil
    }
    guard peek == 0x60 else { throw missing("a text in backticks, or ‘*’") }
    let opening = line
    advance()
    let start = index
    while let byte = peek, byte != 0x60 { advance() }
    guard peek != nil else {
      throw PlanError(line: opening, found: "a text that does not end", expected: "a backtick")
    }
    defer { advance() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func acceptDisabled() throws(PlanError) -> Bool {
    skip()
    guard peek == 0x5B else { return false }
    var mark = word { !$0.isBlank && $0 != 0x23 && $0 != 0x5D }
    if peek == 0x5D {
      advance()
      mark += "]"
    }
    guard mark == "[disabled]" else {
      throw PlanError(line: line, found: "‘\(mark)’", expected: "‘[disabled]’")
    }
    return true
  }

  private mutating func token() -> String { word { !$0.isBlank && $0 != 0x23 } }

  /// Reads a string in double quotes, quotes included, as far as its line goes.
  private mutating func string() -> String {
    let start = index
    advance()
    while let byte = peek, byte != 0x22, byte != 0x0A, byte != 0x0D { advance() }
    if peek == 0x22 { advance() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
    let start = index
    while let byte = peek, belongs(byte) { advance() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Skips blanks, line breaks and comments.
  private mutating func skip() {
    while let byte = peek {
      if byte == 0x23 {
        while let byte = peek, byte != 0x0A, byte != 0x0D { advance() }
      } else if byte.isBlank {
        advance()
      } else {
        return
      }
    }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    let isBreak = bytes[index] == 0x0A || bytes[index] == 0x0D
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    if isBreak, !isPair { line += 1 }
    index += 1
  }

  private func missing(_ expected: String) -> PlanError {
    PlanError(line: line, found: rest, expected: expected)
  }

  /// What stands at the current place, for a message.
  private var rest: String {
    guard index < bytes.count else { return "the end of the plan" }
    var end = index
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D, end - index < 40 { end += 1 }
    return quoted(index, end)
  }

  private func quoted(_ start: Int, _ end: Int) -> String {
    "‘\(String(decoding: bytes[start..<end], as: UTF8.self))’"
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
