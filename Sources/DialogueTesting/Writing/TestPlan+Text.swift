public import Yarn

extension TestPlan {
  /// The plan in its form, a step a line, runs separated by `---`.
  ///
  /// Read again it gives the same steps; comments are gone but for those that name the scripts.
  public var text: String {
    var text = scripts.isEmpty ? "" : "# script: \(scripts.joined(separator: " "))\n"
    for (index, run) in runs.enumerated() {
      if index > 0, form == .backticks { text += "---\n" }
      for (number, step) in run.enumerated() {
        if form == .lines, index > 0, number == 0, case .node(let title) = step.kind {
          text += "\nrun: \(title)\n"
        } else {
          text += write(step.kind) + "\n"
        }
      }
    }
    return text
  }

  private func write(_ kind: Kind) -> String {
    switch kind {
    case .line(let text): "line: \(write(text))"
    case .command(let text): "command: \(write(text))"
    case .option(let text, let isAvailable):
      "option: \(write(text))\(isAvailable ? "" : " [disabled]")"
    case .select(let number): "select: \(number)"
    case .stop: "stop"
    case .set(let name, let value):
      form == .backticks ? "set: \(name) = \(write(value))" : "set: \(name) \(write(value))"
    case .saliency(let strategy): "saliency: \(strategy.planName)"
    case .node(let title): "node: \(title)"
    }
  }

  private func write(_ text: String?) -> String {
    guard let text else { return "*" }
    return form == .backticks ? text.quoted : text
  }

  private func write(_ value: Value) -> String {
    switch value {
    case .bool(let bool): bool ? "true" : "false"
    case .number(let number): Int(exactly: number).map(String.init) ?? number.description
    case .string(let string): "\"\(string)\""
    }
  }
}

extension SaliencyStrategy {
  /// The name that plans know the strategy by.
  public var planName: String {
    self == .randomBestLeastRecentlyViewed ? "random" : rawValue
  }
}
