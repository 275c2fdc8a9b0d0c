import Conversation
import Noticing
import Responders
import Yarn

/// The commands and functions that scripts may use: umbra's own, and those of definition files.
struct Definitions {
  /// A file of definitions, as the Yarn Spinner editor extension reads them.
  private struct File: Decodable {
    struct Item: Decodable {
      var yarnName: String
      var parameters: [Parameter]?
      var returnType: TypeName?

      private enum CodingKeys: String, CodingKey {
        case yarnName, parameters
        case returnType = "return"
        case plainReturnType = "returnType"
      }

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        yarnName = try container.decode(String.self, forKey: .yarnName)
        parameters = try container.decodeIfPresent([Parameter].self, forKey: .parameters)
        // Either a name, or an object with the name as `type`.
        if let name = try? container.decode(TypeName.self, forKey: .plainReturnType) {
          returnType = name
        } else if container.contains(.returnType) {
          returnType = try container.decode(Parameter.self, forKey: .returnType).type
        } else if container.contains(.plainReturnType) {
          returnType = try container.decode(TypeName.self, forKey: .plainReturnType)
        }
      }
    }

    struct Parameter: Decodable {
      var type: TypeName?
      var isParamsArray: Bool?
    }

    var commands: [Item]?
    var functions: [Item]?
  }

  /// The names of the commands.
  private(set) var commands = Definitions.ownCommands.union(["stop"])
  /// The functions, to check calls against; those of files cannot be called.
  private(set) var library: FunctionLibrary

  /// Takes umbra's own definitions and those of files, which win.
  init(files: [String]) throws(Failure) {
    library = try Self.hostLibrary()
    for path in files { add(try JSONFile.read(File.self, path)) }
  }

  private mutating func add(_ file: File) {
    commands.formUnion((file.commands ?? []).map(\.yarnName))
    for function in file.functions ?? [] {
      var parameters = function.parameters ?? []
      var variadic: ValueType?
      if let last = parameters.last, last.isParamsArray == true {
        variadic = last.type?.type ?? .any
        parameters.removeLast()
      }
      library.add(
        function.yarnName,
        parameters.map { $0.type?.type ?? .any },
        variadic: variadic,
        returns: function.returnType?.type ?? .any
      ) { _ in throw FunctionFailure("it is defined, but cannot be called here") }
    }
  }

  /// The commands of `Dialogues/umbra.ysls.json`; a test compares them.
  static let ownCommands: Set<String> = [
    "answer", "ask", "clear_screen", "feel", "hand_over", "help_card", "keep", "rate", "region",
  ]

  /// The functions that umbra's own dialogues call.
  static func hostLibrary() throws(Failure) -> FunctionLibrary {
    do {
      let surroundings = Surroundings(
        now: { Timestamp(seconds: 0) },
        emotions: try EmotionTable(tsv: Dialogues.file("emotions.tsv")),
        helplines: try HelplineTable(tsv: Dialogues.file("helplines.tsv"))
      )
      return .host(surroundings, inquiries: [])
    } catch {
      throw Failure("the tables of this build are damaged: \(error)")
    }
  }
}
