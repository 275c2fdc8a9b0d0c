import Conversation
import FoundationEssentials
import Responders
import Synchronization

/// Remembers when something heavy was last said, and until when what is held back: dates in
/// `care.json`, and nothing else.
final class CareFile: Sendable {
  private struct State {
    var dates: CareDates
    /// What stood before the aside that is open.
    var settled: CareDates
  }

  private let folder: String
  private let keeps: Bool
  private let state: Mutex<State>

  /// With `reads` earlier dates count, with `keeps` new ones are written down.
  ///
  /// A run that must repeat does not read them, and neither a private one nor one with a clock of its
  /// own writes any.
  init(in folder: String, reads: Bool, keeps: Bool) {
    self.folder = folder
    self.keeps = keeps
    let dates = reads ? Self.stored(in: folder) : CareDates()
    state = Mutex(State(dates: dates, settled: dates))
  }

  var current: CareDates { state.withLock(\.dates) }

  /// Notes what was said, at once; that it cannot be written is no reason to stop.
  func note(_ concern: Concern, at time: Timestamp) {
    change { $0.note(concern, at: time) }
  }

  /// What was noted stands.
  func settle() {
    state.withLock { $0.settled = $0.dates }
  }

  /// What was noted since ``settle()`` was misread: it never was.
  func takeBack() {
    state.withLock { state in
      let noted = state.dates
      guard noted != state.settled else { return }
      state.dates = state.settled
      // Where another shell has written since, its dates stand, and these with them.
      guard keeps, Self.stored(in: folder) == noted else { return }
      write(state.settled)
    }
  }

  /// The person chose to go deep.
  func chooseDepth(at time: Timestamp) {
    change(removing: true) { $0.chooseDepth(at: time) }
  }

  /// Whether to ask at the opening how the person is arriving; says yes once.
  func takeCheckBack(at time: Timestamp) -> Bool {
    guard current.asksAtOpening(at: time) else { return false }
    change(removing: true) { $0.checkBack = nil }
    return true
  }

  /// Changes the dates here and in the file; a date that is taken away is taken from both.
  private func change(removing removes: Bool = false, _ body: (inout CareDates) -> Void) {
    state.withLock { state in
      let before = state.dates
      body(&state.dates)
      if removes { body(&state.settled) }
      guard keeps, state.dates != before else { return }
      var dates = state.dates
      // Another shell may have written since; the later date of each kind wins.
      var stored = Self.stored(in: folder)
      if removes { body(&stored) }
      dates.merge(stored)
      state.dates = dates
      write(dates)
    }
  }

  private func write(_ dates: CareDates) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(dates) else { return }
    try? Locations.makeFolder(folder)
    try? FileContents.replace(Self.path(in: folder), with: Array(data) + [UInt8(ascii: "\n")])
  }

  private static func path(in folder: String) -> String { folder + "/care.json" }

  private static func stored(in folder: String) -> CareDates {
    let bytes = FileContents.read(path(in: folder))
    return bytes.flatMap { try? JSONDecoder().decode(CareDates.self, from: Data($0)) }
      ?? CareDates()
  }
}
