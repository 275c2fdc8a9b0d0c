import Testing
import Yarn
import YarnCompiler

struct ContentTests {
  @Test(
    arguments: [
      ("umbra: Hello", "umbra", "Hello"),
      ("A name with blanks:   Hello", "A name with blanks", "Hello"),
      ("{\"Mae\"}: Hello", "Mae", "Hello"),
      ("{\"a:b\"}: c: d", "a:b", "c: d"),
    ]
  )
  func `a name stands before the first colon`(text: String, name: String, rest: String) throws {
    var dialogue = try started(node(text))
    let line = try dialogue.nextLine()
    #expect(line.characterName == name)
    #expect(line.textWithoutCharacterName == rest)
  }

  @Test(arguments: [
    #"Mae\: Wow"#, #"I feel {"this: sad"}"#, "No name", #"[character name="A"]: x"#,
  ])
  func `an escaped or interpolated colon makes no name`(text: String) throws {
    var dialogue = try started(node(text))
    let line = try dialogue.nextLine()
    #expect(line.characterName == nil)
    #expect(line.textWithoutCharacterName == line.text)
  }

  @Test(
    arguments: [
      ("give sword 5", ["give", "sword", "5"]),
      ("ask name \"two words\"", ["ask", "name", "two words"]),
      ("say {\"two words\"}", ["say", "two words"]),
      ("say \"{\"a\"} b\" c", ["say", "a b", "c"]),
      ("say {\"\"}", ["say", ""]),
      ("say pre{1}post", ["say", "pre1post"]),
      ("say \"\"", ["say", ""]),
      ("say \"open end", ["say", "open end"]),
      (#"say {"\"a b\" c"}"#, ["say", "\"a b\" c"]),
    ]
  )
  func `a command splits into words`(text: String, words: [String]) throws {
    var dialogue = try started(node("<<\(text)>>"))
    #expect(try dialogue.nextCommand().words == words)
  }

  @Test func `tags reach the host`() throws {
    var dialogue = try started(
      "title: Start\nSummary: A summary // comment\ntags: one two\nempty:\n---\n"
        + "One. #a #line:x\n-> Yes #b\n<<cmd>> #c\n===\n"
    )
    let first = try dialogue.nextLine()
    #expect(first.id == "line:x")
    #expect(first.tags == ["a", "line:x", "lastline"])
    guard case .options(let options) = try dialogue.nextContent() else { return }
    #expect(options.map(\.line.tags) == [["b"]])
    try dialogue.select(0)
    #expect(try dialogue.nextCommand().tags == ["c"])
    let start = try #require(dialogue.program.node("Start"))
    #expect(start.header("summary") == "A summary")
    #expect(start.tags == ["one", "two"])
    #expect(start.header("empty") == "")
    #expect(start.header("missing") == nil)
  }

  @Test func `a shadow line names its source`() throws {
    var dialogue = try started(node("One. #shadow:a #own\nOne. #line:a"))
    let shadow = try dialogue.nextLine()
    #expect(shadow.text == "One.")
    #expect(shadow.shadowLineID == "line:a")
    #expect(shadow.tags == ["shadow:a", "own"])
    #expect(shadow.id.hasPrefix("line:sh_"))
    let entry = try #require(dialogue.program.stringTable[shadow.id])
    #expect(entry.text.isEmpty && entry.shadowLineID == "line:a")
    #expect(try dialogue.nextLine().shadowLineID == nil)
  }

  @Test func `implicit line ids are checksums`() throws {
    let program = try compiled(node("One.\nTwo."))
    #expect(program.stringTable.entries.map(\.text) == ["One.", "Two."])
    let ids = program.stringTable.entries.map(\.id)
    #expect(Set(ids).count == 2)
    #expect(ids.allSatisfy { $0.hasPrefix("line:") && $0.utf8.count == 13 })
    #expect(program.stringTable[ids[1]]?.line == 4)
    #expect(try compiled(node("One.\nTwo.")).stringTable == program.stringTable)
  }

  @Test(
    arguments: [
      (1, "1"), (45.1, "45.1"), (-0.0, "-0"), (0.00001, "0.00001"), (1e9, "1000000000"),
      (123_456_792, "123456790"), (1e15, "1E+15"), (2.5e20, "2.5E+20"), (.infinity, "Infinity"),
      (-.infinity, "-Infinity"), (.nan, "NaN"), (0.1 + 0.2, "0.3"),

    ] as [(Float, String)]
  )
  func `a number is written shortly`(number: Float, text: String) {
    #expect(Value.number(number).text == text)
  }
}
