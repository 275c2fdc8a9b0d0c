import LineEditing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A program for the tests of the line editor: reads entries and prints what it got.
///
/// Entries that begin with a slash make it do something; `PROBE_…` variables configure it.
@main
struct Probe {
  let terminal: Terminal
  let signals: TerminalSignals
  let editor: LineEditor

  static func main() async throws {
    LineEditor.prepareLocale()
    let terminal = try Terminal.controlling()
    let probe = Probe(
      terminal: terminal,
      signals: try TerminalSignals.start(),
      editor: try LineEditor(
        terminal: terminal,
        history: History(
          path: variable("PROBE_HISTORY"),
          limit: variable("PROBE_LIMIT").flatMap { Int($0) } ?? 1_000
        ),
        mode: variable("PROBE_MODE") == "vi" ? .vi : .preferred,
        editorWord: "/edit"
      )
    )
    terminal.beginConversation()
    let status = try await probe.run()
    terminal.endConversation()
    if !terminal.isStandard {
      print("result")
      fflush(nil)
    }
    exit(status)
  }

  static let assistance = Assistance(
    hint: variable("PROBE_HINT") ?? "",
    words: [
      Completion("ground", summary: "something steadying"),
      Completion("help now", summary: "people who can help"),
      Completion("skip", summary: "pass over the question"),
      Completion("stop", summary: "end gently"),
    ]
  )

  /// What stands above every prompt, in rows broken at blanks.
  static let standing: @Sendable (Int) -> [Prompt] = { columns in
    guard let text = variable("PROBE_STANDING") else { return [] }
    var rows: [String] = [""]
    for word in text.split(separator: " ") {
      let row = rows.removeLast()
      let longer = row.isEmpty ? String(word) : row + " " + word
      rows += longer.count < columns ? [longer] : [row, String(word)]
    }
    return rows.map { Prompt($0) }
  }

  /// What is remembered of another kind of prompt.
  static let other = History(path: variable("PROBE_OTHER"))

  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  func run() async throws -> Int32 {
    let prompt = Prompt("probe", style: "\u{1B}[36m") + "> "
    while true {
      for row in Self.standing(terminal.size.columns) { terminal.write(row.visibleText + "\n") }
      let result = try await editor.readLine(
        prompt: prompt,
        recording: .history,
        assistance: Self.assistance,
        standing: Self.standing
      )
      switch result {
      case .line("/quit"): return 0
      case .line("/answer"):
        say(try await editor.readLine(prompt: "above\nanswer> ", recording: .none))
      case .line("/other"):
        say(
          try await editor.readLine(prompt: "other> ", recording: .history, history: Self.other)
        )
      case .line("/secret"): say(try await editor.readSecret(prompt: "secret> "))
      case .line("/wait"): await waitForInterrupt()
      case .line("/cancel"): await cancelWhenResized()
      case .line("/exit"): exit(7)
      default:
        say(result)
        if result == .endOfInput { return 4 }
      }
    }
  }

  func say(_ result: LineResult) {
    switch result {
    case .line(let text):
      let shown = text.count > 200 ? "\(text.prefix(20))… \(text.utf8.count) bytes" : text
      var rows = ""
      for character in shown.unicodeScalars {
        if character == "\n" { rows += "⏎" } else { rows.unicodeScalars.append(character) }
      }
      terminal.write("<\(rows)>\n")
    case .interrupted(let hadText): terminal.write("<interrupted, text: \(hadText)>\n")
    case .endOfInput: terminal.write("<end>\n")
    }
  }

  /// Stands for a reply that is being streamed.
  func waitForInterrupt() async {
    terminal.write("<waiting>\n")
    for await _ in signals.interrupts() {
      terminal.write("<event>\n")
      return
    }
  }

  /// Reads an entry in a task of its own and cancels the task when the window changes.
  func cancelWhenResized() async {
    let events = signals.events()
    let reading = Task {
      do {
        return "\(try await editor.readLine(prompt: "cancel> ", recording: .history))"
      } catch {
        return "\(error)"
      }
    }
    for await event in events where event == .resized { break }
    reading.cancel()
    terminal.write("<\(await reading.value)>\n")
  }
}
