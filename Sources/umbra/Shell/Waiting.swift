import LineEditing

/// Shows that an answer is on its way, once it takes longer than a blink.
///
/// One row, written over itself and taken away again; where nothing can be written over, a sentence.
struct Waiting: Sendable {
  /// What is waited before anything is seen.
  static let patience = Duration.milliseconds(300)
  /// How long words alone wait before they are worth hearing.
  static let plainPatience = Duration.seconds(3)

  private let task: Task<Bool, Never>
  private let terminal: Terminal

  init(on terminal: Terminal, theme: Theme) {
    self.terminal = terminal
    let draws = terminal.understandsEscapes
    task = Task {
      if draws { return await Self.draw(on: terminal, theme) }
      await Self.speak(on: terminal)
      return false
    }
  }

  /// Takes the row away; nothing of it is left.
  func end() async {
    task.cancel()
    if await task.value { terminal.write("\r\u{1B}[K") }
  }

  /// Returns whether there is a row to be taken away.
  private static func draw(on terminal: Terminal, _ theme: Theme) async -> Bool {
    let start = ContinuousClock.now
    var pause = patience
    var hasDrawn = false
    while (try? await Task.sleep(for: pause)) != nil {
      let row = row(after: ContinuousClock.now - start, columns: terminal.size.columns)
      let isColoured = terminal.wantsColour
      let (begin, end) = isColoured ? (theme.start(.quiet), Theme.end) : ("", "")
      terminal.write("\r" + begin + row + end + "\u{1B}[K")
      pause = .milliseconds(400)
      hasDrawn = true
    }
    return hasDrawn
  }

  private static func speak(on terminal: Terminal) async {
    guard (try? await Task.sleep(for: plainPatience)) != nil else { return }
    terminal.write("Waiting for an answer. Ctrl-C goes on without it.\n")
  }

  /// What is seen after so long: three dots that come and go, and the time from the first second on.
  static func row(after elapsed: Duration, columns: Int) -> String {
    let milliseconds =
      max(0, elapsed.components.seconds * 1_000)
      + elapsed.components.attoseconds / 1_000_000_000_000_000
    let dots = String(repeating: "·", count: 1 + Int(milliseconds / 400 % 3))
    let gap = String(repeating: " ", count: 3 - dots.count)
    let seconds = milliseconds / 1_000
    guard seconds > 0 else { return dots + gap }
    let time = seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    let short = "\(dots)\(gap) \(time)"
    let long = short + " · Ctrl-C goes on without it"
    if seconds >= 5, long.displayWidth < columns { return long }
    return short.displayWidth < columns ? short : dots + gap
  }
}
