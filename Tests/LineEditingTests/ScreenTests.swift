import PtyTesting
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The model of a screen that other tests look at.
@Suite struct ScreenTests {
  static let sent: [String] = [
    "hello\r\nthere",
    "12345678901234567890",
    "12345678901234567890x\r\ny",
    "12345678901234567890\rA\u{1B}[2CB",
    "123456789012345678日本",
    "1234567890123456789日本\u{8}\u{8}x",
    "日本語\u{1B}[3G\u{1B}[1Px",
    "e\u{301}a\u{308}\r\nn\u{303}",
    "abc\u{1B}[2D\u{1B}[K",
    "abc\u{1B}[2D\u{1B}[1K",
    "a\r\nb\r\nc\u{1B}[2A\u{1B}[Jz",
    "a\r\nb\r\nc\u{1B}[1;1H\u{1B}[2Lz",
    "a\r\nb\r\nc\u{1B}[1;1H\u{1B}[1Mz",
    "abcdef\u{1B}[4D\u{1B}[2@xy",
    "abcdef\u{1B}[4D\u{1B}[3X",
    "a\tb\tc\td",
    "\u{1B}[2;4r\u{1B}[4;1Hone\r\ntwo\r\nthree\u{1B}[r",
    "\u{1B}[2;4r\u{1B}[2;1Hone\u{1B}Mtwo\u{1B}[r\u{1B}[6;1Hend",
    "\u{1B}[3;5Hsave\u{1B}7\u{1B}[1;1Hx\u{1B}8d",
    "main\u{1B}[?1049hother\u{1B}[?1049l screen",
    "1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n7\r\n8\r\n9\r\n10",
    "\u{1B}[1;31mred\u{1B}[0m plain \u{1B}[2mdim\u{1B}[m",
    "\u{1B}]0;title\u{7}text\u{1B}P+q\u{1B}\\ more",
    "12345678901234567890\u{1B}[1mx\u{1B}[m",
    "wrap this text over the edge of a narrow row",
    "\u{1B}[8;20Hlast\u{1B}[Acell",
    "漢字かな交じり文は幅が二つずつあります",
    "\u{1B}[5Gx\u{1B}[10`y\u{1B}[3dz",
  ]

  @Test(.enabled(if: Tmux.isInstalled), arguments: sent)
  func `the model shows what tmux shows`(_ text: String) throws {
    var model = Screen(columns: 20, rows: 8)
    model.feed(text.utf8)
    let tmux = try Tmux(columns: 20, rows: 8, showing: text)
    let expected = model.text
    #expect(tmux.text { $0 == expected } == expected)
    // tmux counts a pending wrap as a column of its own.
    let column = model.cursor.column + (model.isWrapPending ? 1 : 0)
    #expect(tmux.cursor == "\(column),\(model.cursor.row)")
  }

  @Test func `sequences and characters may be split anywhere`() {
    for text in Self.sent {
      var whole = Screen(columns: 20, rows: 8)
      whole.feed(text.utf8)
      var pieces = Screen(columns: 20, rows: 8)
      for byte in text.utf8 { pieces.feed([byte]) }
      #expect(pieces.lines == whole.lines)
    }
  }

  @Test func `styles are those of the cells`() {
    var screen = Screen(columns: 20, rows: 2)
    screen.feed("a\u{1B}[2mb\u{1B}[22;1;38;5;208mc\u{1B}[0md".utf8)
    #expect(screen.cell(0, 0).style == Screen.Style())
    #expect(screen.cell(0, 1).style.isDim)
    #expect(screen.cell(0, 2).style.isBold && screen.cell(0, 2).style.foreground == 208)
    #expect(screen.cell(0, 3).style == Screen.Style())
  }

  @Test func `a row that was wrapped is wrapped anew in a window of another width`() {
    var screen = Screen(columns: 10, rows: 5)
    screen.feed("123456789012345\r\nab".utf8)
    screen.resize(columns: 20, rows: 5)
    #expect(screen.text == "123456789012345\nab")
    #expect(screen.cursor == (1, 2))
    screen.resize(columns: 5, rows: 5)
    #expect(screen.text == "12345\n67890\n12345\nab")
    #expect(screen.cursor == (3, 2))
  }
}

/// A window of tmux that shows a text.
final class Tmux {
  static let isInstalled = run("command -v tmux") != ""

  private let name = "umbra-\(getpid())-\(UInt32.random(in: 0 ... .max))"
  private let folder: TemporaryFolder

  init(columns: Int, rows: Int, showing text: String) throws {
    folder = try TemporaryFolder()
    folder.write(text, to: "text")
    _ = Self.run(
      """
      \(command) -f /dev/null start-server ';' set -g status off ';' \
      new-session -d -x \(columns) -y \(rows) \
      "stty -echo -opost; cat '\(folder.path)/text'; exec cat"
      """
    )
  }

  deinit { _ = Self.run("\(command) kill-server") }

  private var command: String {
    "env -u TMUX LC_ALL=C.UTF-8 TMUX_TMPDIR='\(folder.path)' tmux -u -L \(name)"
  }

  /// What the window shows once it is as wanted, or what it shows in the end.
  func text(until holds: (String) -> Bool) -> String {
    let deadline = ContinuousClock.now + .seconds(10)
    var shown = ""
    repeat {
      shown = Self.run("\(command) capture-pane -p")
      while shown.last == "\n" { shown.removeLast() }
    } while !holds(shown) && ContinuousClock.now < deadline
    return shown
  }

  var cursor: String {
    Self.run("\(command) display-message -p '#{cursor_x},#{cursor_y}'")
      .filter { $0 != "\n" }
  }

  private static func run(_ command: String) -> String {
    guard let pipe = popen(command + " 2>/dev/null", "r") else { return "" }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
