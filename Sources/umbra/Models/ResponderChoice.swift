import Conversation
import Responders

#if RemoteModels
import RemoteModels
#endif

extension Settings {
  /// Where the model is that is settled to speak, so that answers about umbra are true.
  var modelPlace: (kind: ProductFacts.Model, host: String) {
    if case .program(let command) = responder {
      return (.remote, "the program \(command.programName)")
    }
    #if RemoteModels
    guard let name = responder.endpointName else { return (.off, "") }
    let found = name.map { name in endpoints.first { $0.name == name } } ?? endpoints.first
    guard let address = found?["url"].flatMap(Address.init) else { return (.off, "") }
    return (address.isLoopback ? .local : .remote, address.host)
    #else
    return (.off, "")
    #endif
  }
}

/// Who holds up the other side, as a person says it.
enum ResponderChoice: Hashable, Sendable, CustomStringConvertible {
  /// Scripts alone: nothing is asked of any model.
  case script
  /// A model words the replies of free talk.
  case model(String?)
  /// A model words the reflections alone; every question is the script's.
  case guided(String?)
  /// A program of the person's own words the replies: a command of the shell.
  case program(String)

  static let expected =
    "script, model or guided (with the name of a model: model:NAME), or a program: exec:COMMAND"

  /// Reads `script`, `model`, `model:NAME`, `guided`, `guided:NAME` or `exec:COMMAND`.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.dropFirst().first.map(String.init)
    guard name?.isEmpty != true else { return nil }
    switch (parts.first, name) {
    case ("script", nil): self = .script
    case ("model", _): self = .model(name)
    case ("guided", _): self = .guided(name)
    case ("exec", let command?):
      let command = command.trimmingBlanks()
      // A line break would be a second command that nobody sees.
      guard !command.isEmpty, command == command.asDocument,
        !command.contains(where: { $0.isNewline || $0 == "\t" })
      else { return nil }
      self = .program(command)
    default: return nil
    }
  }

  var description: String {
    switch self {
    case .script: "script"
    case .model(let name): "model" + (name.map { ":" + $0 } ?? "")
    case .guided(let name): "guided" + (name.map { ":" + $0 } ?? "")
    case .program(let command): "exec:" + command
    }
  }

  /// The name of the model that is meant, when one is wanted at all: inside, `nil` means the only one.
  var endpointName: String?? {
    switch self {
    case .script, .program: nil
    case .model(let name), .guided(let name): .some(name)
    }
  }
}

extension String {
  /// What a person calls a command: its first word, without folders.
  var programName: String {
    let word = split(separator: " ").first ?? ""
    return String(word.split(separator: "/").last ?? word)
  }
}
