import Foundation
import PtyTesting
import Testing

/// `umbra inquire` with answers from a pipe.
@Suite struct PipedInputTests {
  static let fifteen = """
    go on
    4
    something in me I do not like
    the show-off
    told a story at dinner and enjoyed being listened to
    curious
    my house, everybody had to be quiet
    yes
    don't take up room
    5
    stay with it
    it kept my parents from having one more thing
    eight or nine
    that they'd think i'm selfish
    i see you

    """

  @Test(arguments: ["markdown", "plain", "jsonl", "jrnl"])
  func `fifteen answers give the whole transcript, twice the same byte for byte`(
    format: String
  ) throws {
    let home = try Home()
    let arguments = ["inquire", "shadow_inquiry", "--format", format] + still
    let first = try home.umbra(arguments, bytes: Array(Self.fifteen.utf8))
    let second = try home.umbra(arguments, bytes: Array(Self.fifteen.utf8))
    #expect(first.status == 0)
    #expect(first.errors == "")
    #expect(first.output == second.output)
    #expect(first.output.contains("What protective function did this serve?"))
    #expect(first.output.contains("that they'd think i'm selfish"))
    #expect(home.sessions.count == 2)
  }

  @Test func `the end of the input closes gently and keeps what was said`() throws {
    let home = try Home()
    let run = try home.umbra("inquire", "emotion_noticing", input: "1\nmy chest\n")
    #expect(run.status == 0)
    #expect(run.output.contains("> my chest"))
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(kept.contains(#""k":"end""#))
    #expect(kept.contains("my chest"))
    #expect(!kept.contains(#""k":"checkpoint""#))
    let list = try home.umbra("journal", "list")
    #expect(list.output.contains("One feeling, as it is"))
    #expect(try home.umbra("journal", "show").output == run.output)
  }

  @Test func `an answer that fits no choice is named by its line and its words are kept`() throws {
    let home = try Home()
    let run = try home.umbra("inquire", "emotion_noticing", input: "sideways please\n")
    #expect(run.status == 0)
    #expect(run.errors.contains("line 1"))
    #expect(run.errors.contains("expected one of: 1 "))
    #expect(run.output.contains("> sideways please"))
  }

  @Test func `objects can be answers, and a broken one keeps the place`() throws {
    let home = try Home()
    let input = #"{"text": "1"}"# + "\n" + #"{"text": "my\nchest"}"# + "\n{oops\n"
    let run = try home.umbra(
      "inquire",
      "emotion_noticing",
      "--input",
      "jsonl",
      input: input
    )
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("standard input, line 3: expected an object"))
    let resumed = try home.umbra("inquire", "--resume", input: "warm\n")
    #expect(resumed.status == 0)
    #expect(resumed.output.contains("> my\n> chest"))
    #expect(resumed.output.contains("> warm"))
  }

  @Test func `bytes that are not UTF-8 are kept as they are`() throws {
    let home = try Home()
    let run = try home.umbra(
      ["inquire", "emotion_noticing"],
      bytes: Array("1\ncaf".utf8) + [0xE9, 0x0A]
    )
    #expect(run.status == 0)
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(kept.contains(#""raw":"Y2Fm6Q==""#))
    #expect(kept.contains("caf\u{FFFD}"))
  }

  @Test func `a private session writes nothing at all`() throws {
    let home = try Home()
    let run = try home.umbra(
      "inquire",
      "emotion_noticing",
      "--private",
      input: "1\nI want to kill myself\n1\n"
    )
    #expect(run.status == 0)
    #expect(home.files.isEmpty)
  }

  @Test func `the file and standard output agree, and a file is never overwritten`() throws {
    let home = try Home()
    let note = home.file("note.md")
    let arguments = ["inquire", "emotion_noticing", "--output", note] + still
    let run = try home.umbra(arguments, bytes: Array("1\nmy chest\n".utf8))
    #expect(run.status == 0)
    #expect(home.text("note.md") == run.output)
    #expect(try home.permissions("note.md") == 0o600)
    let again = try home.umbra(arguments, bytes: Array("1\nmy throat\n".utf8))
    #expect(again.status == 1)
    #expect(again.errors.contains("--force replaces it"))
    #expect(home.text("note.md") == run.output)
    let forced = try home.umbra(arguments + ["--force"], bytes: Array("1\nmy throat\n".utf8))
    #expect(forced.status == 0)
    #expect(home.text("note.md")?.contains("my throat") == true)
  }

  @Test func `a conversation that fails leaves no empty file behind`() throws {
    let home = try Home()
    let note = home.file("note.md")
    let run = try home.umbra(
      "inquire",
      "emotion_noticing",
      "--input",
      "jsonl",
      "--output",
      note,
      input: "{oops\n"
    )
    #expect(run.status == 1)
    #expect(!FileManager.default.fileExists(atPath: note))
  }

  @Test func `an inquiry and the one it hands over to are handed on together`() throws {
    let home = try Home()
    let folder = home.path + "/config/dialogues"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (id, next) in [("first", "<<hand_over second>>\n<<stop>>"), ("second", "umbra: The end.")] {
      _ = try home.write(
        "title: \(id)\nname: The \(id) one\nminutes: 1\nintensity: 1\n---\numbra: Now?\n-> Yes\n\(next)\n===\n",
        to: "config/dialogues/\(id).yarn"
      )
    }
    let note = home.file("note.md")
    let run = try home.umbra("inquire", "first", "--output", note, input: "yes\nyes\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("# The first one") && run.output.contains("# The second one"))
    #expect(home.text("note.md") == run.output)
    #expect(home.sessions.count == 2)
  }

  @Test func `stop leaves through the lid and prints the transcript`() throws {
    let home = try Home()
    let run = try home.umbra(
      "inquire",
      "shadow_inquiry",
      "--now",
      "2026-11-22T20:00:00Z",
      input: "go on\n3\n1\nthe sulker\nstop\na jar\n"
    )
    #expect(run.status == 0)
    #expect(run.output.contains("a jar"))
  }

  @Test func `only the person can read what is kept`() throws {
    let home = try Home()
    _ = try home.umbra("inquire", "emotion_noticing", input: "1\nmy chest\n")
    let session = try #require(home.sessions.first)
    #expect(try home.permissions(session) == 0o600)
    #expect(try home.permissions("data") == 0o700)
    #expect(try home.permissions("data/sessions") == 0o700)
  }

  @Test func `a reader that went away is no error`() throws {
    let home = try Home()
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    let umbra = try Pty.product("umbra")
    shell.arguments = [
      "-c", "printf '1\\nmy chest\\n' | \(umbra) inquire emotion_noticing | true",
    ]
    shell.environment = home.environment()
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    try wait(for: "the session is closed") {
      home.sessions.first.flatMap(home.text)?.contains(#""k":"end""#) == true
    }
  }

  @Test func `a question from a pipe is answered in the transcript`() throws {
    let home = try Home()
    let run = try home.umbra("talk", input: "is shadow work dangerous\nbye\n")
    #expect(run.status == 0)
    #expect(run.output.contains("> is shadow work dangerous"))
    #expect(home.sessions.count == 1)
    let silent = try home.umbra("talk", input: "bye\n")
    #expect(silent.output == "")
    #expect(home.sessions.count == 1)
  }

  @Test func `an input line of 50 KB is one answer`() throws {
    let home = try Home()
    let long = String(repeating: "so much to say ", count: 3_500)
    let run = try home.umbra("inquire", "emotion_noticing", input: "1\n\(long)\n")
    #expect(run.status == 0)
    #expect(run.output.contains(long.trimmingCharacters(in: .whitespaces)))
  }

  @Test func `what a practice needs is there again in the next session`() throws {
    let home = try Home()
    let answers = "stretch where i am\nafter the kettle boils\nskip\nyes\nask me tomorrow\n"
    let first = try home.umbra("inquire", "micro_habit", input: answers)
    #expect(first.status == 0, "\(first.errors)")
    let kept = home.sessions.first.flatMap(home.text) ?? ""
    #expect(kept.contains(#""$habit_cue":"\"after the kettle boils""#))
    #expect(kept.contains(#""$habit_ask":"true""#))
    let second = try home.umbra("inquire", "micro_habit", input: "leave it as it is\n")
    #expect(second.output.contains("One small thing is running."))
    let still = try home.umbra(
      ["inquire", "micro_habit", "--seed", "1", "--now", "2026-11-25T20:00:00Z"],
      bytes: Array("skip\n".utf8)
    )
    #expect(!still.output.contains("One small thing is running."))
  }
}
