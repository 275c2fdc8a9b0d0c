import CEditline

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A pipe that ends a wait: whoever polls `readEnd` wakes when another thread sends a byte.
final class WakePipe: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws(LineEditorError) {
    var ends: (Int32, Int32) = (-1, -1)
    guard ce_make_pipe(&ends.0, &ends.1) == 0 else {
      throw LineEditorError(.system, errorNumber: errno, subject: "pipe")
    }
    (readEnd, writeEnd) = ends
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Sends a byte; lost when the pipe is full, which has woken the reader already.
  func send(_ byte: UInt8 = 0) {
    SystemCall.writeOnce(writeEnd, byte)
  }

  /// Takes what was sent, without waiting.
  func drain() -> [UInt8] {
    SystemCall.read(readEnd, upTo: 256) ?? []
  }
}

extension SystemCall {
  static func writeOnce(_ descriptor: Int32, _ byte: UInt8) {
    var byte = byte
    #if canImport(Glibc)
    while Glibc.write(descriptor, &byte, 1) < 0, errno == EINTR {}
    #elseif canImport(Darwin)
    while Darwin.write(descriptor, &byte, 1) < 0, errno == EINTR {}
    #endif
  }
}
