public import CPty

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif
import Synchronization

/// A program on a pseudo-terminal, driven as a person would: keys in, screen out.
///
/// What a line editor echoes is not what was typed (it repaints as little as it can), so expect
/// what the program prints after an entry, not the entry's echo. Every wait has a deadline and
/// reads all the while, so that the child never stands still on a full terminal.
public final class Pty {
  /// Why a test could not go on.
  public enum Failure: Error {
    case notStarted(errno: Int32)
    case neverSeen(String, tail: String)
    case neverHappened(String, tail: String)
    case noProduct(String)
  }

  /// The process started; ended with the object.
  public let child: pid_t
  /// Everything the terminal was sent so far.
  public private(set) var screen: [UInt8] = []
  /// What a person sees of it.
  public private(set) var display: Screen
  /// Everything that came through the pipe, with `pipesOutput`.
  public private(set) var piped: [UInt8] = []

  private var primary: Int32
  private var pipe: Int32 = -1
  private var seen = 0
  private var status: Int32?

  // A descriptor opened while another thread forks would leak into that child, and a leaked
  // primary side keeps a closed terminal alive.
  private static let starting = Mutex(())

  /// Starts a program as the leader of a session on a new terminal.
  ///
  /// - Parameters:
  ///   - path: The program.
  ///   - arguments: What follows its name.
  ///   - environment: All of its environment; nothing is inherited.
  ///   - columns: The width of the window.
  ///   - rows: The height of the window.
  ///   - pipesOutput: Whether standard output is a pipe instead of the terminal.
  /// - Throws: `Failure.notStarted`.
  public init(
    _ path: String,
    arguments: [String] = [],
    environment: [String: String] = [:],
    columns: UInt16 = 80,
    rows: UInt16 = 24,
    pipesOutput: Bool = false
  ) throws {
    display = Screen(columns: Int(columns), rows: Int(rows))
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var primary: Int32 = -1
    var ends: [Int32] = [-1, -1]
    child = Pty.starting.withLock { _ in
      if pipesOutput { _ = makePipe(&ends) }
      return cpty_spawn(&primary, rows, columns, ends[1], path, &argv, &envp)
    }
    self.primary = primary
    if pipesOutput {
      close(ends[1])
      pipe = ends[0]
    }
    guard child > 0 else { throw Failure.notStarted(errno: errno) }
  }

  deinit {
    if status == nil {
      kill(child, SIGKILL)
      var raw: Int32 = 0
      waitpid(child, &raw, 0)
    }
    if primary >= 0 { close(primary) }
    if pipe >= 0 { close(pipe) }
  }

  // MARK: What a person does

  /// Types text.
  ///
  /// `\r` is the Enter key, `\u{3}` is Ctrl-C.
  public func send(_ text: String) {
    send(bytes: Array(text.utf8))
  }

