import Foundation
import Testing
import Yarn

struct MarkupTests {
  private func parse(_ text: String, _ locale: String = "en") -> MarkupResult {
    Line(id: "line:1", text: text).markup(locale: locale)
  }

  /// The attributes as `name@position+length`.
  private func shape(_ result: MarkupResult) -> [String] {
    result.attributes.map { "\($0.name)@\($0.position)+\($0.length)" }
  }

  @Test(
    arguments: [
      ("plain", "plain", []),
      ("a [b]bold[/b] word", "a bold word", ["b@2+4"]),
      ("[a]x[b]y[/b]z[/a]", "xyz", ["a@0+3", "b@1+1"]),
      ("[b]x[c]y[/b]z[/c]", "xyz", ["b@0+2", "c@1+2"]),
      ("[a][b]x[/]y", "xy", ["a@0+1", "b@0+1"]),
      ("[a]x[/a][a]y[/a]", "xy", ["a@0+1", "a@1+1"]),
      ("[a][a]x[/a]y[/a]", "xy", ["a@0+2", "a@0+1"]),
      ("A [a/] B", "A B", ["a@2+0"]),
      ("A [a trimwhitespace=false/] B", "A  B", ["a@2+0"]),
      ("A [a][b/][/a] B", "A  B", ["a@2+0", "b@2+0"]),
      ("A [a trimwhitespace=true]x[/a] B", "A xB", ["a@2+1"]),
      ("[ a  p = 1 / ]x", "x", ["a@0+0"]),
      (#"\[a\] [b]x[/b]"#, "[a] x", ["b@4+1"]),
      ("[nomarkup][a]x[/b] [/nomarkup]y[c/]", "[a]x[/b] y", ["nomarkup@0+9", "c@10+0"]),
      ("Mae: Wow", "Mae: Wow", ["character@0+5"]),
      ("Mae:   [b]Wow[/b]", "Mae:   Wow", ["character@0+7", "b@7+3"]),
      (": Wow", ": Wow", ["character@0+2"]),
      (#"Mae\: Wow"#, "Mae: Wow", []),
      (#"[character name="Mae"]Mae: [/character]Wow: x"#, "Mae: Wow: x", ["character@0+5"]),
      ("é [b]ü[/b]", "é ü", ["b@3+2"]),
    ] as [(String, String, [String])]
  )
  func `markup becomes attributes`(source: String, text: String, attributes: [String]) {
    let result = parse(source)
    #expect(result.problem == nil)
    #expect(result.text == text)
    #expect(shape(result) == attributes)
  }

  @Test(
    arguments: [
      ("[a=1/]", ["a": .integer(1)]),
      (
        "[a p=-1.5 q=x1 r=\"two words\" s=True t=false/]",
        [
          "p": .float(-1.5), "q": .string("x1"), "r": .string("two words"), "s": .bool(true),
          "t": .bool(false),
        ]
      ),
      (#"[a p="say \"x\""/]"#, ["p": .string(#"say "x""#)]),
      ("[a p=1 p=2/]", ["p": .integer(2)]),
      ("[a p={0}/]", ["p": .string("{0}")]),
      ("[a p=200000000000000000000/]", ["p": .float(2e20)]),
    ] as [(String, [String: MarkupValue])]
  )
  func `properties have values`(source: String, properties: [String: MarkupValue]) throws {
    var found = try #require(parse(source).attributes.first).properties
    #expect(found.removeValue(forKey: "trimwhitespace") == .bool(true))
    #expect(found == properties)
  }

  @Test(
    arguments: [
      ("[a]x", 0), ("x[/a]", 1), ("[]", 1), ("x [", 3), ("[a p]", 4), ("[a p=]", 5),
      ("[a p=1,1/]", 6),
      ("[a//]", 3), ("[nomarkup]x", 0), ("[a p=\"x]", 5), ("[[a|b]]", 1), ("[=1]", 1),
      ("[select 1=a/]", 0), ("[select value=2 1=a/]", 0), ("[plural value=x other=a/]", 0),
      ("[plural value=1 two=a/]", 0), ("[select value=1 1=a]x[/select]", 0), ("Mae: [a]x", 5),
    ]
  )
  func `a mistake leaves the text as it is`(source: String, position: Int) {
    let result = parse(source)
    #expect(result.text == source)
    #expect(result.attributes.isEmpty)
    #expect(result.problem?.position == position)
  }

  @Test(
    arguments: [
      (#"I [select value=1 1="one" 2="two"/]!"#, "en", "I one!"),
      (#"[select value="b" a="x" b="<%>"/]"#, "en", "<b>"),
      (#"[select value=true True="yes" False="no"/]"#, "en", "yes"),
      (#"[plural value=1 one="% apple" other="% apples"/]"#, "en", "1 apple"),
      (#"[plural value=2 one="% apple" other="% apples"/]"#, "en-AU", "2 apples"),
      (#"[plural value=1.0 one="one" other="other"/]"#, "en", "one"),
      (#"[plural value="3" ONE="a" Few="b" many="c"/]"#, "pl", "b"),
      (#"[plural value=1000000 one="a" other="b"/]"#, "fr", "b"),
      (#"[ordinal value=22 one="%st" two="%nd" few="%rd" other="%th"/]"#, "en", "22nd"),
      (#"[ordinal value=13 one="%st" two="%nd" few="%rd" other="%th"/]"#, "en", "13th"),
      (#"a [select value=1 1="b"/] c"#, "en", "a b c"),
      (#"[select value=1 1="a\: b"/]"#, "en", "a: b"),
    ]
  )
  func `a value chooses the text`(source: String, locale: String, text: String) {
    let result = parse(source, locale)
    #expect(result.problem == nil)
    #expect(result.text == text)
    #expect(result.attributes.isEmpty)
  }

  @Test func `attributes after a replacement stand in the shown text`() throws {
    let result = parse(#"[select value=1 1="long"/] [b]x[/b]"#)
    let bold = try #require(result.attributes.first)
    #expect(result.text(of: bold) == "x")
    #expect(bold.sourcePosition == 27)
  }

  @Test func `escapes reach the markup and not the text`() throws {
    var dialogue = try started(node(#"{"[b]"}\[c\] 1\:2 [d]x[/d]"#))
    let line = try dialogue.nextLine()
    #expect(line.text == "[b][c] 1:2 [d]x[/d]")
    #expect(line.markupSource == #"[b]\[c\] 1\:2 [d]x[/d]"#)
    let decoded = try JSONDecoder().decode(Line.self, from: try JSONEncoder().encode(line))
    #expect(decoded == line)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "[a]", count: 100_000),
      "[nomarkup]" + String(repeating: "[a={", count: 50_000),
      "[nomarkup]" + String(repeating: "[/a", count: 50_000),
      String(repeating: "[a/] ", count: 50_000), String(repeating: #"\["#, count: 50_000),
    ]
  )
  func `a long line is read in little time`(text: String) {
    let result = parse(text)
    #expect(result.text.utf8.count <= text.utf8.count)
  }

  @Test func `any text can be parsed`() {
    let signs = [
      "[", "]", "/", "\\", ":", "\"", "=", "a", " ", "1", "nomarkup", "[/", "{", "%", "é",
    ]
    var seed: UInt64 = 7
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<12 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += signs[Int((seed >> 33) % UInt64(signs.count))]
      }
      let result = parse(text)
      if result.problem != nil { #expect(result.text == text) }
      for attribute in result.attributes {
        #expect(attribute.position + attribute.length <= result.text.utf8.count)
      }
    }
  }
}
