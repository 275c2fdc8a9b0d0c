import LineEditing
import PtyTesting
import Testing
import TextFiltering

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

// The example of the documentation, which has to compile.
func echo() async throws {
  LineEditor.prepareLocale()
  let terminal = try Terminal.controlling()
  _ = try TerminalSignals.start()
  let editor = try LineEditor(terminal: terminal, editorWord: "/edit")
  terminal.beginConversation()
  defer { terminal.endConversation() }
  while true {
    switch try await editor.readLine(prompt: "> ", recording: .history) {
    case .line(let text): terminal.write(ScreenFilter.text(from: text) + "\n")
    case .interrupted(let hadText): if !hadText { return }
    case .endOfInput: return
    }
  }
}

@Suite struct ExampleTests {
  @Test func `the example of the documentation is the one compiled here`() throws {
    let page = try Self.lines("../../Sources/LineEditing/LineEditing.docc/LineEditing.md")
    let begin = try #require(page.firstIndex(of: "```swift"))
    let end = try #require(page[begin...].firstIndex(of: "```"))
    let example = Array(page[(begin + 1)..<end])
    #expect(example.count >= 15)
    let source = try Self.lines("ExampleTests.swift")
    let start = try #require(source.firstIndex(of: example[0]))
    #expect(Array(source[start...].prefix(example.count)) == example)
  }

  private static func lines(_ name: String, of source: String = #filePath) throws -> [Substring] {
    let folder = source.prefix(upTo: source.lastIndex(of: "/") ?? source.endIndex)
    let file = try #require(fopen(folder + "/" + name, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }
}
