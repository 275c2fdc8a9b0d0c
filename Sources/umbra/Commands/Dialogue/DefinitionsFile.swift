import Yarn
import YarnCompiler

/// A file of definitions (`.ysls.json`), as the Yarn Spinner editor extension reads them.
struct DefinitionsFile: Decodable {
  /// A command or a function.
  struct Item: Decodable {
    var yarnName: String
    var parameters: [Parameter]?
    var returnType: String?

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
      if let name = try? container.decode(String.self, forKey: .plainReturnType) {
        returnType = name
      } else if container.contains(.returnType) {
        returnType = try container.decode(Parameter.self, forKey: .returnType).type
      } else if container.contains(.plainReturnType) {
        returnType = try container.decode(String.self, forKey: .plainReturnType)
      }
    }
  }

  struct Parameter: Decodable {
    var type: String?
    var isParamsArray: Bool?
    var hasDefault: Bool

    private enum CodingKeys: String, CodingKey {
      case type, isParamsArray, defaultValue
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      type = try container.decodeIfPresent(String.self, forKey: .type)
      isParamsArray = try container.decodeIfPresent(Bool.self, forKey: .isParamsArray)
      hasDefault = container.contains(.defaultValue)
    }
  }

  var commands: [Item]?
  var functions: [Item]?

  /// Reads a file, and says where it is not what it should be.
  static func read(_ path: String, _ bytes: [UInt8]) throws(Failure) -> DefinitionsFile {
    try JSONFile.decode(DefinitionsFile.self, path, bytes)
  }

  /// The commands; one without a list of parameters may have any number of words.
  var commandDeclarations: [CommandDeclaration] {
    (commands ?? []).map { command in
      guard let parameters = command.parameters else {
        return CommandDeclaration(name: command.yarnName, parameterCount: 0 ... .max)
      }
      let hasRest = parameters.last?.isParamsArray == true
      let single = hasRest ? parameters.dropLast() : parameters[...]
      let needed = single.prefix { !$0.hasDefault }.count
      return CommandDeclaration(
        name: command.yarnName,
        parameterCount: needed...(hasRest ? .max : single.count)
      )
    }
  }
}

extension ValueType {
  /// The type of a name in a definitions file, in lower or upper case.
  init?(definition name: String) {
    switch name.lowercased() {
    case "number", "float", "int", "integer": self = .number
    case "string": self = .string
    case "bool", "boolean": self = .bool
    case "any": self = .any
    default: return nil
    }
  }
}
