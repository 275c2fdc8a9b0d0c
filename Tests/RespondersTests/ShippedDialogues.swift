import Conversation
import Diagnostics
import Foundation
import Noticing
import Responders
import Testing
import Yarn
import YarnCompiler

/// The dialogues and tables that umbra comes with, as they stand in the source tree.
enum Shipped {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Dialogues", directoryHint: .isDirectory)

  static func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: name))
  }

  /// The world around a conversation, with the shipped tables.
  static func surroundings(
    region: String? = "GB",
    care: CareDates = CareDates(),
    savesSessions: Bool = true
  ) throws -> Surroundings {
    let (emotions, helplines) = (try #require(emotions), try helplines.get())
    return Surroundings(
      now: { Talk.time },
      region: region,
      care: { care },
      emotions: emotions,
      helplines: helplines,
      facts: ProductFacts(savesSessions: savesSessions),
      readers: readers
    )
  }

  static let book: Result<DialogueBook, any Error> = Result {
    let found = FileManager.default.enumerator(atPath: folder.path)
    let paths = (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yarn") }
    let files = try paths.sorted().map { SourceFile(name: $0, bytes: try bytes($0)) }
    let library = FunctionLibrary.host(try surroundings(), inquiries: [])
    let program = try #require(Compiler(library: library).compile(files).program)
    return DialogueBook(program: program, fingerprint: "shipped")
  }

  /// What free talk is read with.
  static let readers = Lazy<Readers?> {
    guard let emotions, let languages = try? LanguageIdentifier(tsv: bytes("languages.tsv")),
      let acts = try? ActReader(tsv: bytes("acts.tsv"), languages: languages),
      let topics = try? TopicReader(tsv: bytes("topics.tsv"), sharing: acts)
    else { return nil }
    return Readers(emotions: emotions, acts: acts, topics: topics)
  }

  static let themes = try? readers.value.flatMap { readers in
    try TopicReader(tsv: bytes("themes.tsv"), column: "theme", sharing: readers.acts)
  }
  static let emotions = try? EmotionTable(
    tsv: bytes("emotions.tsv"),
    wording: bytes("feelings.tsv")
  )

  static let assessor: Result<RiskAssessor, any Error> = Result {
    try RiskAssessor(
      words: bytes("risk_words.tsv"),
      rules: bytes("risk_rules.tsv"),
      model: bytes("risk.tsv")
    )
  }

  static let helplines: Result<HelplineTable, any Error> = Result {
    try HelplineTable(tsv: bytes("helplines.tsv"))
  }

  static let reader: Result<ConcernReader, any Error> = Result {
    try ConcernReader(tsv: bytes("concerns.tsv"))
  }

  /// An inquiry under the safeguard, as umbra puts them together.
  static func responder(
    start: String = "emotion_noticing",
    region: String? = "GB",
    savesSessions: Bool = true,
    variables: [String: Value] = [:],
    seed: UInt64 = 1
  ) throws -> SafeguardedResponder {
    let world = try surroundings(region: region, savesSessions: savesSessions)
    let book = try book.get()
    let (assessor, reader) = (try assessor.get(), try reader.get())
    let script = ScriptResponder(book, start: start, surroundings: world, seed: seed)
    return SafeguardedResponder(
      wrapping: script,
      book: book,
      surroundings: world,
      variables: variables,
      assessor: assessor,
      reader: reader,
      seed: seed
    )
  }
}
