import Conversation
import Diagnostics

/// Something that can be typed beside an answer, with a slash in front.
enum SlashCommand: String, CaseIterable, Sendable {
  case ground, hide, clear
  case skip, back, feel, edit
  case inquire
  case save, forget, journal, search, insights
  case privacy, responder
  case pause, stop, quit
  case help

  /// What a person wants when they look for one.
  enum Purpose: String, CaseIterable, Sendable {
    case steadiness = "When it is too much, or somebody comes in"
    case question = "With this question"
    case elsewhere = "Go somewhere else"
    case words = "With what was said"
    case hearing = "Who hears it"
    case leaving = "Leave"
  }

  var purpose: Purpose {
    switch self {
    case .ground, .hide, .clear: .steadiness
    case .skip, .back, .feel, .edit, .help: .question
    case .inquire: .elsewhere
    case .save, .forget, .journal, .search, .insights: .words
    case .privacy, .responder: .hearing
    case .pause, .stop, .quit: .leaving
    }
  }

  /// What can stand behind the name; `nil` where nothing can.
  var argument: String? {
    switch self {
    case .feel: "[WORD]"
    case .inquire, .journal: "[ID]"
    case .save: "[FILE]"
    case .search: "WORDS"
    case .responder: "[WHO]"
    default: nil
    }
  }

  /// What it does, in a few words.
  var summary: String {
    switch self {
    case .ground: "something steadying, then the question again"
    case .hide: "empty the screen; Enter shows the question again"
    case .clear: "empty the screen, keep nothing of this, and leave"
    case .skip: "pass over the question"
    case .back: "to the question before"
    case .feel: "set down what is felt now, then the question again"
    case .edit: "write in your own editor"
    case .inquire: "the guided inquiries, or begin one"
    case .save: "see that it is kept, or write it to a file"
    case .forget: "remove the last thing you said, for real"
    case .journal: "the last sessions, or one of them"
    case .search: "find what you said"
    case .insights: "what you named and did, counted"
    case .privacy: "where your words are, and who got any"
    case .responder: "who holds up the other side"
    case .pause: "leave for now; the place is kept"
    case .stop: "end gently"
    case .quit: "end in one line"
    case .help: "this page"
    }
  }

  /// The name with its slash.
  var name: String { "/" + rawValue }

  /// Whether it only has to do with the screen and the program, and so works in the middle of
  /// something heavy as well.
  var worksInAsides: Bool {
    switch self {
    case .help, .hide, .clear, .ground, .skip, .back, .pause, .stop, .quit, .forget, .edit,
      .privacy, .responder:
      true
    case .feel, .inquire, .save, .journal, .search, .insights: false
    }
  }
}

/// An entry that begins with a slash, read.
enum SlashEntry: Equatable, Sendable {
  /// A command, and what stands behind it.
  case command(SlashCommand, String)
  /// It looks like a command and is none; with names that were probably meant.
  case unknown(String, near: [String])

  /// Reads an entry, or returns `nil` when it is an answer like any other.
  ///
  /// A path, a fraction or several rows are answers. So is what begins with a slash, goes on after
  /// its first word and is near no command.
  init?(_ entry: String) {
    let text = entry.trimmingBlanks()
    guard text.hasPrefix("/"), !text.contains(where: \.isNewline) else { return nil }
    let words = text.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let first = words.first, text.dropFirst().first?.isWhitespace == false else { return nil }
    var name = first.lowercased()
    while let last = name.last, ".!…".contains(last) { name.removeLast() }
    let rest = words.count > 1 ? String(words[1]).trimmingBlanks() : ""
    if let command = SlashCommand(rawValue: name), command.argument != nil || rest.isEmpty {
      self = .command(command, rest)
      return
    }
    // The words that work everywhere have spellings of their own, such as “/help now”.
    guard ControlWord(text) == nil else { return nil }
    let isName = (2...24).contains(name.utf8.count) && name.utf8.allSatisfy(Self.isNameByte)
    guard isName, SlashCommand(rawValue: name) == nil else { return nil }
    let near = Spelling.nearest(to: name, among: SlashCommand.allCases.map(\.rawValue), most: 2)
    guard !near.isEmpty || rest.isEmpty else { return nil }
    self = .unknown("/" + name, near: near.map { "/" + $0 })
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || byte == 0x2D
  }
}
