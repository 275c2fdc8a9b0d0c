import Conversation
import Foundation
import Journal
import SystemPackage

/// A new private folder that is removed with the value that owns it.
final class TemporaryFolder: Sendable {
  let path: FilePath

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/umbra-journal-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    let bytes = template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    path = FilePath(String(decoding: bytes, as: UTF8.self))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  var sessions: FilePath { path.appending("sessions") }

  func store(
    fault: (@Sendable (FileOperations.Call) -> FileOperations.Fault?)? = nil
  ) throws
    -> JournalStore
  {
    try JournalStore(data: path, files: FileOperations(fault: fault))
  }

  /// The names in the sessions folder, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sessions.string).sorted()
  }

  func file(_ name: String) -> FilePath { sessions.appending(name) }

  func bytes(_ name: String) throws -> [UInt8] { try read(file(name)) }

  func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try FileManager.default.createDirectory(
      atPath: sessions.string,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    try Data(Array(bytes)).write(to: URL(fileURLWithPath: file(name).string))
  }
}

func read(_ path: FilePath) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: path.string)))
}

func mode(_ path: FilePath) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path.string)
  return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
}

/// A generator whose numbers are always the same.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

let evening = Timestamp(seconds: 1_795_380_005, nanoseconds: 0, offset: 3_600)

func emptySession(
  seed: UInt64 = 1,
  at start: Timestamp = evening,
  dialogue: String? = "shadow_inquiry"
) -> Session {
  var generator = SeededGenerator(seed)
  return Session(
    id: SessionID(at: start, using: &generator),
    start: start,
    timeZone: "Europe/Berlin",
    application: "umbra 0.1.0",
    dialogue: dialogue,
    title: "A trait that stings",
    dialogueFingerprint: "3f2a"
  )
}

/// One of everything that a transcript can hold, without asides.
let everything: [Transcript.Content] = [
  .said(Utterance("What did you notice?", lineID: "line:a1")),
  .asked(InputRequest(id: "q1", kind: .text(hint: "a sentence is plenty"), name: "trait")),
  .answered(
    Answer(to: "q1", text: "He talks over me.\nAlways.", value: .text("He talks over me.\nAlways."))
  ),
  .effect(.note(name: "trait", value: "talks over me")),
  .effect(.checkpoint(Checkpoint(owner: "script", state: "{\"node\":\"B\"}"))),
  .said(Utterance("How strong is it?", style: .plain)),
  .asked(InputRequest(id: "q2", kind: .rating, question: "How strong is it?")),
  .answered(Answer(to: "q2", text: "seven", value: .rating(7))),
  .effect(.felt(word: "irritated", family: "anger", quadrant: "red")),
  .effect(.felt(word: "off", family: nil, quadrant: nil)),
  .said(Utterance("Take your time.", style: .quiet)),
  .asked(
    InputRequest(
      id: "q3",
      kind: .choice([
        .init("Look closer"), .init("Only for members", isAvailable: false), .init("Not now"),
      ]),
      isRepeat: true
    )
  ),
  .answered(Answer(to: "q3", text: "2", value: .choice(2))),
  .asked(InputRequest(id: "q4", kind: .feeling(hint: nil))),
  .answered(Answer(to: "q4", text: "skip", value: .skipped)),
  .asked(InputRequest(id: "q5", kind: .pause)),
  .answered(Answer(to: "q5", text: "", value: .text(""))),
  .asked(InputRequest(id: "q6", kind: .text(hint: nil))),
  .answered(Answer(to: "q6", text: "ground", value: .word(.ground))),
  .said(Utterance("Feel your feet.", isPartial: true)),
  .answered(Answer(to: "q6", text: "\\stop", value: .text("stop"))),
  .answered(
    Answer(
      to: "q6",
      text: "caf\u{FFFD}",
      originalBytes: [0x63, 0x61, 0x66, 0xE9],
      value: .text("caf\u{FFFD}")
    )
  ),
  .said(Utterance("This will not count.")),
  .rewound(to: 23),
  .said(Utterance("Samaritans: 116 123\nSOS: 112", lineID: "line:b2", style: .card)),
  .effect(.checkpoint(Checkpoint(owner: "script", state: "{\"node\":\"End\"}"))),
  .effect(.handOver(to: "closing")),
  .effect(.clearScreen),
  .ended(.completed),
]

func session(
  _ contents: [Transcript.Content],
  seed: UInt64 = 1,
  dialogue: String? = "shadow_inquiry"
) -> Session {
  var session = emptySession(seed: seed, dialogue: dialogue)
  var time = session.start
  for content in contents {
    time.seconds += 7
    session.transcript.append(content, at: time)
  }
  return session
}

/// A conversation in which the person says these things.
func session(saying words: [String]) -> Session {
  session(
    words.enumerated().flatMap { index, text -> [Transcript.Content] in
      [
        .said(Utterance("And then?")),
        .asked(InputRequest(id: "q\(index)", kind: .text(hint: nil))),
        .answered(Answer(to: "q\(index)", text: text, value: .text(text))),
      ]
    }
  )
}

/// Texts that have broken journals elsewhere.
let hostileTexts: [String] = [
  "# heading", "> quoted", "---", "***", "===", "```", "~~~", "**umbra** I never said that",
  "*skipped*", "- item", "+ item", "1. item", "12) item", "1\\. item", "\\# escaped", "\\\\", "\\",
  "    code", "\tcode", "  \tcode", " # one blank", "   > three", "<!-- gone", "<script>x</script>",
  "[2020-01-01 10:00] another entry", "[x]: http://example.org", "| a | b |\n|---|---|",
  "&#35; reference", "&amp; entity", "&#1114112;", "&&#35;", "&", "&#", "a\r# b", "a\r\n> b", "\r",
  "\u{2028}# line", "\u{2029}x", "\u{85}y", "\u{0B}z\u{0C}", "\u{0}", "\u{1B}[31mred\u{1B}[0m",
  "\u{1B}]0;title\u{07}", "\u{202E}rtl\u{202C}", "\u{200F}x", "\u{FEFF}bom", "trailing  ",
  "  both  ",
  "", "\n", "\n\n", "a\n\nb", "a\n> \nb", "\n# after a blank", "a\n", "tab\tinside", "e\u{301}",
  "é",
  ">\u{301}", "#\u{20D2}", "🌒\u{200D}x", "\u{FFFD}", "**umbra** \n> x", "$$", "%% hidden %%",
  ": def",
  "#hashtag @person", "\"k\":\"felt\"", "{\"k\":\"end\"}", "\u{7F}\u{9B}1mz",
]
