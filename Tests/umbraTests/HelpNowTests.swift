import Foundation
import Testing

/// People who can help, whatever stands in the way.
@Suite struct HelpNowTests {
  @Test func `the emergency number comes first, then people to talk to`() throws {
    let run = try Home().umbra("help-now", "--region", "GB")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("In danger now: 999\n"))
    for words in [
      "Samaritans", "116 123", "24/7", "text SHOUT to 85258", "Numbers last checked 2026-11-22",
      "not dialled", "cannot call anyone",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
    #expect(!run.output.contains("Refuge"))
    #expect(run.output.contains("--for abuse"))
  }

  @Test(arguments: [
    ("abuse", "Refuge"), ("eating", "Beat"), ("child", "Childline"), ("all", "Childline"),
  ])
  func `other kinds are shown when they are asked for`(purpose: String, name: String) throws {
    let run = try Home().umbra("help-now", "--region", "UK", "--for", purpose)
    #expect(run.output.contains(name))
    #expect(run.output.hasPrefix("In danger now: 999"))
  }

  @Test func `what has not been confirmed is not shown`() throws {
    let run = try Home().umbra("help-now", "--region", "GB", "--for", "abuse")
    #expect(!run.output.contains("Respect Phoneline"))
  }

  @Test func `a kind that a region has nothing for gives what works in many countries`() throws {
    let run = try Home().umbra("help-now", "--region", "FR", "--for", "eating")
    #expect(run.output.contains("Nothing of this kind is in the table for France"))
    #expect(run.output.contains("findahelpline.com"))
  }

  @Test(arguments: [nil, "Atlantis", ""])
  func `without a known region there are numbers, and how to set one`(region: String?) throws {
    let run = try Home().umbra(
      ["help-now"] + (region.map { ["--region", $0] } ?? []),
      bytes: []
    )
    #expect(run.status == 0)
    #expect(run.output.contains("112 in many countries"))
    #expect(run.output.contains("Atlantis") == (region == "Atlantis"))
    #expect(!run.output.contains("''"))
    #expect(run.output.contains("findahelpline.com"))
    #expect(run.output.contains("umbra profile set region"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.utf8.count < 80 })
  }

  @Test func `numbers that were not checked for long say so`() throws {
    let fresh = try Home().umbra("help-now", "--now", "2027-05-21T00:00:00Z")
    #expect(!fresh.output.contains("180 days"))
    let old = try Home().umbra("help-now", "--now", "2027-05-22T00:00:00Z")
    #expect(old.output.contains("2026-11-22, more than 180 days ago"))
  }

  @Test func `it is plain ASCII, and the same in any locale`() throws {
    for region in ["GB", "DE", "FR", "CH", "JP"] {
      let run = try Home().umbra(
        "help-now",
        "--region",
        region,
        environment: ["LANG": "C", "LC_ALL": "C"]
      )
      #expect(run.status == 0)
      #expect(run.output.utf8.allSatisfy { $0 < 128 })
    }
  }

  @Test func `JSON holds every number with its source and date`() throws {
    struct Sheet: Decodable {
      struct Line: Decodable {
        var name, contact, hours, status, source, checked: String
      }
      var region: String?
      var emergency: String
      var lines: [Line]
      var old: Bool
    }
    let run = try Home().umbra("help-now", "--region", "gb", "--format", "json")
    let sheet = try JSONDecoder().decode(Sheet.self, from: Data(run.output.utf8))
    #expect(sheet.region == "GB" && sheet.emergency == "999")
    #expect(sheet.lines.contains { $0.contact.contains("116 123") && $0.hours == "24/7" })
    #expect(sheet.lines.allSatisfy { $0.status.contains("not dialled") && !$0.source.isEmpty })
    let none = try Home().umbra("help-now", "--format", "json")
    #expect(try JSONDecoder().decode(Sheet.self, from: Data(none.output.utf8)).region == nil)
  }

  @Test func `the region that is set counts, and what is nearer counts more`() throws {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.file("config"),
      withIntermediateDirectories: true
    )
    _ = try home.write("region = \"US\"\n", to: "config/config.toml")
    #expect(try home.umbra("help-now").output.contains("988"))
    let french = try home.umbra("help-now", environment: ["UMBRA_REGION": "FR"])
    #expect(french.output.contains("3114"))
    let flag = try home.umbra("help-now", "--region", "GB", environment: ["UMBRA_REGION": "FR"])
    #expect(flag.output.contains("116 123"))
  }

  @Test(arguments: [
    "region = \"GB\"\nsave = \n", "region = \"GB\"\n\"\n", "[[[\n", "\u{0}\u{0}", "region = GB\n",
    "x = \"\"\"\n", String(repeating: "[", count: 60_000),
  ])
  func `broken settings never stop it`(settings: String) throws {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.file("config"),
      withIntermediateDirectories: true
    )
    _ = try home.write(settings, to: "config/config.toml")
    let run = try home.umbra("help-now")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("In danger now: "))
    #expect(run.errors.isEmpty)
    if settings.hasPrefix("region = \"GB\"") { #expect(run.output.contains("116 123")) }
  }

  @Test func `it needs no home, and makes nothing`() throws {
    let home = try Home()
    let nowhere = ["UMBRA_HOME": "", "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/dev/null/x"]
    let run = try home.umbra("help-now", "--region", "GB", environment: nowhere)
    #expect(run.status == 0)
    #expect(run.output.contains("116 123"))
    #expect(home.files.isEmpty)
  }

  @Test func `the words of a conversation work as well`() throws {
    let home = try Home()
    let words = try home.umbra("help", "now", "--region", "GB")
    #expect(words.output == (try home.umbra("help-now", "--region", "GB").output))
    #expect(try home.umbra("help", "inquire").output.contains("guided inquiry"))
  }
}
