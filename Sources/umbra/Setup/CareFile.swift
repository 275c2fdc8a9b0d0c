import Conversation
import FoundationEssentials
import Responders
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Remembers when something heavy was last said: two dates in `care.json`, and nothing else.
final class CareFile: Sendable {
  private let path: String?
  private let dates: Mutex<CareDates>

  /// - Parameters:
  ///   - folder: The state folder.
  ///   - reads: Whether earlier dates count; they do not in a run that must repeat.
  ///   - keeps: Whether new dates are written down; a private session writes nothing.
  init(in folder: String, reads: Bool, keeps: Bool) {
    let path = folder + "/care.json"
    self.path = keeps ? path : nil
    let data = reads ? FileContents.read(path) : nil
    let stored = data.flatMap { try? JSONDecoder().decode(CareDates.self, from: Data($0)) }
    dates = Mutex(stored ?? CareDates())
  }

  var current: CareDates { dates.withLock { $0 } }

  /// Notes that something of a severity was said; that it cannot be written is no reason to stop.
  func note(severity: Int, at time: Timestamp) {
    let updated = dates.withLock { dates in
      dates.note(severity: severity, at: time)
      return dates
    }
    guard let path else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(updated) else { return }
    try? Locations.makeFolder(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)))
    try? FileContents.replace(path, with: Array(data) + [UInt8(ascii: "\n")])
  }
}
