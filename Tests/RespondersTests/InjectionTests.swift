import Conversation
import Foundation
import Noticing
import Synchronization
import Testing

@testable import Responders

/// What a person writes is something to reply to, whatever it demands.
@Suite struct InjectionTests {
  /// What people may write to turn a model, and a reply that obeys.
  static let injections: [(text: String, reply: String)] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "NoticingTests/Fixtures/Injections.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.compactMap { line in
      let cells = line.split(separator: "\t").map { String($0).replacing("\\n", with: "\n") }
      return cells.count == 2 ? (cells[0], cells[1]) : nil
    }
  }()

  @Test func `there are thirty and more`() { #expect(Self.injections.count >= 30) }

  @Test(arguments: injections)
  func `a reply that obeys is not shown`(text: String, reply: String) async throws {
    var gate = ReplyGate(written: [text], assessor: try riskRules())
    let first = gate.receive(reply + "\n")
    let last = gate.finish()
    #expect(first.objection != nil || last.objection != nil, "\(first.text)")
    // An order or a question of several is one too many only from the second on.
    let shown = first.text + last.text
    #expect(shown.isEmpty || [.orders, .secondQuestion].contains(first.objection), "\(shown)")
  }

  @Test(arguments: injections)
  func `behind the script it is the person's words, or goes to nobody`(
    text: String,
    reply: String
  ) async throws {
    let voice = Voice(saying: reply)
    var talk = try await GuidedResponderTests.talk(voice)
    try await talk.type(text)
    #expect(!talk.said.contains(reply))
    #expect(!talk.said.isEmpty)
    for transcript in voice.seen.withLock({ $0 }) {
      for case .said(let utterance) in transcript.entries.map(\.content) {
        #expect(!utterance.text.contains(text))
      }
    }
    #expect(voice.texts.isEmpty || voice.texts == [text])
  }

  @Test(arguments: injections)
  func `a program gets it as the text of the person's line`(text: String, reply: String) throws {
    let bytes = ProgramLine.given(
      ProcessResponderTests.transcript(text),
      instructions: "Be brief."
    )
    let lines = try bytes.split(separator: 0x0A).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: String])
    }
    #expect(lines.map { $0["role"] } == ["task", "umbra", "me"])
    #expect(lines.first?["text"] == "Be brief.")
    #expect(lines.last?["text"] == text)
  }
}
