import ArgumentParser

/// The program: arguments in, exit status out.
@main
struct Umbra: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "umbra",
    abstract: "A quiet place to write, in your terminal.",
    discussion: """
      umbra asks one question at a time and keeps what you choose to keep, on
      this machine and nowhere else. It is a program: not a therapist, not a
      doctor, and not able to call anyone.

      At any question you can also type: skip, back, pause, ground, stop,
      help now. A backslash in front (\\stop) means the word itself. Ctrl-C
      drops what you are typing, Ctrl-D ends.

      Examples:
        umbra                                   write freely, one question at a time
        umbra inquire shadow_inquiry            one guided inquiry
        umbra inquire shadow_inquiry > note.md  keep the transcript there
        umbra inquire --resume                  go on where you left
        umbra check-in                          four numbers and one word
        umbra habit done                        the small thing happened today
        umbra help-now --region GB              people who can help, now
        umbra ask is it safe to do this alone   an answer from the FAQ
        umbra notice "not angry, just tired"    what can be noticed in a text
        umbra journal show                      read the last session again
        umbra journal search tired morning      find what you said
        umbra insights                          what you named and did, counted
        umbra profile                           what is remembered of you
        umbra talk --responder model            your model words the replies
        umbra privacy erase                     remove all that is kept
      """,
    version: version,
    subcommands: [
      TalkCommand.self, InquireCommand.self, AskCommand.self, NoticeCommand.self,
      JournalCommand.self, InsightsCommand.self,
      CheckInCommand.self, AssessCommand.self, HabitCommand.self,
      HelpNowCommand.self, ModelCommand.self, ConfigCommand.self, ProfileCommand.self,
      PrivacyCommand.self,
      DoctorCommand.self,
      DialogueCommand.self,
    ],
    defaultSubcommand: TalkCommand.self
  )

  /// The arguments; `help now` is what a person types inside a conversation.
  private static var arguments: [String] {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.starts(with: ["help", "now"]) else { return arguments }
    return ["help-now"] + arguments.dropFirst(2)
  }

  static func main() async {
    Process.prepare()
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      Process.end(status)
    } catch let failure as Failure {
      StandardError.say(failure.description)
      Process.end(.failed)
    } catch {
      let code = exitCode(for: error)
      if code == .validationFailure {
        StandardError.say(fullMessage(for: error))
        Process.end(.usage)
      }
      guard code.isSuccess else {
        StandardError.say("umbra: \(error)")
        Process.end(.failed)
      }
      do {
        try StandardOutput.write(fullMessage(for: error) + "\n")
      } catch {
        StandardError.say(error.description)
        Process.end(.failed)
      }
      Process.end(.done)
    }
  }
}

/// How the program ends, as other programs see it.
enum ExitStatus: Int32, Error {
  case done = 0
  case failed = 1
  case usage = 2
  case interrupted = 130
}

/// Something that could not be done, in words for the person: what, where, and what to do.
struct Failure: Error, CustomStringConvertible {
  let description: String

  /// The description without the program's name.
  let sentence: String

  init(_ description: String) {
    self.description = "umbra: " + description
    self.sentence = description
  }
}
