import Conversation
import Diagnostics
import Foundation
import Noticing
import Responders
import Synchronization
import Yarn
import YarnCompiler

/// A free talk by the shipped dialogues whose replies a model words, with the safeguard and the learnt
/// reader of risk, as umbra puts them together.
struct GatedTalk {
  private let responder: GuidedResponder
  private let voice = Voice()
  private let transcript: Transcript

  private static let time = Timestamp(seconds: 1_795_378_500)
  private static let told = "I had a long argument about the rota again"

  init() async throws {
    let parts = try Self.parts.get()
    let script = ScriptResponder(
      parts.book,
      start: "Talk",
      surroundings: parts.surroundings,
      seed: 1
    )
    let safeguard = SafeguardedResponder(
      wrapping: script,
      book: parts.book,
      surroundings: parts.surroundings,
      assessor: parts.assessor,
      seed: 1
    )
    responder = GuidedResponder(
      script,
      wording: .replies,
      by: voice,
      in: .local,
      safeguard: safeguard
    )
    var transcript = Transcript()
    for try await event in try await script.reply(to: transcript) {
      transcript.record(event, at: Self.time)
    }
    let answer = Answer(
      to: transcript.pendingRequest?.id ?? "",
      text: Self.told,
      value: .text(Self.told)
    )
    transcript.append(.answered(answer), at: Self.time)
    self.transcript = transcript
  }

  /// How long it takes from the last byte of the first sentence to the sentence itself.
  func microsecondsToFirstSentence() async throws -> Int {
    for try await event in try await responder.reply(to: transcript) {
      guard case .text = event else { continue }
      let wait = voice.lastByte.withLock { $0 }.map { ContinuousClock.now - $0 } ?? .zero
      return Int(wait.components.attoseconds / 1_000_000_000_000)
    }
    preconditionFailure("the sentence is clean")
  }

  /// Says one token after another, and notes when the first sentence was whole.
  private final class Voice: Responder {
    let lastByte = Mutex<ContinuousClock.Instant?>(nil)

    func reply(to transcript: Transcript) async throws -> Reply {
      let tokens = ["The", " rota", " again", ",", " and", " some", " tired", "ness", ". "]
      let next = Mutex(0)
      return Reply(unfolding: {
        let index = next.withLock { index in
          defer { index += 1 }
          return index
        }
        guard index < tokens.count else { return .finished(.completed) }
        if index == tokens.count - 1 { self.lastByte.withLock { $0 = .now } }
        return .text(tokens[index])
      })
    }
  }

  // MARK: The shipped files

  private struct Parts: Sendable {
    var book: DialogueBook
    var surroundings: Surroundings
    var assessor: RiskAssessor
  }

  private static let parts = Result<Parts, any Error> {
    func bytes(_ name: String) throws -> Data {
      try Data(contentsOf: URL(fileURLWithPath: "../Dialogues/" + name))
    }
    let emotions = try EmotionTable(tsv: bytes("emotions.tsv"), wording: bytes("feelings.tsv"))
    let helplines = try HelplineTable(tsv: bytes("helplines.tsv"))
    let surroundings = Surroundings(
      now: { time },
      emotions: emotions,
      helplines: helplines
    )
    let paths = FileManager.default.enumerator(atPath: "../Dialogues")?.compactMap { $0 as? String }
    let files = try (paths ?? []).filter { $0.hasSuffix(".yarn") }.sorted()
      .map { SourceFile(name: $0, bytes: try bytes($0)) }
    let library = FunctionLibrary.host(surroundings, inquiries: [])
    guard let program = Compiler(library: library).compile(files).program else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return Parts(
      book: DialogueBook(program: program, fingerprint: "shipped"),
      surroundings: surroundings,
      assessor: try RiskAssessor(
        words: bytes("risk_words.tsv"),
        rules: bytes("risk_rules.tsv"),
        model: bytes("risk.tsv")
      )
    )
  }
}
