import Foundation
import PtyTesting
import Testing

/// What happens to heavy words, seen from outside.
@Suite struct SafetyTests {
  static let heavy = "I don't want to be alive anymore"

  @Test func `heavy words get the numbers at once, and are not written down unasked`() throws {
    let home = try Home()
    let run = try home.umbra(
      "inquire",
      "emotion_noticing",
      "--region",
      "GB",
      input: "1\n\(Self.heavy)\n"
    )
    #expect(run.status == 0)
    #expect(run.errors.contains("116 123"))
    for name in home.files {
      let text = try #require(home.text(name))
      #expect(!text.contains("alive"))
      #expect(!text.contains("passive") && !text.contains("risk"))
    }
    #expect(!run.output.contains("alive"))
    let dates = try #require(home.text("state/care.json"))
    #expect(dates.contains(#""heavy":"20"#))
    #expect(!dates.contains("heaviest"))
  }

  @Test func `nothing heavy reaches the disk while the person has not chosen`() throws {
    let home = try Home()
    let run = try Run(home, ["inquire", "emotion_noticing", "--region", "GB"])
    run.send(Array("1\n".utf8))
    try wait(for: "the second question") {
      home.sessions.first.flatMap(home.text)?
        .components(separatedBy: #""k":"ask""#).count == 3
    }
    run.send(Array("\(Self.heavy)\n".utf8))
    try wait(for: "the numbers") { run.errorText.contains("116 123") }
    run.send(Array("2\nnobody knows about this\n".utf8))
    run.kill()
    for name in home.files {
      let text = try #require(home.text(name))
      #expect(!text.contains("alive") && !text.contains("nobody knows"))
    }
    let resumed = try home.umbra("inquire", "--resume", input: "my chest\n")
    #expect(resumed.status == 0)
    #expect(resumed.output.contains("> my chest"))
  }

  @Test func `a question that is no question gets people instead of an answer`() throws {
    let home = try Home()
    let run = try home.umbra("ask", "I want to kill myself", "--region", "GB")
    #expect(run.errors.contains("116 123"))
    #expect(home.sessions.isEmpty)
  }

  @Test func `who asks how to help somebody gets the answer, and danger now the numbers`() throws {
    let home = try Home()
    let asked = try home.umbra("ask", "my cousin says he wants to die, how do I answer him")
    #expect(asked.status == 0)
    #expect(asked.output.contains("Ask plainly how they are"))
    #expect(asked.errors.isEmpty)
    let now = try home.umbra(
      "ask",
      "my brother has taken pills and won't wake up, what do I do",
      "--region",
      "GB"
    )
    #expect(now.errors.contains("999"))
    #expect(now.errors.contains("your brother"))
  }

  @Test func `the numbers never depend on a region that was not given`() throws {
    let home = try Home()
    let run = try home.umbra("inquire", "emotion_noticing", input: "1\n\(Self.heavy)\n")
    #expect(run.errors.contains("findahelpline.com"))
    #expect(run.errors.contains("112"))
  }

  @Test func `heavy words are not in the input history either`() throws {
    let home = try Home()
    let pty = try home.terminal("--region", "GB")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("I want to kill myself\r")
    try pty.expect("116 123")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("\u{4}")
    #expect(try pty.exitCode() == 0)
    for name in home.files { #expect(home.text(name)?.contains("kill") == false) }
  }

  @Test func `a run with a clock of its own leaves the dates alone`() throws {
    let home = try Home()
    _ = try home.umbra("inquire", "emotion_noticing", input: "1\n\(Self.heavy)\n")
    let dates = try #require(home.text("state/care.json"))
    let still = ["inquire", "emotion_noticing"] + still
    _ = try home.umbra(still, bytes: Array("1\nI want to kill myself\n".utf8))
    #expect(home.text("state/care.json") == dates)
  }

  @Test func `after something heavy a deep inquiry is not simply gone on with`() throws {
    let home = try Home()
    let run = try Run(home, ["inquire", "shadow_inquiry", "--region", "GB"])
    run.send(Array("\(Self.heavy)\n".utf8))
    try wait(for: "the numbers") { run.errorText.contains("116 123") }
    run.kill()
    let resumed = try home.terminal("inquire", "--resume", "--region", "GB")
    try resumed.expect("How are you arriving today?")
    try resumed.expect("> ")
    try resumed.waitForRawMode()
    resumed.send("1\r")
    try resumed.expect("so it can wait")
    try resumed.expect("116 123")
    try resumed.expect("> ")
    try resumed.waitForRawMode()
    resumed.send("1\r")
    #expect(try resumed.exitCode() == 0)
    #expect(home.sessions.count == 1)
  }
}
