#if RemoteModels
import Foundation
import PtyTesting
import Testing

/// umbra with a real model, as a person meets it; see ``RealServer`` for how to ask for it.
@Suite(.serialized, .enabled(if: RealServer.address != nil))
struct RealModelTests {
  static func home(_ url: String = RealServer.address ?? "", _ more: String = "") throws -> Home {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.file("config"),
      withIntermediateDirectories: true
    )
    _ = try home.write(
      "[model.real]\nurl = \"\(url)\"\nmodel = \"any\"\n\(more)",
      to: "config/config.toml"
    )
    return home
  }

  /// How the turns that went to the model came out.
  static func outcomes(_ home: Home) -> [String] {
    (home.text("state/sent.jsonl") ?? "").split(separator: "\n").map { line in
      ["spoke", "stoodBack", "failed"].first { line.contains($0) } ?? "?"
    }
  }

  @Test func `a real model passes its trial`() throws {
    let run = try Self.home().umbra("model", "test")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("ending      "))
    let list = try Self.home().umbra("model", "list", "real")
    #expect(list.status == 0, "\(list.errors)")
    #expect(list.output.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["talk", "inquire"])
  func `a real model talks and the session ends whole`(command: String) throws {
    let home = try Self.home()
    let arguments =
      command == "talk"
      ? ["talk", "--responder", "model"]
      : ["inquire", "emotion_noticing", "--responder", "guided"]
    let input = command == "talk" ? ModelTests.told : "1\nangry\nin my chest\nthe rota\nstop\n"
    let run = try home.umbra(arguments, bytes: Array(input.utf8))
    #expect(run.status == 0, "\(run.errors)")
    #expect(home.sessions.count == 1)
    #expect(!Self.outcomes(home).contains("failed"))
    if command == "talk" { #expect(!Self.outcomes(home).isEmpty) }
  }

  @Test func `Ctrl-C in mid-reply stops the server, and the talk goes on`() throws {
    let home = try Self.home()
    let pty = try home.terminal("talk", "--responder", "model")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("I had a long argument about the rota again\r")
    #expect(RealServer.waits(for: 1, at: RealServer.address ?? ""))
    pty.send("\u{3}")
    #expect(RealServer.waits(for: 0, at: RealServer.address ?? "", within: .seconds(5)))
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("bye\r")
    #expect(try pty.exitCode() == 0)
    #expect(home.sessions.first.flatMap(home.text)?.contains("argument about the rota") == true)
  }
}

@Suite(.serialized, .enabled(if: RealServer.script != nil))
struct RealModelLifeTests {
  private func say(_ pty: Pty, _ text: String) throws {
    try pty.expect("> ", within: .seconds(120))
    try pty.waitForRawMode()
    pty.send(text + "\r")
  }

  @Test func `killed in mid-reply the script takes over, and the model is back after a restart`()
    throws
  {
    let port = RealServer.freshPort()
    let server = try RealServer(on: port)
    let home = try RealModelTests.home(server.url)
    let pty = try home.terminal("talk", "--responder", "model")
    try say(pty, "I had a long argument about the rota again")
    #expect(RealServer.waits(for: 1, at: server.url))
    server.end(SIGKILL)
    try pty.expect("Type retry")
    try say(pty, "It went on all evening and nobody listened")
    let again = try RealServer(on: port)
    try say(pty, "Nobody said a word about it afterwards")
    try say(pty, "bye")
    #expect(try pty.exitCode() == 0)
    #expect(["spoke", "stoodBack"].contains(RealModelTests.outcomes(home).last))
    let kept = try #require(home.sessions.first.flatMap(home.text))
    for words in ["argument about the rota", "all evening", "Nobody said a word"] {
      #expect(kept.contains(words))
    }
    again.end(SIGTERM)
  }

  @Test func `without the right key the script speaks, and the key is named by its source`() throws
  {
    let server = try RealServer(on: RealServer.freshPort(), key: "sk-right")
    let home = try RealModelTests.home(server.url, "key_env = \"UMBRA_TEST_KEY\"\n")
    let run = try home.umbra("model", "test", environment: ["UMBRA_TEST_KEY": "sk-wrong"])
    #expect(run.status == 1)
    #expect(run.errors.contains("does not accept the key"))
    #expect(run.errors.contains("$UMBRA_TEST_KEY"))
    let talk = try home.umbra(
      "talk",
      "--responder",
      "model",
      "--format",
      "jsonl",
      input: ModelTests.told,
      environment: ["UMBRA_TEST_KEY": "sk-wrong"]
    )
    #expect(talk.status == 0)
    #expect(talk.output.contains("does not accept the key"))
    #expect(talk.output.contains("the key in $UMBRA_TEST_KEY was used"))
    #expect(!(run.errors + talk.output + talk.errors).contains("sk-wrong"))
    server.end(SIGTERM)
  }
}
#endif
