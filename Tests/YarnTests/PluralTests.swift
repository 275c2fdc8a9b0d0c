import Foundation
import Testing
import Yarn

/// The rules against the samples that come with them.
struct PluralTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var kind: PluralKind
    var languages: [String]
    var category: PluralCategory
    var numbers: [String]

    var testDescription: String { "\(kind) \(languages.first ?? "") \(category)" }
  }

  static let samples: [Sample] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let url = folder.appending(path: "Fixtures/plurals.tsv")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { row in
      let fields = row.split(separator: "\t").map(String.init)
      guard fields.count == 4, let kind = PluralKind(rawValue: fields[0]),
        let category = PluralCategory(rawValue: fields[2])
      else { return nil }
      return Sample(
        kind: kind,
        languages: fields[1].split(separator: " ").map(String.init),
        category: category,
        numbers: numbers(in: fields[3])
      )
    }
  }()

  /// The numbers of `@integer 0, 2~4, … @decimal 0.5~0.7`.
  private static func numbers(in text: String) -> [String] {
    text.split { $0 == " " || $0 == "," }.filter { $0.first != "@" && $0 != "…" }.flatMap { item in
      let ends = item.split(separator: "~").map(String.init)
      guard ends.count == 2 else { return ends }
      let places = ends[0].split(separator: ".").dropFirst().first?.count ?? 0
      let low = Int(ends[0].filter { $0 != "." }) ?? 0
      let high = Int(ends[1].filter { $0 != "." }) ?? 0
      return (low...high).map { number in
        let digits =
          String(repeating: "0", count: max(0, places + 1 - String(number).count)) + "\(number)"
        return places == 0 ? digits : "\(digits.dropLast(places)).\(digits.suffix(places))"
      }
    }
  }

  @Test func `every language has samples`() {
    #expect(Set(PluralTests.samples.flatMap(\.languages)).count > 200)
    #expect(Set(PluralTests.samples.map(\.kind)).count == 2)
    #expect(PluralTests.samples.reduce(0) { $0 + $1.numbers.count } > 3000)
  }

  @Test(arguments: samples)
  func `a rule holds for its samples`(sample: Sample) {
    for language in sample.languages {
      for number in sample.numbers {
        let found = PluralCategory(of: number, sample.kind, language: language)
        #expect(found == sample.category, "\(language) \(number)")
      }
    }
  }

  @Test(
    arguments: [
      ("1", "en-AU", .one), ("1", "EN", .one), ("1", "en_GB.UTF-8", .one), ("-1", "en", .one),
      ("1", "tlh", .other), ("1", "", .other), ("x", "en", .other), ("", "en", .other),
      ("1.", "en", .one), (".5", "en", .other), ("0.0", "pt-PT", .other), ("0.0", "pt", .one),
      ("99999999999999999999999999999921", "ru", .one), ("1c99", "fr", .other),
    ] as [(String, String, PluralCategory)]
  )
  func `a language may have a region and a number any length`(
    number: String,
    language: String,
    category: PluralCategory
  ) {
    #expect(PluralCategory(of: number, .cardinal, language: language) == category)
  }
}
