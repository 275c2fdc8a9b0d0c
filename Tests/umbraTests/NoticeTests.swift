import Foundation
import Testing

/// `umbra notice`, and `umbra ask` for programs.
@Suite struct NoticeTests {
  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func `a text a line gives an object a line`() throws {
    let home = try Home()
    let texts = [
      "I'm not angry, just tired", "my sister is furious", "I want to die", "", "🌒",
      "Bonjour, je suis fatigué ce soir", "{\"a\": 1}", "what does this program keep?",
    ]
    let run = try home.umbra(
      ["notice", "--format", "jsonl"],
      bytes: Array(texts.map { $0 + "\n" }.joined().utf8)
    )
    #expect(run.status == 0, "\(run.errors)")
    let objects = try objects(run.output)
    #expect(objects.compactMap { $0["text"] as? String } == texts)
    let tired = try #require(objects[0]["feelings"] as? [[String: String]])
    #expect(tired.map { $0["word"] } == ["angry", "tired"])
    #expect(tired.map { $0["polarity"] } == ["denied", "felt"])
    #expect(tired.map { $0["holder"] } == ["me", "me"])
    #expect((objects[1]["feelings"] as? [[String: String]])?.first?["holder"] == "other")
    let risk = try #require(objects[2]["risk"] as? [String: Any])
    #expect(risk["label"] as? String == "passive")
    #expect(risk["severity"] as? Int == 2)
    #expect((risk["evidence"] as? String)?.contains("die") == true)
    #expect(objects[2]["quote"] is NSNull)
    #expect((objects[5]["acts"] as? [String])?.first == "other_language")
    #expect((objects[6]["acts"] as? [String])?.first == "data")
    #expect((objects[7]["acts"] as? [String])?.contains("question_faq") == true)
    for object in objects {
      #expect(Set(object.keys) == ["text", "risk", "feelings", "acts", "quote"])
    }
  }

  @Test func `every finding says what made it`() throws {
    let home = try Home()
    let text = "I'm so angry with my boss. I don't want to be alive any more"
    let run = try home.umbra("notice", text, "--format", "json", "--explain")
    let object = try #require(try objects(run.output).first)
    let risk = try #require(object["risk"] as? [String: Any])
    #expect(risk["basis"] as? String == "rules")
    #expect(risk["rule"] as? String == "neg-want-alive")
    let feeling = try #require((object["feelings"] as? [[String: Any]])?.first)
    #expect(feeling["words"] as? String == "angry with")
    #expect(feeling["target"] as? String == "my boss")
    #expect(feeling["intensity"] as? String == "high")
    #expect((feeling["rule"] as? String)?.isEmpty == false)
    let words = try home.umbra("notice", text, "--explain")
    #expect(words.output.contains("anger"))
    #expect(words.output.contains("[neg-want-alive: “don't want to be alive”]"))
    #expect(words.output.contains("people who can help"))
    #expect(try home.umbra("notice", "x", "--format", "jsonl").status == 2)
  }

  @Test func `control characters of a text never reach the terminal`() throws {
    let home = try Home()
    let run = try home.umbra(
      ["notice"],
      bytes: Array("I feel sad \u{1B}]0;x\u{7} \u{202E}now".utf8)
    )
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
    #expect(!run.output.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `questions are looked up for programs`() throws {
    let home = try Home()
    let run = try home.umbra(
      ["ask", "--format", "jsonl"],
      bytes: Array("where are my entries saved\nwho won the cup in 1966\n".utf8)
    )
    let objects = try objects(run.output)
    #expect(objects[0]["id"] as? String == "data_location")
    #expect((objects[0]["answer"] as? String)?.isEmpty == false)
    let first = try #require((objects[0]["candidates"] as? [[String: Any]])?.first)
    #expect(first["id"] as? String == "data_location")
    #expect(first["score"] as? Double != nil)
    #expect(objects[1]["id"] is NSNull)
    #expect(objects[1]["answer"] is NSNull)
  }
}
