import Conversation
import Foundation
import PtyTesting
import Testing

@testable import umbra

/// What moves with time: waiting, and breathing.
@Suite(.serialized) struct PacingTests {
  static let pacing = InputRequest.Pacing(inhale: 4, exhale: 6, rounds: 3)

  @Test func `the bar grows with the breath in and shrinks with the breath out`() throws {
    let breath = Breath(Self.pacing)
    func bar(_ milliseconds: Int) -> Int {
      let row = breath.row(after: .milliseconds(milliseconds), columns: 80) ?? ""
      return row.filter { "█▏▎▍▌▋▊▉".contains($0) }.count
    }
    #expect(bar(0) == 0 && bar(2_000) == 16 && bar(3_999) == 32)
    #expect(bar(4_000) == 32 && bar(7_000) == 16 && bar(9_999) <= 1)
    #expect(breath.row(after: .seconds(0), columns: 80)?.hasPrefix("  in ") == true)
    #expect(breath.row(after: .seconds(15), columns: 80)?.hasPrefix("  out ") == true)
    #expect(breath.row(after: .seconds(15), columns: 80)?.hasSuffix("2 of 3") == true)
    #expect(breath.row(after: .seconds(30), columns: 80) == nil)
  }

  @Test(arguments: [1, 10, 16, 20, 40, 80, 200])
  func `the bar fits every window`(columns: Int) {
    let breath = Breath(Self.pacing)
    for tenth in 0..<310 {
      let row = breath.row(after: .milliseconds(tenth * 100), columns: columns)
      if columns >= 8, let row { #expect(row.displayWidth < columns) }
    }
  }

  @Test func `no number stops the clock`() {
    let wild = InputRequest.Pacing(inhale: .min, exhale: .max, rounds: 0)
    #expect(wild == InputRequest.Pacing(inhale: 1, exhale: 20, rounds: 1))
    #expect(Breath(wild).row(after: .seconds(-5), columns: 80) != nil)
    #expect(Breath(wild).row(after: .seconds(Int64.max / 2_000), columns: 80) == nil)
  }

  @Test(arguments: [
    (0, "·  "), (400, "·· "), (800, "···"), (1_200, "·   1 s"), (4_900, "·   4 s"),
    (5_300, "··  5 s · Ctrl-C goes on without it"),
    (65_000, "·   1 min 5 s · Ctrl-C goes on without it"),
  ])
  func `a wait tells its time`(milliseconds: Int, row: String) {
    #expect(Waiting.row(after: .milliseconds(milliseconds), columns: 80) == row)
    #expect(Waiting.row(after: .milliseconds(milliseconds), columns: 12).displayWidth < 12)
  }

  // MARK: At a terminal

  /// An inquiry of the person's own that breathes.
  func breathing(_ pace: String, in home: Home) throws {
    try FileManager.default.createDirectory(
      atPath: home.file("config/dialogues"),
      withIntermediateDirectories: true
    )
    _ = try home.write(
      """
      title: slow
      name: Slow
      summary: A breath.
      minutes: 1
      intensity: 1
      ---
      umbra: Longer out than in.
      <<breathe \(pace)>>
      umbra: That was it. What now?
      -> On
      -> Off
      ===
      """,
      to: "config/dialogues/slow.yarn"
    )
  }

  @Test func `breathing runs to its end and goes on by itself`() throws {
    let home = try Home()
    try breathing("1 1 1", in: home)
    let pty = try home.terminal("inquire", "slow")
    try pty.waitForScreen("the bar") { screen in
      screen.lines.contains { $0.hasPrefix("  in   █") }
    }
    try pty.waitForScreen("the breath out") { screen in
      screen.lines.contains { $0.hasPrefix("  out  █") }
    }
    try pty.waitForScreen("what follows, and no bar") { screen in
      screen.text.contains("What now?") && !screen.text.contains("█")
        && screen.textBeforeCursor == "> "
    }
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
  }

  @Test func `Enter goes on at once`() throws {
    let home = try Home()
    try breathing("20 20 20", in: home)
    let pty = try home.terminal("inquire", "slow")
    try pty.waitForScreen("the bar") { $0.text.contains("  in   ") }
    pty.send("\r")
    try pty.waitForScreen("what follows") { $0.text.contains("What now?") }
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
  }

  @Test func `any other key ends the bar and begins an entry`() throws {
    let home = try Home()
    try breathing("20 20 20", in: home)
    let pty = try home.terminal("inquire", "slow", "--region", "GB")
    try pty.waitForScreen("the bar") { $0.text.contains("  in   ") }
    pty.send("h")
    try pty.waitForScreen("an entry") {
      $0.textBeforeCursor == "> h" && !$0.text.contains("1 of 20")
    }
    pty.send("elp now\r")
    try pty.expect("116 123")
    try pty.expect("Breathe in for about 20 seconds")
    try pty.expect("> ")
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
  }

  @Test func `Ctrl-C is heard while the bar moves`() throws {
    let home = try Home()
    try breathing("20 20 20", in: home)
    let pty = try home.terminal("inquire", "slow")
    try pty.waitForScreen("the bar") { $0.text.contains("  in   ") }
    pty.send("\u{3}")
    try pty.expect("Ctrl-C once more leaves")
    try pty.expect("> ")
    pty.send("\u{3}")
    #expect(try pty.exitCode() == 130)
  }

  @Test(arguments: ["dumb", "xterm"]) func `in plain there are words`(terminal: String) throws {
    let home = try Home()
    try breathing("4 6 5", in: home)
    let pty =
      terminal == "dumb"
      ? try home.terminal("inquire", "slow", environment: ["TERM": "dumb"])
      : try home.terminal("inquire", "slow", "--plain")
    try pty.expect("Breathe in for about 4 seconds and out for about 6, 5 times")
    try pty.expect("Enter to go on")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("\r")
    try pty.expect("What now?")
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
    #expect(!pty.screen.contains(0x1B))
  }

  /// A program that answers when a file is there, so that nothing has to be timed.
  func lateProgram(_ home: Home) throws -> String {
    let gate = home.file("gate")
    let command =
      "cat > /dev/null; while [ ! -e \(gate) ]; do sleep 0.02; done; "
      + "echo '{\"text\":\"The rota, and an argument.\"}'; echo '{\"done\":true}'"
    try ProgramTests.allow(command, in: home)
    return command
  }

  @Test func `an answer that is late shows a wait, and takes it away`() throws {
    let home = try Home()
    let pty = try home.terminal("talk", "--responder", "exec:" + (try lateProgram(home)))
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("I had a long argument about the rota again\r")
    try pty.waitForScreen("the time") { screen in
      screen.lines.contains { $0.contains("·") && $0.hasSuffix("1 s") }
    }
    _ = try home.write("", to: "gate")
    try pty.waitForScreen("the answer, and no wait") { screen in
      screen.text.contains("The rota, and an argument.") && !screen.text.contains("1 s")
        && !screen.text.contains("2 s") && screen.textBeforeCursor == "> "
    }
    pty.send("bye\r")
    #expect(try pty.exitCode() == 0)
  }

  @Test func `in plain a late answer is told of once, in words`() throws {
    let home = try Home()
    let pty = try home.terminal("talk", "--plain", "--responder", "exec:" + (try lateProgram(home)))
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("I had a long argument about the rota again\r")
    try pty.expect("Waiting for an answer.")
    _ = try home.write("", to: "gate")
    try pty.expect("The rota, and an argument.")
    try pty.expect("> ")
    pty.send("bye\r")
    #expect(try pty.exitCode() == 0)
    let shown = String(decoding: pty.screen, as: UTF8.self)
    #expect(shown.components(separatedBy: "Waiting for").count == 2)
    #expect(!pty.screen.contains(0x1B))
  }
}
