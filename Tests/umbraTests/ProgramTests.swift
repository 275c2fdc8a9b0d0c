import Foundation
import PtyTesting
import Testing

/// Programs that stand in for a model, as a person meets them; the build without models has them too.
@Suite struct ProgramTests {
  static let told = "I had a long argument about the rota again\nbye\n"

  /// A command that replies, and the file of what it was given.
  static func command(_ home: Home, _ reply: String = "The rota, and an argument.") -> String {
    "cat > \(home.file("seen")); echo '{\"text\":\"\(reply)\"}'; echo '{\"done\":true}'"
  }

  static func allow(_ command: String, in home: Home) throws {
    try FileManager.default.createDirectory(
      atPath: home.file("state"),
      withIntermediateDirectories: true
    )
    let consents = ["allowed": ["exec:" + command: "2026-11-25T09:00:00Z"]]
    let data = try JSONSerialization.data(withJSONObject: consents)
    _ = try home.write(String(decoding: data, as: UTF8.self), to: "state/models.json")
  }

  @Test func `a program that was allowed words the talk`() throws {
    let home = try Home()
    let command = Self.command(home)
    try Self.allow(command, in: home)
    let run = try home.umbra(
      "talk",
      "--responder",
      "exec:" + command,
      "--format",
      "jsonl",
      input: Self.told
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("The rota, and an argument."))
    #expect(home.text("seen")?.contains(#""role":"task""#) == true)
    #expect(home.text("seen")?.contains(#"again"}"#) == true)
    #expect(home.text("state/sent.jsonl")?.contains("argument about") == false)
    let privacy = try home.umbra("privacy")
    #expect(privacy.output.contains("1 turn, handed to a program"))
  }

  @Test func `a program that was not allowed is not started`() throws {
    let home = try Home()
    let run = try home.umbra("talk", "--responder", "exec:" + Self.command(home), input: Self.told)
    #expect(run.status == 0)
    #expect(run.errors.contains("nothing was sent to cat"))
    #expect(home.text("seen") == nil)
  }

  @Test func `a program that fails leaves the talk to the script`() throws {
    let home = try Home()
    let command = "echo 'no dictionary' >&2; exit 3"
    try Self.allow(command, in: home)
    let run = try home.umbra(
      "talk",
      "--responder",
      "exec:" + command,
      "--format",
      "jsonl",
      input: Self.told
    )
    #expect(run.status == 0)
    #expect(run.output.contains("no dictionary"))
    #expect(run.output.contains("rota"))
  }

  @Test func `consent is given once, with the words before one's eyes`() throws {
    let home = try Home()
    let command = Self.command(home)
    let pty = try home.terminal("talk", "--responder", "exec:" + command)
    for (entry, answer) in [
      ("Sarah shouted at me about the rota", "[name] shouted at me about the rota"),
      ("cat", "The rota, and an argument."),
    ] {
      try pty.waitForRawMode()
      pty.send(entry + "\r")
      try pty.expect(answer)
    }
    try pty.waitForRawMode()
    pty.send("bye\r")
    #expect(try pty.exitCode() == 0)
    #expect(home.text("seen")?.contains("Sarah") == false)
    #expect(home.text("state/models.json")?.contains("exec:cat") == true)
  }

  @Test func `Ctrl-C breaks a program off and the talk goes on`() throws {
    let home = try Home()
    let command = "echo $$ > \(home.file("number")); echo begun >&2; sleep 600"
    try Self.allow(command, in: home)
    let pty = try home.terminal("talk", "--responder", "exec:" + command)
    try pty.waitForRawMode()
    pty.send("I had a long argument about the rota again\r")
    while home.text("number")?.hasSuffix("\n") != true { usleep(1_000) }
    pty.send("\u{3}")
    let number = try #require(home.text("number").flatMap { pid_t($0.dropLast()) })
    try wait(for: "the end of the program") {
      let stat = (try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)) ?? ""
      return stat.isEmpty || stat.contains(") Z ")
    }
    pty.send("bye\r")
    #expect(try pty.exitCode() == 0)
  }

  @Test(arguments: ["exec:", "exec: ", "exec"])
  func `what is no command is said so`(text: String) throws {
    let run = try Home().umbra("talk", "--responder", text, input: Self.told)
    #expect(run.status != 0)
    #expect(run.errors.contains("exec:COMMAND"))
  }
}
