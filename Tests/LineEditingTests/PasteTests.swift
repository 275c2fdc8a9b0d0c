import PtyTesting
import Testing

@testable import LineEditing

@Suite(.serialized) struct PasteTests {
  @Test func `a pasted line waits for the Enter key`() throws {
    let pty = try Pty.probe()
    pty.send("say \u{1B}[200~hello\r\u{1B}[201~")
    try pty.enter("!", gives: "say hello!")
  }

  @Test func `several pasted lines are one entry`() throws {
    let pty = try Pty.probe()
    try pty.enter("\u{1B}[200~one\rtwo\r\rthree\u{1B}[201~", gives: "one⏎two⏎⏎three")
  }

  @Test func `fifty kilobytes are one entry`() throws {
    let pty = try Pty.probe()
    let text = String(repeating: "a line of words\n", count: 3_200)
    try pty.enter("\u{1B}[200~\(text)\u{1B}[201~", gives: "a line of words⏎a li… 51199 bytes")
  }

  @Test func `keys in a paste do nothing`() throws {
    let pty = try Pty.probe()
    try pty.enter("\u{1B}[200~a\u{3}\u{4}\u{1A}\u{1B}[Db\u{1B}[201~", gives: "a[Db")
  }

  @Test func `what is typed right after a paste is kept`() throws {
    let pty = try Pty.probe()
    pty.send("\u{1B}[200~one\u{1B}[201~ more\rtwo\r")
    try pty.expect("<one more>")
    try pty.expect("<two>")
  }

  static let texts: [(bytes: String, text: String)] = [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    ("a\r\r\n\n", "a"),
    ("tab\tstays", "tab\tstays"),
    ("bell\u{7}\u{7F}\u{9B}31m", "bell31m"),
    ("", ""),
  ]

  @Test(arguments: texts) func `a paste is cleaned`(_ paste: (bytes: String, text: String)) {
    #expect(EditSession.text(ofPaste: Array(paste.bytes.utf8)) == paste.text)
  }
}
