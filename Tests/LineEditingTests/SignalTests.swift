import PtyTesting
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Interrupts, stops and ends.
@Suite(.serialized) struct SignalTests {
  @Test func `Ctrl-C drops the entry and the prompt comes back`() throws {
    let pty = try Pty.probe()
    pty.send("junk\u{3}")
    try pty.expect("^C\r\n<interrupted, text: true>")
    try pty.waitForPrompt()
    pty.send("\u{3}")
    try pty.expect("<interrupted, text: false>")
    try pty.waitForPrompt()
    try pty.enter("still here", gives: "still here")
  }

  @Test func `an interrupt signal drops the entry too`() throws {
    let pty = try Pty.probe()
    kill(pty.child, SIGINT)
    try pty.expect("<interrupted, text: false>")
    try pty.waitForPrompt()
  }

  @Test func `an interrupt between entries is an event`() throws {
    let pty = try Pty.probe()
    pty.send("/wait\r")
    try pty.expect("<waiting>")
    #expect(pty.sendsSignals && !pty.echoes)
    pty.send("\u{3}")
    try pty.expect("<event>")
    try pty.waitForPrompt()
    try pty.enter("next", gives: "next")
  }

  @Test func `a cancelled task gives the terminal back`() throws {
    let pty = try Pty.probe()
    pty.send("/cancel\r")
    try pty.waitForPrompt("cancel> ")
    pty.send("draft")
    try pty.expect("draft")
    pty.resize(columns: 79)
    try pty.expect("<reading the entry was cancelled>")
    try pty.waitForPrompt()
    try pty.enter("next", gives: "next")
  }

  @Test func `a stopped process leaves a sane terminal and goes on with the entry`() throws {
    let pty = try Pty.shell()
    pty.send(try Pty.product("LineEditingProbe") + "\r")
    try pty.waitForPrompt()
    pty.send("half\u{1B}[D\u{1A}")
    try pty.expect("Stopped")
    try pty.waitForCookedMode()
    pty.send("fg\r")
    try pty.waitForPrompt()
    try pty.enter("X", gives: "halXf")
  }

  @Test func `a signal to stop leaves a sane terminal too`() throws {
    let pty = try Pty.shell()
    pty.send(try Pty.product("LineEditingProbe") + "\r")
    try pty.waitForPrompt()
    pty.send("half")
    try pty.expect("half")
    kill(-pty.foregroundGroup, SIGTSTP)
    try pty.expect("Stopped")
    try pty.waitForCookedMode()
    pty.send("fg\r")
    try pty.waitForPrompt()
    try pty.enter(" rest", gives: "half rest")
  }

  // In these the shell must live on: the system itself resets a terminal whose session ends.

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV])
  func `a signal that ends the process leaves a cooked terminal`(_ number: Int32) throws {
    let pty = try Pty.shell()
    pty.send(try Pty.product("LineEditingProbe") + "; echo over\r")
    try pty.waitForPrompt()
    pty.send("draft")
    try pty.expect("draft")
    kill(-pty.foregroundGroup, number)
    try pty.expect("over\r\n")
    try pty.waitForCookedMode()
    // What comes after begins on a row of its own.
    #expect(pty.display.lines.contains { $0.hasSuffix("> draft") }, "\(pty.display.text)")
  }

  @Test(arguments: [SIGTERM, SIGSEGV])
  func `and so does one between entries of a pipeline`(_ number: Int32) throws {
    let pty = try Pty.shell()
    pty.send(try Pty.product("LineEditingProbe") + " | cat; echo over\r")
    try pty.waitForPrompt()
    pty.send("/wait\r")
    try pty.expect("<waiting>")
    #expect(!pty.sendsSignals)
    kill(-pty.foregroundGroup, number)
    try pty.expect("over\r\n")
    try pty.waitForCookedMode()
  }

  @Test func `an exit in the middle of a conversation leaves a cooked terminal`() throws {
    let pty = try Pty.shell()
    pty.send(try Pty.product("LineEditingProbe") + " | cat; echo over\r")
    try pty.waitForPrompt()
    pty.send("/exit\r")
    try pty.expect("over\r\n")
    try pty.waitForCookedMode()
  }

  @Test(arguments: [false, true])
  func `a hang-up between entries interrupts and then ends the input`(_ pipes: Bool) throws {
    let pty = try Pty.probe(pipesOutput: pipes)
    pty.send("/wait\r")
    try pty.expect("<waiting>")
    pty.hangUp()
    #expect(try pty.exitCode() == 4)
  }

  @Test func `Ctrl-Z without a shell does nothing`() throws {
    let pty = try Pty.probe()
    pty.send("half\u{1A}")
    try pty.expect("\u{7}")
    try pty.enter(" rest", gives: "half rest")
  }

  @Test func `a hang-up ends the input`() throws {
    let pty = try Pty.probe()
    pty.hangUp()
    #expect(try pty.exitCode() == 4)
  }
}

extension Pty {
  /// Starts a plain shell with job control.
  static func shell(_ variables: [String: String] = [:]) throws -> Pty {
    let pty = try Pty(
      "/bin/sh",
      arguments: ["-i"],
      environment: environment(["PS1": "shell$ ", "PATH": "/usr/bin:/bin"])
        .merging(variables) { $1 }
    )
    try pty.expect("shell$ ")
    return pty
  }
}
