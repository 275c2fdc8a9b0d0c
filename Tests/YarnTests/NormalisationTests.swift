import Foundation
import Testing

@testable import Yarn

@Suite struct NormalisationTests {
  private static func text(_ scalars: Substring) -> String {
    var view = String.UnicodeScalarView()
    for code in scalars.split(separator: " ") {
      if let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init) { view.append(scalar) }
    }
    return String(view)
  }

  private func isSame(_ first: String, _ second: String) -> Bool {
    first.unicodeScalars.elementsEqual(second.unicodeScalars)
  }

  @Test func `letters and marks come together as Unicode's own test has it`() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/normalisation.tsv")
    var count = 0
    for row in try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    where !row.hasPrefix("#") {
      let fields = row.split(separator: "\t").map(Self.text)
      for form in fields {
        #expect(isSame(Normalisation.composed(form), fields[1]), "\(row)")
      }
      count += 1
    }
    #expect(count > 1500)
  }

  @Test func `a text of every scalar keeps its meaning and needs composing once`() {
    for start in stride(from: UInt32(0), to: 0x3_0000, by: 0x400) {
      var view = String.UnicodeScalarView()
      for value in start..<start + 0x400 {
        // The standard library knows scalars that are younger than the table.
        guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 15
        else { continue }
        // It orders three vowels of Tibetan otherwise than the standard's own test does.
        guard ![0xF73, 0xF75, 0xF81].contains(value) else { continue }
        view.append(scalar)
      }
      let text = String(view)
      let once = Normalisation.composed(text)
      let keepsMeaning = once == text
      let isStable = isSame(Normalisation.composed(once), once)
      #expect(keepsMeaning && isStable, "from U+\(String(start, radix: 16))")
    }
  }

  @Test func `markup and its offsets are read in the composed form`() {
    let result = MarkupResult(parsing: "cafe\u{301} [b]ou\u{302}[/b]")
    #expect(isSame(result.text, "caf\u{E9} o\u{FB}"))
    #expect(result.attributes.map(\.position) == [6])
    #expect(result.attributes.map(\.length) == [3])
    let broken = MarkupResult(parsing: "e\u{301} [b]")
    #expect(isSame(broken.text, "\u{E9} [b]"))
  }

  @Test func `long runs of marks are ordered in little time`() {
    let marks = String(repeating: "\u{301}\u{327}", count: 20_000)
    #expect(Normalisation.composed("a" + marks).unicodeScalars.count == 40_000)
  }
}
