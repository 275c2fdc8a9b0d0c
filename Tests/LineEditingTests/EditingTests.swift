import PtyTesting
import Testing

/// What keys do to an entry, on a real terminal.
@Suite(.serialized) struct EditingTests {
  @Test func `a typed line comes back`() throws {
    let pty = try Pty.probe()
    try pty.enter("hello there", gives: "hello there")
    try pty.enter("", gives: "")
  }

  @Test(arguments: ["C", "", "POSIX", "no_SUCH.locale", "en_US.ISO-8859-1"])
  func `letters of every script are kept under any locale`(_ locale: String) throws {
    let pty = try Pty.probe(["LANG": locale])
    try pty.enter("né 日本 🌒", gives: "né 日本 🌒")
  }

  @Test func `bytes that are no text become replacement characters`() throws {
    let pty = try Pty.probe()
    pty.send(bytes: [0x61, 0xFF, 0xC3, 0x62, 0x0D])
    try pty.expect("<a\u{FFFD}\u{FFFD}b>")
  }

  static let keys: [(typed: String, entry: String)] = [
    ("helo\u{1B}[Dl", "hello"),
    ("ello\u{1}h", "hello"),
    ("bc\u{1B}[Ha\u{1B}[Fd", "abcd"),
    ("bc\u{1B}[1~a\u{1B}[4~d", "abcd"),
    ("abc\u{1}\u{4}", "bc"),
    ("abc\u{1}\u{1B}[3~", "bc"),
    ("one two\u{17}", "one "),
    ("one two\u{1B}[1;5Dx ", "one x two"),
    ("one two\u{1B}Odx ", "one x two"),
    ("one two\u{1B}[5Dx ", "one x two"),
    ("one two\u{1B}\u{1B}[Dx ", "one x two"),
    ("one two\u{1}\u{1B}[1;3Cx", "onex two"),
    ("one two\u{1}\u{1B}Ocx", "onex two"),
    ("one two\u{1B}\u{7F}x", "one x"),
    ("one two\u{1}\u{1B}[3;5~x", "x two"),
    ("bc\u{1B}[7~a\u{1B}[8~d", "abcd"),
    ("bc\u{1B}OHa\u{1B}OFd", "abcd"),
    ("first\u{1B}\rsecond", "first⏎second"),
    ("a👨‍👩‍👧\u{7F}b", "ab"),
    ("👨‍👩‍👧\u{1B}[Dx", "x👨‍👩‍👧"),
    ("👍🏽e\u{301}\u{1}\u{1B}[C\u{1B}[Cx\u{8}\u{8}", "👍🏽"),
    ("🇩🇪🇫🇷\u{1}\u{4}", "🇫🇷"),
    ("up\u{1B}\rdown\u{1B}[A\u{1B}[A\u{1B}[BX", "up⏎doXwn"),
  ]

  @Test(arguments: keys) func `keys edit by character`(_ key: (typed: String, entry: String)) throws
  {
    let pty = try Pty.probe()
    try pty.enter(key.typed, gives: key.entry)
  }

  static let viKeys: [(typed: String, entry: String)] = [
    ("hello\u{1B}0x", "ello"),
    ("hello\u{1B}bcwbye", "bye"),
    ("ac\u{1B}[Db", "abc"),
    ("bc\u{1B}[Ha", "abc"),
    ("ab\u{1B}[15~c", "abc"),
  ]

  @Test(arguments: viKeys)
  func `vi keys work, and arrows in insert mode`(_ key: (typed: String, entry: String)) throws {
    let pty = try Pty.probe(["PROBE_MODE": "vi"])
    try pty.enter(key.typed, gives: key.entry)
    try pty.enter("\u{1B}[200~pasted\u{1B}[201~", gives: "pasted")
    pty.send("junk\u{1B}\u{3}")
    try pty.expect("<interrupted, text: true>")
  }

  @Test func `a paste into a command that reads keys of its own does no harm`() throws {
    let emacs = try Pty.probe()
    try emacs.enter("a\u{16}\u{1B}[200~b\rc\u{1B}[201~", gives: "a\u{1F}b⏎c")
    let vi = try Pty.probe(["PROBE_MODE": "vi"])
    try vi.enter("a\u{1B}/\u{1B}[200~nothing \u{1B}[201~", gives: "nothing a")
    vi.send("a\u{1B}:\u{1B}[200~nothing\u{1B}[201~\r\u{3}")
    try vi.expect("<interrupted")
  }

  @Test func `editrc is honoured`() throws {
    let home = try TemporaryFolder()
    home.write("bind \"^A\" ed-move-to-end\n", to: ".editrc")
    let pty = try Pty.probe(["HOME": home.path])
    try pty.enter("ab\u{1B}[D\u{1}c", gives: "abc")
    home.write("bind -v\nbind ^T ed-move-to-beg\n", to: ".editrc")
    let vi = try Pty.probe(["HOME": home.path])
    try vi.enter("hello\u{1B}0x", gives: "ello")
    vi.send("junk\u{3}")
    try vi.expect("<interrupted, text: true>")
  }

  @Test func `Ctrl-D ends the input only on an empty entry`() throws {
    let pty = try Pty.probe()
    pty.send("x\u{4}")  // at the end of an entry there is nothing to delete
    try pty.enter("y", gives: "xy")
    pty.send("\u{4}")
    try pty.expect("<end>")
    #expect(try pty.exitCode() == 4)
  }

  @Test func `what is typed ahead is kept for the next entries`() throws {
    let pty = try Pty.probe()
    pty.send("one\rtwo\rthr")
    try pty.expect("<one>")
    try pty.expect("<two>")
    try pty.waitForPrompt()
    try pty.enter("ee", gives: "three")
  }

  @Test func `a smaller window keeps the entry`() throws {
    let pty = try Pty.probe(columns: 60)
    let text = String(repeating: "x", count: 70)
    pty.send(text)
    try pty.expect("xxxxxxxxxx")
    pty.resize(columns: 20)
    try pty.enter("END", gives: text + "END")
  }

  @Test func `a dumb terminal gets no escapes`() throws {
    let pty = try Pty.probe(["TERM": "dumb", "NO_COLOR": ""])
    try pty.enter("hello\u{2}\u{2}X", gives: "helXlo")
    pty.send("/answer\r")
    try pty.waitForPrompt("answer> ")
    pty.resize(columns: 40)
    try pty.enter("yes", gives: "yes")
    #expect(!pty.screen.contains(0x1B))
  }

  @Test func `colour is used where it is wanted`() throws {
    let plain = try Pty.probe()
    let coloured = try Pty(
      Pty.product("LineEditingProbe"),
      environment: Pty.environment(["NO_COLOR": ""])
    )
    try coloured.expect("\u{1B}[36mprobe\u{1B}[0m> ")
    #expect(plain.screen.firstRange(of: Array("[36m".utf8)) == nil)
  }

  @Test func `a secret is not shown and not remembered`() throws {
    let pty = try Pty.probe()
    pty.send("/secret\r")
    try pty.waitForPrompt("secret> ")
    pty.send("sesam e\u{301}\u{7F}\u{1B}[A")
    pty.send("!\r")
    let shown = try pty.expect("<sesam !>")
    #expect(!shown.contains("sesam"))
    try pty.waitForPrompt()
    try pty.enter("\u{1B}[A\u{1}x", gives: "x/secret")
  }
}
