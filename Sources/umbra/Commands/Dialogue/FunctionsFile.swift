import DialogueTesting
import FoundationEssentials
import Yarn

/// Functions for plans: a list of `{"name", "parameters", "returns", "value"}`, alone or as the
/// member `functions` of an object.
struct FunctionsFile: Decodable {
  private struct Function: Decodable {
    var name: String
    var parameters: [TypeName]?
    var returns: TypeName?
    var value: ConstantValue
  }

  private var functions: [Function]

  private enum CodingKeys: String, CodingKey {
    case functions
  }

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: CodingKeys.self) {
      functions = try container.decode([Function].self, forKey: .functions)
    } else {
      functions = try decoder.singleValueContainer().decode([Function].self)
    }
  }

  /// Adds the functions of a file to a host.
  static func add(_ path: String, to host: inout TestHost) throws(Failure) {
    let file = try JSONFile.read(FunctionsFile.self, path)
    for function in file.functions {
      let value = function.value.value
      if let returns = function.returns?.type, !value.type.isConvertible(to: returns) {
        throw Failure(
          """
          \(path): function ‘\(function.name)’ returns \(returns.name), but its value is \
          \(value.type.name)
          """
        )
      }
      host.add(function.name, (function.parameters ?? []).map(\.type), value: value)
    }
  }
}

/// Files of JSON.
enum JSONFile {
  /// Reads a file, and says where it is not what it should be.
  static func read<Content: Decodable>(
    _ type: Content.Type,
    _ path: String
  ) throws(Failure) -> Content {
    guard let bytes = FileContents.read(path) else {
      throw Failure("cannot read \(path): \(FileContents.reason)")
    }
    return try decode(type, path, bytes)
  }

  /// Decodes the bytes of a file, and says where it is not what it should be.
  static func decode<Content: Decodable>(
    _ type: Content.Type,
    _ path: String,
    _ bytes: [UInt8]
  ) throws(Failure) -> Content {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw Failure("\(path): \(describe(error))")
    } catch {
      throw Failure("\(path): not valid JSON")
    }
  }

  private static func describe(_ error: DecodingError) -> String {
    func place(_ context: DecodingError.Context) -> String {
      var path = ""
      for key in context.codingPath {
        if let index = key.intValue {
          path += "[\(index)]"
        } else {
          path += path.isEmpty ? key.stringValue : "." + key.stringValue
        }
      }
      return path.isEmpty ? "" : " in \(path)"
    }
    switch error {
    case .keyNotFound(let key, let context):
      return "expected a member ‘\(key.stringValue)’\(place(context))"
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      return "expected \(type)\(place(context))"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty
        ? "not valid JSON" : "\(context.debugDescription)\(place(context))"
    @unknown default: return "not valid JSON"
    }
  }
}

/// The name of a type, in lower or upper case.
struct TypeName: Decodable {
  var type: ValueType

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let found = ValueType(definition: name) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "found the type ‘\(name)’, expected number, string, bool or any"
      )
    }
    type = found
  }
}

/// A value in JSON.
private struct ConstantValue: Decodable {
  var value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let bool = try? container.decode(Bool.self) {
      value = .bool(bool)
    } else if let number = try? container.decode(Float.self) {
      value = .number(number)
    } else {
      value = .string(try container.decode(String.self))
    }
  }
}
