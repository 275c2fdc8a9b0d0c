import Noticing
import Testing

struct HelplineTableTests {
  private let table: HelplineTable

  init() throws { table = try Fixtures.helplines() }

  @Test func `the shipped table is read whole`() {
    #expect(table.rows.count == 125)
    #expect(table.regions.count == 52)
    #expect(table.checked == "2026-11-22")
  }

  @Test func `no region ever shows an unverified row`() {
    #expect(table.rows.contains { $0.status == .unverified })
    for region in table.regions + ["EU", "INT", "", "XX"] {
      let shown = table.rows(region: region)
      #expect(!shown.isEmpty, "\(region)")
      #expect(shown.allSatisfy { $0.status == .verified })
    }
  }

  @Test(arguments: ["GB", "gb", "UK", "uk", " Gb "])
  func `a code is read whatever its case`(code: String) {
    #expect(table.rows(region: code).first?.name == "Samaritans")
    #expect(table.emergencyNumber(region: code) == "999")
  }

  @Test func `kinds come in the order they were asked for`() {
    let rows = table.rows(region: "US", kinds: [.poison, .abuse])
    #expect(rows.map(\.kind) == [.poison, .abuse, .abuse])
    #expect(table.rows(region: "US", kinds: [.poison, .poison]).count == 1)
  }

  @Test func `an unknown region gives the international lines and no number`() {
    #expect(table.rows(region: "ZZ").allSatisfy { $0.code == "INT" })
    #expect(table.rows(region: "GB", kinds: [.poison]).allSatisfy { $0.code == "INT" })
    #expect(table.emergencyNumber(region: "ZZ") == nil)
    #expect(table.emergencyNumber(region: "INT") == nil)
  }

  @Test func `a country of the union without lines of its own gives the union's`() {
    #expect(table.rows(region: "RO").map(\.code).contains("EU"))
    #expect(table.rows(region: "HR").first?.code == "EU")
    #expect(table.emergencyNumber(region: "HR") == "112")
    #expect(table.rows(region: "PL", kinds: [.abuse]).first?.contact == "116 016")
  }

  @Test(arguments: [
    ("scotland", "GB"), ("Germany", "DE"), ("deutschland", "DE"), ("the Netherlands", "NL"),
    ("I'm in Wales", "GB"), ("uk", "GB"), ("new zealand", "NZ"), ("U.S.A.", "US"), ("fr", "FR"),
    ("Northern Ireland", "GB"), ("Österreich", "AT"), ("ie", "IE"), ("NO", "NO"),
    ("I live in Berlin, Germany", "DE"), ("im in london uk", "GB"), ("Germny", "DE"),
    ("Irleand", "IE"), ("texas", "US"), ("we're near Cape Town", "ZA"),
  ])
  func `a region is found by its name`(name: String, code: String) {
    #expect(RegionNames.code(for: name) == code)
  }

  @Test(arguments: [
    "", "atlantis", "my house", "q", "no", "it", "is", "in", "at", "be",
    "I feel like china in a shop",
    "my sister is here", "from Ireland, living in France", "not in the UK", "child", "none",
  ])
  func `an unknown name is no region`(name: String) {
    #expect(RegionNames.code(for: name) == nil)
  }

  @Test func `every region of the table is known by its country's name`() {
    for row in table.rows where row.code != "EU" && row.code != "INT" {
      let name = row.country.prefix { $0 != "(" }
      #expect(RegionNames.code(for: String(name)) == row.code, "\(row.country)")
      #expect(RegionNames.code(for: row.code) == row.code)
    }
  }

  @Test func `an error names the line and the field`() {
    let header =
      "code\tcountry\temergency\tkind\tname\tnumber_text\thours\tstatus\tsource\tchecked\n"
    let row = "GB\tUK\t999\tabuse\tA line\t1\t\tV\t\t2026-13-01\n"
    do {
      _ = try HelplineTable(tsv: Array((header + row).utf8))
      Issue.record("a month 13 was accepted")
    } catch {
      #expect(error.line == 2 && error.column == 10)
      #expect(error.description.hasPrefix("line 2, column 10: "))
    }
  }
}
