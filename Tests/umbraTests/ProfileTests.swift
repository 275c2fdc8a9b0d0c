import Foundation
import Testing

/// What umbra remembers of a person, and how it forgets.
@Suite struct ProfileTests {
  static let map = "Ana\nBen\nno\n1\nthe shed\nbiting my lip\na walk\n2\n"

  func met() throws -> Home {
    let home = try Home()
    _ = try home.umbra("inquire", "support_map", input: Self.map)
    return home
  }

  @Test func `nothing is remembered at first, and nothing is made`() throws {
    let home = try Home()
    let run = try home.umbra("profile")
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
    #expect(run.errors.contains("nothing is remembered"))
  }

  @Test func `what was chosen in a session is shown in plain words`() throws {
    let output = try met().umbra("profile").output
    for words in ["people: Ana, Ben", "a place: the shed", "an early sign: biting my lip"] {
      #expect(output.contains(words), "\(output)")
    }
    #expect(!output.contains("$") && !output.contains("person_1"))
  }

  @Test func `a region that was named in a session counts in the next`() throws {
    let home = try Home()
    _ = try home.umbra(
      "inquire",
      "emotion_noticing",
      input: "help now\nIreland\n1\nmy chest\n"
    )
    #expect(try home.umbra("profile").output.contains("region: where you are\n  IE"))
    let heavy = try home.umbra("inquire", "emotion_noticing", input: "1\nI want to kill myself\n")
    #expect(heavy.errors.contains("112/999"))
    _ = try home.umbra("profile", "forget", "region")
    #expect(!(try home.umbra("profile").output.contains("IE")))
  }

  @Test func `a setting is written, and everything else in the file stays`() throws {
    let home = try Home()
    _ = try home.umbra("profile", "set", "region", "Great", "Britain")
    #expect(home.text("config/config.toml") == "region = \"GB\"\n")
    #expect(try home.permissions("config/config.toml") == 0o600)
    let text = """
      # mine
      save = "ask"   # each time

      name = 'Sam' # me


      """
    _ = try home.write(text, to: "config/config.toml")
    #expect(try home.umbra("profile", "set", "name", "Zoë \"Z\" \\").status == 0)
    #expect(
      home.text("config/config.toml")
        == text.replacingOccurrences(of: "'Sam'", with: "\"Zoë \\\"Z\\\" \\\\\"")
    )
    #expect(try home.umbra("config").output.contains("Zoë \"Z\" \\"))
    #expect(try home.umbra("profile", "set", "stage", "later").status == 0)
    #expect(home.text("config/config.toml")?.contains("stage = \"later\"\n") == true)
    #expect(
      home.text("config/config.toml")?.hasPrefix("# mine\nsave = \"ask\"   # each time\n") == true
    )
  }

  @Test func `line endings of another system stay`() throws {
    let home = try Home()
    _ = try home.umbra("profile", "set", "save", "ask")
    _ = try home.write("# a\r\nsave = \"ask\"\r\n", to: "config/config.toml")
    #expect(try home.umbra("profile", "set", "save", "never").status == 0)
    #expect(try home.umbra("profile", "set", "name", "Sam").status == 0)
    let text = try #require(home.text("config/config.toml"))
    #expect(text == "# a\r\nsave = \"never\"\r\nname = \"Sam\"\r\n")
  }

  @Test(arguments: [
    ("save", "sometimes", "found ‘sometimes’"), ("region", "Atlantis", "found ‘Atlantis’"),
    ("nam", "x", "did you mean ‘name’?"), ("name", "a\nb", "found"),
  ])
  func `what cannot be is refused`(key: String, value: String, words: String) throws {
    let home = try Home()
    let run = try home.umbra("profile", "set", key, value)
    #expect(run.status == 1)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(home.files.isEmpty)
  }

  @Test(arguments: [
    "save = \"ask\nname = 1\n", "name = \"\"\"\nSam\"\"\"\n", "nope = \"x\"\n",
  ])
  func `a file that cannot be changed safely is left alone`(text: String) throws {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.file("config"),
      withIntermediateDirectories: true
    )
    _ = try home.write(text, to: "config/config.toml")
    let run = try home.umbra("profile", "set", "name", "Kit")
    #expect(run.status == 1)
    #expect(run.errors.contains("config.toml"))
    #expect(home.text("config/config.toml") == text)
  }

  @Test func `a variable that stands above a new setting is named`() throws {
    let run = try Home().umbra(
      "profile",
      "set",
      "save",
      "ask",
      environment: ["UMBRA_SAVE": "never"]
    )
    #expect(run.errors.contains("UMBRA_SAVE=never stands above"))
  }

  @Test func `what is forgotten is gone from the files`() throws {
    let home = try met()
    _ = try home.umbra("profile", "set", "name", "Sam")
    let run = try home.umbra("profile", "forget", "support")
    #expect(run.status == 0)
    #expect(run.output.contains("Removed from 1 session"))
    let session = try #require(home.sessions.first.flatMap(home.text))
    let end = try #require(session.split(separator: "\n").last)
    #expect(!end.contains("Ana") && !end.contains("shed"))
    let output = try home.umbra("profile").output
    #expect(!output.contains("Ana") && output.contains("Sam"))
    #expect(try home.umbra("doctor").status == 0)
    #expect(try home.umbra("profile", "forget", "support").output.contains("Nothing of that"))
  }

  @Test func `an inquiry left open does not bring it back`() throws {
    let home = try met()
    try home.leaveOpen()
    #expect(home.text(home.sessions.last ?? "")?.contains("Ana") == true)
    _ = try home.umbra("profile", "forget", "support")
    #expect(home.text(home.sessions.last ?? "")?.contains("Ana") == false)
    let resumed = try home.umbra("inquire", "--resume", input: "my chest\n")
    #expect(resumed.status == 0)
    #expect(resumed.output.contains("> my chest"))
    #expect(try home.umbra("profile").output.isEmpty)
  }

  @Test func `all of it is forgotten after a word, or with a flag`() throws {
    let home = try met()
    _ = try home.umbra("profile", "set", "name", "Sam")
    #expect(try home.umbra("profile", "forget", input: "no\n").status == 1)
    #expect(try home.umbra("profile").output.contains("Ana"))
    #expect(try home.umbra("profile", "forget", input: "forget\n").status == 0)
    #expect(try home.umbra("profile").output.isEmpty)
    #expect(try home.umbra("profile", "forget", "--yes").status == 0)
    let unknown = try home.umbra("profile", "forget", "suport")
    #expect(unknown.status == 1 && unknown.errors.contains("did you mean ‘support’?"))
  }
}
