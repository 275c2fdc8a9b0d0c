import Diagnostics
import Testing

struct SourceFileTests {
  @Test func `lines end in any of three ways`() {
    let file = SourceFile(name: "a", text: "one\ntwo\r\nthree\rfour")
    #expect((1...4).map { file.line($0) } == ["one", "two", "three", "four"])
    #expect(file.line(0) == nil)
    #expect(file.line(5) == nil)
    #expect(file.location(at: 9) == SourceLocation(line: 3, column: 1))
    #expect(file.location(at: 15) == SourceLocation(line: 4, column: 1))
  }

  @Test func `columns count bytes`() {
    let file = SourceFile(name: "a", text: "é🌒x")
    #expect(file.location(at: 6) == SourceLocation(line: 1, column: 7))
    #expect(file.location(at: -1) == SourceLocation(line: 1, column: 1))
    #expect(file.location(at: 99) == SourceLocation(line: 1, column: 8))
  }

  @Test func `a byte-order mark is dropped`() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61]
    #expect(SourceFile(name: "a", bytes: bytes).text == "a")
    #expect(SourceFile(name: "a", text: "\u{FEFF}a").text == "a")
    #expect(SourceFile(name: "a", bytes: bytes + [0xFF]).text == "a\u{FFFD}")
  }

  @Test func `bad bytes are replaced where they stand`() {
    let file = SourceFile(name: "a", bytes: [0x61, 0x0A, 0x62, 0xC3, 0x0A, 0xFF])
    #expect(file.text == "a\nb\u{FFFD}\n\u{FFFD}")
    #expect(
      file.repairs == [SourceLocation(line: 2, column: 2), SourceLocation(line: 3, column: 1)]
    )
  }
}
