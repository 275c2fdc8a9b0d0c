import Foundation
import Testing

/// kill -9 at random moments: what was acknowledged is on disk, and a session goes on from there.
///
/// `UMBRA_KILLS` says how often; `UMBRA_KILL_SEED` repeats a run.
@Suite(.serialized) struct KillTests {
  static let count = number("UMBRA_KILLS") ?? 8
  static let seed = number("UMBRA_KILL_SEED") ?? 20_261_125

  static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }

  /// The texts of a kind of record in a session file; a torn last line is none.
  func said(_ kind: String, in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["k"] as? String == kind ? object?["say"] as? String : nil
    }
  }

  /// Kills a run once its file has grown to a length, or is closed, and a random moment after that.
  func kill(_ run: Run, in home: Home, at length: Int, after spins: Int) throws {
    try wait(for: "the first record") {
      let text = home.sessions.first.flatMap(home.text) ?? ""
      return text.contains(#""k":"me""#)
        && (text.utf8.count >= length || text.contains(#""k":"end""#))
    }
    let moment = ContinuousClock.now + .microseconds(spins)
    while ContinuousClock.now < moment {}
    run.kill()
  }

  @Test func `an inquiry goes on as if nothing had happened`() throws {
    var random = Steps(UInt64(bitPattern: Int64(Self.seed)))
    let arguments = ["inquire", "shadow_inquiry"] + still
    let answers = ResumeTests.answers
    let input = { (answers: ArraySlice<String>) in Array(answers.map { $0 + "\n" }.joined().utf8) }
    let reference = try Home()
    let whole = try reference.umbra(arguments, bytes: input(answers[...]))
    let open = try Home()
    let measured = try Run(open, arguments)
    measured.send(input(answers.dropLast()))
    try wait(for: "the last question") {
      said("me", in: open.sessions.first.flatMap(open.text) ?? "").count == answers.count - 1
    }
    measured.kill()
    let length = try #require(open.sessions.first.flatMap(open.text)).utf8.count
    for round in 1...Self.count {
      let home = try Home()
      let run = try Run(home, arguments)
      run.send(input(answers[...]))
      try kill(run, in: home, at: random.next(below: length), after: random.next(below: 3_000))
      let text = try #require(home.sessions.first.flatMap(home.text))
      if text.contains(#""k":"end""#) {
        #expect(said("me", in: text) == answers, "round \(round)")
        #expect(try home.umbra("journal", "check").status == 0, "round \(round)")
        continue
      }
      let kept = said("me", in: text)
      #expect(kept == Array(answers.prefix(kept.count)), "round \(round)")
      let resumed = try home.umbra(
        ["inquire", "--resume"] + still,
        bytes: input(answers.dropFirst(kept.count))
      )
      #expect(resumed.status == 0, "round \(round): \(resumed.errors)")
      #expect(resumed.output == whole.output, "round \(round), after \(kept.count) answers")
      #expect(home.sessions.count == 1)
      #expect(try home.umbra("journal", "check").status == 0, "round \(round)")
    }
  }

  @Test func `what was answered in free talk is on disk`() throws {
    var random = Steps(UInt64(bitPattern: Int64(Self.seed)) &+ 1)
    let messages = (1...12).map { "the garden was quiet on day \($0), and I sat by the pond" }
    let input = Array(messages.map { $0 + "\n" }.joined().utf8)
    for round in 1...Self.count {
      let home = try Home()
      let run = try Run(home, ["talk", "--format", "jsonl", "--save", "always"] + still)
      run.send(input)
      try kill(run, in: home, at: random.next(below: 12_000), after: random.next(below: 3_000))
      let roles = run.outputText.split(separator: "\n").filter { $0.hasSuffix("}") }
        .map { $0.contains(#""role":"umbra""#) || $0.contains(#""role": "umbra""#) }
      // A reply that was written acknowledges every message before it; the first is a greeting.
      let lastReply = roles.lastIndex(of: true) ?? 0
      let acknowledged = roles.prefix(lastReply).count { !$0 }
      let kept = said("me", in: try #require(home.sessions.first.flatMap(home.text)))
      #expect(kept.count >= acknowledged, "round \(round)")
      #expect(kept == Array(messages.prefix(kept.count)), "round \(round)")
      #expect(try home.umbra("journal", "show").status == 0, "round \(round)")
    }
  }

  /// Numbers that a seed repeats.
  struct Steps {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(bound, 1)
    }
  }
}
