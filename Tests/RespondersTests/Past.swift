import Conversation
import Diagnostics
import Foundation
import Noticing
import Responders
import Testing
import Yarn
import YarnCompiler

/// The shipped dialogues, compiled once, and a past to weigh them against.
enum Shipped {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Dialogues", directoryHint: .isDirectory)

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static let book: DialogueBook? = {
    let names = FileManager.default.enumerator(atPath: folder.path)?
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".yarn") }.sorted()
    let files = (names ?? []).compactMap { name in
      (try? bytes(name)).map { SourceFile(name: name, bytes: $0) }
    }
    guard let world = try? surroundings() else { return nil }
    let compilation = Compiler(library: .host(world, inquiries: [])).compile(files)
    return compilation.program.map { DialogueBook(program: $0, fingerprint: "shipped") }
  }()

  static let themes = try? ThemeReader(tsv: bytes("themes.tsv"))
  static let emotions = try? EmotionTable(
    tsv: bytes("emotions.tsv"),
    wording: bytes("feelings.tsv")
  )
}

/// A Wednesday evening at eight.
let evening = Timestamp(seconds: 1_795_636_800)

/// A session of the past, so many hours before an evening.
func past(
  _ dialogue: String?,
  hours: Double,
  felt: String? = nil,
  strength: Int? = nil,
  end: Int? = nil,
  notes: [String: String] = [:],
  ratings: [String: Int] = [:],
  outcome: ReplyEvent.Reason = .completed,
  before now: Timestamp = evening
) -> PastSession {
  let start = Timestamp(seconds: now.seconds - Int64(hours * 3_600))
  var entries = ratings.sorted { $0.key < $1.key }
    .map { RatingEntry(name: $0.key, value: $0.value, time: start) }
  if let strength { entries.append(RatingEntry(name: "arousal", value: strength, time: start)) }
  if let end { entries.append(RatingEntry(name: "arousal_end", value: end, time: start)) }
  let feeling = felt.map {
    FeltEntry(word: $0, family: $0, time: start, before: strength, after: end)
  }
  return PastSession(
    id: "\(dialogue ?? "talk")-\(hours)",
    dialogue: dialogue,
    start: start,
    outcome: outcome,
    felt: feeling.map { [$0] } ?? [],
    notes: notes,
    ratings: entries
  )
}

/// Four quiet sessions a month ago: nobody who is new.
let settled = [700, 720, 740, 760].map { past("emotion_noticing", hours: $0) }
