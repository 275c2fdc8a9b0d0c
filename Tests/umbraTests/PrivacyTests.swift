import Foundation
import Testing

/// Where things lie, and how they go; and whether everything is as it should be.
@Suite struct PrivacyTests {
  /// A home with a session, an open one, dates and settings.
  func lived() throws -> Home {
    let home = try Home()
    _ = try home.umbra("inquire", "emotion_noticing", input: "1\nmy chest\n")
    _ = try home.umbra(
      "inquire",
      "emotion_noticing",
      input: "1\nI don't want to be alive anymore\n"
    )
    try home.leaveOpen()
    _ = try home.umbra("profile", "set", "name", "Sam")
    _ = try home.write("", to: "state/history")
    return home
  }

  @Test func `it tells where things lie and what is kept`() throws {
    let home = try lived()
    let run = try home.umbra("privacy")
    #expect(run.status == 0, "\(run.errors)")
    for words in [
      home.file("data/sessions"), "open", home.file("state/care.json"), "save = always",
      home.file("config/config.toml"), "Nothing was sent anywhere", "privacy erase",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
    #expect(!run.output.contains("chest"))
  }

  @Test func `erasing asks, and anything but the word leaves everything`() throws {
    let home = try lived()
    let before = home.files
    for answer in ["", "no\n", "y\n", "yes\n"] {
      let run = try home.umbra("privacy", "erase", input: answer)
      #expect(run.status == 1)
      #expect(run.errors.contains(home.file("data")))
      #expect(run.errors.contains("nothing was removed"))
    }
    #expect(home.files == before)
  }

  @Test func `erasing removes what is kept, and says exactly what`() throws {
    let home = try lived()
    let count = home.sessions.count
    let run = try home.umbra("privacy", "erase", input: "erase\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(home.files == ["config/config.toml"])
    #expect(!FileManager.default.fileExists(atPath: home.file("data")))
    #expect(!FileManager.default.fileExists(atPath: home.file("state")))
    for words in [
      "removed  \(count) session", home.file("state/care.json"), home.file("state/history"),
    ] {
      #expect(run.output.contains(words), "\(run.output)")
    }
    let again = try home.umbra("privacy", "erase", "--yes")
    #expect(again.status == 0 && again.output.contains("nothing to remove"))
  }

  @Test func `settings and own dialogues go only with everything`() throws {
    let home = try lived()
    try FileManager.default.createDirectory(
      atPath: home.file("config/dialogues"),
      withIntermediateDirectories: true
    )
    _ = try home.write("title: x\n---\n===\n", to: "config/dialogues/x.yarn")
    _ = try home.umbra("privacy", "erase", "--yes")
    #expect(home.files == ["config/config.toml", "config/dialogues/x.yarn"])
    let run = try home.umbra("privacy", "erase", "--yes", "--everything")
    #expect(home.files.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: home.file("config")))
    #expect(run.output.contains("config.toml") && run.output.contains("x.yarn"))
  }

  @Test func `what is not umbra's is left and named`() throws {
    let home = try lived()
    _ = try home.write("mine", to: "data/sessions/notes.txt")
    let run = try home.umbra("privacy", "erase", "--yes")
    #expect(home.text("data/sessions/notes.txt") == "mine")
    #expect(run.output.contains("left     \(home.file("data/sessions/notes.txt"))"))
    #expect(home.sessions.isEmpty)
  }

  @Test func `an inquiry that goes on elsewhere keeps everything as it is`() throws {
    let home = try lived()
    let run = try Run(home, ["inquire", "emotion_noticing"])
    run.send(Array("1\n".utf8))
    let count = home.sessions.count
    try wait(for: "a session") { home.sessions.count > count }
    let before = home.files
    let erased = try home.umbra("privacy", "erase", "--yes")
    #expect(erased.status == 1)
    #expect(erased.errors.contains("open in another umbra"))
    #expect(home.files == before)
    run.kill()
  }

  @Test func `a journal that others could read can be erased all the same`() throws {
    let home = try lived()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: home.file("data/sessions")
    )
    #expect(try home.umbra("privacy", "erase", "--yes").status == 0)
    #expect(home.sessions.isEmpty)
  }

  @Test func `one session is deleted by its id, after a word`() throws {
    let home = try lived()
    let name = try #require(home.sessions.first)
    let id = String(try #require(name.split(separator: "/").last).dropLast(6))
    #expect(try home.umbra("journal", "delete", id, input: "no\n").status == 1)
    #expect(home.sessions.contains(name))
    let run = try home.umbra("journal", "delete", id, input: "delete\n")
    #expect(run.status == 0 && run.output == "deleted \(id)\n")
    #expect(!home.sessions.contains(name))
    #expect(try home.umbra("journal", "delete", "nothing", "--yes").status == 1)
  }
}

@Suite struct DoctorTests {
  func level(_ name: String, _ output: String) -> String? {
    for row in output.split(separator: "\n") {
      let words = row.split(separator: " ")
      if words.count > 1, words[1] == name { return String(words[0]) }
    }
    return nil
  }

  @Test func `all is well in a fresh home, and nothing is made`() throws {
    let home = try Home()
    let run = try home.umbra("doctor")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("umbra 0.1.0"))
    #expect(level("region", run.output) == "note")
    #expect(level("model", run.output) == "ok")
    #expect(home.files.isEmpty)
  }

  @Test func `a lived-in home is well, and no word of it is shown`() throws {
    let home = try Home()
    _ = try home.umbra("inquire", "emotion_noticing", input: "1\nmy chest\n")
    _ = try home.umbra("profile", "set", "region", "GB")
    let run = try home.umbra("doctor")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains(" 1 session,"))
    #expect(level("region", run.output) == "ok")
    #expect(!run.output.contains("chest") && !run.output.contains("tired"))
  }

  @Test func `open folders, broken settings and damaged sessions are wrong`() throws {
    let home = try Home()
    _ = try home.umbra("inquire", "emotion_noticing", input: "1\nmy chest\n")
    let session = try #require(home.sessions.first)
    let text = try #require(home.text(session))
    _ = try home.write(text.replacingOccurrences(of: "my chest", with: "my face"), to: session)
    let damaged = try home.umbra("doctor")
    #expect(damaged.status == 1)
    #expect(damaged.output.contains("wrong  journal"))
    _ = try home.write(text, to: session)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: home.file("data")
    )
    let open = try home.umbra("doctor")
    #expect(open.status == 1 && open.output.contains("chmod 700"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700],
      ofItemAtPath: home.file("data")
    )
    try FileManager.default.createDirectory(
      atPath: home.file("config/dialogues"),
      withIntermediateDirectories: true
    )
    _ = try home.write("save = 1\n", to: "config/config.toml")
    let settings = try home.umbra("doctor")
    #expect(settings.status == 1 && settings.output.contains("config.toml:1:8"))
    _ = try home.write("", to: "config/config.toml")
    _ = try home.write("title: x\n---\n<<if>>\n===\n", to: "config/dialogues/x.yarn")
    let dialogues = try home.umbra("doctor")
    #expect(dialogues.status == 1 && dialogues.output.contains("umbra dialogue check"))
  }

  @Test func `a plain locale and no terminal are nothing wrong`() throws {
    let run = try Home().umbra("doctor", environment: ["LANG": "C", "LC_ALL": "C"])
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("answers come from standard input"))
  }
}
