public import ArgumentParser
import Conversation
public import Journal

/// What every conversation can be told.
struct SharedOptions: ParsableArguments {
  @Flag(name: .customLong("private"), help: "Write nothing down at all.")
  var isPrivate = false

  @Option(
    help: ArgumentHelp("Keep sessions: ask (at the end), always or never.", valueName: "mode")
  )
  var save: SaveMode?

  @Option(help: ArgumentHelp("Keep everything under one folder.", valueName: "folder"))
  var home: String?

  @Option(
    help: ArgumentHelp(
      "Where you are, for the numbers of people who can help: a country or its code.",
      valueName: "region"
    )
  )
  var region: String?

  @Flag(name: .customLong("plain"), help: "No colour and no cursor movement.")
  var isPlain = false

  @Option(help: ArgumentHelp("Make chance repeat itself.", valueName: "number"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp("Stop the clock at a time, such as 2026-11-22T21:40:00Z.", valueName: "time")
  )
  var now: String?

  @Option(
    help: ArgumentHelp(
      "What a line of piped input holds: lines (the answer as it is) or jsonl ({\"text\": …}).",
      valueName: "kind"
    )
  )
  var input: InputFormat = .lines

  @Option(
    help: ArgumentHelp(
      "Who holds up the other side: script, model[:NAME], guided[:NAME] or a program of yours, "
        + "exec:COMMAND (see umbra help model).",
      valueName: "who"
    )
  )
  var responder: String?

  /// The same for a command that only looks: nothing is made where nothing is.
  var looking: SharedOptions {
    var options = self
    options.isPrivate = true
    return options
  }

  /// The time that `--now` asks for.
  var fixedTime: Timestamp? { now.flatMap { Timestamp(rfc3339: $0) } }

  /// Whether the run must give the same bytes again: with a seed and a clock that stands still,
  /// nothing that earlier sessions left behind counts.
  var mustRepeat: Bool { seed != nil && now != nil }

  func validate() throws {
    if let now, fixedTime == nil {
      throw ValidationError("--now: found ‘\(now)’, expected a time such as 2026-11-22T21:40:00Z")
    }
    if isPrivate, let save, save != .never {
      throw ValidationError("--private keeps nothing, and --save \(save.rawValue) would")
    }
  }

  /// What is settled by these flags, the environment and the settings in a folder.
  func settings(in configuration: String) throws(Failure) -> Settings {
    var flags: [SettingKey: (name: String, value: String)] = [:]
    if let region { flags[.region] = ("--region", region) }
    if let save { flags[.save] = ("--save", save.rawValue) }
    if let responder { flags[.responder] = ("--responder", responder) }
    if isPrivate { flags[.save] = ("--private", SaveMode.never.rawValue) }
    return try Settings(file: SettingsFile.path(in: configuration), flags: flags)
  }
}

/// Where everything is kept, for commands that hold no conversation.
struct HomeOption: ParsableArguments {
  @Option(help: ArgumentHelp("Where everything is kept.", valueName: "folder"))
  var home: String?

  func locations() throws(Failure) -> Locations { try Locations(home: home) }
}

/// What a finished conversation leaves behind.
struct TranscriptOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "How to write the transcript: markdown, plain, jsonl or jrnl.",
      valueName: "format"
    )
  )
  var result: ResultFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the transcript to a file.", valueName: "file")
  )
  var output: String?

  @Flag(help: "Replace the file when it is there already.")
  var force = false

  /// How to write the transcript, where that was said.
  var format: TranscriptFormat? {
    if case .transcript(let format)? = result { format } else { nil }
  }

  /// Whether a list for programs is wanted.
  var isList: Bool { result == .list }

  /// Refuses the format of lists where there is a conversation.
  func refuseList() throws {
    guard isList else { return }
    throw ValidationError(
      "--format: json is for the list of inquiries; a transcript is markdown, plain, jsonl or jrnl"
    )
  }

  /// Makes room for the transcript before the first question, so that nothing can be refused at
  /// the end.
  func reserveOutput() throws {
    try refuseList()
    guard let output, !(force && FileContents.exists(output)) else { return }
    try FileContents.create(output)
  }

  /// Gives the room back when nothing was handed on; call it however the conversation ended.
  func releaseOutput() {
    guard let output, !force else { return }
    FileContents.removeEmpty(output)
  }

  /// Hands finished sessions on: to the file, and to standard output when that is not the terminal
  /// that the conversation was held on.
  func deliver(_ sessions: [Session], wasInteractive: Bool) throws(Failure) {
    guard !sessions.isEmpty else { return }
    let separator = format == .jsonl ? "" : "\n"
    let text = sessions.map { (format ?? .markdown).render($0) }.joined(separator: separator)
    var failure: Failure?
    if let output {
      do throws(Failure) {
        try FileContents.replace(output, with: Array(text.utf8))
      } catch {
        failure = error
      }
    }
    let isWanted = !StandardOutput.isTerminal || !wasInteractive || format != nil
    if failure != nil || (isWanted && (output == nil || !StandardOutput.isTerminal)) {
      try StandardOutput.show(text)
    }
    if let failure { throw failure }
  }
}

/// How results are written: conversations as transcripts, and lists for programs.
enum ResultFormat: Hashable, Sendable, ExpressibleByArgument {
  case transcript(TranscriptFormat)
  case list

  init?(argument: String) {
    if argument == "json" {
      self = .list
    } else if let format = TranscriptFormat(argument: argument) {
      self = .transcript(format)
    } else {
      return nil
    }
  }
}

extension TranscriptFormat: ExpressibleByArgument {
  /// A format by its name, or by what it is called elsewhere.
  public init?(argument: String) {
    switch argument {
    case "text": self = .plain
    case "md": self = .markdown
    default: self.init(rawValue: argument)
    }
  }
}
extension InputFormat: ExpressibleByArgument {}
extension SaveMode: ExpressibleByArgument {}
