import Foundation
import PtyTesting
import Testing

/// The list of inquiries, and the choice from it.
@Suite struct CatalogueTests {
  struct List: Decodable {
    struct Entry: Decodable {
      var id: String
      var name: String
      var minutes: String
      var intensity: Int
      var fits: Bool
      var line: String?
      var score: Int?
      var reasons: [String]
      var block: String?
      var block_words: String?
    }
    var inquiries: [Entry]
  }

  func list(_ home: Home, _ more: String...) throws -> [List.Entry] {
    let run = try home.umbra(["inquire", "--format", "json"] + more, bytes: [])
    #expect(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(List.self, from: Data(run.output.utf8)).inquiries
  }

  /// A home with closed sessions of dialogues, so many hours ago each.
  func home(_ sessions: [(dialogue: String, hours: Int, records: [String])]) throws -> Home {
    let home = try Home()
    for (index, session) in sessions.enumerated() {
      let start = Date(timeIntervalSince1970: Self.now - Double(session.hours) * 3_600)
      try home.addSession(session.dialogue, at: start, number: index, records: session.records)
    }
    return home
  }

  static let now = 1_795_377_600.0  // 2026-11-22T20:00:00Z
  static let clock = ["--now", "2026-11-22T20:00:00Z"]

  @Test func `a new person sees what fits first, and nothing deep among it`() throws {
    let entries = try list(Home(), "--now", "2026-11-22T12:00:00Z")
    #expect(entries.count == 33)
    let fitting = entries.filter(\.fits)
    #expect(fitting.count == 3)
    #expect(entries.prefix(3).filter(\.fits).count == 3)
    #expect(fitting.allSatisfy { $0.intensity == 1 && $0.line != nil && $0.block == nil })
    #expect(fitting.first?.id == "emotion_noticing")
    for entry in entries where entry.intensity >= 2 {
      #expect(entry.block == "firstSessions")
      #expect(entry.block_words?.hasPrefix("Not yet") == true)
    }
  }

  @Test func `closed sessions are heard: feelings bring what is for them`() throws {
    let felt = #"{"family":"anger","k":"felt","n":1,"quadrant":"HU","t":"@","word":"furious"}"#
    let home = try home(
      (0..<4).map { ("emotion_noticing", 10 + $0 * 30, $0 == 0 ? [felt] : []) }
    )
    let entries = try list(home, "--now", "2026-11-22T20:00:00Z", "--seed", "3")
    // With a seed and a clock nothing of the past counts.
    #expect(entries.first { $0.id == "anger_message" }?.fits == false)
    let open = try list(home, "--now", "2026-11-22T20:00:00Z")
    let anger = try #require(open.first { $0.id == "anger_message" })
    #expect(anger.fits)
    #expect(anger.reasons.contains("feeling"))
    #expect(anger.block == nil)
  }

  @Test func `something deep yesterday rests, and says so kindly in the list`() throws {
    let home = try home([
      ("shadow_inquiry", 20, []), ("emotion_noticing", 80, []), ("daily_checkin", 100, []),
    ])
    let run = try home.umbra(["inquire"] + Self.clock, bytes: [])
    #expect(run.output.contains("Not today: something deep was opened in the last two days."))
    let entries = try list(home, "--now", "2026-11-22T20:00:00Z")
    let blocked = entries.filter { $0.block == "deepLately" }.map(\.id)
    #expect(blocked == ["grief_two_doors", "projection_321", "shadow_inquiry", "unmet_need"])
  }

  @Test(arguments: [20, 40, 72])
  func `rows fit the columns there are`(columns: Int) throws {
    let run = try Home().umbra("inquire", environment: ["COLUMNS": String(columns)])
    let rows = run.output.split(separator: "\n")
    #expect(rows.allSatisfy { $0.count <= columns })
    #expect(run.output.hasPrefix("What fits now"))
    #expect(run.output.contains("\nNear the surface\n") || columns < 40)
    #expect(rows.count > 100)
  }

  @Test func `a damaged session file takes nothing away`() throws {
    let home = try home([("emotion_noticing", 5, [#"{"k":"felt","n":1,"word":}"#, "\u{1}"])])
    #expect(try list(home, "--now", "2026-11-22T20:00:00Z").count == 33)
  }

  @Test func `the list for programs is refused where there is a conversation`() throws {
    let home = try Home()
    for arguments in [["inquire", "grounding", "--format", "json"], ["talk", "--format", "json"]] {
      let run = try home.umbra(arguments, bytes: [])
      #expect(run.status == 2)
      #expect(run.errors.contains("json"))
    }
  }

  @Test(arguments: [80, 40] as [UInt16])
  func `at a terminal one is chosen and begun`(columns: UInt16) throws {
    let home = try Home()
    let pty = try home.terminal("inquire", columns: columns)
    try pty.expect("What would suit you now?")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("something to get my bearings\r")
    try pty.expect("Which one?")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("back to the rest\r")
    try pty.expect("What would suit you now?")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("1\r")
    try pty.expect("Which way in")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("1\r")
    try pty.expect("skip")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("my chest\r")
    try pty.expect("chest")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("goodbye\r")
    #expect(try pty.exitCode() == 0)
    #expect(home.sessions.count == 1)
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(kept.contains("emotion_noticing"))
  }

  @Test func `choosing nothing leaves nothing behind`() throws {
    let home = try Home()
    let pty = try home.terminal("inquire")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("nothing now\r")
    #expect(try pty.exitCode() == 0)
    #expect(home.sessions.isEmpty)
  }
}

extension Home {
  /// Adds a closed session; in its records `@` stands for the time.
  func addSession(
    _ dialogue: String,
    at start: Date,
    number: Int,
    records: [String],
    carry: String = #"{"outcome":"completed"}"#
  ) throws {
    let time = start.formatted(.iso8601)
    let id = Self.id(milliseconds: UInt64(start.timeIntervalSince1970 * 1_000), number: number)
    let header =
      #"{"app":"umbra test","dialogue":"\#(dialogue)","id":"\#(id)","k":"session","start":"\#(time)","v":1}"#
    let lines = [header] + records.map { $0.replacing("@", with: time) }
    let end =
      #"{"carry":\#(carry),"k":"end","n":\#(records.count),"sha256":"","words":1}"#
    let folder = path + "/data/sessions"
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700],
      ofItemAtPath: path + "/data"
    )
    _ = try write(
      (lines + [end]).joined(separator: "\n") + "\n",
      to: "data/sessions/\(id).jsonl"
    )
  }

  private static func id(milliseconds: UInt64, number: Int) -> String {
    let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    var rest = milliseconds
    var time = ""
    for _ in 0..<10 {
      time = String(digits[Int(rest % 32)]) + time
      rest /= 32
    }
    let tail = String(number)
    return time + String(repeating: "0", count: 16 - tail.count) + tail
  }
}
