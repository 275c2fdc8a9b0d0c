import LineEditing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What is settled once for the whole process.
enum Process {
  /// Switches core dumps off (they would hold a person's words), makes a closed pipe an error
  /// instead of a signal, and sees to it that no file that is opened can take the place of a closed
  /// standard stream.
  static func prepare() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY)
    }
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

  /// The operating system, its version and the machine.
  static var system: String {
    var name = utsname()
    guard uname(&name) == 0 else { return "an unknown system" }
    func text<Field>(_ field: Field) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return "\(text(name.sysname)) \(text(name.release)) \(text(name.machine))"
  }

  static func setEnvironment(_ name: String, to value: String) { setenv(name, value, 1) }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

/// The program's results.
enum StandardOutput {
  static var isTerminal: Bool { isatty(1) == 1 }

  /// How wide the terminal is that what is written will be read on, or `nil` without one.
  ///
  /// That is the one of the messages when another program stands between, such as `less`.
  static var columns: Int? {
    for descriptor in [Int32(1), 2] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
        return Int(size.ws_col)
      }
    }
    return nil
  }

  /// Writes all of the text.
  ///
  /// That nobody reads any more is no error, but returns `false`.
  @discardableResult
  static func write(_ text: String) throws(Failure) -> Bool {
    try write(Array(text.utf8))
  }

  /// Writes a text for people, in which words of others may stand: on a terminal without anything
  /// that could do something to it and in rows that fit, and elsewhere as it is.
  @discardableResult
  static func show(_ text: String) throws(Failure) -> Bool {
    guard isTerminal else { return try write(text) }
    guard let columns else { return try write(text.forTerminal) }
    return try write(TextWrapping.fitted(text.forTerminal, columns: columns))
  }

  /// Writes all of the bytes; see ``write(_:)-(String)``.
  @discardableResult
  static func write(_ bytes: [UInt8]) throws(Failure) -> Bool {
    let error = writeAll(bytes, to: 1)
    guard error == 0 || error == EPIPE else {
      throw Failure("cannot write to standard output: \(String(cString: strerror(error)))")
    }
    return error == 0
  }
}

/// Where errors and remarks go; when they cannot be written there is nobody to tell.
enum StandardError {
  static var isTerminal: Bool { isatty(2) == 1 }

  /// Writes a text for people.
  ///
  /// Names of files, words of programs and of models stand in it: nothing of it can do anything to a
  /// terminal.
  static func write(_ text: String) { _ = writeAll(Array(text.forTerminal.utf8), to: 2) }

  /// Says something in a sentence or more: on a terminal in rows of its width.
  ///
  /// A word that is wider, such as a path, is not cut, so that it can be copied.
  static func say(_ text: String) {
    let text = text.forTerminal
    write(columns.map { TextWrapping.message(text, width: $0) } ?? text + "\n")
  }

  /// How wide the terminal is, or `nil` without one.
  private static var columns: Int? {
    var size = winsize()
    guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Empties the terminal, if it is one.
  static func clear() {
    if isTerminal { _ = writeAll(Array(Terminal.emptyScreen.utf8), to: 2) }
  }
}

/// Writes all of the bytes, and returns 0 or the error's number.
private func writeAll(_ all: [UInt8], to descriptor: Int32) -> Int32 {
  var bytes = all[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes = bytes.dropFirst(count)
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}

/// Where answers come from.
enum StandardInput {
  static var isTerminal: Bool { isatty(0) == 1 }
}