  /// Types bytes, for what is no text.
  public func send(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      var set = pollfd(fd: primary, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&set, 1, 5_000) > 0 else { return }
      if set.revents & Int16(POLLIN) != 0 { takeOutput() }
      guard set.revents & Int16(POLLOUT) != 0 else { continue }
      let count = rest.prefix(1_024).withUnsafeBytes { write(primary, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Changes the size of the window.
  public func resize(columns: UInt16, rows: UInt16 = 24) {
    while waitForOutput(milliseconds: 0), hasOutput {}
    display.resize(columns: Int(columns), rows: Int(rows))
    _ = cpty_resize(primary, rows, columns)
  }

  /// Closes the terminal, as a person who closes the window.
  public func hangUp() {
    guard primary >= 0 else { return }
    close(primary)
    primary = -1
  }

  // MARK: Waiting

  /// Waits until the terminal shows `text`, after what was waited for before; returns what came
  /// in between.
  @discardableResult
  public func expect(_ text: String, within limit: Duration = .seconds(10)) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = ContinuousClock.now + limit
    while true {
      if let found = position(of: wanted) {
        defer { seen = found + wanted.count }
        return String(decoding: screen[seen..<found], as: UTF8.self)
      }
      guard ContinuousClock.now < deadline, waitForOutput() else {
        throw Failure.neverSeen(text, tail: tail)
      }
    }
  }

  /// Waits until keys are handed over one by one.
  ///
  /// Keys typed before a line editor is ready are lost, and it paints its prompt before it is
  /// ready.
  public func waitForRawMode(within limit: Duration = .seconds(10)) throws {
    try wait("raw mode", limit) { cpty_is_raw(primary) }
  }

  /// Waits until the terminal is as a shell expects it: lines, echo and signals.
  public func waitForCookedMode(within limit: Duration = .seconds(10)) throws {
    try wait("cooked mode", limit) {
      !cpty_is_raw(primary) && cpty_echoes(primary) && cpty_sends_signals(primary)
    }
  }

  /// The process group that the terminal's keys reach now.
  public var foregroundGroup: pid_t { tcgetpgrp(primary) }

  /// Whether keys are shown by the terminal itself now.
  public var echoes: Bool { cpty_echoes(primary) }

  /// Whether Ctrl-C would become a signal now.
  public var sendsSignals: Bool { cpty_sends_signals(primary) }

  /// Waits for the end of the program; returns its status as a shell tells it (128 + signal).
  public func exitCode(within limit: Duration = .seconds(10)) throws -> Int32 {
    try wait("the end of the program", limit) {
      var code: Int32 = 0
      if status == nil, cpty_has_ended(child, &code) { status = code }
      return status != nil
    }
    takePiped()
    return status ?? -1
  }

  /// Waits until a condition holds, reading what the program prints meanwhile.
  public func wait(_ what: String, _ limit: Duration, until holds: () -> Bool) throws {
    let deadline = ContinuousClock.now + limit
    while !holds() {
      guard ContinuousClock.now < deadline else {
        throw Failure.neverHappened(what, tail: tail)
      }
      _ = waitForOutput(milliseconds: 5)
    }
  }

  /// Waits until the screen is as it should be, and fails with the screen if it never is.
  public func waitForScreen(
    _ what: String,
    within limit: Duration = .seconds(10),
    until holds: (Screen) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + limit
    while !holds(display) {
      guard ContinuousClock.now < deadline else {
        throw Failure.neverHappened(what, tail: display.text)
      }
      _ = waitForOutput(milliseconds: 5)
    }
  }

  // MARK: Reading

  private var hasOutput: Bool {
    var set = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
    return primary >= 0 && poll(&set, 1, 0) > 0 && set.revents & Int16(POLLIN) != 0
  }

  private var tail: String { String(decoding: screen.suffix(400), as: UTF8.self) }

  private func position(of wanted: [UInt8]) -> Int? {
    guard screen.count - seen >= wanted.count else { return nil }
    return screen[seen...].firstRange(of: wanted)?.lowerBound
  }

  /// False when there will be no more output.
  private func waitForOutput(milliseconds: Int32 = 50) -> Bool {
    takePiped()
    guard primary >= 0 else {
      _ = poll(nil, 0, milliseconds)
      return false
    }
    var set = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
    guard poll(&set, 1, milliseconds) > 0 else { return true }
    if set.revents & Int16(POLLIN) != 0 { return takeOutput() }
    _ = poll(nil, 0, milliseconds)  // closed at the other side: nothing to read, ever
    return false
  }

  @discardableResult
  private func takeOutput() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(primary, &bytes, bytes.count)
    guard count > 0 else { return false }
    screen += bytes[..<count]
    display.feed(bytes[..<count])
    return true
  }

  private func takePiped() {
    guard pipe >= 0 else { return }
    var set = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    while poll(&set, 1, 0) > 0, set.revents & Int16(POLLIN) != 0 {
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(pipe, &bytes, bytes.count)
      guard count > 0 else { return }
      piped += bytes[..<count]
    }
  }
}

extension Pty {
  /// Returns the path of an executable of this package, which lies beside the test bundle.
  public static func product(_ name: String) throws -> String {
    var places = CommandLine.arguments.map { String($0) }
    if let own = realpath("/proc/self/exe", nil) {
      places.append(String(cString: own))
      free(own)
    }
    for place in places {
      var folder = place[...]
      for _ in 0..<5 {
        guard let slash = folder.lastIndex(of: "/") else { break }
        folder = folder[..<slash]
        let candidate = folder + "/" + name
        if access(String(candidate), X_OK) == 0 { return String(candidate) }
      }
    }
    throw Failure.noProduct(name)
  }
}

private func makePipe(_ ends: inout [Int32]) -> Int32 {
  #if canImport(Glibc)
  let result = Glibc.pipe(&ends)
  #elseif canImport(Darwin)
  let result = Darwin.pipe(&ends)
  #endif
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return result
}
