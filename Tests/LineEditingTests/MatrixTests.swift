import PtyTesting
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What a person sees, cell by cell, on every kind of terminal and in every kind of locale.
///
/// `SCREEN_ROUNDS=20 swift test --filter MatrixTests` runs all of it twenty times.
@Suite(.serialized) struct MatrixTests {
  /// A terminal and a locale.
  struct Place: Sendable, CustomTestStringConvertible {
    let terminal: String
    let locale: String

    var isDumb: Bool { terminal == "dumb" }
    var testDescription: String { "\(terminal), \(locale)" }

    var environment: [String: String] {
      var variables = ["TERM": terminal, "LANG": locale]
      if locale == Latin1.name { variables["LOCPATH"] = Latin1.folder }
      return variables
    }
  }

  /// Something that is done at the prompt, and what it looks like then.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var columns: UInt16 = 40
    /// An entry that is given first.
    var earlier: String?
    let keys: String
    /// The rows below those of the earlier entry.
    let rows: [String]
    let cursor: (row: Int, column: Int)
    /// The same where nothing but text is understood.
    var dumb: (keys: String, rows: [String], cursor: (row: Int, column: Int))?
    var width: UInt16?
    /// What the Enter key makes of it; nothing when it is over already.
    var entry: String?

    var testDescription: String { name }
  }

  static let places = ["xterm-256color", "screen", "vt100", "dumb"].flatMap { terminal in
    ["C", "C.UTF-8", Latin1.name].map { Place(terminal: terminal, locale: $0) }
  }

  static let rounds = getenv("SCREEN_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 1

  static let cases: [Case] = [
    Case(
      name: "typing and rubbing out",
      keys: "hellp\u{7F}o there",
      rows: ["probe> hello there"],
      cursor: (0, 18),
      entry: "hello there"
    ),
    Case(
      name: "accents, wide letters and an emoji",
      keys: "é日本😀x\u{1B}[D",
      rows: ["probe> é日本😀x"],
      cursor: (0, 14),
      entry: "é日本😀x"
    ),
    Case(
      name: "a row that is too long",
      keys: "the quick brown fox jumps over the lazy dog",
      rows: ["probe> the quick brown fox jumps over", "       the lazy dog"],
      cursor: (1, 19),
      dumb: (
        "the quick brown fox jumps over the lazy dog", ["probe> fox jumps over the lazy dog"],
        (0, 34)
      ),
      entry: "the quick brown fox jumps over the lazy dog"
    ),
    Case(
      name: "wide letters at the edge",
      columns: 20,
      keys: "日本語日本語日本語",
      rows: ["probe> 日本語日本語", "日本語"],
      cursor: (1, 6),
      dumb: ("日本語日本語日本語", ["probe> 日本語"], (0, 13)),
      entry: "日本語日本語日本語"
    ),
    Case(
      name: "a second row",
      keys: "one\u{1B}\rtwo",
      rows: ["probe> one", "       two"],
      cursor: (1, 10),
      dumb: ("one\u{1B}\rtwo", ["probe> one⏎two"], (0, 14)),
      entry: "one⏎two"
    ),
    Case(
      name: "a paste of two rows",
      keys: "\u{1B}[200~a\rb\u{1B}[201~",
      rows: ["probe> a", "       b"],
      cursor: (1, 8),
      dumb: ("a\u{F}b", ["probe> a⏎b"], (0, 10)),
      entry: "a⏎b"
    ),
    Case(
      name: "an entry from before",
      earlier: "first",
      keys: "\u{1B}[A",
      rows: ["probe> first"],
      cursor: (0, 12),
      entry: "first"
    ),
    Case(
      name: "a search",
      earlier: "first",
      keys: "\u{12}fir",
      rows: ["probe> first", "       search: fir"],
      cursor: (1, 18),
      dumb: ("\u{12}fir", ["probe> first⏎search: fir"], (0, 24)),
      entry: "first"
    ),
    Case(
      name: "what Tab shows",
      keys: "s\t",
      rows: ["probe> s", "  skip  pass over the question", "  stop  end gently"],
      cursor: (0, 8),
      dumb: (
        "s\t",
        ["probe> s", "  skip  pass over the question", "  stop  end gently", "probe> s"], (3, 8)
      ),
      entry: "s"
    ),
    Case(
      name: "Ctrl-C",
      keys: "junk\u{3}",
      rows: ["probe> junk^C", "<interrupted, text: true>", "probe>"],
      cursor: (2, 7),
      entry: ""
    ),
    Case(
      name: "an accent of its own",
      keys: "e\u{301}a",
      rows: ["probe> e\u{301}a"],
      cursor: (0, 9),
      entry: "e\u{301}a"
    ),
    Case(
      name: "letters from right to left",
      keys: "שלום",
      rows: ["probe> שלום"],
      cursor: (0, 11),
      entry: "שלום"
    ),
    Case(
      name: "cutting and putting in",
      keys: "one two\u{17}three \u{19}",
      rows: ["probe> one three two"],
      cursor: (0, 20),
      entry: "one three two"
    ),
    Case(
      name: "at both ends",
      keys: "bc\u{1}a\u{5}d",
      rows: ["probe> abcd"],
      cursor: (0, 11),
      entry: "abcd"
    ),
    Case(
      name: "undoing a word",
      keys: "one two\u{1F}",
      rows: ["probe> one"],
      cursor: (0, 11),
      entry: "one "
    ),
    Case(
      name: "a window that becomes narrow",
      columns: 60,
      keys: "the quick brown fox jumps over the lazy dog",
      rows: ["probe> the quick brown fox", "       jumps over the lazy", "       dog"],
      cursor: (2, 10),
      width: 30,
      entry: "the quick brown fox jumps over the lazy dog"
    ),
  ]

  /// A window in which nothing scrolls.
  private static let height: UInt16 = 60

  static let widths = Set(cases.map(\.columns)).sorted()

  @Test(arguments: places, widths) func `a person sees what is in the entry`(
    _ place: Place,
    _ columns: UInt16
  ) throws {
    for _ in 0..<Self.rounds {
      // Starting a program costs more than all that is done in it: one prompt follows another.
      let pty = try Pty.probe(place.environment, columns: columns, rows: Self.height)
      for one in Self.cases where one.columns == columns { try look(at: one, in: place, pty) }
    }
  }

  /// Does at a prompt what a case says, and goes on to the next prompt.
  private func look(at one: Case, in place: Place, _ pty: Pty) throws {
    if let earlier = one.earlier { try pty.enter(earlier, gives: earlier) }
    let above = pty.display.cursor.row
    var (keys, rows, cursor) = (one.keys, one.rows, one.cursor)
    if place.isDumb, let dumb = one.dumb { (keys, rows, cursor) = dumb }
    pty.send(keys)
    if let width = one.width {
      // A terminal that understands nothing keeps the old row above.
      if place.isDumb { return }
      try pty.waitForScreen("the keys") { $0.text.hasSuffix("dog") }
      pty.resize(columns: width, rows: Self.height)
    }
    try pty.waitForScreen("\(one.name): \(rows), cursor \(cursor)") { screen in
      Array(screen.lines.dropFirst(above).prefix(rows.count)) == rows
        && screen.lines.dropFirst(above + rows.count).allSatisfy(\.isEmpty)
        && screen.cursor == (above + cursor.row, cursor.column)
    }
    if place.isDumb { #expect(!pty.screen.contains(0x1B)) }
    if let entry = one.entry {
      pty.send("\r")
      try pty.expect("<" + entry + ">")
      try pty.waitForPrompt()
    }
  }

  @Test(.enabled(if: Latin1.folder != nil, "localedef cannot make a Latin-1 locale here"))
  func `the locale of the matrix is Latin-1 indeed`() throws {
    let folder = try #require(Latin1.folder)
    let pty = try Pty(
      "/usr/bin/locale",
      arguments: ["charmap"],
      environment: ["LANG": Latin1.name, "LOCPATH": folder]
    )
    try pty.expect("ISO-8859-1")
  }
}

/// A locale that is not UTF-8, made beside the products of the build; without the tool for that, the
/// name stands for a locale that is not installed, which a person can have as well.
enum Latin1 {
  static let name = "en_US.ISO-8859-1"

  static let folder: String? = {
    guard let probe = try? Pty.product("LineEditingProbe") else { return nil }
    let folder = String(probe.prefix(upTo: probe.lastIndex(of: "/") ?? probe.endIndex)) + "/locales"
    let path = folder + "/" + name
    if access(path + "/LC_CTYPE", R_OK) == 0 { return folder }
    mkdir(folder, 0o755)
    let made = "\(path).\(getpid())"
    guard
      let pty = try? Pty(
        "/usr/bin/localedef",
        arguments: ["-i", "en_US", "-f", "ISO-8859-1", "--no-archive", made],
        environment: ["PATH": "/usr/bin:/bin"]
      ), (try? pty.exitCode(within: .seconds(60))) != nil
    else { return nil }
    rename(made, path)
    return access(path + "/LC_CTYPE", R_OK) == 0 ? folder : nil
  }()
}
