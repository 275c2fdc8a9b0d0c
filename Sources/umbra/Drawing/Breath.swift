import Conversation
import Diagnostics

/// Slow breathing as a bar that grows and shrinks, and as words.
///
/// Pure: a time in, a row out.
struct Breath: Sendable {
  let pacing: InputRequest.Pacing

  init(_ pacing: InputRequest.Pacing) {
    self.pacing = pacing
  }

  /// The row after so long, or `nil` when all is breathed.
  func row(after elapsed: Duration, columns: Int) -> String? {
    let parts = elapsed.components
    let milliseconds =
      max(0, Int(clamping: parts.seconds)) * 1_000
      + Int(parts.attoseconds / 1_000_000_000_000_000)
    let inhale = pacing.inhale * 1_000
    let exhale = pacing.exhale * 1_000
    let round = milliseconds / (inhale + exhale)
    guard round < pacing.rounds else { return nil }
    let within = milliseconds % (inhale + exhale)
    let isIn = within < inhale
    let filled = isIn ? within : (inhale + exhale - within) * inhale / exhale
    let label = isIn ? "  in   " : "  out  "
    let count = pacing.rounds > 1 ? "\(round + 1) of \(pacing.rounds)" : ""
    let room = min(32, columns - 1 - label.displayWidth - 2 - count.displayWidth)
    guard room >= 6 else { return isIn ? "  in" : "  out" }
    let bar = Chart.bar(filled, inhale, room)
    let gap = String(repeating: " ", count: room - bar.displayWidth + 2)
    return label + bar + gap + count
  }

  /// The same for whom nothing moves.
  var words: String {
    let times = pacing.rounds == 1 ? "once" : "\(pacing.rounds) times"
    return
      "Breathe in for about \(pacing.inhale) seconds and out for about \(pacing.exhale), \(times), "
      + "or at whatever pace is easy."
  }
}
