import Conversation
import Foundation
import Journal
import Testing

struct FormatTests {
  @Test(arguments: TranscriptFormat.allCases)
  func `a session is written out as its golden file has it`(format: TranscriptFormat) throws {
    try expectGolden("everything.\(format.rawValue)", format.render(session(everything)))
  }

  @Test(arguments: TranscriptFormat.allCases)
  func `an empty session is written out as its golden file has it`(format: TranscriptFormat) throws
  {
    var empty = emptySession(dialogue: nil)
    empty.title = nil
    try expectGolden("empty.\(format.rawValue)", format.render(empty))
  }

  @Test(arguments: TranscriptFormat.allCases)
  func `an aside is shown only when the person kept it`(format: TranscriptFormat) {
    func rendered(_ end: [Transcript.Content]) -> String {
      format.render(
        session(
          [
            .said(Utterance("How was it?")),
            .answered(Answer(to: "q", text: "secret one", value: .text("secret one"))),
            .effect(.asideBegan), .said(Utterance("Are you safe?")),
            .answered(Answer(to: "q", text: "secret two", value: .text("secret two"))),
          ] + end
        )
      )
    }
    func end(keep: Bool) -> [Transcript.Content] {
      [
        .effect(.asideEnded(keep: keep, next: .question)),
        .answered(Answer(to: "q", text: "public", value: .text("public"))),
      ]
    }
    let kept = rendered(end(keep: true))
    #expect(kept.contains("secret one") && kept.contains("secret two") && kept.contains("public"))
    let dropped = rendered(end(keep: false))
    #expect(!dropped.contains("secret") && !dropped.contains("safe") && dropped.contains("public"))
    let unfinished = rendered([])
    #expect(!unfinished.contains("secret") && !unfinished.contains("safe"))
    let left = rendered([
      .rewound(to: 2), .answered(Answer(to: "q", text: "public", value: .text("public"))),
    ])
    #expect(!left.contains("secret") && !left.contains("safe") && left.contains("public"))
  }

  @Test(arguments: [false, true])
  func `the object holds the records of the lines`(isClosed: Bool) throws {
    var written = session(saying: hostileTexts)
    written.isClosed = isClosed
    func object(_ text: some StringProtocol) throws -> NSDictionary {
      try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
    }
    let lines = try TranscriptFormat.jsonl.render(written).split(separator: "\n").map(object)
    let whole = try object(TranscriptFormat.json.render(written)).mutableCopy()
    let header = try #require(whole as? NSMutableDictionary)
    let records = header["records"] as? [NSDictionary]
    header.removeObject(forKey: "records")
    #expect(records == Array(lines.dropFirst()))
    #expect(header == lines.first)
  }

  @Test func `records written out can be read as a session file`() async throws {
    let folder = try TemporaryFolder()
    for isClosed in [false, true] {
      var written = session(everything)
      written.isClosed = isClosed
      let text = TranscriptFormat.jsonl.render(written)
      try folder.write(text.utf8, to: "\(written.id).jsonl")
      let stored = try await folder.store().read("\(written.id)")
      #expect(stored.state == (isClosed ? .closed : .open))
      #expect(TranscriptFormat.jsonl.render(stored.session) == text)
    }
  }

  @Test func `a view has nothing of what the person went back from`() {
    for format in [TranscriptFormat.markdown, .plain, .jrnl] {
      #expect(!format.render(session(everything)).contains("This will not count."))
    }
  }

  @Test func `plain text has no control characters`() {
    let hostile = session(saying: hostileTexts)
    for format in [TranscriptFormat.plain, .jrnl] {
      let text = format.render(hostile)
      #expect(
        text.unicodeScalars.allSatisfy {
          ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)) || $0 == "\n" || $0 == "\t"
        }
      )
    }
  }

  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}]0;title\u{07}after", "after"),
    ("\u{1B}]8;;x\u{1B}\\link", "link"), ("\u{1B}]unfinished words", "unfinished words"),
    ("\u{1B}[31", "31"), ("\u{9B}1mx", "x"), ("\u{1B}(Bx", "x"), ("\u{1B}cx", "x"),
    ("a\r\nb\rc\u{2028}d", "a\n       b\n       c\n       d"), ("a\u{0}b\u{7F}", "ab"),
    ("\u{1B}[\u{1B}[1mx", "x"),
  ])
  func `escape sequences are taken out and words are not`(text: String, plain: String) {
    let rendered = TranscriptFormat.plain.render(session([.said(Utterance(text + "."))]))
    #expect(rendered.hasSuffix("\n\numbra  \(plain).\n"))
  }

  @Test(arguments: TranscriptFormat.allCases)
  func `the same session is written out the same way`(format: TranscriptFormat) {
    #expect(format.render(session(everything)) == format.render(session(everything)))
    #expect(format.render(session(everything)).last == "\n")
  }

  @Test func `a choice that its request does not have is what was typed`() {
    let rendered = TranscriptFormat.plain.render(
      session([
        .asked(InputRequest(id: "q", kind: .choice([.init("Only")]))),
        .answered(Answer(to: "q", text: "typed", value: .choice(99))),
      ])
    )
    #expect(rendered.hasSuffix("you    typed\n"))
  }
}

/// Compares with a file in `Golden`; with `UMBRA_RECORD=1` writes it, and fails.
func expectGolden(
  _ name: String,
  _ text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden").appendingPathComponent(name + ".txt")
  if ProcessInfo.processInfo.environment["UMBRA_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
    Issue.record("recorded \(name); run again without UMBRA_RECORD", sourceLocation: sourceLocation)
    return
  }
  let golden = String(decoding: try Data(contentsOf: url), as: UTF8.self)
  #expect(text == golden, sourceLocation: sourceLocation)
}
