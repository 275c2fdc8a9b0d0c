import Foundation
import Testing

/// Nothing that is shipped takes over the wording of the article that the inquiries grew out of.
@Suite struct ArticleTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let length = 8
  /// The one question that stays as it was asked.
  private static let required = "what protective function did this serve"

  /// The hashes of the article's runs of eight words, as `.ci/article-runs` writes them.
  private static let runs: Set<UInt64> = {
    let path = root.appending(path: "Tests/DialoguesTests/Fixtures/ArticleRuns.txt")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return Set(text.split(separator: "\n").compactMap { UInt64($0, radix: 16) })
  }()

  private static let files: [String] = ["Dialogues", "Sources", "README.md"].flatMap { path in
    let url = root.appending(path: path)
    guard let found = FileManager.default.enumerator(atPath: url.path) else { return [path] }
    let names = found.compactMap { $0 as? String }.filter { name in
      ["yarn", "tsv", "md", "json", "swift", "c", "h"].contains((name as NSString).pathExtension)
    }
    return names.isEmpty ? [path] : names.sorted().map { path + "/" + $0 }
  }

  @Test func `no eight words in a row are the article's`() throws {
    #expect(Self.runs.count > 2_000)
    #expect(Self.files.count > 300)
    for file in Self.files {
      let text = try String(contentsOf: Self.root.appending(path: file), encoding: .utf8)
      let shared = Self.shared(Self.spoken(text), with: Self.runs)
      #expect(shared.isEmpty, "\(file): \(shared.joined(separator: " / "))")
    }
  }

  @Test(arguments: [
    "title: A\n---\numbra: The quick brown #line:a_1\n    -> fox jumps over, “the lazy” #line:a_2\n",
    "umbra: THE QUICK brown fox jumps <<if $a>> #line:b\numbra: over the lazy dog #line:c",
    "| The quick | brown fox | jumps over the | lazy |",
  ])
  func `eight words are found across lines and marks`(text: String) {
    let run = "the quick brown fox jumps over the lazy".split(separator: " ")
    let runs: Set = [Self.hash(run[...])]
    #expect(Self.shared(Self.spoken(text), with: runs).count == 1)
    #expect(Self.shared(Self.spoken(text.replacing("brown", with: "red")), with: runs).isEmpty)
    #expect(Self.shared(Self.spoken("The quick fox."), with: runs).isEmpty)
  }

  @Test func `the required question is no run of the article's`() {
    let words = Self.words(of: "serve " + Self.required + " you today and then")
    let runs = Set(words.indices.dropLast(7).map { Self.hash(words[$0..<$0 + 8]) })
    #expect(runs.count == 4)
    let shared = Self.shared("Serve. \(Self.required) you today? And then?", with: runs)
    #expect(
      shared == [
        "protective function did this serve you today and",
        "function did this serve you today and then",
      ]
    )
  }

  /// The text without what is never shown: commands, hashtags and who speaks.
  private static func spoken(_ text: String) -> String {
    text.replacing(/<<[^>\n]*>>/, with: " ").replacing(/#[A-Za-z]+:[A-Za-z0-9_]+/, with: " ")
      .replacing("umbra: ", with: " ").replacing(/title: [A-Za-z0-9_]+/, with: " ")
  }

  private static func words(of text: String) -> [Substring] {
    let bytes = text.lowercased().replacing(/['’]/, with: "")
    return bytes.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
  }

  private static func shared(_ text: String, with runs: Set<UInt64>) -> [String] {
    let words = words(of: text)
    return words.indices.dropLast(length - 1).compactMap { start in
      let run = words[start..<start + length]
      guard runs.contains(hash(run)) else { return nil }
      let text = run.joined(separator: " ")
      return text.contains(required) ? nil : text
    }
  }

  /// FNV-1a over the words with single blanks between them.
  private static func hash(_ words: ArraySlice<Substring>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for (index, word) in words.enumerated() {
      if index > 0 { mix(0x20) }
      for byte in word.utf8 { mix(byte) }
    }
    return hash
  }
}
