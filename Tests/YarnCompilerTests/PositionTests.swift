import Diagnostics
import Testing
import Yarn
import YarnCompiler

/// Where a diagnostic begins and ends: between `1️⃣` and `2️⃣`.
struct PositionTests {
  @Test(
    arguments: [
      ("unopened-command", "some command1️⃣>>2️⃣"),
      ("single-chevrons", "1️⃣<some command>2️⃣"),
      ("unclosed-command", "<<some command1️⃣"),
      ("unbracketed-command", "1️⃣set2️⃣ $foo = 5"),
      ("missing-dollar", "<<set 1️⃣test2️⃣ = 1>>"),
      ("extra-chevron", "<<wait 1>>1️⃣>2️⃣"),
      ("undefined-node", "<<jump 1️⃣Celar2️⃣>>"),
      ("undefined-node", "<<detour 1️⃣Celar2️⃣>>"),
      ("undeclared-variable", "<<set 1️⃣$a2️⃣ to 1>>"),
      ("type-mismatch", "<<if 1️⃣1 + 12️⃣>>\n<<endif>>"),
      ("type-mismatch", "é🌒 {1 + 2 + 1️⃣\"a\"2️⃣ * 2}"),
      ("unknown-function", "{string(1️⃣vistied2️⃣(\"Start\"))}"),
      ("invalid-escape", "Some 1️⃣\\q2️⃣ text"),
      ("command-after-text", "Text 1️⃣<<2️⃣wait 1>>"),
      ("unterminated-string", "{1️⃣\"2️⃣name}"),
      ("unclosed-interpolation", "Hello 1️⃣{2️⃣1 + 1"),
    ]
  )
  func `a diagnostic points at its cause`(code: String, marked: String) throws {
    let text = "title: Start\n---\n\(marked)\n===\n"
    let plain = text.replacing("1️⃣", with: "").replacing("2️⃣", with: "")
    let file = SourceFile(name: "a.yarn", text: plain)
    let parts = text.split(separator: "1️⃣", omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "2️⃣", omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    let end = rest.count > 1 ? start + rest[0].utf8.count : start + 1
    var expected = file.range(start, end)
    if rest.count == 1 {
      expected.end = SourceLocation(line: expected.start.line, column: expected.start.column + 1)
    }
    let found = Compiler().compile([file]).diagnostics.filter { $0.code == code }
    #expect(found.map(\.range) == [expected])
  }

  @Test(arguments: ["1️⃣$abc", "1️⃣.abc", "1️⃣123abc", "abc1️⃣.123", "ab1️⃣ c"])
  func `a bad title is pointed at where it goes wrong`(marked: String) throws {
    let text = "title:\(marked)\n---\nText.\n===\n"
    let file = SourceFile(name: "a.yarn", text: text.replacing("1️⃣", with: ""))
    let column = text.split(separator: "1️⃣")[0].utf8.count + 1
    let found = Compiler().compile([file]).diagnostics
    #expect(found.map(\.code) == ["invalid-title"])
    #expect(found.first?.range.start == SourceLocation(line: 1, column: column))
  }

  @Test func `one bad line does not hide the next`() {
    let text = "title: Start\n---\n{1 +} {2 +}\n<<set x>>\n<<if>>\n{unknown()}\n<<endif>>\n===\n"
    let found = Compiler().compile([SourceFile(name: "a.yarn", text: text)]).diagnostics
    #expect(found.map(\.range.start.line) == [3, 4, 5, 6])
  }

  @Test func `a broken node does not hide the next`() {
    let text = "title: A\n---\n<<if true>>\n===\ntitle: B\n---\n{unknown()}\n===\n"
    let found = Compiler().compile([SourceFile(name: "a.yarn", text: text)]).diagnostics
    #expect(found.map(\.code) == ["unclosed-block", "unknown-function"])
  }
}
