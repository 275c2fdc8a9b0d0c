internal import FoundationEssentials
internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A program in a process group of its own, whose lines are read one by one.
///
/// What blocks runs on a thread of its own, and a cancelled task wakes it. A program that is dropped
/// is killed.
final class ChildProcess: Sendable {
  private struct State {
    var unwritten: ArraySlice<UInt8>
    var unread: [UInt8] = []
    /// The end of what the program complained about, for the error that may come of it.
    var complaint: [UInt8] = []
    var input: Int32
    var output: Int32
    var errors: Int32
    /// How often something was read after the time was over.
    var lateReads = 0
    /// What `waitpid` told, once the program has ended.
    var status: Int32?
  }

  private static let longestLine = 1 << 20
  /// A program that writes on and on is late all the same.
  private static let mostLateReads = 64

  private let id: pid_t
  private let wake: ProgramPipe
  private let state: Mutex<State>

  /// Starts a command of the shell, which will be given `input` and then the end of its input.
  ///
  /// - Throws: ``ProgramError``.
  init(_ command: String, input: [UInt8]) throws(ProgramError) {
    let pipes = try ProgramPipe.make(4)
    do {
      id = try ProgramStart.run(command, pipes[0].reading, pipes[1].writing, pipes[2].writing)
    } catch {
      for pipe in pipes { pipe.shut() }
      throw error
    }
    close(pipes[0].reading)
    close(pipes[1].writing)
    close(pipes[2].writing)
    for end in [pipes[0].writing, pipes[1].reading, pipes[2].reading] {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wake = pipes[3]
    state = Mutex(
      State(
        unwritten: input[...],
        input: pipes[0].writing,
        output: pipes[1].reading,
        errors: pipes[2].reading
      )
    )
  }

  deinit {
    state.withLock { state in
      if state.status == nil { finish(&state, waiting: .zero, grace: .zero) }
    }
    wake.shut()
  }

  /// Returns the next line, without its end, or `nil` when the program will write no more.
  ///
  /// - Throws: ``ProgramError``; `CancellationError` when the task was cancelled.
  func line(before deadline: ContinuousClock.Instant) async throws -> [UInt8]? {
    try await withTaskCancellationHandler {
      try Task.checkCancellation()
      return try await HelperThread.run { Result { try self.nextLine(before: deadline) } }
    } onCancel: {
      var byte: UInt8 = 0
      _ = write(wake.writing, &byte, 1)
    }
  }

  /// Ends the program and its group: by themselves within a time, else by SIGTERM, else by SIGKILL.
  func end(waiting: Duration, grace: Duration) async {
    try? await HelperThread.run {
      Result {
        self.state.withLock { self.finish(&$0, waiting: waiting, grace: grace) }
      }
    }
  }

  /// Ends the program, which has closed its output, and tells why its reply is not whole.
  func brokeOff(grace: Duration) async -> ProgramError {
    await end(waiting: .milliseconds(200), grace: grace)
    return state.withLock { state in
      let last = String(decoding: state.complaint, as: UTF8.self).split(whereSeparator: \.isNewline)
        .last.map(String.init)
      let status = state.status ?? 0
      // As WIFEXITED and WEXITSTATUS have it.
      let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 0
      return ProgramError(.brokeOff, last ?? (code == 0 ? "" : "exit status \(code)"))
    }
  }

  // MARK: On the helper thread

  private func nextLine(before deadline: ContinuousClock.Instant) throws -> [UInt8]? {
    try state.withLock { state in
      while true {
        if let end = state.unread.firstIndex(of: 0x0A) {
          let line = Array(state.unread[..<end])
          state.unread.removeSubrange(...end)
          return line
        }
        guard state.unread.count <= Self.longestLine else {
          throw ProgramError(.malformed, "a line too long")
        }
        if state.output < 0 {
          guard !state.unread.isEmpty else { return nil }
          defer { state.unread = [] }
          return state.unread
        }
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else {
          // What it wrote in time counts, however late it is read.
          let known = (state.unread.count, state.output)
          state.lateReads += 1
          if move(&state, waiting: .zero) { throw CancellationError() }
          guard known != (state.unread.count, state.output), state.lateReads <= Self.mostLateReads
          else { throw ProgramError(.timeout) }
          continue
        }
        if move(&state, waiting: left) { throw CancellationError() }
      }
    }
  }

  /// Waits until something can be read or written and does that; returns whether it was woken.
  private func move(_ state: inout State, waiting left: Duration) -> Bool {
    if state.unwritten.isEmpty { Self.shut(&state.input) }
    var waits = [
      pollfd(fd: state.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: state.errors, events: Int16(POLLIN), revents: 0),
      pollfd(fd: state.input, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: wake.reading, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&waits, nfds_t(waits.count), left.milliseconds) > 0 else { return false }
    if waits[0].revents != 0 { state.unread += Self.read(&state.output) }
    if waits[1].revents != 0 { Self.readComplaint(&state) }
    if waits[2].revents != 0 {
      let count = state.unwritten.withUnsafeBytes { write(state.input, $0.baseAddress, $0.count) }
      if count > 0 {
        state.unwritten = state.unwritten.dropFirst(count)
      } else if errno != EAGAIN, errno != EINTR {
        // It does not want to know the rest: that is its affair.
        state.unwritten = []
      }
    }
    return waits[3].revents != 0
  }

  private func finish(_ state: inout State, waiting: Duration, grace: Duration) {
    guard state.status == nil else { return }
    state.unwritten = []
    Self.shut(&state.input)
    if !hasEnded(&state, within: waiting) {
      kill(-id, SIGTERM)
      _ = hasEnded(&state, within: grace)
    }
    // The program itself is not waited for yet, so its number is still its own.
    kill(-id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    state.status = status
    Self.shut(&state.output)
    Self.shut(&state.errors)
  }

  /// Whether the program ends within a time, with all that hold its streams; what it still writes is
  /// read and, but for complaints, forgotten.
  private func hasEnded(_ state: inout State, within time: Duration) -> Bool {
    let deadline = ContinuousClock.now + time
    while true {
      var information = siginfo_t()
      let isOver =
        waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT) == 0
        && information.si_signo == SIGCHLD
      if isOver, state.output < 0, state.errors < 0 { return true }
      guard ContinuousClock.now < deadline else { return false }
      var waits = [
        pollfd(fd: state.output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: state.errors, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waits, nfds_t(waits.count), 5) > 0 else { continue }
      if waits[0].revents != 0 { _ = Self.read(&state.output) }
      if waits[1].revents != 0 { Self.readComplaint(&state) }
    }
  }

  private static func shut(_ descriptor: inout Int32) {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  private static func readComplaint(_ state: inout State) {
    let bytes = read(&state.errors)
    state.complaint = Array((state.complaint + bytes).suffix(1_000))
  }

  /// Reads once; what has come to its end is closed.
  private static func read(_ descriptor: inout Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = systemRead(descriptor, &bytes, bytes.count)
    if count > 0 { return Array(bytes.prefix(count)) }
    if count == 0 || (errno != EAGAIN && errno != EINTR) { shut(&descriptor) }
    return []
  }
}

private func systemRead(_ descriptor: Int32, _ bytes: inout [UInt8], _ count: Int) -> Int {
  read(descriptor, &bytes, count)
}

extension Duration {
  /// For `poll`: at least one, at most a minute.
  fileprivate var milliseconds: Int32 {
    guard components.seconds < 60 else { return 60_000 }
    let rest = components.attoseconds / 1_000_000_000_000_000
    return max(1, Int32(clamping: components.seconds * 1_000 + rest))
  }
}
