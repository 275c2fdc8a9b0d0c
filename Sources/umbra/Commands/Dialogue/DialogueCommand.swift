import ArgumentParser

/// `umbra dialogue`: for people who write dialogues.
struct DialogueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dialogue",
    abstract: "Tools for people who write dialogues.",
    subcommands: [Check.self, Test.self, Run.self, Dump.self]
  )
}
