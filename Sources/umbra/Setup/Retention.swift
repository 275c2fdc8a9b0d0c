import Conversation
import FoundationEssentials
import Journal

/// Deletes sessions that are older than the person wants to keep them (`keep_days`).
///
/// Nothing is deleted before it was said: the first start after `keep_days` was set or lowered only says
/// what will be deleted, and so does one whose clock stands more than a month after that of the start
/// before it.
struct Retention {
  let days: Int
  /// The folder of the note of what was said.
  let state: String
  let now: Timestamp

  static let fileName = "retention.json"
  /// How far the clock may have gone on since the last start, in days.
  private static let greatestStep: Int64 = 31

  /// What was said at an earlier start.
  private struct Told: Codable, Equatable {
    var keepDays: Int
    /// The day before which sessions are deleted, counted from 1970.
    var before: Int64
  }

  /// The first day that is kept, counted from 1970.
  private var firstDay: Int64 { now.date.daysSince1970 - Int64(days) }

  /// The moment before which sessions are too old.
  var limit: Timestamp {
    Timestamp(seconds: firstDay * 86_400 - Int64(now.offset), offset: now.offset)
  }

  /// Whether the next start deletes.
  var isTold: Bool {
    guard let told = stored else { return false }
    return told.keepDays <= days && firstDay - told.before <= Self.greatestStep
  }

  /// Deletes what is too old when that was said before, or says that the next start will.
  ///
  /// - Returns: What to say, or `nil` when there is nothing to say.
  func apply(to store: JournalStore) async throws(JournalError) -> String? {
    let old = try store.names(before: limit)
    let date = CivilDate(daysSince1970: firstDay)
    let mayDelete = isTold
    note()
    guard mayDelete else {
      guard !old.isEmpty else {
        return
          "keep_days is \(days): sessions from before \(date) are deleted from the next start on"
      }
      return
        "keep_days is \(days): the next start deletes \(old.count.sessions) from before \(date); "
        + "change keep_days to keep more"
    }
    guard !old.isEmpty else { return nil }
    let result = try await store.delete(old)
    var text =
      "deleted \(result.changed.sessions) from before \(date), as keep_days = \(days) asks"
    if !result.passedOver.isEmpty {
      text += "; \(result.passedOver.count.sessions) could not be, and stay until the next start"
    }
    return text
  }

  /// Writes down what is said now; where that fails nothing will be deleted.
  private func note() {
    let told = Told(keepDays: days, before: firstDay)
    guard told != stored else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(told) else { return }
    try? Locations.makeFolder(state)
    try? FileContents.replace(path, with: Array(data) + [UInt8(ascii: "\n")])
  }

  private var path: String { state + "/" + Self.fileName }

  private var stored: Told? {
    FileContents.read(path).flatMap { try? JSONDecoder().decode(Told.self, from: Data($0)) }
  }
}
