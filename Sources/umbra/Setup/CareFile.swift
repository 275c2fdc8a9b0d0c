import Conversation
import FoundationEssentials
import Responders
import Synchronization

/// Remembers when something heavy was last said: two dates in `care.json`, and nothing else.
final class CareFile: Sendable {
  private let folder: String
  private let keeps: Bool
  private let dates: Mutex<CareDates>

  /// With `reads` earlier dates count, with `keeps` new ones are written down.
  ///
  /// A run that must repeat does not read them, and neither a private one nor one with a clock of its
  /// own writes any.
  init(in folder: String, reads: Bool, keeps: Bool) {
    self.folder = folder
    self.keeps = keeps
    dates = Mutex(reads ? Self.stored(in: folder) : CareDates())
  }

  var current: CareDates { dates.withLock { $0 } }

  /// Notes that something of a severity was said; that it cannot be written is no reason to stop.
  func note(severity: Int, at time: Timestamp) {
    dates.withLock { dates in
      dates.note(severity: severity, at: time)
      guard keeps else { return }
      // Another shell may have written since; the later date of each kind wins.
      let stored = Self.stored(in: folder)
      if let heavy = stored.heavy { dates.note(severity: 2, at: heavy) }
      if let heaviest = stored.heaviest { dates.note(severity: 3, at: heaviest) }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      guard let data = try? encoder.encode(dates) else { return }
      try? Locations.makeFolder(folder)
      try? FileContents.replace(Self.path(in: folder), with: Array(data) + [UInt8(ascii: "\n")])
    }
  }

  private static func path(in folder: String) -> String { folder + "/care.json" }

  private static func stored(in folder: String) -> CareDates {
    let bytes = FileContents.read(path(in: folder))
    return bytes.flatMap { try? JSONDecoder().decode(CareDates.self, from: Data($0)) }
      ?? CareDates()
  }
}
