import PtyTesting
import Testing
import TextFiltering

/// What untrusted text may do to a screen: nothing but be read.
@Suite struct ScreenFilterTests {
  /// What programs were attacked with, and what may be seen of it.
  static let attacks: [(sent: String, seen: String)] = [
    // Colours, movements, erasing, reports, modes.
    ("a\u{1B}[31mb\u{1B}[0m", "ab"),
    ("safe\u{1B}[2K\u{1B}[1Gevil", "safeevil"),
    ("a\u{1B}[2J\u{1B}[3J\u{1B}[Hb", "ab"),
    ("a\u{1B}[8mhidden\u{1B}[28mb", "ahiddenb"),
    ("a\u{1B}[38;2;0;0;0;48;2;0;0;0mb", "ab"),
    ("a\u{1B}[6n\u{1B}[c\u{1B}[>c\u{1B}[?1;2cb", "ab"),
    ("a\u{1B}[?1049h\u{1B}[?25l\u{1B}[?1000h\u{1B}[?2004hb", "ab"),
    ("a\u{1B}[21tb\u{1B}[5ic\u{1B}[4i", "abc"),
    ("a\u{1B}[!pb\u{1B}[0 qc", "abc"),
    ("a\u{1B}[999999999999999999999999Cb", "ab"),
    ("a\u{1B}[1;2\nb", "a1;2\nb"),
    ("a\u{1B}[", "a"),
    // Links, titles, the clipboard, notices, pictures.
    ("\u{1B}]8;;https://evil.example\u{7}bank\u{1B}]8;;\u{7}", "bank"),
    ("\u{1B}]8;id=1;file:///etc/passwd\u{1B}\\here\u{1B}]8;;\u{1B}\\", "here"),
    ("a\u{1B}]52;c;cm0gLXJmIH4K\u{7}b", "ab"),
    ("a\u{1B}]52;c;?\u{1B}\\b", "ab"),
    ("a\u{1B}]0;title\u{7}b\u{1B}]2;rm -rf ~\u{9C}c", "abc"),
    ("a\u{1B}]4;0;?\u{7}b\u{1B}]10;?\u{1B}\\c", "abc"),
    ("a\u{1B}]1337;File=inline=1:AAAA\u{7}b\u{1B}]9;note\u{7}c", "abc"),
    ("a\u{1B}P$q\"p\u{1B}\\b\u{1B}P+q544e\u{9C}c", "abc"),
    ("a\u{1B}Ptmux;\u{1B}\u{1B}]52;c;eA==\u{7}\u{1B}\\b", "ab"),
    ("a\u{1B}_Gf=24,a=T;AAAA\u{1B}\\b\u{1B}^pm\u{1B}\\c\u{1B}Xsos\u{1B}\\d", "abcd"),
    ("a\u{1B}kname\u{1B}\\b", "anameb"),
    ("a\u{1B}]0;never ended", "a0;never ended"),
    ("a\u{1B}]0;lost\nkept\u{7}", "a0;lost\nkept"),
    ("a\u{1B}]0;\u{1B}]0;\u{1B}]0;x", "a0;0;0;x"),
    ("a\u{1B}]0;x\u{1B}[3", "a0;x3"),
    // Other escapes: reset, character sets, programmed keys, scrolling.
    ("a\u{1B}cb\u{1B}7c\u{1B}8d\u{1B}Me", "abcde"),
    ("a\u{1B}(0b\u{1B})Bc\u{1B}#8d\u{1B}%Ge", "abcde"),
    ("a\u{1B}\u{1B}[31mb", "ab"),
    ("a\u{1B}é", "aé"),
    ("a\u{1B}", "a"),
    // The same with single characters.
    ("a\u{9B}31mb", "ab"),
    ("a\u{9D}0;title\u{9C}b", "ab"),
    ("a\u{90}q\u{9C}b\u{9F}x\u{9C}c\u{9E}y\u{7}d\u{98}z\u{9C}e", "abcde"),
    ("a\u{84}b\u{8D}c\u{8E}d", "abcd"),
    // Control characters that overwrite, ring, wake, or shift.
    ("evil\rgood", "evil\ngood"),
    ("a\r\nb\u{85}c\u{2028}d\u{0B}e\u{0C}f", "a\nb\nc\nd\ne\nf"),
    ("pass\u{8}\u{8}\u{8}\u{8}word", "password"),
    ("a\u{7}b\u{0}c\u{5}d\u{E}e\u{F}f\u{7F}g\u{1A}h\u{18}i", "abcdefghi"),
    ("a\tb", "a    b"),
    // Letters in another order than they are in.
    ("access \u{202E}nimda\u{202C} granted", "access nimda granted"),
    ("a\u{2066}b\u{2069}\u{2067}c\u{2068}d\u{202A}e\u{202B}f\u{202D}g", "abcdefg"),
    // What is no attack stays.
    ("é 日本 👩‍👩‍👧 🇩🇪 e\u{301} שלום \u{200F}[31m ]0;x", "é 日本 👩‍👩‍👧 🇩🇪 e\u{301} שלום \u{200F}[31m ]0;x"),
  ]

