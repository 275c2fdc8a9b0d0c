import Diagnostics
import Testing
import Yarn
import YarnCompiler

/// Scripts that must not compile, and why.
struct RefusalTests {
  static let numbers = "<<enum Number1>>\n<<case A = 1>>\n<<case B = 2>>\n<<endenum>>\n"
  static let twoEnums =
    "<<enum Food>>\n<<case Soup>>\n<<case One>>\n<<endenum>>\n"
    + "<<enum Drink>>\n<<case Tea>>\n<<case One>>\n<<endenum>>\n"

  private func codes(_ text: String, _ strictness: Compiler.UnknownFunctions) -> Set<String> {
    var library = FunctionLibrary.standard
    library.add("take_text", [.string], returns: .bool) { _ in .bool(true) }
    let compiler = Compiler(library: library, unknownFunctions: strictness)
    let found = compiler.compile([SourceFile(name: "a", text: text)])
    return Set(found.diagnostics.filter { $0.severity == .error }.map(\.code))
  }

  @Test(
    arguments: [
      ("<<give\nsword>>", "unclosed-command"),
      ("<<declare $a>>", "syntax-error"),
      (twoEnums + "<<if Food.Soup == Drink.Tea>>\n<<endif>>", "type-mismatch"),
      (numbers + "{take_text(Number1.A)}", "type-mismatch"),
      ("<<declare $a = .Missing>>", "unknown-case"),
      ("<<enum E>>\n<<case A = random()>>\n<<endenum>>", "literal-expected"),
      ("<<enum E>>\n<<case A>>\n<<case A>>\n<<endenum>>", "enum-declaration"),
      ("<<enum E>>\n<<case A = 1>>\n<<case B = 1>>\n<<endenum>>", "enum-declaration"),
      ("<<enum E>>\n<<endenum>>", "syntax-error"),
      (numbers + "<<enum E>>\n<<case A = Number1.A>>\n<<endenum>>", "literal-expected"),
      ("<<enum E>>\n<<case A = 1>>\n<<case B = \"b\">>\n<<endenum>>", "enum-declaration"),
      ("<<enum E>>\n<<case A = \"a\">>\n<<case B>>\n<<endenum>>", "enum-declaration"),
      ("-> One\n        \n", "blank-line-after-option"),
      ("<<set $a = somefunc()>>", "unknown-type"),
      ("{somefunc()}", "untyped-expression"),
      ("<<set $a = 1 + f()>>\n<<if f()>>\n<<endif>>", "type-mismatch"),
      ("<<call f(1)>>\n<<call f(true)>>", "type-mismatch"),
      ("<<call f(1)>>\n<<call f(1, 2)>>", "argument-count"),
      (twoEnums + "<<set $a = .One>>", "unknown-case"),
      ("<<declare $a = 1>>\n<<jump {$a}>>", "type-mismatch"),
      ("{true + true}", "type-mismatch"),
      ("-> One <<if>>", "syntax-error"),
      ("<<declare $a = 1>>\n<<set $a =>>", "syntax-error"),
      ("One. #line:a\nTwo. #shadow:a", "shadow-text-differs"),
      ("One. #shadow:a", "unknown-shadow-source"),
      ("{1} #line:a\n{1} #shadow:a", "interpolated-shadow-source"),
      ("<<declare $a = $b + 1>>\n<<declare $b = $a + 1>>", "smart-variable-loop"),
      ("<<set $a = 1>>\n<<set $a = true>>", "type-mismatch"),
      ("{$a}", "unknown-type"),
      ("{\"a\" < \"b\"}", "type-mismatch"),
      ("{\"a\" + 1}", "type-mismatch"),
      ("<<local $a = 1>>", "syntax-error"),
      ("{null}", "syntax-error"),
    ]
  )
  func `a mistake in a body is an error`(body: String, code: String) {
    #expect(codes("title: Start\n---\n\(body)\n===\n", .infer) == [code])
  }

