public import Conversation

/// What a model is told about its task: a file that people can read and change, `Model/prompt.md`.
///
/// The parts are headed by lines that begin with `# `: the task, what is added where only reflections
/// are wanted, what is added after a question, what is added where there are pages to point to (before
/// their tokens), and examples of a person's words and a reply.
public struct ModelPrompt: Sendable {
  /// The task.
  public private(set) var task = ""
  /// What a person wrote and what fits, in the order of the file.
  public private(set) var examples: [(person: String, reply: String)] = []
  private var reflectionsOnly = ""
  private var noQuestion = ""
  private var pages = ""

  /// The notes in a model's view that name what it may hand back to.
  static let handOffNote = "hand_off"

  /// Reads the text of the file; what it does not know it passes over.
  public init(_ text: String) {
    var heading = ""
    var body: [Substring] = []
    func section() -> String { body.joined(separator: "\n").trimmingBlanks() }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# ") {
        take(section(), as: heading)
        heading = String(line.dropFirst(2)).trimmingBlanks()
        body = []
      } else {
        body.append(line)
      }
    }
    take(section(), as: heading)
  }

  private mutating func take(_ section: String, as heading: String) {
    switch heading {
    case "Task": task = section
    case "Reflections only": reflectionsOnly = section
    case "No question now": noQuestion = section
    case "Pages": pages = section
    case "Example":
      let lines = section.split(separator: "\n")
      guard lines.count == 2, lines[0].hasPrefix("Person: "), lines[1].hasPrefix("Reply: ") else {
        return
      }
      examples.append((String(lines[0].dropFirst(8)), String(lines[1].dropFirst(7))))
    default: return
    }
  }

  /// The instructions for the next reply in a conversation.
  public func instructions(for part: GuidedResponder.Part, after view: Transcript) -> String {
    var parts = [task]
    let last = view.live.reversed().lazy.compactMap { entry -> String? in
      if case .said(let utterance) = entry.content { utterance.text } else { nil }
    }.first
    if part == .reflections {
      parts.append(reflectionsOnly)
    } else if last?.contains("?") == true {
      parts.append(noQuestion)
    }
    let tokens = view.live.compactMap { entry -> String? in
      guard case .effect(.note(name: Self.handOffNote, let token)) = entry.content else {
        return nil
      }
      return token
    }
    if !tokens.isEmpty, !pages.isEmpty { parts.append(pages + " " + tokens.joined(separator: " ")) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
