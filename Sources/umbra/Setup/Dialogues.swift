import CDialogues
import Crypto
import Diagnostics
import FoundationEssentials
import Noticing
import Responders
import Yarn
import YarnCompiler

/// The dialogues and tables that umbra comes with, and the person's own.
enum Dialogues {
  /// A file of the `Dialogues` folder, as it was when umbra was built.
  struct EmbeddedFile: @unchecked Sendable {
    let name: String
    /// They are a part of the program.
    let bytes: UnsafeBufferPointer<UInt8>
  }

  /// All files of the `Dialogues` folder.
  static let embedded = (0..<umbra_dialogue_file_count()).compactMap { index -> EmbeddedFile? in
    guard let file = umbra_dialogue_file(index), let name = file.pointee.name else { return nil }
    let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
    return EmbeddedFile(name: String(cString: name), bytes: bytes)
  }

  /// Returns the bytes of an embedded file.
  static func file(_ name: String) throws(Failure) -> UnsafeBufferPointer<UInt8> {
    guard let file = embedded.first(where: { $0.name == name }) else {
      throw Failure("this build lacks its file \(name); build it again")
    }
    return file.bytes
  }

  /// Reads texts for danger, with the rules and the learnt model that umbra comes with.
  static func riskAssessor() throws(Failure) -> RiskAssessor {
    let (words, rules) = (try file("risk_words.tsv"), try file("risk_rules.tsv"))
    let model = try file("risk.tsv")
    do {
      return try RiskAssessor(words: words, rules: rules, model: model)
    } catch {
      throw Failure("the tables of risk in this build are damaged: \(error)")
    }
  }

  /// A table that is read in when it is first needed: most starts of the program show their first
  /// question without it.
  ///
  /// A build whose table is damaged can hold no conversation, however late that turns out.
  static func lazy<Table: Sendable>(
    _ read: @escaping @Sendable () throws(Failure) -> Table
  ) -> Lazy<Table> {
    Lazy {
      do throws(Failure) {
        return try read()
      } catch {
        StandardError.write(error.description + "\n")
        Process.end(.failed)
      }
    }
  }

  /// Reads what heavy words speak of.
  static func concernReader() throws(Failure) -> ConcernReader {
    try table("concerns.tsv") { (bytes) throws(TableError) in try ConcernReader(tsv: bytes) }
  }

  /// People who can help.
  static func helplines() throws(Failure) -> HelplineTable {
    try table("helplines.tsv") { (bytes) throws(TableError) in try HelplineTable(tsv: bytes) }
  }

  private static func table<Table>(
    _ name: String,
    _ read: (UnsafeBufferPointer<UInt8>) throws(TableError) -> Table
  ) throws(Failure) -> Table {
    let bytes = try file(name)
    do {
      return try read(bytes)
    } catch {
      throw Failure("\(name) of this build is damaged: \(error)")
    }
  }

  /// The vocabulary of feelings.
  static func emotions() throws(Failure) -> EmotionTable {
    let (words, wording) = (try file("emotions.tsv"), try file("feelings.tsv"))
    do {
      return try EmotionTable(tsv: words, wording: wording)
    } catch {
      throw Failure("emotions.tsv or feelings.tsv of this build is damaged: \(error)")
    }
  }

  /// What free talk is read with, read in when it is first needed.
  static func readers(_ emotions: Lazy<EmotionTable>) -> Lazy<Readers?> {
    Lazy {
      guard let languages = try? LanguageIdentifier(tsv: file("languages.tsv")),
        let acts = try? ActReader(tsv: file("acts.tsv"), languages: languages),
        let topics = try? TopicReader(tsv: file("topics.tsv"), sharing: acts)
      else { return nil }
      return Readers(emotions: emotions.value, acts: acts, topics: topics)
    }
  }

  /// Hears the themes that offers go by; its table is read in when that is first asked.
  static func themes(_ readers: Lazy<Readers?>) -> Lazy<TopicReader?> {
    Lazy {
      guard let acts = readers.value?.acts else { return nil }
      return try? TopicReader(tsv: file("themes.tsv"), column: "theme", sharing: acts)
    }
  }

  /// Embedded Yarn files, as sources for the compiler.
  static var sources: [SourceFile] {
    embedded.filter { $0.name.hasSuffix(".yarn") }
      .map { SourceFile(name: $0.name, embedded: $0.bytes) }
  }

  /// Embedded Yarn files, without those that some sources stand for.
  static func sources(besides others: [SourceFile]) -> [SourceFile] {
    sources.filter { file in !others.contains { "/\($0.name)".hasSuffix("/" + file.name) } }
  }

  /// The ids of the inquiries that umbra comes with: each has a file of its own.
  static var inquiryIDs: Set<String> {
    let folder = "Inquiries/"
    return Set(
      embedded.map(\.name).filter { $0.hasPrefix(folder) && $0.hasSuffix(".yarn") }
        .map { String($0.dropFirst(folder.count).dropLast(".yarn".count)) }
    )
  }

  /// Compiles what umbra comes with and the person's own dialogues.
  ///
  /// Without dialogues of the person's own, nodes are compiled when they are entered: those of umbra
  /// compile without errors, as its tests have seen, and of a thousand nodes a run enters a few dozen.
  ///
  /// Dialogues of the person's own that do not compile are reported and left out, all of them: the
  /// others may lean on them.
  ///
  /// The reports say what is wrong with the person's own.
  static func book(
    library: FunctionLibrary,
    own: [SourceFile] = []
  ) throws(Failure) -> (book: DialogueBook, reports: [String]) {
    let compiler = Compiler(library: library)
    let shipped = sources
    var reports: [String] = []
    if !own.isEmpty {
      let files = shipped + own
      let compilation = compiler.compile(files)
      if let program = compilation.program {
        return (DialogueBook(program: program, fingerprint: fingerprint(files)), [])
      }
      let renderer = DiagnosticRenderer(files: files, style: .plain)
      reports = compilation.diagnostics.filter { $0.severity == .error }.map(renderer.render)
      reports.append(Self.ownLeftOut)
    }
    if let program = compiler.programOnDemand(of: shipped) {
      return (DialogueBook(program: program, fingerprint: fingerprint(shipped)), reports)
    }
    let compilation = compiler.compile(shipped)
    guard let program = compilation.program else {
      let renderer = DiagnosticRenderer(files: shipped, style: .plain)
      let first = compilation.diagnostics.first.map(renderer.render) ?? ""
      throw Failure("the dialogues of this build do not compile: \(first)")
    }
    return (DialogueBook(program: program, fingerprint: fingerprint(shipped)), reports)
  }

  /// The SHA-256 of all names and texts.
  private static func fingerprint(_ files: [SourceFile]) -> String {
    var hash = SHA256()
    for file in files {
      hash.update(data: Data("\(file.name)\n\(file.text.utf8.count)\n".utf8))
      file.text.utf8.withContiguousStorageIfAvailable {
        hash.update(bufferPointer: UnsafeRawBufferPointer($0))
      }
    }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  private static let ownLeftOut =
    "umbra: your own dialogues are left out until they compile; `umbra dialogue check FILE` helps"
}
