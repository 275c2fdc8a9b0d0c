/// A phrase that a clause is, from its first word to its last.
///
/// Words stand in order, contractions opened; `a|b` is either, a `?` behind a word makes it optional, and
/// `…` at the end lets any number of words from a list follow.
struct WholePhrase: Sendable {
  private struct Step: Sendable {
    let words: Set<String>
    let isOptional: Bool
  }

  private let steps: [Step]
  private let tail: Set<String>

  init(_ pattern: String, tail: Set<String>) {
    var steps: [Step] = []
    var isOpen = false
    for piece in pattern.split(separator: " ") {
      if piece == "…" {
        isOpen = true
        continue
      }
      let isOptional = piece.last == "?"
      let words = (isOptional ? piece.dropLast() : piece).split(separator: "|").map(String.init)
      steps.append(Step(words: Set(words), isOptional: isOptional))
    }
    self.steps = steps
    self.tail = isOpen ? tail : []
  }

  /// Returns the phrases of a text, one a line.
  static func list(_ text: String, tail: Set<String> = []) -> [WholePhrase] {
    text.split(separator: "\n").map { WholePhrase(String($0), tail: tail) }
  }

  /// Whether words are this phrase and nothing beside it.
  func matches(_ forms: ArraySlice<String>) -> Bool { matches(steps[...], forms) }

  private func matches(_ steps: ArraySlice<Step>, _ forms: ArraySlice<String>) -> Bool {
    guard let step = steps.first else { return forms.allSatisfy(tail.contains) }
    if let form = forms.first, step.words.contains(form),
      matches(steps.dropFirst(), forms.dropFirst())
    {
      return true
    }
    return step.isOptional && matches(steps.dropFirst(), forms)
  }
}
