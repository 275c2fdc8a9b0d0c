#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Calls of the operating system with what every caller needs around them: a call that a signal
/// cut short is made again, and a write is carried to its end.
enum SystemCall {
  static func message(for number: Int32) -> String {
    var text = [CChar](repeating: 0, count: 256)
    guard strerror_r(number, &text, text.count) == 0 else { return "error \(number)" }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Reads up to `count` bytes; `nil` is an error (in `errno`), an empty array the end.
  static func read(_ descriptor: Int32, upTo count: Int) -> [UInt8]? {
    while true {
      var result = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
        #if canImport(Glibc)
        result = Glibc.read(descriptor, buffer.baseAddress, count)
        #elseif canImport(Darwin)
        result = Darwin.read(descriptor, buffer.baseAddress, count)
        #endif
        used = max(0, result)
      }
      if result >= 0 { return bytes }
      if errno != EINTR { return nil }
    }
  }

  /// Writes all the bytes, waiting where the descriptor does not block; false is an error.
  @discardableResult
  static func write(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let result = bytes.withUnsafeBytes { buffer -> Int in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        #if canImport(Glibc)
        return Glibc.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Darwin)
        return Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if result > 0 {
        done += result
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Waits until a descriptor can be read or is closed; says which, in the order given.
  ///
  /// Waits for so many milliseconds at most, or for ever if the number is negative.
  static func wait(for descriptors: [Int32], milliseconds: Int32) -> [Bool] {
    var set = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let result = poll(&set, nfds_t(set.count), milliseconds)
    guard result > 0 else { return descriptors.map { _ in false } }
    return set.map { $0.revents != 0 }
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
