import Conversation
import Foundation
import Noticing
import Responders
import Testing

/// What a guess of the learnt model counts for where an inquiry asked something.
@Suite struct GuessTests {
  /// Answers that a question explains, each with the request that it is to.
  static let ordinary: [(name: String, text: String)] = [
    (
      "pf_fear",
      "they'd think I was never any good and that it was all luck, and honestly I think they would be right"
    ),
    (
      "p_answer",
      "I'm afraid nobody would follow me if I wasn't loud, I grew up with four brothers and you had to shout to eat"
    ),
    (
      "container",
      "it stops me from being laughed at, i think, if im already small nobody can make me smaller"
    ),
    (
      "body_place",
      "its like a belt round my ribs and my jaw is so tight i get headaches, since tuesday at least"
    ),
  ]

  /// A transcript whose last answer is to a request with a name.
  static func transcript(_ texts: [String], name: String) -> Transcript {
    var transcript = Transcript()
    for (number, text) in texts.enumerated() {
      let request = InputRequest(id: "r\(number)", kind: .text(hint: nil), name: name)
      transcript.append(.asked(request), at: Talk.time)
      transcript.append(
        .answered(Answer(to: request.id, text: text, value: .text(text))),
        at: Talk.time
      )
    }
    return transcript
  }

  @Test(arguments: ordinary)
  func `an inquiry is not broken by a guess alone`(_ row: (name: String, text: String)) throws {
    let responder = try Shipped.responder()
    #expect(!responder.opensAside(Self.transcript([row.text], name: row.name)))
  }

  @Test func `what a question asks for is no distress`() async throws {
    let responder = try Shipped.responder()
    for (name, isQuiet) in [("t_thought", true), ("body", false)] {
      let reply = try await responder.reply(
        to: Self.transcript(["I hate myself, I'm worthless"], name: name)
      )
      let said = try await reply.collected().compactMap { event in
        if case .said(let utterance) = event { utterance.text } else { nil }
      }
      #expect(said.contains { $0.contains("`help now`") } != isQuiet, "\(said)")
    }
  }

  struct Row: Sendable {
    var label: String
    var isHeld: Bool
    var text: String
  }

  static let rows: [Row] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let path = folder.appending(path: "NoticingTests/Fixtures/Risk.tsv")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().compactMap { line -> Row? in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 3, fields[2] == "-" else { return nil }
      return Row(
        label: String(fields[1]),
        isHeld: fields[0] == "held",
        text: String(fields[3]).replacing("\\n", with: "\n")
      )
    }
  }()

  /// Every so many of the held texts with some labels.
  static func held(_ labels: Set<String>, step: Int = 4) -> [String] {
    rows.filter { $0.isHeld && labels.contains($0.label) }.enumerated()
      .filter { $0.offset % step == 0 }.map(\.element.text)
  }

  static let dangers: Set<String> = [
    "active", "passive", "self_harm", "medical", "abuse", "harm_others",
  ]

  @Test func `an ordinary question of an inquiry hears as much as free talk`() throws {
    let responder = try Shipped.responder()
    for text in Self.held(Self.dangers.union(["none"]), step: 9) {
      let inquiry = responder.opensAside(Self.transcript([text], name: "wk_theme"))
      #expect(inquiry == responder.opensAside(Self.transcript([text], name: "said")), "\(text)")
    }
  }

  @Test
  func `where harsh words are asked for a guess keeps its line, and what rules hear its flow`()
    async throws
  {
    let responder = try Shipped.responder()
    var counts = (talk: 0, inquiry: 0, line: 0)
    for text in Self.held(Self.dangers)
    where responder.opensAside(Self.transcript([text], name: "said")) {
      counts.talk += 1
      if responder.opensAside(Self.transcript([text], name: "pf_fear")) {
        counts.inquiry += 1
        continue
      }
      let reply = try await responder.reply(to: Self.transcript([text], name: "pf_fear"))
      let said = try await reply.collected().compactMap { event in
        if case .said(let utterance) = event { utterance.text } else { nil }
      }
      if said.first?.contains("`help now`") == true { counts.line += 1 }
    }
    #expect(counts.talk > 100 && counts.inquiry + counts.line == counts.talk, "\(counts)")
    #expect(counts.inquiry * 10 >= counts.talk * 7, "\(counts)")
  }

  @Test func `ordinary texts break such a question less often`() throws {
    let responder = try Shipped.responder()
    let texts = Self.held(["none", "distress"])
    func breaks(_ name: String) -> Int {
      texts.count { responder.opensAside(Self.transcript([$0], name: name)) }
    }
    let (talk, inquiry) = (breaks("said"), breaks("pf_fear"))
    #expect(inquiry < talk && inquiry * 20 <= texts.count, "\(inquiry), \(talk) of \(texts.count)")
  }

  @Test func `a second sign is enough`() throws {
    let responder = try Shipped.responder()
    let guessed = Self.rows.first { row in
      row.label == "passive"
        && responder.opensAside(Self.transcript([row.text], name: "said"))
        && !responder.opensAside(Self.transcript([row.text], name: "pf_fear"))
    }
    let text = try #require(guessed?.text)
    for sign in ["I can't cope", "I hate myself"] {
      #expect(responder.opensAside(Self.transcript([sign, text], name: "pf_fear")), "\(text)")
    }
    #expect(!responder.opensAside(Self.transcript(["the bus was late", text], name: "pf_fear")))
  }
}
