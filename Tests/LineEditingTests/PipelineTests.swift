import PtyTesting
import Testing

/// Standard output is a pipe: the conversation is on the terminal, results are in the pipe.
@Suite(.serialized) struct PipelineTests {
  @Test func `the prompt is on the terminal and nothing of it in the pipe`() throws {
    let pty = try Pty.probe(pipesOutput: true)
    try pty.enter("hello", gives: "hello")
    #expect(pty.piped.isEmpty)
    pty.send("\u{4}")
    #expect(try pty.exitCode() == 4)
    #expect(String(decoding: pty.piped, as: UTF8.self) == "result\n")
  }

  @Test func `Ctrl-C is never a signal and is noticed all the same`() throws {
    let pty = try Pty.probe(pipesOutput: true)
    #expect(!pty.sendsSignals)
    pty.send("/wait\r")
    try pty.expect("<waiting>")
    #expect(!pty.sendsSignals)
    pty.send("ahead\u{3}")
    try pty.expect("<event>")
    try pty.waitForPrompt()
    try pty.enter("next", gives: "next")
  }

  @Test func `what is typed ahead is kept`() throws {
    let pty = try Pty.probe(pipesOutput: true)
    pty.send("/wait\r")
    try pty.expect("<waiting>")
    pty.send("dropped\u{3}kept\r")
    try pty.expect("<event>")
    try pty.expect("<kept>")
  }

  @Test func `the program downstream survives Ctrl-C`() throws {
    let pty = try Pty.shell()
    pty.send(try Pty.product("LineEditingProbe") + " | cat; echo done\r")
    try pty.waitForPrompt()
    pty.send("junk\u{3}")
    try pty.expect("<interrupted, text: true>")
    try pty.expect("probe> ")
    pty.send("/wait\r")
    try pty.expect("<waiting>")
    pty.send("\u{3}")
    try pty.expect("<event>")
    pty.send("\u{4}")
    try pty.expect("result\r\ndone\r\n")
    try pty.waitForCookedMode()
  }

  @Test func `the whole pipeline is stopped and goes on`() throws {
    let pty = try Pty.shell()
    pty.send(try Pty.product("LineEditingProbe") + " | cat\r")
    try pty.waitForPrompt()
    pty.send("half\u{1A}")
    try pty.expect("Stopped")
    try pty.waitForCookedMode()
    pty.send("fg\r")
    try pty.waitForPrompt()
    pty.send(" rest\r")
    try pty.expect("<half rest>")
  }

  @Test func `a pipeline stopped between entries goes on`() throws {
    let pty = try Pty.shell()
    pty.send(try Pty.product("LineEditingProbe") + " | cat\r")
    try pty.waitForPrompt()
    pty.send("/wait\r")
    try pty.expect("<waiting>")
    pty.send("\u{1A}")
    try pty.expect("Stopped")
    try pty.waitForCookedMode()
    pty.send("fg\r")
    try pty.waitForRawMode()
    pty.send("\u{3}")
    try pty.expect("<event>")
  }
}
