import Conversation
import Testing

@testable import umbra

@Suite struct DrawingTests {
  @Test(arguments: [8, 12, 20, 40, 72])
  func `no row is wider than asked, and no word is lost`(width: Int) {
    let texts = [
      "A few minutes with whatever is here. Nothing to fix.",
      "supercalifragilisticexpialidocious and 日本語のテキスト mixed é👨‍👩‍👧 in",
      "one\n\ntwo  three", "", " ",
    ]
    for text in texts {
      let rows = TextWrapping.rows(text, width: width)
      for row in rows { #expect(row.displayWidth <= width) }
      let letters = rows.joined().filter { $0 != " " }
      #expect(letters == text.filter { $0 != " " && $0 != "\n" })
    }
  }

  @Test func `a message has rows of the width, and a path in it stays whole`() {
    let path = "/home/somebody/with/a/long/name/that/is/wider/than/a/row"
    let text =
      "umbra: there is no folder at \(path), so nothing was written\n  a row set in that is long"
    let rows = TextWrapping.message(text, width: 30).split(separator: "\n")
    #expect(rows.contains { $0.hasSuffix(path + ",") })
    #expect(rows.allSatisfy { $0.displayWidth <= 30 || $0.contains(path) })
    #expect(rows.last == "  a row set in that is long")
    #expect(TextWrapping.message("short", width: 30) == "short\n")
  }

  @Test(arguments: [24, 40, 80])
  func `an excerpt is set in, and what was found is marked in every row`(width: Int) {
    let text = "I was so very tired and worn, and so tired again this morning of it"
    let excerpt = Excerpt(text, matches: [[6, 19], [34, 42]])
    let plain = excerpt.rows(width: width, margin: "    ", marks: false)
    let rows = plain.split(separator: "\n")
    #expect(rows.allSatisfy { $0.displayWidth <= width && $0.hasPrefix("    ") })
    #expect(rows.dropFirst().allSatisfy { $0.hasPrefix("      ") })
    let marked = excerpt.rows(width: width, margin: "    ", marks: true)
    #expect(marked.forTerminal == plain)
    let found = marked.split(separator: "\u{1B}[1m").dropFirst()
      .map { $0.prefix { $0 != "\u{1B}" } }.joined(separator: " ")
    #expect(found == "so very tired so tired")
  }

  @Test(arguments: [
    ("YYYY-MM-DD", "2026-11-03"), ("YYYY/MM-MMMM/DD-dddd", "2026/11-November/03-Tuesday"),
    ("D.M.YY", "3.11.26"), ("ddd Do MMM", "Tue 3rd Nov"), ("[D]D", "D3"), ("gggg", nil), ("", nil),
    ("../YYYY", nil), ("[..]/DD", nil), ("YYYY//DD", nil), ("DD/", nil), ("[x", nil), ("é", nil),
  ])
  func `a daily note is named as the vault names it`(format: String, name: String?) throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 3))
    #expect(DailyNoteName(format)?.text(day) == name)
  }

  @Test func `what could drive a terminal is taken out`() {
    let hostile = "a\u{1B}[31mb\u{7}c\u{9B}d\u{202E}e\rf\u{0}g\th\ni"
    #expect(hostile.forTerminal == "abce\nfg    h\ni")
  }

  @Test func `choices are numbered as they are chosen`() {
    let request = InputRequest(
      id: "q",
      kind: .choice([.init("First"), .init("Hidden", isAvailable: false), .init("Second")])
    )
    let drawn = Typography(width: 80, isPlain: true).request(request)
    #expect(drawn == "  1  First\n  2  Second\n")
    #expect(request.interpret("2") == .choice(2))
  }

  @Test(arguments: [
    (80, nil as String?, "skip, back, pause, ground, stop, help now"),
    (
      80, "what it kept away, or kept close",
      "what it kept away, or kept close · skip, ground, stop, help now"
    ),
    (80, "a word", "a word · skip, back, pause, ground, stop, help now"),
    (40, "a word or two", "a word or two · skip, stop, help now"),
    (40, nil, "skip, ground, stop, help now"),
    (
      40, "a house, a title, a family, a kind of",
      "a house, a title, a family, a kind of\nskip, ground, stop, help now"
    ),
  ])
  func `the words for every request never wrap`(width: Int, hint: String?, rows: String) {
    let request = InputRequest(id: "q", kind: .text(hint: hint))
    #expect(Typography(width: width, isPlain: true).request(request) == rows + "\n")
  }

  static let rows: [(step: Int, count: Int, width: Int, isPlain: Bool, sign: String)] = [
    (1, 3, 80, false, "\u{1B}[2m•··\u{1B}[0m\n"), (3, 3, 80, false, "\u{1B}[2m•••\u{1B}[0m\n"),
    (7, 16, 20, false, "\u{1B}[2m•••••••·········\u{1B}[0m\n"),
    (7, 40, 80, false, "\u{1B}[2mQuestion 7 of 40.\u{1B}[0m\n"),
    (7, 16, 12, false, "\u{1B}[2mQuestion 7\u{1B}[0m\n\u{1B}[2mof 16.\u{1B}[0m\n"),
    (1, 3, 80, true, "Question 1 of 3.\n"),
  ]

  @Test(arguments: rows)
  func `how far a row of questions is, in dots or in words`(
    _ row: (step: Int, count: Int, width: Int, isPlain: Bool, sign: String)
  ) {
    let request = InputRequest(
      id: "q",
      kind: .choice([.init("Yes")]),
      progress: InputRequest.Progress(step: row.step, count: row.count)
    )
    let typography = Typography(width: row.width, isPlain: row.isPlain)
    #expect(typography.request(request, hasMenu: true) == row.sign)
    #expect(typography.request(request) == row.sign + "  1  Yes\n")
    let free = InputRequest(id: "q", kind: .text(hint: nil))
    #expect(!typography.request(free).contains("Question"))
  }

  @Test func `a text fits a terminal, with what its rows begin with`() {
    let text = """
      > one two three four five six
      short
      - one two three four five six

        - nested and long enough to be broken
      """
    #expect(
      TextWrapping.fitted(text, columns: 20) == """
        > one two three
        > four five six
        short
        - one two three
          four five six

          - nested and long
            enough to be
            broken
        """
    )
    #expect(TextWrapping.fitted(text, columns: 80) == text)
    for columns in 1...30 {
      for line in TextWrapping.fitted(text, columns: columns).split(separator: "\n")
      where columns > 12 {
        #expect(line.displayWidth < columns)
      }
    }
  }

  @Test func `plain text has no escape sequences, and dim text closes its own`() {
    let utterance = Utterance("On the side.", style: .quiet)
    let plain = Typography(width: 80, isPlain: true).utterance(utterance, beginsTurn: false)
    #expect(plain == "On the side.\n")
    let dim = Typography(width: 80, isPlain: false).utterance(utterance, beginsTurn: false)
    #expect(dim == "\u{1B}[2mOn the side.\u{1B}[0m\n")
  }

  @Test func `cards in a row stand together, with one empty row around them`() {
    let typography = Typography(width: 80, isPlain: true)
    let turn: [Utterance] = [
      Utterance("First."), Utterance("One: 1", style: .card), Utterance("Two: 2", style: .card),
      Utterance("Then."), Utterance("Three: 3", style: .card), Utterance("Aside.", style: .quiet),
      Utterance("Four: 4", style: .card),
    ]
    var drawn = ""
    var previous: Utterance.Style?
    for utterance in turn {
      drawn += typography.utterance(utterance, beginsTurn: previous == nil, after: previous)
      previous = utterance.style
    }
    let request = InputRequest(id: "q", kind: .choice([.init("Yes")]))
    drawn += typography.request(request, after: previous)
    #expect(
      drawn == """

        First.

          One: 1
          Two: 2

        Then.

          Three: 3

        Aside.

          Four: 4

          1  Yes

        """
    )
    #expect(!drawn.contains("\n\n\n"))
  }
}
