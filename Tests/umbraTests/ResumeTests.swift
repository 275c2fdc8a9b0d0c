import Foundation
import Testing

/// kill -9 at every question, and on from there.
@Suite struct ResumeTests {
  static let answers = [
    "go on", "4", "something in me I do not like", "the show-off", "told a story at dinner",
    "ashamed", "it can", "my house", "yes", "don't take up room", "5", "stay with it",
    "one more thing for my parents", "eight or nine", "that they'd think i'm selfish", "skip",
    "i never finish a story", "a tired child", "some fire", "one story at lunch", "nothing",
    "done", "yes", "after lunch", "leave it", "3",
  ]

  func input(_ answers: some Sequence<String>) -> [UInt8] {
    Array(answers.map { $0 + "\n" }.joined().utf8)
  }

  func questions(in home: Home) -> Int {
    let text = home.sessions.first.flatMap(home.text) ?? ""
    return text.components(separatedBy: #""k":"ask""#).count - 1
  }

  @Test func `wherever it is killed, the same question comes, and nothing is lost or said twice`()
    throws
  {
    let arguments = ["inquire", "shadow_inquiry"] + still
    let whole = try Home()
    let uninterrupted = try whole.umbra(arguments, bytes: input(Self.answers))
    #expect(uninterrupted.status == 0)
    #expect(uninterrupted.errors == "")
    for count in 0...Self.answers.count - 1 {
      let home = try Home()
      let run = try Run(home, arguments)
      run.send(input(Self.answers.prefix(count)))
      try wait(for: "question \(count + 1)") { questions(in: home) > count }
      run.kill()
      let resumed = try home.umbra(
        ["inquire", "--resume"] + still,
        bytes: input(Self.answers.dropFirst(count))
      )
      #expect(resumed.status == 0)
      #expect(resumed.output == uninterrupted.output, "killed at question \(count + 1)")
      #expect(home.sessions.count == 1)
    }
  }

  @Test func `a reply cut short on disk is made again`() throws {
    let home = try Home()
    let arguments = ["inquire", "emotion_noticing"] + still
    let run = try Run(home, arguments)
    run.send(input(["1", "my chest"]))
    try wait(for: "the third question") { questions(in: home) == 3 }
    run.kill()
    let name = try #require(home.sessions.first)
    let lines = try #require(home.text(name)).split(separator: "\n").map(String.init)
    let whole = try Home().umbra(arguments, bytes: input(["1", "my chest", "warm"]))
    for kept in 1..<lines.count {
      let text = lines.prefix(kept).joined(separator: "\n") + "\n" + lines[kept].prefix(9)
      try Data(text.utf8).write(to: URL(fileURLWithPath: home.file(name)))
      let answered = lines.prefix(kept).count { $0.contains(#""k":"me""#) }
      let rest = ["1", "my chest", "warm"].dropFirst(answered)
      let resumed = try home.umbra(["inquire", "--resume"] + still, bytes: input(rest))
      #expect(resumed.status == 0)
      #expect(resumed.output == whole.output, "cut after record \(kept)")
    }
  }

  @Test func `there is nothing to resume when nothing is open`() throws {
    let home = try Home()
    let none = try home.umbra("inquire", "--resume")
    #expect(none.status == 1)
    #expect(none.errors.contains("no inquiry was left open"))
    _ = try home.umbra("inquire", "emotion_noticing", input: "1\nmy chest\n")
    #expect(try home.umbra("inquire", "--resume").status == 1)
  }

  @Test func `two shells cannot go on with the same session`() throws {
    let home = try Home()
    let run = try Run(home, ["inquire", "emotion_noticing"])
    run.send(input(["1"]))
    try wait(for: "the second question") { questions(in: home) == 2 }
    #expect(try home.umbra("inquire", "--resume").status == 1)
    run.send(input(["my chest"]))
    run.endInput()
    #expect(run.outcome().status == 0)
  }
}