  @Test(arguments: attacks) func `an attack is only read`(_ attack: (sent: String, seen: String)) {
    #expect(Self.bytes(ScreenFilter.text(from: attack.sent)) == Self.bytes(attack.seen))
  }

  @Test(arguments: attacks)
  func `it makes no difference where chunks end`(_ attack: (sent: String, seen: String)) {
    let scalars = Array(attack.sent.unicodeScalars)
    for first in 0...scalars.count {
      for second in first...scalars.count {
        var filter = ScreenFilter()
        var seen = ""
        for part in [scalars[..<first], scalars[first..<second], scalars[second...]] {
          seen += filter.text(from: Self.string(part))
        }
        seen += filter.finish()
        #expect(Self.bytes(seen) == Self.bytes(attack.seen))
      }
    }
  }

  @Test(arguments: attacks)
  func `the screen is the same as if only the words had come`(
    _ attack: (sent: String, seen: String)
  ) {
    var screen = Screen(columns: 60, rows: 10)
    screen.feed(ScreenFilter.text(from: attack.sent).replacing("\n", with: "\r\n").utf8)
    var plain = Screen(columns: 60, rows: 10)
    plain.feed(attack.seen.replacing("\n", with: "\r\n").utf8)
    #expect(screen.text == plain.text)
    #expect(screen.cursor == plain.cursor)
    #expect(screen.cell(0, 0).style == Screen.Style())
  }

  /// Whatever pieces of attacks are put together, in whatever chunks.
  @Test(arguments: 0..<100) func `nothing but text comes out of anything`(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let pieces = [
      "\u{1B}", "[", "]", "P", "\\", "\u{7}", "\u{9B}", "\u{9C}", "\u{9D}", "3", ";", "m", "x", " ",
      "\n", "\r", "(", "\u{202E}", "é",
    ]
    let sent = (0..<400).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
    let whole = ScreenFilter.text(from: sent)
    #expect(
      whole.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control && $0 != "\u{202E}"
      }
    )
    #expect(Self.bytes(ScreenFilter.text(from: whole)) == Self.bytes(whole))
    var filter = ScreenFilter()
    var chunked = ""
    for scalar in sent.unicodeScalars { chunked += filter.text(from: String(scalar)) }
    chunked += filter.finish()
    #expect(Self.bytes(chunked) == Self.bytes(whole))
  }

  @Test
  func `a string without an end is not held back for ever, and costs no more than its length`() {
    let introducers = String(repeating: "\u{1B}]", count: 200_000)
    #expect(ScreenFilter.text(from: introducers + "end") == "end")
    var filter = ScreenFilter()
    let shown = filter.text(from: "\u{1B}]0;" + String(repeating: "x", count: 100_000))
    #expect(shown.utf8.count == 100_002)
  }

  static let longTexts: [String] = [
    String(repeating: "\u{1B}]", count: 500_000), String(repeating: "\u{9D}x", count: 500_000),
    String(repeating: "\u{1B}P\u{1B}[1;", count: 200_000),
    String(repeating: "\u{1B}]0;", count: 200_000) + "\n",
  ]

  /// A megabyte of openings that each could run to the end: looking for the end of each would take
  /// minutes.
  @Test(.timeLimit(.minutes(1)), arguments: longTexts)
  func `openings without an end cost no more than their length`(_ text: String) {
    for destination in [ScreenFilter.Destination.screen, .document] {
      let seen = ScreenFilter.text(from: text, for: destination)
      #expect(!seen.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9D}" })
    }
  }

  @Test func `in a file tabs and marks of direction stay, and nothing else does`() {
    let sent = "a\tb\u{202E}c\u{2066}d\u{1B}[31me\u{7}f\r\ng"
    let seen = ScreenFilter.text(from: sent, for: .document)
    #expect(Self.bytes(seen) == Self.bytes("a\tb\u{202E}c\u{2066}def\ng"))
  }

  /// Bytes, since Swift takes other sequences of scalars for the same text.
  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// Chance that repeats itself.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
