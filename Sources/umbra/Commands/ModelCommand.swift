import ArgumentParser
import Responders

#if RemoteModels
import RemoteModels
#endif

/// `umbra model`: the language models that the person has set up, if any.
struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "See and try the language models you have set up. Without one, umbra uses scripts.",
    discussion: """
      A model is named in config.toml:

        [model.local]
        url = "http://127.0.0.1:8080/v1"   llama.cpp, vLLM, LM Studio …
        model = "the name it has there"
        api = "openai"                     or anthropic, or ollama
        key_env = "MY_KEY"                 or key_command, or key_file (0600)
        key_header = "api-key"             for Azure
        ca_file = "/home/me/ca.pem"        for a certificate of your own making

      Then umbra talk --responder model, or responder = "model" in the same file. A model on another \
      machine is asked nothing before you have seen what would be sent and allowed it.

      A reply that breaks off stays as far as it came: retry asks again, discard lets the script reply, \
      keep leaves it. Ctrl-C stops a reply and the server with it.

      A program of yours can stand in for a model: umbra talk --responder 'exec:python3 listener.py'. \
      It reads the conversation as JSON lines, {"role": "task", "me" or "umbra", "text": …}, and \
      writes {"text": …} as often as it likes, then {"done": true}. You allow it once, as above.

        umbra model list           what is set up
        umbra model list local     what the server of that one has
        umbra model test local
        umbra model off      use scripts again, and take back what was allowed
      """,
    subcommands: [List.self, Test.self, Off.self],
    defaultSubcommand: List.self
  )

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the models of config.toml, or with a name those that its server has.",
      discussion: "Without a name nothing is asked of any server. With one, a line a model."
    )

    @Argument(help: "A name in config.toml: its server is asked for its models.")
    var name: String?

    @OptionGroup var home: HomeOption

    func run() async throws {
      let locations = try home.locations()
      let path = SettingsFile.path(in: locations.configuration)
      let settings = try Settings(file: path)
      #if RemoteModels
      if let name {
        let choice = try ModelChoice(name, in: settings, path: path)
        let names = try await ModelTrial(choice).modelNames()
        try StandardOutput.write(names.map { $0.forTerminal + "\n" }.joined())
        return
      }
      guard !settings.endpoints.isEmpty else {
        try StandardOutput.write("No model is set up; see umbra help model.\n")
        return
      }
      let records = ModelRecords(folder: locations.state, keeps: true)
      var text = ""
      for setting in settings.endpoints {
        let choice = try ModelChoice(setting, path: path)
        let endpoint = choice.endpoint
        let reach =
          endpoint.isLocal
          ? "on this machine"
          : records.allows(choice.identity) ? "elsewhere, allowed" : "elsewhere, not allowed yet"
        text += "\(endpoint.name)  \(endpoint.model)\n"
        text += "  \(endpoint.address), \(endpoint.api.rawValue), \(choice.key.source); \(reach)\n"
      }
      try StandardOutput.write(text.forTerminal)
      #else
      throw Failure(ModelCommand.withoutModels)
      #endif
    }
  }

  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract:
        "Ask a model for one sentence, and tell what works, how long it takes, what it costs.",
      discussion: "Nothing of yours is sent: a fixed sentence is. Exit status: 0 it works, 1 not."
    )

    @Argument(help: "The name in config.toml; the only one by default.")
    var name: String?

    @OptionGroup var home: HomeOption

    func run() async throws {
      let locations = try home.locations()
      let path = SettingsFile.path(in: locations.configuration)
      let settings = try Settings(file: path)
      #if RemoteModels
      let choice = try ModelChoice(name, in: settings, path: path)
      try StandardOutput.write(try await ModelTrial(choice).report().forTerminal)
      #else
      _ = settings
      throw Failure(ModelCommand.withoutModels)
      #endif
    }
  }

  struct Off: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "off",
      abstract: "Use scripts alone from now on, and take back what was allowed to go elsewhere."
    )

    @OptionGroup var home: HomeOption

    func run() async throws {
      let locations = try home.locations()
      let edit = try SettingsEdit(SettingsFile.path(in: locations.configuration))
      let wasSet = try edit.remove(.responder)
      let count = try ModelRecords(folder: locations.state, keeps: true).disallowAll()
      var text = wasSet ? "responder is no longer set: scripts speak.\n" : "Scripts speak.\n"
      if count > 0 {
        text += "Taken back: what was allowed to go to \(count) of your models and programs.\n"
      }
      try StandardOutput.write(text)
    }
  }

  static let withoutModels =
    "this umbra was built without models and holds no networking code; build it with its default "
    + "traits (swift build -c release) to use one"
}
