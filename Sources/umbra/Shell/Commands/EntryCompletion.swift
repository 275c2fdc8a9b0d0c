import Conversation
import LineEditing
import Noticing

/// What Tab can make of an entry, and what is dimly said of an empty one.
///
/// What has to be read or looked up is so when Tab is pressed.
struct EntryCompletion: Sendable {
  /// The inquiries: ids with names.
  var inquiries: [(id: String, name: String)] = []
  /// The words for feelings, with their families.
  var feelings: @Sendable () -> [(word: String, family: String)] = { [] }
  /// The newest sessions that are kept.
  var sessions: @Sendable () -> [SessionChoice] = { [] }
  /// What the person wrote in this session, the oldest first.
  var texts: [String] = []
  /// Whether commands work here.
  var offersCommands = true

  /// What the editor needs for a request.
  func assistance(for request: InputRequest) -> Assistance {
    Assistance(hint: Self.hint(for: request)) { completions(of: $0, for: request) }
  }

  private static func hint(for request: InputRequest) -> String {
    if case .pause = request.kind { return "Enter goes on" }
    return "Tab shows what can be typed"
  }

  /// What a text before the cursor can become, best first.
  func completions(of typed: String, for request: InputRequest) -> [Completion] {
    if typed.isEmpty { return Self.words }
    if typed.hasPrefix("/") { return offersCommands ? commands(typed) : [] }
    // A text is no beginning of a word.
    let whole =
      typed.utf8.count > Self.longestAnswer
      ? [] : Self.beginning(with: typed, among: Self.words + answers(to: request))
    return whole.isEmpty ? named(typed) : whole
  }

  // MARK: Words and answers

  /// The words that work at every request.
  private static let words =
    ControlWord.shown.map { Completion($0.rawValue, summary: $0.summary) } + [
      Completion(SlashCommand.help.name, summary: "everything that can be typed"),
      Completion(SlashCommand.edit.name, summary: SlashCommand.edit.summary),
    ]

  private func answers(to request: InputRequest) -> [Completion] {
    switch request.kind {
    case .choice(let choices):
      return choices.filter(\.isAvailable).enumerated().map { index, choice in
        Completion(choice.text, summary: "choice \(index + 1)")
      }
    case .feeling: return feelings().map { Completion($0.word, summary: $0.family) }
    case .text, .rating, .pause: return []
    }
  }

  private static func beginning(with typed: String, among all: [Completion]) -> [Completion] {
    let typed = typed.lowercased()
    return all.filter { $0.text.lowercased().hasPrefix(typed) }
  }

  // MARK: Commands

  private func commands(_ typed: String) -> [Completion] {
    let parts = typed.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].dropFirst().lowercased()
    guard parts.count > 1 else {
      return SlashCommand.allCases.filter { $0.rawValue.hasPrefix(name) }.map {
        let gap = $0.argument == nil ? "" : " "
        return Completion($0.name + gap, summary: $0.summary)
      }
    }
    guard let command = SlashCommand(rawValue: name) else { return [] }
    let rest = String(parts[1])
    let found: [(text: String, summary: String)] =
      switch command {
      case .inquire: inquiries.map { ($0.id, $0.name) }
      case .journal: sessions().map { ($0.id, $0.about) }
      case .feel: feelings().map { ($0.word, $0.family) }
      case .save: Self.files(rest)
      case .search: topics.map { ($0, "from this session") }
      case .responder: ["script", "model", "guided"].map { ($0, "") }
      default: []
      }
    let start = rest.lowercased()
    return found.filter { $0.text.lowercased().hasPrefix(start) }.map {
      Completion("\(command.name) \($0.text)", summary: $0.summary, label: $0.text)
    }
  }

  /// Files and folders that a path can go on with.
  private static func files(_ typed: String) -> [(text: String, summary: String)] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let name = slash.map { typed[typed.index(after: $0)...] } ?? typed[...]
    let path = Commands.path(folder.isEmpty ? "." : folder)
    return Belongings.names(in: path).filter { entry in
      entry.hasPrefix(name) && (name.hasPrefix(".") || !entry.hasPrefix("."))
    }.map { entry in
      let isFolder = Belongings.isFolder(path + "/" + entry)
      return (folder + entry + (isFolder ? "/" : ""), isFolder ? "folder" : "there already")
    }
  }

  // MARK: What was named

  /// People and things that the person named in this session, as they wrote of them, latest first.
  var topics: [String] {
    var found: [String] = []
    for text in texts.suffix(Self.reach).reversed() {
      let people = Person.people(in: text).compactMap { $0.name ?? $0.role }
      let things = Thing.things(in: text).map { Self.withoutArticle($0.text) }
      for name in people + things where name.count > 2 && !found.contains(name) {
        found.append(name)
      }
    }
    return found
  }

  /// Goes on with a word of which the beginning was typed.
  private func named(_ typed: String) -> [Completion] {
    let start = typed.lastIndex { $0 == " " || $0.isNewline }.map { typed.index(after: $0) }
    let head = typed[..<(start ?? typed.startIndex)]
    let word = typed[(start ?? typed.startIndex)...].lowercased()
    guard word.count >= 2 else { return [] }
    return topics.filter { $0.lowercased().hasPrefix(word) && $0.count > word.count }.map {
      Completion(head + $0, summary: "named before", label: $0)
    }
  }

  private static func withoutArticle(_ text: String) -> String {
    for article in ["the ", "your ", "my ", "a ", "an "] where text.hasPrefix(article) {
      return String(text.dropFirst(article.count))
    }
    return text
  }

  /// Longer entries are no beginning of an answer to choose.
  private static let longestAnswer = 400
  /// How many of the last texts are read.
  private static let reach = 24
}

extension ControlWord {
  /// What the word does, in the words of a list to choose from.
  fileprivate var summary: String {
    switch self {
    case .skip: SlashCommand.skip.summary
    case .back: SlashCommand.back.summary
    case .pause: SlashCommand.pause.summary
    case .ground: SlashCommand.ground.summary
    case .stop: SlashCommand.stop.summary
    case .feel: SlashCommand.feel.summary
    case .goodbye: SlashCommand.quit.summary
    case .helpNow: "people who can help"
    case .shore: "your own page: who and where is safe"
    }
  }
}
