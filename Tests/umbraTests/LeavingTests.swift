import Foundation
import PtyTesting
import Testing

/// A conversation that is stopped, ended or hung up from outside: the terminal is sane, and what was
/// said is kept.
@Suite(.serialized) struct LeavingTests {
  /// A shell with job control in which an inquiry waits for its second answer, with half a sentence
  /// typed.
  func inquiry(_ home: Home, columns: UInt16 = 80) throws -> Pty {
    let more = ["PS1": "shell$ ", "TERM": "xterm", "NO_COLOR": "1"]
    let pty = try Pty(
      "/bin/sh",
      arguments: ["-i"],
      environment: home.environment(more),
      columns: columns
    )
    try pty.expect("shell$ ")
    pty.send("\(try Pty.product("umbra")) inquire emotion_noticing; echo over $?\r")
    try pty.prompt()
    try pty.answer("1", until: "nowhere")
    pty.send("half a")
    try pty.expect("half a")
    return pty
  }

  func isOpen(_ home: Home) throws -> Bool {
    try #require(home.sessions.first.flatMap(home.text)).contains(#""k":"end""#) == false
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal that ends it leaves a sane terminal and the place`(_ number: Int32) throws {
    let home = try Home()
    let pty = try inquiry(home)
    kill(-pty.foregroundGroup, number)
    try pty.expect("over ")
    try pty.waitForCookedMode()
    try pty.waitForScreen("the entry, and the shell below it") { screen in
      screen.lines.contains("> half a") && screen.lines.contains { $0.hasPrefix("over ") }
    }
    #expect(try isOpen(home))
    let resumed = try home.umbra("inquire", "--resume", input: "my chest\n")
    #expect(resumed.status == 0 && resumed.output.contains("> my chest"), "\(resumed.errors)")
  }

  @Test func `Ctrl-Z stops it with a sane terminal, and fg goes on with the entry`() throws {
    let home = try Home()
    let pty = try inquiry(home)
    pty.send("\u{1A}")
    try pty.expect("Stopped")
    try pty.waitForCookedMode()
    pty.send("fg\r")
    try pty.prompt()
    pty.send(" sentence\r")
    try pty.expect("half a sentence")
    try pty.prompt()
    pty.send("stop\r")
    try pty.expect("shell$ ")
    try pty.waitForCookedMode()
    #expect(home.sessions.first.flatMap(home.text)?.contains("half a sentence") == true)
  }

  @Test func `another width keeps the question above the entry, and the entry whole`() throws {
    let home = try Home()
    let pty = try inquiry(home)
    pty.send(" sentence that is longer than forty columns")
    try pty.expect("forty columns")
    for width: UInt16 in [40, 24, 100] {
      pty.resize(columns: width)
      try pty.waitForScreen("the entry at \(width)") { screen in
        let text = screen.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
        return text.hasSuffix("> half a sentence that is longer than forty columns")
          && text.components(separatedBy: "half a").count == 2 && text.contains(", help now")
      }
    }
  }
}
