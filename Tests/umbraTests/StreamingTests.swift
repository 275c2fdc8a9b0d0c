import Foundation
import PtyTesting
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Replies that come piece by piece from a program of a person's own, on a real terminal.
@Suite(.serialized) struct StreamingTests {
  static let ordinary = "I had a long argument about the rota again"

  /// A program that says one sentence, waits until `go` is opened, and does the rest.
  static func voice(_ rest: String) throws -> (home: Home, path: String) {
    let home = try Home()
    mkfifo(home.file("go"), 0o600)
    let path = try home.write(
      """
      cat > /dev/null
      printf '{"text":"The rota again. "}\\n'
      \(rest)
      """,
      to: "voice"
    )
    return (home, path)
  }

  static let end = #"printf '{"text":"And some tiredness."}\n{"done":true}\n'"#
  static let waits = #"read word < "$UMBRA_HOME/go""#

  /// A talk in which the program was allowed and asked.
  static func talk(
    _ home: Home,
    _ path: String,
    columns: UInt16 = 80,
    environment: [String: String] = [:]
  ) throws -> Pty {
    let pty = try home.terminal(
      "talk",
      "--responder",
      "exec:sh \(path)",
      columns: columns,
      environment: environment
    )
    try answer(pty, ordinary, until: "type sh to allow")
    try pty.waitForRawMode()
    pty.send("sh\r")
    return pty
  }

  static func answer(_ pty: Pty, _ text: String, until shown: String) throws {
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send(text + "\r")
    try pty.expect(shown)
  }

  static func leave(_ pty: Pty) throws {
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("bye\r")
    #expect(try pty.exitCode() == 0)
  }

  /// Opens what the program waits for.
  static func go(_ home: Home) throws {
    let descriptor = open(home.file("go"), O_WRONLY)
    #expect(descriptor >= 0)
    _ = write(descriptor, "go\n", 3)
    close(descriptor)
  }

  @Test(arguments: [
    (80, "TERM", "xterm"), (40, "NO_COLOR", ""), (40, "TERM", "dumb"), (80, "LANG", "C"),
  ])
  func `a sentence is on the screen while the program still speaks`(
    columns: Int,
    name: String,
    value: String
  ) throws {
    let (home, path) = try Self.voice(Self.waits + "\n" + Self.end)
    let pty = try Self.talk(home, path, columns: UInt16(columns), environment: [name: value])
    try pty.expect("The rota again.")
    try Self.go(home)
    try pty.expect("tiredness.")
    try Self.leave(pty)
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(kept.contains("The rota again. And some tiredness."))
    let screen = String(decoding: pty.screen, as: UTF8.self)
    #expect(screen.components(separatedBy: "The rota again.").count == 2, "shown once")
  }

  @Test func `what broke off can be asked for again, and does not count then`() throws {
    let (home, path) = try Self.voice(
      #"if [ ! -e "$UMBRA_HOME/was" ]; then touch "$UMBRA_HOME/was"; exit 3; fi"# + "\n" + Self.end
    )
    let pty = try Self.talk(home, path)
    try pty.expect("The rota again.")
    try pty.expect("It broke off here")
    try Self.answer(pty, "retry", until: "tiredness.")
    try Self.leave(pty)
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(kept.contains("And some tiredness."))
    #expect(kept.contains(Self.ordinary))
    #expect(!kept.contains("\"retry\""))
    #expect(home.text("state/history")?.contains("retry") != true)
  }

  @Test(arguments: ["keep", "/keep", "discard"])
  func `what broke off can stay or go`(word: String) throws {
    let (home, path) = try Self.voice("exit 3")
    let pty = try Self.talk(home, path)
    try pty.expect("It broke off here")
    try Self.answer(pty, word, until: word == "discard" ? "rota" : "It stays as it is.")
    try Self.leave(pty)
    let export = try home.umbra("journal", "export")
    #expect(export.output.contains("The rota again.") == (word != "discard"))
    #expect(export.output.contains(Self.ordinary))
  }

  @Test func `Ctrl-C in mid-reply keeps what was shown, and the talk goes on`() throws {
    let (home, path) = try Self.voice(Self.waits + "\n" + Self.end)
    let pty = try Self.talk(home, path)
    try pty.expect("The rota again.")
    pty.send("\u{3}")
    try pty.expect("You stopped it here.")
    try Self.leave(pty)
    #expect(home.sessions.count == 1)
  }

  @Test func `what is typed while a reply streams is in the next entry, not in the reply`() throws {
    let (home, path) = try Self.voice(Self.waits + "\n" + Self.end)
    let pty = try Self.talk(home, path)
    try pty.expect("The rota again.")
    #expect(!pty.echoes)
    pty.send("and then it rained")
    try Self.go(home)
    try pty.expect("tiredness.")
    let reply = String(decoding: pty.screen, as: UTF8.self).components(separatedBy: "tiredness.")[0]
    #expect(!reply.contains("and then it rained"))
    try pty.expect("> ")
    try pty.expect("and then it rained")
    try pty.waitForRawMode()
    pty.send("\u{3}")
    try Self.leave(pty)
    try pty.waitForCookedMode()
  }

  @Test func `in a private talk a yes holds, and is written nowhere`() throws {
    let (home, path) = try Self.voice(Self.end)
    let pty = try home.terminal("talk", "--private", "--responder", "exec:sh \(path)")
    try Self.answer(pty, Self.ordinary, until: "type sh to allow")
    try Self.answer(pty, "sh", until: "tiredness.")
    try Self.answer(pty, "It went on all evening and nobody listened", until: "tiredness.")
    try Self.answer(pty, "/privacy", until: "2 turns were handed to programs of yours")
    try Self.leave(pty)
    #expect(!home.files.contains { $0.hasPrefix("state/") })
  }

  @Test func `a command with a line break is refused`() throws {
    let run = try Home().umbra("talk", "--responder", "exec:cat\nls", input: "bye\n")
    #expect(run.status == 1)
    #expect(run.errors.contains("exec:COMMAND"))
  }
}
