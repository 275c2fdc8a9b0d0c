import Foundation
import PtyTesting
import Testing

/// A folder of a test's own, gone when the test is over; everything umbra keeps is in it.
final class Home {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("umbra-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  func text(_ name: String) -> String? {
    try? String(contentsOfFile: file(name), encoding: .utf8)
  }

  /// Whether a word stands in any file.
  func holds(_ word: String) -> Bool {
    files.contains { name in
      let bytes = FileManager.default.contents(atPath: file(name)) ?? Data()
      return bytes.range(of: Data(word.utf8)) != nil
    }
  }

  /// All files below the folder, by relative path.
  var files: [String] {
    let all = FileManager.default.subpaths(atPath: path) ?? []
    return all.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: file(name), isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// The session files.
  var sessions: [String] {
    files.filter { $0.hasPrefix("data/sessions/") && $0.hasSuffix(".jsonl") }
  }

  /// Leaves the inquiry about one feeling open: one answer is kept, and nobody ended it.
  func leaveOpen() throws {
    let before = Set(sessions)
    let run = try Run(self, ["inquire", "emotion_noticing"])
    run.send(Array("1\n".utf8))
    try wait(for: "the second question") {
      let new = sessions.first { !before.contains($0) }
      return new.flatMap(text)?.components(separatedBy: #""k":"ask""#).count == 3
    }
    run.kill()
  }

  func permissions(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
    return try #require(attributes[.posixPermissions] as? Int)
  }

  /// The environment of a run: nothing is inherited but what finds programs.
  func environment(_ more: [String: String] = [:]) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["UMBRA_HOME": self.path, "HOME": self.path, "PATH": path, "LANG": "C.UTF-8"]
      .merging(more) { $1 }
  }

  /// Runs umbra with its input from a pipe, to its end.
  func umbra(
    _ arguments: String...,
    input: String = "",
    environment more: [String: String] = [:]
  ) throws -> Outcome {
    try umbra(arguments, bytes: Array(input.utf8), environment: more)
  }

  func umbra(
    _ arguments: [String],
    bytes: [UInt8],
    environment more: [String: String] = [:]
  ) throws -> Outcome {
    let run = try Run(self, arguments, environment: more)
    run.send(bytes)
    run.endInput()
    return run.outcome()
  }

  /// Starts umbra on a terminal.
  func terminal(
    _ arguments: String...,
    columns: UInt16 = 80,
    pipesOutput: Bool = false,
    environment more: [String: String] = [:]
  ) throws -> Pty {
    let plain = ["TERM": "xterm", "NO_COLOR": "1"].merging(more) { $1 }
    return try Pty(
      Pty.product("umbra"),
      arguments: arguments,
      environment: environment(plain),
      columns: columns,
      pipesOutput: pipesOutput
    )
  }
}

/// What a run of umbra left behind.
struct Outcome {
  let status: Int32
  let output: String
  let errors: String
}

/// umbra with its three streams in pipes.
final class Run {
  private let process = Process()
  private let input = Pipe()
  private let output: URL
  private let errors: URL

  init(_ home: Home, _ arguments: [String], environment: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory
    output = folder.appendingPathComponent("umbra-out-\(UUID().uuidString)")
    errors = folder.appendingPathComponent("umbra-err-\(UUID().uuidString)")
    for url in [output, errors] {
      _ = FileManager.default.createFile(atPath: url.path, contents: nil)
    }
    process.executableURL = URL(fileURLWithPath: try Pty.product("umbra"))
    process.arguments = arguments
    process.environment = home.environment(environment)
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  deinit {
    if process.isRunning { kill() }
    for url in [output, errors] { try? FileManager.default.removeItem(at: url) }
  }

  func send(_ bytes: [UInt8]) {
    try? input.fileHandleForWriting.write(contentsOf: Data(bytes))
  }

  func endInput() {
    try? input.fileHandleForWriting.close()
  }

  func kill() { kill {} }

  /// Kills it; then `release` ends what it had started, which would be waited for as well.
  func kill(release: () throws -> Void) rethrows {
    Foundation.kill(process.processIdentifier, SIGKILL)
    try release()
    process.waitUntilExit()
  }

  func terminate() { process.terminate() }

  /// What was written to standard output so far.
  var outputText: String { text(output) }

  /// What was written to standard error so far.
  var errorText: String { text(errors) }

  private func text(_ url: URL) -> String {
    String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
  }

  func outcome() -> Outcome {
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: text(output),
      errors: text(errors)
    )
  }
}

/// Waits until something holds.
func wait(
  for what: String,
  within limit: Duration = .seconds(20),
  until holds: () throws -> Bool
) throws {
  let deadline = ContinuousClock.now + limit
  while try !holds() {
    try #require(ContinuousClock.now < deadline, "never happened: \(what)")
    usleep(2_000)
  }
}

/// A seed and a clock that stands still, so that runs repeat.
let still = ["--seed", "7", "--now", "2026-11-22T20:00:00Z"]

/// Entries as they come through a pipe, a line each.
func input(_ answers: String...) -> [UInt8] {
  Array(answers.map { $0 + "\n" }.joined().utf8)
}
