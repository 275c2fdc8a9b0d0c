import ArgumentParser
import DialogueTesting
import Diagnostics
import Yarn

extension DialogueCommand {
  /// `umbra dialogue run`: play a dialogue, or walk through it.
  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run",
      abstract: "Play a dialogue here, or walk through it without a person.",
      discussion: """
        Played, lines are shown as they come, a number chooses, and commands are shown as they are \
        written. The nodes and functions that umbra comes with are at hand; --alone leaves the \
        nodes out.

        With --walk nobody chooses: the k-th set of options, from 0, picks option k modulo their \
        count, or the next available one after it. Only the files named and the standard functions \
        are there, and the strategy is ‘first’. Each event is one JSON object on a line:
        {"event": "node" | "line" | "option" | "pick" | "command" | "end" | "cap" | "error", …}. \
        An error ends a run and not the command.

        Exit status: 0 played or walked, 1 the files do not compile or the dialogue failed.
        """
    )

    /// How a walk is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case jsonl
    }

    @Argument(help: ArgumentHelp("Yarn files, or folders of them.", valueName: "path"))
    var paths: [String]

    @ArgumentParser.Option(
      help: ArgumentHelp("The node to start at; Start unless told.", valueName: "node")
    )
    var start: String?

    @ArgumentParser.Option(
      help: ArgumentHelp(
        """
        How one of several fitting lines or nodes is chosen: first, best, \
        best_least_recently_seen or random.
        """,
        valueName: "strategy"
      )
    )
    var saliency: StrategyName?

    @ArgumentParser.Option(help: ArgumentHelp("Make chance repeat itself.", valueName: "number"))
    var seed: UInt64?

    @ArgumentParser.Option(
      help: ArgumentHelp(
        "What a variable holds at the start, such as '$gold=5'; repeatable.",
        valueName: "$name=value"
      )
    )
    var set: [VariableSetting] = []

    @Flag(help: "Leave out the nodes that umbra comes with.")
    var alone = false

    @Flag(help: "Go through the dialogue without a person.")
    var walk = false

    @Flag(help: "Walk from every node, each time with fresh variables.")
    var allNodes = false

    @ArgumentParser.Option(
      help: ArgumentHelp("Events after which a walk ends.", valueName: "number")
    )
    var maxEvents: Int?

    @ArgumentParser.Option(help: "How to write a walk: jsonl.")
    var format: Format?

    func validate() throws {
      guard !walk else {
        if allNodes, start != nil {
          throw ValidationError("--all-nodes starts everywhere; it goes without --start")
        }
        if let maxEvents, maxEvents < 1 {
          throw ValidationError("--max-events: found \(maxEvents), expected a number from 1")
        }
        return
      }
      if allNodes || maxEvents != nil || format != nil {
        throw ValidationError("--all-nodes, --max-events and --format go with --walk")
      }
    }

    func run() throws {
      let sources = try ScriptFiles.sources(paths)
      if walk { return try walk(sources) }
      let library = try Definitions.hostLibrary()
      let program = try ScriptCompilation(sources, library: library, isAlone: alone).program()
      let title = start ?? "Start"
      guard program.node(title) != nil else { throw unknown(title, program, sources) }
      var dialogue = try dialogue(
        program,
        library: library,
        saliency: .randomBestLeastRecentlyViewed,
        seed: seed ?? UInt64.random(in: .min ... .max)
      )
      do throws(DialogueError) { try dialogue.start(at: title) } catch { throw Failure("\(error)") }
      var player = DialoguePlayer(dialogue)
      try player.play()
    }

    private func walk(_ sources: [SourceFile]) throws {
      let scripts = ScriptCompilation(sources, library: .standard, isAlone: true)
      let program = try scripts.program()
      var walk = Walk(
        try dialogue(program, library: .standard, saliency: .firstAvailable, seed: seed ?? 0)
      )
      walk.maxEvents = maxEvents ?? 300
      for title in allNodes ? Walk.titles(of: program) : [start ?? "Start"] {
        if allNodes, try !StandardOutput.write(Walk.json(run: title) + "\n") { return }
        guard walk.run(from: title, { (try? StandardOutput.write($0.json + "\n")) ?? false }) else {
          return
        }
      }
    }

    private func dialogue(
      _ program: Program,
      library: FunctionLibrary,
      saliency usual: SaliencyStrategy,
      seed: UInt64
    ) throws(Failure) -> Dialogue {
      var dialogue = Dialogue(
        program: program,
        library: library,
        saliency: saliency?.strategy ?? usual,
        seed: seed
      )
      for setting in set { try setting.apply(to: &dialogue) }
      return dialogue
    }

    private func unknown(
      _ title: String,
      _ program: Program,
      _ sources: [SourceFile]
    ) -> Failure {
      let files = Set(sources.map(\.name))
      let own = program.nodes.values.filter { files.contains($0.file) }.map(\.title).sorted()
      let nearest = Spelling.nearest(to: title, among: program.nodes.keys)
      let hint =
        if let nearest { "; did you mean ‘\(nearest)’?" } else {
          "; --start names one of: " + own.prefix(12).joined(separator: ", ")
        }
      return Failure("no node named ‘\(title)’" + hint)
    }
  }
}

/// A strategy by the name that plans use.
struct StrategyName: ExpressibleByArgument {
  let strategy: SaliencyStrategy

  init?(argument: String) {
    guard let strategy = SaliencyStrategy(planName: argument) else { return nil }
    self.strategy = strategy
  }
}
