import Conversation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Tells the time on the person's wall, or stands still for runs that must repeat.
struct Clock: Sendable {
  private let fixed: Timestamp?

  /// - Parameter fixed: The time to stand still at; `nil` follows the system.
  init(fixed: Timestamp? = nil) {
    self.fixed = fixed
  }

  var now: Timestamp { fixed ?? Self.system() }

  /// The IANA name of the time zone; `nil` when the system does not say, or the clock stands still.
  var timeZone: String? {
    if fixed != nil { return nil }
    if let name = Process.environment("TZ"), name.contains("/"), !name.hasPrefix("/") {
      return name.hasPrefix(":") ? String(name.dropFirst()) : name
    }
    var buffer = [CChar](repeating: 0, count: 1024)
    let count = readlink("/etc/localtime", &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    let path = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let range = path.firstRange(of: "zoneinfo/") else { return nil }
    return String(path[range.upperBound...])
  }

  private static func system() -> Timestamp {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    var seconds = now.tv_sec
    var local = tm()
    localtime_r(&seconds, &local)
    return Timestamp(
      seconds: Int64(now.tv_sec),
      nanoseconds: Int32(now.tv_nsec / 1_000_000 * 1_000_000),
      offset: Int32(truncatingIfNeeded: local.tm_gmtoff)
    )
  }
}
