import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads lines from input that is no terminal: a pipe, a file.
///
/// Lines are bytes, since nothing says that they are UTF-8. Reading waits on a thread of its own.
public actor LineReader {
  private nonisolated let executor: ThreadExecutor
  private nonisolated let wake: WakePipe
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the next line begins in `buffer`.
  private var start = 0
  private var hasEnded = false

  /// The thread that waits for input.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Creates a reader on a descriptor, which stays the caller's to close, and not before the reader
  /// is gone.
  ///
  /// The reader reads ahead: nobody else should read from the descriptor.
  ///
  /// - Throws: `.system` if the process has no thread or pipe to spare.
  public init(descriptor: Int32 = 0) throws(LineEditorError) {
    self.descriptor = descriptor
    executor = try ThreadExecutor()
    wake = try WakePipe()
  }

  /// Returns the next line without its newline (LF or CR LF), or `nil` at the end of input.
  ///
  /// What follows the last newline is a line too, if it is not empty. Cancelling the calling task
  /// ends the wait, and loses nothing: the next call goes on where this one stopped.
  ///
  /// - Throws: `.cancelled` if the task was cancelled, `.system` if reading failed.
  public func next() async throws(LineEditorError) -> [UInt8]? {
    let cancellation = CancellationFlag()
    let result = await withTaskCancellationHandler {
      read(cancellation)
    } onCancel: {
      cancellation.set()
      wake.send()
    }
    return try result.get()
  }

  private func read(_ cancellation: CancellationFlag) -> Result<[UInt8]?, LineEditorError> {
    var searched = start
    while true {
      if let newline = buffer[searched...].firstIndex(of: 0x0A) {
        return .success(takeLine(upTo: newline, next: newline + 1))
      }
      if hasEnded {
        return .success(start < buffer.count ? takeLine(upTo: buffer.count) : nil)
      }
      // Each byte is moved at most once for each line and looked at once.
      if start > 0 {
        buffer.removeFirst(start)
        start = 0
      }
      searched = buffer.count
      if cancellation.isSet { return .failure(LineEditorError(.cancelled)) }
      let ready = SystemCall.wait(for: [descriptor, wake.readEnd], milliseconds: -1)
      if ready[1] {
        _ = wake.drain()
        continue
      }
      guard ready[0] else { continue }
      guard let more = SystemCall.read(descriptor, upTo: 1 << 16) else {
        if errno == EAGAIN || errno == EWOULDBLOCK { continue }
        return .failure(LineEditorError(.system, errorNumber: errno, subject: "read"))
      }
      if more.isEmpty { hasEnded = true } else { buffer += more }
    }
  }

  private func takeLine(upTo end: Int, next: Int? = nil) -> [UInt8] {
    let isCRLF = next != nil && end > start && buffer[end - 1] == 0x0D
    let line = Array(buffer[start..<(isCRLF ? end - 1 : end)])
    start = next ?? end
    return line
  }
}
