import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A real llama.cpp server, for tests that somebody asks for.
///
/// `UMBRA_TEST_MODEL` is the address of one that runs (`http://127.0.0.1:8901/v1`).
/// `UMBRA_TEST_MODEL_SERVER` is a script that starts one: `SCRIPT start smol PORT` ends once it answers
/// and prints `pid=NUMBER`; it heeds `UMBRA_LLM_KEY` (the key it wants) and `UMBRA_LLM_CTX` (how many
/// tokens it reads, in two halves). Ask for one suite at a time (`--filter RealServerTests`): what a
/// server does for another test is counted as well.
final class RealServer: Sendable {
  static let address = ProcessInfo.processInfo.environment["UMBRA_TEST_MODEL"]
  static let script = ProcessInfo.processInfo.environment["UMBRA_TEST_MODEL_SERVER"]
  private static let ports = Mutex(8_933)

  let process: pid_t
  let url: String

  /// A port that no other test has.
  static func freshPort() -> Int {
    ports.withLock { port in
      port += 1
      return port
    }
  }

  static func url(_ port: Int) -> String { "http://127.0.0.1:\(port)/v1" }

  /// Starts one and waits until it answers.
  init(on port: Int, key: String? = nil, context: Int = 8_192) throws {
    url = Self.url(port)
    let variables = "UMBRA_LLM_CTX=\(context) UMBRA_LLM_KEY=\(key ?? "")"
    let output = Self.output(of: #"\#(variables) "$UMBRA_TEST_MODEL_SERVER" start smol \#(port)"#)
    let number = output.components(separatedBy: "pid=").last.map { $0.prefix(while: \.isNumber) }
    guard let process = number.flatMap({ pid_t($0) }) else { throw Failure(output: output) }
    self.process = process
  }

  deinit { end(SIGKILL) }

  struct Failure: Error {
    var output: String
  }

  /// Ends it by a signal and returns once nobody listens there any more.
  func end(_ signal: Int32) {
    kill(process, signal)
    let deadline = ContinuousClock.now + .seconds(20)
    while Self.slots(url) != nil, ContinuousClock.now < deadline { usleep(20_000) }
  }

  /// How many replies a server is making now, or `nil` when it does not answer.
  static func slots(_ url: String) -> Int? {
    let root = url.replacing("/v1", with: "")
    let text = output(of: "curl -s -m 5 \(root)/slots")
    guard text.contains("is_processing") else { return nil }
    return text.components(separatedBy: #""is_processing":true"#).count - 1
  }

  /// Waits until so many replies are being made; returns whether that came true.
  static func waits(for count: Int, at url: String, within limit: Duration = .seconds(20)) -> Bool {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      if slots(url) == count { return true }
      usleep(20_000)
    }
    return false
  }

  /// What a command of the shell writes.
  ///
  /// Not by a `Process`, which waits for all that its child leaves behind.
  private static func output(of command: String) -> String {
    guard let pipe = popen(command, "r") else { return "" }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    while true {
      let byte = getc(pipe)
      guard byte != EOF else { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
  }
}
