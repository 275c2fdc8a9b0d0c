package import Yarn

extension Line {
  /// The text that a person sees and plans compare: with every value put in and its markup
  /// read, the name of its character included.
  package var shownText: String { markup().text }
}

extension DialogueEvent {
  /// What happened, in the words of plans.
  var planned: String {
    switch self {
    case .line(let line): "line: \(line.shownText.quoted)"
    case .command(let command): "command: \(command.text.quoted)"
    case .options(let options): "options " + options.map(\.planned).joined(separator: ", ")
    case .completed: "stop, the end of the dialogue"
    case .nodeStarted(let title): "the start of node ‘\(title)’"
    case .nodeCompleted(let title): "the end of node ‘\(title)’"
    }
  }
}

extension Option {
  var planned: String { line.shownText.quoted + (isAvailable ? "" : " [disabled]") }
}

extension TestPlan.Kind {
  /// What the step asks for, in the words of plans.
  var planned: String {
    switch self {
    case .line(let text): "line: \(text.quoted)"
    case .command(let text): "command: \(text.quoted)"
    case .option(let text, let isAvailable):
      text.quoted + (isAvailable ? "" : " [disabled]")
    case .select(let number): "select: \(number)"
    case .stop: "stop, the end of the dialogue"
    case .set(let name, let value): "set: \(name) = \(value.text)"
    case .saliency(let strategy): "saliency: \(strategy.rawValue)"
    case .node(let title): "node: \(title)"
    }
  }
}

extension String {
  var quoted: String { "`\(self)`" }
}

extension Optional<String> {
  fileprivate var quoted: String { map(\.quoted) ?? "*" }
}
