import Conversation
import Noticing
import Responders
import Testing
import Yarn

@Suite struct HostTests {
  /// What a script says when it interpolates an expression.
  func value(
    of expression: String,
    in surroundings: Surroundings,
    inquiries: [String] = []
  ) async throws -> String {
    let nodes = inquiries.map { "title: \($0)\nminutes: 3\n---\numbra: Hello.\n===\n" }
    let source = nodes.joined() + "title: Start\n---\numbra: <{\(expression)}>\n===\n"
    let responder = ScriptResponder(
      try book(source),
      start: "Start",
      surroundings: surroundings,
      seed: 1
    )
    let talk = try await Talk(responder)
    return String(try #require(talk.said.first).dropFirst().dropLast())
  }

  @Test(arguments: [
    ("hour()", "20"), ("done(\"x\")", "2"), ("done(\"y\")", "0"), ("days_since(\"x\")", "3"),
    ("days_since(\"y\")", "999"), ("has_inquiry(\"there\")", "True"),
    ("has_inquiry(\"elsewhere\")", "False"), ("or_else(\"\", \"b\")", "b"),
    ("or_else(\"a\", \"b\")", "a"), ("is_nowhere(\"nowhere really\")", "True"),
    ("is_nowhere(\"my chest\")", "False"), ("region_known()", "False"),
    ("has_span(\"the show-off\")", "True"), ("has_span(\"???\")", "False"),
    ("finer(\"xyz\", 1)", ""), ("or_else(\"[b]x[/b] {0} a: b\", \"\")", "[b]x[/b] {0} a: b"),
    ("safety_recent(72)", "2"), ("safety_recent(1)", "0"),
  ])
  func `functions tell what they know`(expression: String, expected: String) async throws {
    let last = try #require(Timestamp(rfc3339: "2026-11-19T08:00:00Z"))
    let heavy = try #require(Timestamp(rfc3339: "2026-11-21T20:15:00Z"))
    let world = try surroundings(
      care: CareDates(heavy: heavy),
      practice: ["x": .init(count: 2, last: last)]
    )
    #expect(try await value(of: expression, in: world, inquiries: ["there"]) == expected)
  }

  @Test func `the emergency number is the region's, and never empty`() async throws {
    #expect(try await value(of: "emergency()", in: surroundings(region: "GB")) == "999")
    #expect(try await value(of: "emergency()", in: surroundings()).contains("112"))
  }

  @Test func `a region that was learnt counts from then on`() async throws {
    let source = """
      title: Start
      ---
      <<declare $country = "">>
      umbra: Which country?
      <<ask country>>
      <<region {$country}>>
      umbra: {region_known()}, {emergency()}
      <<help_card suicide_emotional>>
      ===
      """
    var talk = try await Talk(
      ScriptResponder(try book(source), start: "Start", surroundings: surroundings(), seed: 1)
    )
    try await talk.type("the UK")
    #expect(talk.said.first == "True, 999")
    #expect(talk.said.last == "Samaritans: 116 123 (24/7)\nNumbers last checked 2026-11-22.")
  }

  @Test(arguments: [Value.bool(true), .bool(false), .number(2.5), .string(""), .string("true")])
  func `carried values come back`(value: Value) {
    #expect(Value(carried: value.carried) == value)
  }
}
