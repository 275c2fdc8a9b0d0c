#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What is settled once for the whole process.
enum Process {
  /// Switches core dumps off (they would hold a person's words) and makes a closed pipe an error
  /// instead of a signal.
  static func prepare() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
    setrlimit(RLIMIT_CORE, &none)
    #endif
    signal(SIGPIPE, SIG_IGN)
    umask(0o077)
  }

  /// Ends the program; the terminal is put back by then.
  static func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

/// The program's results.
enum StandardOutput {
  static var isTerminal: Bool { isatty(1) == 1 }

  /// Writes all of the text.
  ///
  /// - Returns: `false` when nobody reads any more.
  @discardableResult
  static func write(_ text: String) -> Bool { writeAll(text, to: 1) }
}

/// Where errors and remarks go.
enum StandardError {
  @discardableResult
  static func write(_ text: String) -> Bool { writeAll(text, to: 2) }
}

private func writeAll(_ text: String, to descriptor: Int32) -> Bool {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { unsafe(descriptor, $0) }
    if count > 0 {
      bytes = bytes.dropFirst(count)
    } else if errno != EINTR {
      return false
    }
  }
  return true
}

private func unsafe(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

/// Where answers come from.
enum StandardInput {
  static var isTerminal: Bool { isatty(0) == 1 }
}
