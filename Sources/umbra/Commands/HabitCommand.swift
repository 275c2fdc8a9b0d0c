import ArgumentParser
import Conversation
import Journal
import Responders
import Yarn

/// `umbra habit`: one small daily thing.
struct HabitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "habit",
    abstract: "One small thing a day, tied to something you already do.",
    discussion: """
      Without a subcommand it is a short conversation: choose one, or say how it went.

        umbra habit add a glass of water
        umbra habit done              it happened today
        umbra habit done partly       a bit of it; or: no
        umbra habit list              the plan and the last 14 days

      There is one at a time, and no run that could break.
      """,
    subcommands: [Talk.self, Add.self, Done.self, List.self],
    defaultSubcommand: Talk.self
  )

  struct Talk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "talk",
      abstract: "Choose one, or say how it went. This is what habit does without a subcommand."
    )

    @OptionGroup(title: "Transcript") var transcript: TranscriptOptions
    @OptionGroup(title: "Conversation") var shared: SharedOptions

    func run() async throws {
      try await InquiryDoor(transcript: transcript, shared: shared).open("micro_habit")
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Begin one; what you name is offered first."
    )

    @Argument(help: ArgumentHelp("What it is to be, in a few words.", valueName: "thing"))
    var words: [String] = []

    @OptionGroup(title: "Transcript") var transcript: TranscriptOptions
    @OptionGroup(title: "Conversation") var shared: SharedOptions

    func run() async throws {
      try await InquiryDoor(transcript: transcript, shared: shared)
        .open("micro_habit", with: words.joined(separator: " "), in: "$habit_prefill")
    }
  }
}

extension HabitCommand {
  /// How a day can have gone.
  enum How: String, CaseIterable, ExpressibleByArgument {
    case yes, partly, no

    /// As it is asked in the conversation.
    var choice: String {
      switch self {
      case .yes: "Did it"
      case .partly: "Did a bit"
      case .no: "Did not"
      }
    }
  }

  struct Done: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "done",
      abstract: "Note how it went today, in one line.",
      discussion: """
        Said again on the same day, the last word counts.

        Exit status: 0 noted, 1 when there is no small thing, or nothing may be kept.
        """
    )

    @Argument(help: "How it went: yes, partly or no.")
    var how: How = .yes

    @OptionGroup(title: "Conversation") var shared: SharedOptions

    func run() async throws {
      let parts = try await Assembly(shared)
      guard !parts.options.isPrivate, let store = parts.store else {
        throw Failure("nothing is kept in this run (--private, or save = never), so nothing noted")
      }
      guard let habit = HabitFacts(await parts.pastFacts()) else {
        throw Failure("there is no small thing yet; umbra habit add begins one")
      }
      var session = parts.newSession(dialogue: "habit", title: "One small thing: " + how.choice)
      let request = InputRequest(
        id: "habit",
        kind: .choice(How.allCases.map { InputRequest.Choice($0.choice) }),
        name: "habit_did",
        question: "How did it go?"
      )
      let index = How.allCases.firstIndex(of: how) ?? 0
      let answer = Answer(to: request.id, text: how.choice, value: .choice(index))
      let contents: [Transcript.Content] = [
        .said(Utterance(habit.habit)), .said(Utterance("How did it go?")), .asked(request),
        .answered(answer), .effect(.note(name: "habit_did", value: how.rawValue)),
        .ended(.completed),
      ]
      for content in contents { session.transcript.append(content, at: parts.clock.now) }
      try await store.create(session).close(["outcome": ReplyEvent.Reason.completed.rawValue])
      let noted = HabitFacts(await parts.pastFacts()) ?? habit
      try StandardOutput.write(HabitSheet(noted, isPlain: shared.isPlain).noted)
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Show the small thing, its plan and the last 14 days."
    )

    @OptionGroup(title: "Conversation") var shared: SharedOptions

    func run() async throws {
      let parts = try await Assembly(shared.looking)
      guard let habit = HabitFacts(await parts.pastFacts()) else {
        StandardError.say("umbra: there is no small thing yet; umbra habit add begins one")
        return
      }
      try StandardOutput.write(HabitSheet(habit, isPlain: shared.isPlain).text)
    }
  }
}
