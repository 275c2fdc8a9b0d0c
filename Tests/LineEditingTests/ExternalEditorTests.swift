import PtyTesting
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// An entry in an editor of the person's own.
@Suite(.serialized) struct ExternalEditorTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    mkdir(folder.path + "/run", 0o700)
  }

  /// Starts the probe with an editor that is a script of the shell, with the entry in `$1`.
  private func probe(_ script: String, mode: String = "emacs") throws -> Pty {
    folder.write("set -e\n" + script, to: "editor")
    return try Pty.probe([
      "VISUAL": "sh '\(folder.path)/editor'", "EDITOR": "false", "PROBE_MODE": mode,
      "XDG_RUNTIME_DIR": folder.path + "/run", "PATH": "/usr/bin:/bin",
    ])
  }

  private var isClean: Bool { folder.names(in: folder.path + "/run").isEmpty }

  @Test(arguments: ["emacs", "vi"])
  func `what the editor saved is the entry`(mode: String) throws {
    let pty = try probe("printf 'two\\nrows\\n' >> \"$1\"; touch \"$1~\"", mode: mode)
    pty.send("one\u{18}\u{5}")
    try pty.waitForScreen("the entry of three rows") {
      $0.text.hasSuffix("probe> one\n       two\n       rows")
    }
    #expect(isClean)
    try pty.enter("!", gives: "one⏎two⏎rows!")
  }

  @Test func `the word opens the editor on an empty entry`() throws {
    let pty = try probe("test ! -s \"$1\"; printf 'written\\033[2J' > \"$1\"")
    pty.send("/edit\r")
    try pty.waitForScreen("the entry") { $0.text.hasSuffix("probe> written[2J") }
    try pty.enter("", gives: "written[2J")
    #expect(isClean)
  }

  @Test func `nobody else can read the file`() throws {
    let pty = try probe(
      "m=$(stat -c %a-%a \"$1\" \"${1%/*}\" | tr '\\n' ' '); printf '%s' \"$m$PWD\" > \"$1\"; "
        + "case \"$1\" in \"$XDG_RUNTIME_DIR\"/*) ;; *) exit 1;; esac"
    )
    pty.send("x\u{18}\u{5}")
    try pty.waitForScreen("the modes") { $0.text.contains("probe> 600-600 700-700") }
  }

  @Test func `an editor that fails leaves the entry as it was`() throws {
    let pty = try probe("printf other > \"$1\"; exit 1")
    pty.send("kept\u{18}\u{5}")
    try pty.waitForScreen("the entry once more") { $0.text == "probe> kept\nprobe> kept" }
    #expect(isClean)
    try pty.enter("!", gives: "kept!")
  }

  @Test func `the editor has the terminal, and Ctrl-C is its own`() throws {
    let pty = try probe("echo ready; IFS= read -r line; printf '%s' \"$line\" > \"$1\"")
    pty.send("x\u{18}\u{5}")
    try pty.expect("ready")
    try pty.waitForCookedMode()
    pty.send("typed\n")
    try pty.waitForScreen("what was typed") { $0.text.hasSuffix("probe> typed") }
    pty.send("\u{18}\u{5}")
    try pty.expect("ready")
    try pty.waitForCookedMode()
    pty.send("\u{3}")
    try pty.waitForRawMode()
    try pty.enter("!", gives: "typed!")
    #expect(isClean)
  }

  @Test func `an undo takes back what the editor did`() throws {
    let pty = try probe("printf more >> \"$1\"")
    pty.send("one\u{18}\u{5}")
    try pty.waitForScreen("both rows") { $0.text.hasSuffix("probe> one\n       more") }
    try pty.enter("\u{1F}", gives: "one")
  }

  @Test(arguments: [SIGTERM, SIGABRT])
  func `nothing is left when the process is ended meanwhile`(signal: Int32) throws {
    let pty = try probe("echo ready; read line")
    pty.send("x\u{18}\u{5}")
    try pty.expect("ready")
    #expect(!isClean)
    kill(pty.child, signal)
    #expect(try pty.exitCode() == 128 + signal)
    #expect(isClean)
  }

  @Test func `without a folder to write to the entry stays`() throws {
    folder.write("", to: "file")
    let pty = try Pty.probe(["XDG_RUNTIME_DIR": folder.path + "/none", "EDITOR": "true"])
    pty.send("kept\u{18}\u{5}")
    try pty.waitForScreen("the entry once more") { $0.text == "probe> kept\nprobe> kept" }
    try pty.enter("", gives: "kept")
  }
}
