public import Noticing
public import Yarn

/// The dialogues that a script responder can follow, and what their headers say about them.
public struct DialogueBook: Sendable {
  /// The compiled dialogues.
  public let program: Program
  /// The guided inquiries, by title.
  public let inquiries: [Inquiry]
  private let lazyQuestions: Lazy<QuestionMatcher>
  /// The variables that outlive a session, by name with their `$`.
  public let standing: Set<String>
  /// The requests that ask for harsh words or for what hurts, by name: there they are no sign of more.
  let harsh: Set<String>
  /// A fingerprint of everything in the book, for the headers of sessions.
  public let fingerprint: String

  /// Reads the headers of compiled dialogues.
  ///
  /// A node with a `minutes` header is an inquiry; a node with `asks` headers answers questions,
  /// one phrasing a header; a `standing` header names variables that outlive a session, without `$`,
  /// and a `harsh` header those that hold harsh words because the question asks for them.
  ///
  /// - Parameters:
  ///   - program: The compiled dialogues.
  ///   - fingerprint: What tells this text of the dialogues from another, such as a checksum.
  public init(program: Program, fingerprint: String) {
    self.program = program
    self.fingerprint = fingerprint
    var inquiries: [Inquiry] = []
    var names: [String: Set<String>] = [:]
    var entries: [(id: String, phrasings: [String])] = []
    for node in program.nodes.values {
      var phrasings: [String] = []
      for header in node.headers {
        switch header.key {
        case "asks", "question": phrasings.append(header.value)
        case "standing", "harsh":
          names[header.key, default: []].formUnion(
            header.value.split(separator: " ").map(String.init)
          )
        default: break
        }
      }
      if !phrasings.isEmpty { entries.append((node.title, phrasings)) }
      if let inquiry = Inquiry(node) { inquiries.append(inquiry) }
    }
    self.inquiries = inquiries.sorted { $0.id < $1.id }
    self.standing = Set((names["standing"] ?? []).map { "$" + $0 })
    self.harsh = names["harsh"] ?? []
    self.lazyQuestions = Lazy { [entries] in
      QuestionMatcher(entries: entries.sorted { $0.id < $1.id })
    }
  }

  /// Finds the node that answers a question; made when it is first needed, since most starts of the
  /// program never need it.
  public var questions: QuestionMatcher { lazyQuestions.value }

  /// The title of the node that free talk begins with.
  public static let talk = "Talk"

  /// What a dialogue can hand over to: the inquiries, and free talk where there is one.
  var doors: Set<String> {
    let talk = program.node(Self.talk).map { [$0.title] } ?? []
    return Set(inquiries.map(\.id)).union(talk)
  }

  /// Returns the inquiry with an id, or `nil` when there is none.
  public func inquiry(_ id: String) -> Inquiry? {
    inquiries.first { $0.id == id }
  }

  /// Whether a title is that of a node that answers questions.
  func answers(title: String) -> Bool {
    program.node(title)?.headers.contains { $0.key == "asks" } ?? false
  }

  /// How sure it must be that a text asks a question before talk is interrupted with its answer.
  private static let sure = 0.28

  /// Returns the title of the node that answers what somebody asked on purpose, or `nil`.
  public func answer(to question: String) -> String? {
    guard case .found(let match) = questions.answer(question) else { return nil }
    return match.id
  }

  /// Returns the title of the node that surely answers a text in the middle of talk, or `nil`.
  public func sureAnswer(to text: String) -> String? {
    guard case .found(let match) = questions.answer(text), match.score >= Self.sure else {
      return nil
    }
    return match.id
  }
}

/// A guided inquiry, as its headers describe it.
public struct Inquiry: Hashable, Sendable {
  /// The title of its first node.
  public let id: String
  /// Its name for people.
  public let name: String
  /// What it is, in a short sentence.
  public let summary: String
  /// About how long it takes, in minutes, such as `15-20`.
  public let minutes: String
  /// How deep it goes, from 1 (steady) to 3 (can stir things up).
  public let intensity: Int

  init?(_ node: Node) {
    guard let minutes = node.header("minutes") else { return nil }
    self.id = node.title
    self.name = node.header("name") ?? node.title
    self.summary = node.header("summary") ?? ""
    self.minutes = minutes
    self.intensity = node.header("intensity").flatMap { Int($0) } ?? 1
  }
}
