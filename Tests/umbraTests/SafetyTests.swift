import Foundation
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
    #expect(dates.contains(#"{"heavy":"2"#) || dates.contains("heavy"))
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
    try wait(for: "the dates") { home.files.contains("state/care.json") }
    run.kill()
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(!kept.contains("alive"))
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

  @Test func `the numbers never depend on a region that was not given`() throws {
    let home = try Home()
    let run = try home.umbra("inquire", "emotion_noticing", input: "1\n\(Self.heavy)\n")
    #expect(run.errors.contains("findahelpline.com"))
    #expect(run.errors.contains("112"))
  }
}
