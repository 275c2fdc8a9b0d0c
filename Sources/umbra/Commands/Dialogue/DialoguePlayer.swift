import Conversation
import DialogueTesting
import LineEditing
import Yarn

/// Plays a dialogue: lines are shown, numbers choose.
struct DialoguePlayer {
  private var dialogue: Dialogue
  private let typography: Typography

  /// Creates a player of a dialogue that was started.
  init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
    let terminal = try? Terminal(input: 0, output: 1)
    typography = Typography(
      width: terminal?.size.columns ?? 80,
      isPlain: !StandardOutput.usesColour
    )
  }

  /// Plays to the end of the dialogue or of the input.
  mutating func play() throws(Failure) {
    var beginsTurn = true
    while true {
      let event: DialogueEvent
      do throws(DialogueError) { event = try dialogue.next() } catch { throw Failure("\(error)") }
      switch event {
      case .nodeStarted, .nodeCompleted: continue
      case .completed: return
      case .line(let line):
        let utterance = Utterance(line.shownText)
        guard try show(typography.utterance(utterance, beginsTurn: beginsTurn)) else { return }
        beginsTurn = false
      case .command(let command):
        guard try show(typography.remark("<<\(command.text.forTerminal)>>")) else { return }
      case .options(let options):
        guard try select(among: options) else { return }
        beginsTurn = true
      }
    }
  }

  /// Asks until there is a choice; returns `false` at the end of the input.
  private mutating func select(among options: [Option]) throws(Failure) -> Bool {
    let available = options.filter(\.isAvailable)
    var choice: Int?
    if available.isEmpty {
      guard try show(typography.remark("No option is available; the dialogue goes on.")) else {
        return false
      }
    } else {
      let choices = options.map {
        InputRequest.Choice($0.line.shownText, isAvailable: $0.isAvailable)
      }
      let request = InputRequest(id: "options", kind: .choice(choices))
      guard try show("\n" + typography.request(request)) else { return false }
      guard let number = try number(upTo: available.count) else { return false }
      choice = available[number - 1].id
    }
    do throws(DialogueError) { try dialogue.select(choice) } catch { throw Failure("\(error)") }
    return true
  }

  private func number(upTo count: Int) throws(Failure) -> Int? {
    while true {
      if StandardInput.isTerminal { try StandardOutput.write("> ") }
      guard let entry = readLine() else { return nil }
      if let number = Int(entry.trimmingBlanks()), number >= 1, number <= count { return number }
      guard try show(typography.remark("Type a number from 1 to \(count).")) else { return nil }
    }
  }

  private func show(_ text: String) throws(Failure) -> Bool { try StandardOutput.write(text) }
}
