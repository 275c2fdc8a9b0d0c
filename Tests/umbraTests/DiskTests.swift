import Foundation
import PtyTesting
import Testing

/// Where the journal cannot be written: nothing is lost that was said to be kept, and the message says
/// what to do.
@Suite struct DiskTests {
  private static let answers = "3\n4\n5\n6\na quiet hour\n2\nhomesick\n"

  /// Whether this user can mount a file system in a namespace of its own.
  static let canMount: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = ["-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(.enabled(if: canMount, "no file system can be mounted here"))
  func `on a full disk what was kept before is whole, and it is said`() throws {
    let home = try Home()
    let binary = try Pty.product("umbra")
    let script = """
      mount -t tmpfs -o size=1m,mode=700 tmpfs "$HOME" && export UMBRA_HOME="$HOME"
      printf '\(Self.answers.replacing("\n", with: "\\n"))' | "\(binary)" check-in --save always >/dev/null || exit 7
      dd if=/dev/zero of="$HOME/filler" bs=4096 2>/dev/null
      printf '\(Self.answers.replacing("\n", with: "\\n"))' | "\(binary)" check-in --save always
      echo "status $?"
      rm "$HOME/filler"; "\(binary)" journal check
      """
    let output = try mounted(home, script)
    #expect(output.contains("status 1"), "\(output)")
    #expect(output.contains("No space left on device"), "\(output)")
    #expect(output.contains("0 with something wrong"), "\(output)")
  }

  @Test(.enabled(if: canMount, "no file system can be mounted here"))
  func `on a full disk an export leaves nothing half done`() throws {
    let home = try Home()
    let binary = try Pty.product("umbra")
    let script = """
      mount -t tmpfs -o size=1m,mode=700 tmpfs "$HOME" && export UMBRA_HOME="$HOME" && cd "$HOME"
      printf '\(Self.answers.replacing("\n", with: "\\n"))' | "\(binary)" check-in --save always >/dev/null || exit 7
      note=$("\(binary)" journal list --format jsonl | sed 's/.*"start":"\\(..........\\).*/\\1/').md
      head -c 4090 /dev/zero | tr '\\0' x > "$note"; cp "$note" before
      dd if=/dev/zero of=filler bs=4096 2>/dev/null
      "\(binary)" journal export -o out.md; echo "export $?"
      "\(binary)" journal export --format obsidian -o .; echo "notes $?"
      cmp before "$note" && echo same; ls
      """
    let output = try mounted(home, script)
    #expect(output.contains("cannot write out.md: No space left on device"), "\(output)")
    #expect(output.contains("export 1") && output.contains("notes 1"), "\(output)")
    #expect(output.contains("same\n"), "\(output)")
    #expect(!output.contains("\nout.md") && !output.contains(".tmp\n"), "\(output)")
  }

  /// What a script says that may mount file systems of its own.
  func mounted(_ home: Home, _ script: String) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = ["-rm", "sh", "-c", script]
    process.environment = home.environment()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return output
  }

  @Test(.enabled(if: canMount, "no file system can be mounted here"))
  func `where nothing can be written the journal can still be read, and that is said`() throws {
    let home = try Home()
    let binary = try Pty.product("umbra")
    let answers = Self.answers.replacing("\n", with: "\\n")
    let script = """
      mount -t tmpfs -o size=1m,mode=700 tmpfs "$HOME" && export UMBRA_HOME="$HOME"
      printf '\(answers)' | "\(binary)" check-in --save always >/dev/null || exit 7
      mount -o remount,ro "$HOME"
      printf '\(answers)' | "\(binary)" check-in --save always; echo "check-in $?"
      printf '\(answers)' | "\(binary)" check-in --private >/dev/null; echo "private $?"
      "\(binary)" journal search quiet; echo "search $?"
      "\(binary)" journal check; echo "check $?"
      "\(binary)" insights --plain >/dev/null; echo "insights $?"
      "\(binary)" journal delete --yes $("\(binary)" journal list | cut -c1-26); echo "delete $?"
      """
    let output = try mounted(home, script)
    for words in [
      "Read-only file system", "check-in 1\n", "private 0\n", "    a quiet hour\nsearch 0\n",
      "check 0\n", "insights 0\n", "delete 1\n",
    ] {
      #expect(output.contains(words), "\(words)\n\(output)")
    }
  }

  @Test func `without a home folder it is said how to name one`() throws {
    let home = try Home()
    let file = try home.write("", to: "file")
    let run = try home.umbra("check-in", input: Self.answers, environment: ["UMBRA_HOME": file])
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot be used as a folder"), "\(run.errors)")
    let missing = try home.umbra(
      "check-in",
      input: Self.answers,
      environment: ["UMBRA_HOME": "", "HOME": file + "/me"]
    )
    #expect(missing.status == 1)
    #expect(missing.errors.contains(file + "/me"), "\(missing.errors)")
    let hidden = try home.umbra("journal", "list", environment: ["UMBRA_HOME": "", "HOME": file])
    #expect(hidden.status == 1 && hidden.errors.contains(file), "\(hidden.errors)")
  }

  @Test func `a torn last line is told, with what to do`() throws {
    let home = try Home()
    _ = try home.umbra("check-in", "--save", "always", input: Self.answers)
    let name = try #require(home.sessions.first)
    let text = try #require(home.text(name))
    _ = try home.write(String(text.dropLast(20)), to: name)
    let check = try home.umbra("journal", "check")
    #expect(check.status == 0)
    #expect(check.output.contains("cut short by a crash"), "\(check.output)")
    #expect(try home.umbra("journal", "show").output.contains("> a quiet hour"))
    #expect(try home.umbra("journal", "list").output.contains("  open"))
  }

  @Test func `two shells in one second keep a file each`() throws {
    let home = try Home()
    let runs = try (0..<6).map { _ in try Run(home, ["check-in", "--save", "always"]) }
    for run in runs {
      run.send(Array(Self.answers.utf8))
      run.endInput()
    }
    for run in runs { #expect(run.outcome().status == 0) }
    #expect(home.sessions.count == 6)
    #expect(try home.umbra("journal", "check").output.hasPrefix("6 sessions read, 0"))
  }

  @Test func `a clock that goes back or changes to winter time loses nothing`() throws {
    let home = try Home()
    // 25 October 2026, 02:30 in Berlin comes twice; then the clock is set back by a year.
    let times = [
      "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", "2025-10-25T02:30:00+02:00",
    ]
    for time in times {
      let run = try home.umbra(
        "check-in",
        "--save",
        "always",
        "--now",
        time,
        input: Self.answers
      )
      #expect(run.status == 0, "\(run.errors)")
    }
    let list = try home.umbra("journal", "list", "--format", "jsonl").output
    let starts = list.split(separator: "\n").compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["start"]
        as? String
    }
    #expect(starts == [times[1], times[0], times[2]])
    #expect(
      try home.umbra("journal", "list", "--on", "2026-10-25").output.split(separator: "\n").count
        == 2
    )
    #expect(try home.umbra("journal", "check").status == 0)
  }
}
