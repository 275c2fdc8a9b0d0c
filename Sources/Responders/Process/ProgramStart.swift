internal import FoundationEssentials

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Two ends of a pipe that no other program inherits.
struct ProgramPipe: Sendable {
  let reading: Int32
  let writing: Int32

  /// Makes so many pipes, or none.
  ///
  /// - Throws: ``ProgramError``.
  static func make(_ count: Int) throws(ProgramError) -> [ProgramPipe] {
    var pipes: [ProgramPipe] = []
    for _ in 0..<count {
      var ends: [Int32] = [-1, -1]
      let result = pipe(&ends)
      for end in ends where result == 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      guard result == 0 else {
        let reason = String(cString: strerror(errno))
        for pipe in pipes { pipe.shut() }
        throw ProgramError(.start, reason)
      }
      pipes.append(ProgramPipe(reading: ends[0], writing: ends[1]))
    }
    return pipes
  }

  func shut() {
    close(reading)
    close(writing)
  }
}

/// Starts programs.
enum ProgramStart {
  /// Runs a command of the shell in a process group of its own, with the signals as a shell has them.
  ///
  /// - Returns: The number of the process, which is that of the group as well.
  /// - Throws: ``ProgramError``.
  static func run(
    _ command: String,
    _ input: Int32,
    _ output: Int32,
    _ errors: Int32
  ) throws(ProgramError) -> pid_t {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (target, end) in [input, output, errors].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(target))
    }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGPIPE, SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGTTIN, SIGTTOU] {
      sigaddset(&defaults, signal)
    }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var id: pid_t = 0
    let result = withStrings(["sh", "-c", command]) { arguments in
      withStrings(environment) { variables in
        posix_spawn(&id, "/bin/sh", &actions, &attributes, arguments, variables)
      }
    }
    guard result == 0 else { throw ProgramError(.start, String(cString: strerror(result))) }
    return id
  }

  private static var environment: [String] {
    ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
  }

  /// Hands texts over as C has them.
  private static func withStrings<Value>(
    _ texts: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}

/// Runs what blocks, without taking a thread from anybody else.
enum HelperThread {
  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Runs a body on a thread of its own.
  ///
  /// - Throws: What the body's result holds, or ``ProgramError`` when there is no thread to be had.
  static func run<Value: Sendable>(
    _ body: @escaping @Sendable () -> Result<Value, any Error>
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let work = Work { continuation.resume(with: body()) }
      if let error = start(work) { continuation.resume(throwing: error) }
    }
  }

  private static func start(_ work: Work) -> ProgramError? {
    let retained = Unmanaged.passRetained(work)
    #if canImport(Darwin)
    var thread: pthread_t?
    let result = pthread_create(
      &thread,
      nil,
      { argument in
        HelperThread.blockSignals()
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      },
      retained.toOpaque()
    )
    if let thread { pthread_detach(thread) }
    #else
    var thread = pthread_t()
    let result = pthread_create(
      &thread,
      nil,
      { argument in
        guard let argument else { return nil }
        HelperThread.blockSignals()
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      },
      retained.toOpaque()
    )
    if result == 0 { pthread_detach(thread) }
    #endif
    guard result != 0 else { return nil }
    retained.release()
    return ProgramError(.start, String(cString: strerror(result)))
  }

  /// Signals are for other threads; and a pipe that nobody reads is an error, not a signal.
  private static func blockSignals() {
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
  }
}
