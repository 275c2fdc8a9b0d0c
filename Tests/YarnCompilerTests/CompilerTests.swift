import Diagnostics
import Testing
import Yarn
import YarnCompiler

struct CompilerTests {
  private func file(_ name: String, _ body: String, title: String = "Start") -> SourceFile {
    SourceFile(name: name, text: "title: \(title)\n---\n\(body)\n===\n")
  }

  private func codes(_ files: [SourceFile], library: FunctionLibrary = .standard) -> [String] {
    Compiler(library: library).compile(files).diagnostics.map { "\($0.file) \($0.code)" }
  }

  @Test(arguments: ["", "\u{FEFF}", "// Nothing.\n", "#tag\n"])
  func `a file without a node is refused`(text: String) {
    #expect(codes([SourceFile(name: "a", text: text)]) == ["a syntax-error"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `any line break will do`(lineBreak: String) throws {
    let text = "\u{FEFF}title: Start\n---\n-> One\n    Body.\n\n-> Two\n===\n"
    let source = SourceFile(name: "a", bytes: text.replacing("\n", with: lineBreak).utf8)
    let compilation = Compiler().compile([source])
    #expect(compilation.diagnostics.isEmpty)
    #expect(compilation.stringTable.entries.map(\.line) == [3, 4, 6])
  }

  @Test func `a declaration counts in every file`() {
    let use = file("a", "{$name} <<if $ready>>")
    let declaration = file("b", "<<declare $name = \"\">>\n<<declare $ready = true>>", title: "B")
    #expect(codes([use, declaration]) == [])
    #expect(codes([declaration, use]) == [])
    #expect(
      codes([declaration, file("c", "<<declare $name = 1>>")])
        == ["b duplicate-declaration", "c duplicate-declaration"]
    )
  }

  @Test func `a title may be used once over all files`() {
    #expect(codes([file("a", "One."), file("b", "Two.")]) == ["b duplicate-title"])
    #expect(codes([file("a", "<<jump B>>"), file("b", "Two.", title: "B")]) == [])
  }

  @Test func `a line id may be used once over all files`() throws {
    let files = [file("a", "One. #line:x"), file("b", "Two. #line:x", title: "B")]
    let found = Compiler().compile(files).diagnostics
    #expect(found.map(\.code) == ["duplicate-line-id", "duplicate-line-id"])
    #expect(found.map(\.file) == ["a", "b"])
    #expect(found.compactMap(\.notes.first?.file) == ["b", "a"])
  }

  @Test func `the first of several places is reported once`() {
    let declarations = "<<declare $a = 1>>\n<<declare $a = 2>>\n<<declare $a = 3>>\n"
    let body = declarations + "A #line:x\nB #line:x\nC #line:x"
    let found = Compiler().compile([file("a", body)]).diagnostics
    #expect(found.map(\.range.start.line) == [3, 4, 5, 6, 7, 8])
  }

  @Test(
    arguments: [
      ("<<set $a = 1>>", Value.number(0)), ("<<set $a += \"x\">>", .string("")),
      ("<<if $a>>\n<<endif>>", .bool(false)), ("{$a + 1}", .number(0)),
      ("{visited($a)}", .string("")), ("<<set $a = $b>>\n<<set $b = true>>", .bool(false)),
      ("{$b == $a}\n{$b < 3}", .number(0)), ("<<jump {$a}>>", .string("")),
      ("<<set $a = $a + 1>>", .number(0)), ("{not $a}", .bool(false)),
    ]
  )
  func `the type of an undeclared variable follows from its use`(body: String, value: Value) {
    let compilation = Compiler().compile([file("a", body)])
    #expect(compilation.program?.initialValues["$a"] == value)
    #expect(Set(compilation.diagnostics.map(\.code)) == ["undeclared-variable"])
  }

  @Test func `calls are checked against the library`() throws {
    var library = FunctionLibrary()
    library.add("mirror", [.string], variadic: .number, returns: .string) { $0[0] }
    #expect(codes([file("a", "{mirror(\"x\")} {mirror(\"x\", 1, 2)}")], library: library) == [])
    #expect(codes([file("a", "{mirror(\"x\", true)}")], library: library) == ["a type-mismatch"])
    #expect(codes([file("a", "{mirror()}")], library: library) == ["a argument-count"])
    let found = Compiler(library: library).compile([file("a", "{miror(\"x\")}")]).diagnostics
    #expect(found.first?.message == "no function named ‘miror’; did you mean ‘mirror’?")
    #expect(found.first?.fixIts.first?.edits.first?.replacement == "mirror")
  }

  @Test func `a condition stands before the hashtags`() {
    #expect(codes([file("a", "Text <<if true>> #tag")]) == [])
    #expect(codes([file("a", "Text <<if true>>#line:1")]) == [])
    #expect(codes([file("a", "Text #tag <<if true>>")]) == ["a syntax-error"])
  }

  @Test func `bytes that are not text are replaced and reported`() throws {
    let bytes = Array("title: Start\n---\nBad ".utf8) + [0xFF] + Array(" byte.\n===\n".utf8)
    let source = SourceFile(name: "a", bytes: bytes)
    #expect(source.repairs == [SourceLocation(line: 3, column: 5)])
    let compilation = Compiler().compile([source])
    #expect(compilation.diagnostics.map(\.code) == ["invalid-utf8"])
    #expect(compilation.stringTable.entries.map(\.text) == ["Bad \u{FFFD} byte."])
  }

  @Test func `compiling twice gives the same`() {
    let text = (0..<50).map { "title: N\($0)\n---\nLine {$v\($0)  + 1}\n<<jump N>>\n===\n" }
    let source = SourceFile(name: "a", text: text.joined())
    #expect(Compiler().compile([source]) == Compiler().compile([source]))
  }
}