  @Test(
    arguments: [
      ("title: Start\n", "missing-delimiter"),
      ("title: A\n---\nx\n===\ntitle: A\n---\ny\n===\n", "duplicate-title"),
      ("title: A\nwhen: always\n---\nx\n===\ntitle: A\n---\ny\n===\n", "missing-when"),
      (
        "title: A\nwhen: always\nsubtitle: s\n---\nx\n===\n"
          + "title: A\nwhen: always\nsubtitle: s\n---\ny\n===\n",
        "duplicate-subtitle"
      ),
      ("title: A\nwhen:\n---\nx\n===\n", "syntax-error"),
      ("title: A\nwhen: 1\n---\nx\n===\n", "type-mismatch"),
    ]
  )
  func `a mistake in the headers is an error`(text: String, code: String) {
    #expect(codes(text, .infer) == [code])
  }

  @Test(arguments: ["{f() + 1}", "<<call f(1)>>", "<<if f()>>\n<<endif>>"])
  func `an unknown function is refused unless it may be inferred`(body: String) {
    let text = "title: Start\n---\n\(body)\n===\n"
    #expect(codes(text, .error) == ["unknown-function"])
    #expect(codes(text, .infer) == [])
  }
}

/// What is found out about functions that no library has.
struct InferenceTests {
  private func infer(_ body: String, header: String = "") -> Compilation {
    let text = "title: Start\n\(header)---\n\(body)\n===\n"
    let file = SourceFile(name: "a", text: text)
    return Compiler(unknownFunctions: .infer).compile([file])
  }

  private let food =
    "<<enum Food>>\n<<case Soup = \"soup\">>\n<<case Bread = \"bread\">>\n<<endenum>>\n"

  @Test(
    arguments: [
      ("<<declare $a = 1>>\n<<set $a = f(true)>>", [.bool], .number),
      ("<<if f(\"x\", 1)>>\n<<endif>>", [.string, .number], .bool),
      ("<<declare $a = \"\">>\n{f($a) == $a}", [.string], .string),
      ("<<set $b = f()>>\n<<set $c = $b>>\n{$c + 1}", [], .number),
      ("<<call f($new)>>\n<<set $new = 1>>", [.number], .any),
      ("{1 + f()}", [], .number),
      ("<<jump {f()}>>", [], .string),
      ("{visited(f())}", [], .string),
      ("<<call f(1)>>", [.number], .any),
      ("<<call f(.Soup)>>\n<<call f(\"x\")>>", [.string], .any),
      ("<<call f(\"x\")>>\n<<call f(Food.Soup)>>", [.string], .any),
    ] as [(String, [ValueType], ValueType)]
  )
  func `a function has the types of its use`(
    body: String,
    parameters: [ValueType],
    returns: ValueType
  ) {
    let compilation = infer(food + body)
    #expect(!compilation.hasErrors, "\(compilation.diagnostics)")
    #expect(
      compilation.inferredFunctions
        == [FunctionDeclaration(name: "f", parameters: parameters, returns: returns)]
    )
  }

  @Test func `a header tells the type of a variable and of a function`() {
    let compilation = infer("Text.", header: "when: $ready == true and f() > 1\n")
    #expect(compilation.program?.initialValues["$ready"] == .bool(false))
    #expect(compilation.inferredFunctions.map(\.returns) == [.number])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "{" + String(repeating: "f(", count: 90) + String(repeating: ")", count: 90) + "}",
      "{" + Array(repeating: "$a", count: 90).joined(separator: " + ") + "}",
      "{" + Array(repeating: "f()", count: 90).joined(separator: " + ") + " + 1}",
      "<<call f(" + String(repeating: "f(1, ", count: 80) + "1" + String(repeating: ")", count: 81)
        + ">>",
    ]
  )
  func `long chains of unknown things are looked at once`(body: String) {
    #expect(!infer(body).inferredFunctions.isEmpty || infer(body).hasErrors)
  }

  @Test func `a name that is nearly known is pointed out`() throws {
    let found = infer("<<if visted(\"Start\")>>\n<<endif>>").diagnostics
    #expect(found.map(\.code) == ["unknown-function"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.contains("‘visited’") == true)
  }
}
