import Foundation
import Testing

/// `config.toml`, the environment and flags: what counts, and what is said when something is wrong.
@Suite struct SettingsTests {
  static let inquiry = ["inquire", "emotion_noticing"]

  func home(_ settings: String) throws -> Home {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.file("config"),
      withIntermediateDirectories: true
    )
    _ = try home.write(settings, to: "config/config.toml")
    return home
  }

  /// The rows of `umbra config`, by their first word.
  func rows(_ home: Home, _ environment: [String: String] = [:]) throws -> [String: [String]] {
    let run = try home.umbra("config", environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    let rows = run.output.split(separator: "\n").map { row in
      row.split(separator: " ").map(String.init)
    }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], Array($0.dropFirst())) })
  }

  @Test func `nothing is settled at first`() throws {
    let home = try Home()
    let rows = try rows(home)
    #expect(
      rows.keys.sorted()
        == [
          "history", "keep_days", "name", "profile", "region", "responder", "save", "stage",
          "theme",
        ]
    )
    #expect(rows["save"]?.first == "always")
    #expect(rows["region"]?.first == "-")
    #expect(home.files.isEmpty)
  }

  @Test(arguments: [
    ("region = \"Scotland\"", "region", "GB"), ("save = \"never\"", "save", "never"),
    ("save = 'ask'  # each time", "save", "ask"), ("name = \"Zoë\"", "name", "Zoë"),
    ("\nprofile = \"relational\"\n", "profile", "relational"),
    ("responder = \"guided:local\"", "responder", "guided:local"),
    ("theme = \"light\"", "theme", "light"),
    ("history = \"never\"", "history", "never"),
    ("stage = \"none\"", "stage", "none"), ("\"stage\" = \"later\"", "stage", "later"),
  ])
  func `the file settles each of them`(line: String, key: String, value: String) throws {
    let home = try home(line + "\n")
    let row = try #require(try rows(home)[key])
    #expect(row.first == value)
    let number = line.hasPrefix("\n") ? 2 : 1
    #expect(row.last == home.file("config/config.toml") + ":\(number)")
  }

  @Test(arguments: [
    ("region", "FR", "DE", "DE"), ("save", "ask", "never", "never"),
    ("name", "Sam", "Kit", "Kit"), ("profile", "practical", "spiritual", "spiritual"),
    ("stage", "young", "later", "later"), ("theme", "dark", "mono", "mono"),
    ("history", "all", "talk", "talk"),
  ])
  func `the environment stands above the file`(
    key: String,
    inFile: String,
    inEnvironment: String,
    value: String
  ) throws {
    let home = try home("\(key) = \"\(inFile)\"\n")
    let variable = "UMBRA_" + key.uppercased()
    #expect(try rows(home, [variable: inEnvironment])[key] == [value, variable])
    #expect(try rows(home, [variable: ""])[key]?.first == inFile)
  }

  @Test func `flags stand above both`() throws {
    let home = try home("region = \"US\"\nsave = \"never\"\n")
    let heavy = "1\nI want to kill myself\n"
    let arguments = Self.inquiry + ["--region", "GB", "--save", "always"]
    let run = try home.umbra(
      arguments,
      bytes: Array(heavy.utf8),
      environment: ["UMBRA_REGION": "FR", "UMBRA_SAVE": "never"]
    )
    #expect(run.errors.contains("116 123"))
    #expect(home.sessions.count == 1)
  }

  @Test func `the region of the file is that of the numbers`() throws {
    let home = try home("region = \"Ireland\"\n")
    let run = try home.umbra(Self.inquiry, bytes: Array("1\nI want to kill myself\n".utf8))
    #expect(run.errors.contains("112/999"))
  }

  @Test func `never keeps nothing, as a private session does`() throws {
    let home = try home("save = \"never\"\n")
    let run = try home.umbra(Self.inquiry, bytes: Array("1\nmy chest\nI want to die\n".utf8))
    #expect(run.status == 0, "\(run.errors)")
    #expect(home.files == ["config/config.toml"])
    let resumed = try home.umbra("inquire", "--resume")
    #expect(resumed.status == 1)
    #expect(resumed.errors.contains("save = never"))
  }

  @Test(arguments: [
    ("save = \"sometimes\"\n", "1:8: save: found ‘sometimes’, expected ask, always or never"),
    (
      "\n  save = \"alwys\"\n",
      "2:10: save: found ‘alwys’, expected ask, always or never; did you mean ‘always’?"
    ),
    ("profile = \"practicle\"\n", "1:11: profile: found ‘practicle’"),
    ("theme = \"drak\"\n", "1:9: theme: found ‘drak’, expected auto, dark, light or mono"),
    ("stage = \"old\"\n", "1:9: stage: found ‘old’, expected young, middle, later or none"),
    ("region = \"Atlantis\"\n", "1:10: region: found ‘Atlantis’, expected a country"),
    ("name = \"a\\nb\"\n", "1:8: name: found"),
    ("save = 3\n", "1:8: save: found a number, expected text in quotes, such as save = \"ask\""),
    ("save = true\n", "found true or false"), ("save = [\"ask\"]\n", "found a list"),
    ("[save]\nx = 1\n", "1:1: save: found a table"),
    ("save = 2026-11-22\n", "found a date or time"),
    ("# one\nnmae = \"Sam\"\n", "2:1: found ‘nmae’, which is no setting; did you mean ‘name’?"),
    ("save = ask\n", "1:8: "), ("save = \"ask\n", "1:12: "), ("save\n", "1:5: "),
    ("save = \"ask\"\nsave = \"never\"\n", "2:"),
    ("name = \"a\u{0}b\"\n", "1:10: found a NUL byte"),
  ])
  func `what is wrong is named with its place`(settings: String, words: String) throws {
    let home = try home(settings)
    for arguments in [["config"], Self.inquiry] {
      let run = try home.umbra(arguments, bytes: Array("1\nmy chest\n".utf8))
      #expect(run.status == 1)
      #expect(run.errors.contains(home.file("config/config.toml") + ":"), "\(run.errors)")
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("umbra help-now works") == (arguments != ["config"]))
    }
    #expect(home.sessions.isEmpty)
  }

  @Test func `all that is wrong is named at once`() throws {
    let run = try home("save = 1\nnam = \"x\"\nstage = \"\"\n").umbra("config")
    #expect(run.errors.contains(":1:8: ") && run.errors.contains(":2:1: "))
    #expect(run.errors.contains(":3:9: "))
  }

  @Test func `bytes that are no text are named with their place`() throws {
    let home = try home("")
    try Data([0x23, 0x20, 0x0A, 0xC3, 0xA9, 0xFF, 0x0A])
      .write(to: URL(fileURLWithPath: home.file("config/config.toml")))
    let run = try home.umbra("config")
    #expect(run.errors.contains(":2:3: found bytes that are not UTF-8"), "\(run.errors)")
  }

  @Test func `what is no ordinary file is not waited for`() throws {
    let home = try home("")
    try FileManager.default.removeItem(atPath: home.file("config/config.toml"))
    try FileManager.default.createDirectory(
      atPath: home.file("config/config.toml"),
      withIntermediateDirectories: false
    )
    #expect(try home.umbra("config").errors.contains("not an ordinary file"))
  }

  @Test func `a wrong variable of the environment is named`() throws {
    let run = try Home().umbra("config", environment: ["UMBRA_SAVE": "alway"])
    #expect(run.status == 1)
    #expect(run.errors.contains("UMBRA_SAVE: found ‘alway’"))
    #expect(run.errors.contains("did you mean ‘always’?"))
  }

  @Test func `a private run that is to be kept is refused`() throws {
    #expect(try Home().umbra("inquire", "--private", "--save", "always").status == 2)
  }

  @Test func `the path is printed alone`() throws {
    let home = try Home()
    let run = try home.umbra("config", "path")
    #expect(run.output == home.file("config/config.toml") + "\n")
    #expect(run.errors.isEmpty)
  }

  @Test func `a name is said back now and then`() throws {
    let home = try home("name = \"Zoë [b]\"\n")
    let goodbyes = try (1...24).map { seed in
      try home.umbra("inquire", "emotion_noticing", "--private", "--seed", String(seed))
        .output
    }
    #expect(goodbyes.contains { $0.contains("Go well, Zoë \\[b\\].") || $0.contains("Zoë [b].") })
  }
}
