#if RemoteModels
import Foundation
import PtyTesting
import Testing

/// Models, as a person meets them.
///
/// No test here speaks to a network.
@Suite struct ModelTests {
  /// A home whose settings name a model that nobody serves and one on another machine.
  static func home(_ more: String = "") throws -> Home {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.file("config"),
      withIntermediateDirectories: true
    )
    _ = try home.write(
      """
      [model.near]
      url = "http://127.0.0.1:9/v1"
      model = "m"

      [model.far]
      url = "https://models.invalid/v1"
      model = "m"
      \(more)
      """,
      to: "config/config.toml"
    )
    return home
  }

  static let told = "I had a long argument about the rota again\nbye\n"

  @Test func `without a model umbra says how to set one up`() throws {
    let home = try Home()
    let run = try home.umbra("talk", "--responder", "model", input: Self.told)
    #expect(run.status == 1)
    #expect(run.errors.contains("[model.local]"))
  }

  @Test func `a name that is not there is met with those that are`() throws {
    let run = try Self.home().umbra("talk", "--responder", "model:nowhere", input: Self.told)
    #expect(run.status == 1)
    #expect(run.errors.contains("far, near"))
  }

  @Test func `a server that is not there leaves the talk to the script and loses nothing`() throws {
    let home = try Self.home()
    let run = try home.umbra(
      "talk",
      "--responder",
      "model:near",
      "--format",
      "jsonl",
      input: Self.told
    )
    #expect(run.status == 0)
    #expect(run.output.contains("The model did not answer: no server answers"))
    #expect(run.output.contains("rota"))
    #expect(home.sessions.count == 1)
    #expect(home.text("state/sent.jsonl")?.contains("failed") == true)
    #expect(home.text("state/sent.jsonl")?.contains("rota") == false)
    #expect(try home.permissions("state/sent.jsonl") == 0o600)
    let privacy = try home.umbra("privacy")
    #expect(privacy.output.contains("1 turn, on this machine"))
    #expect(try home.umbra("privacy", "erase", "--yes").status == 0)
    #expect(home.text("state/sent.jsonl") == nil)
  }

  @Test func `a private talk leaves no record of a model`() throws {
    let home = try Self.home()
    let run = try home.umbra("talk", "--private", "--responder", "model:near", input: Self.told)
    #expect(run.status == 0)
    #expect(home.files == ["config/config.toml"])
  }

  @Test func `nothing goes to another machine that was not allowed`() throws {
    let home = try Self.home()
    let run = try home.umbra("talk", "--responder", "model:far", input: Self.told)
    #expect(run.status == 0)
    #expect(run.errors.contains("nothing was sent to models.invalid"))
    #expect(home.text("state/sent.jsonl") == nil)
  }

  @Test func `consent shows what would be sent and wants the host's name`() throws {
    let home = try Self.home()
    let pty = try home.terminal("talk", "--responder", "model:far")
    for (entry, answer) in [
      ("Sarah shouted at me about the rota", "[name] shouted at me about the rota"),
      ("no", "Nothing was sent."), ("/privacy", "What you write is kept"),
      ("/responder script", "From the next turn on: script."),
    ] {
      try pty.waitForRawMode()
      pty.send(entry + "\r")
      try pty.expect(answer)
    }
    try pty.waitForRawMode()
    pty.send("bye\r")
    #expect(try pty.exitCode() == 0)
    #expect(home.text("state/sent.jsonl") == nil)
    #expect(home.text("state/models.json") == nil)
  }

  @Test(arguments: [
    ("key = \"sk-1\"", "a key in this file would be seen"),
    ("urk = \"x\"", "found ‘urk’"), ("key_env = [1]", "expected text"),
  ])
  func `what is wrong with a model is told with its place`(line: String, words: String) throws {
    let run = try Self.home(line).umbra("config")
    #expect(run.status == 1)
    #expect(run.errors.contains("config.toml:"))
    #expect(run.errors.contains(words))
    #expect(!run.errors.contains("sk-1"))
  }

  @Test func `a key that others can read is not used`() throws {
    let home = try Self.home()
    let key = try home.write("sk-secret\n", to: "key")
    chmod(key, 0o644)
    _ = try home.write(
      "[model.near]\nurl = \"http://127.0.0.1:9\"\nmodel = \"m\"\nkey_file = \"\(key)\"\n",
      to: "config/config.toml"
    )
    let run = try home.umbra("model", "test")
    #expect(run.status == 1)
    #expect(run.errors.contains("others can read the key"))
    #expect(!(run.errors + run.output).contains("sk-secret"))
  }

  @Test func `models are listed without asking anybody`() throws {
    let run = try Self.home().umbra("model", "list")
    #expect(run.status == 0)
    #expect(run.output.contains("on this machine"))
    #expect(run.output.contains("elsewhere, not allowed yet"))
  }

  @Test(arguments: ["list", "test"])
  func `a server that is not there is told of in words`(command: String) throws {
    let run = try Self.home().umbra("model", command, "near")
    #expect(run.status == 1)
    #expect(run.errors.contains("near: no server answers (http://127.0.0.1:9)"))
  }

  @Test func `off takes everything back`() throws {
    let home = try Self.home()
    let settings = try #require(home.text("config/config.toml"))
    _ = try home.write("responder = \"model:near\"\n" + settings, to: "config/config.toml")
    let run = try home.umbra("model", "off")
    #expect(run.status == 0)
    #expect(home.text("config/config.toml")?.contains("responder") == false)
    #expect(home.text("config/config.toml")?.contains("[model.near]") == true)
  }
}
#endif
