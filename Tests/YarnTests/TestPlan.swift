/// A test plan: what a person would see and choose.
struct TestPlan {
  enum Step: Hashable {
    case line(String?)
    case option(String, isAvailable: Bool)
    case select(Int)
    case command(String?)
    case stop
    case set(String, String)
    case saliency(String)
    case node(String)
  }

  struct Malformed: Error {
    var rest: String
  }

  var runs: [[Step]] = []

  init(_ text: String) throws {
    var rest = text[...]
    var run: [Step] = []
    while true {
      TestPlan.skip(&rest)
      guard !rest.isEmpty else { break }
      if rest.hasPrefix("---") {
        rest = rest.dropFirst(3)
        runs.append(run)
        run = []
        continue
      }
      let word = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(word.count)
      if word == "stop" {
        run.append(.stop)
        continue
      }
      guard rest.first == ":" else { throw Malformed(rest: String(word + rest.prefix(40))) }
      rest = rest.dropFirst()
      TestPlan.skip(&rest)
      run.append(try TestPlan.step(word, &rest))
    }
    runs.append(run)
  }

  private static func step(_ word: Substring, _ rest: inout Substring) throws -> Step {
    switch word {
    case "line": return .line(try text(&rest))
    case "command": return .command(try text(&rest))
    case "option":
      let text = try text(&rest) ?? "*"
      skip(&rest)
      let isDisabled = rest.hasPrefix("[disabled]")
      if isDisabled { rest = rest.dropFirst(10) }
      return .option(text, isAvailable: !isDisabled)
    case "select":
      guard let number = Int(token(&rest)) else { throw Malformed(rest: String(rest)) }
      return .select(number)
    case "saliency": return .saliency(token(&rest))
    case "node": return .node(token(&rest))
    case "set":
      let name = token(&rest)
      skip(&rest)
      guard rest.first == "=" else { throw Malformed(rest: String(rest)) }
      rest = rest.dropFirst()
      skip(&rest)
      return .set(name, token(&rest))
    default: throw Malformed(rest: String(word))
    }
  }

  private static func text(_ rest: inout Substring) throws -> String? {
    if rest.first == "*" {
      rest = rest.dropFirst()
      return nil
    }
    guard rest.first == "`" else { throw Malformed(rest: String(rest.prefix(40))) }
    rest = rest.dropFirst()
    guard let end = rest.firstIndex(of: "`") else { throw Malformed(rest: String(rest)) }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest[..<end])
  }

  private static func token(_ rest: inout Substring) -> String {
    let token = rest.prefix { !$0.isWhitespace }
    rest = rest.dropFirst(token.count)
    return String(token)
  }

  private static func skip(_ rest: inout Substring) {
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first == "#" {
        rest = rest.drop { !$0.isNewline }
      } else {
        return
      }
    }
  }
}
