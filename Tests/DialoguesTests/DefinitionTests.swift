import Foundation
import Testing
import Yarn

/// The definitions that tell an editor about our commands and functions.
@Suite struct DefinitionTests {
  struct Definitions: Decodable {
    struct Entry: Decodable {
      struct Parameter: Decodable {
        var name: String
        var type: String
        var documentation: String
        var defaultValue: String?
        var isParamsArray: Bool?
      }
      var yarnName: String
      var documentation: String
      var parameters: [Parameter]
      var returnType: String?
    }
    var commands: [Entry]
    var functions: [Entry]
  }

  static let definitions: Definitions? = {
    let file = DialogueFiles.folder.appending(path: "umbra.ysls.json")
    return (try? Data(contentsOf: file)).flatMap {
      try? JSONDecoder().decode(Definitions.self, from: $0)
    }
  }()

  @Test func `every command in the dialogues is defined, with room for its words`() throws {
    let commands = try #require(Self.definitions).commands
    let keywords: Set = [
      "if", "elseif", "else", "endif", "set", "declare", "jump", "detour", "return", "once",
      "endonce",
      "stop", "call",
    ]
    for node in DialogueFiles.nodes {
      for statement in node.statements {
        guard let name = statement.firstMatch(of: /^<<(\w+)/)?.1, !keywords.contains(String(name))
        else { continue }
        let entry = try #require(commands.first { $0.yarnName == name }, "\(node.title): \(name)")
        let isVariadic = entry.parameters.last?.isParamsArray == true
        let words = node.commands(String(name)).map {
          $0.replacing(/"[^"]*"/, with: "x").split(separator: " ").count
        }
        let needed = entry.parameters.count { $0.defaultValue == nil }
        for count in words {
          #expect(count >= needed && (isVariadic || count <= entry.parameters.count), "\(name)")
        }
      }
    }
  }

  @Test func `the functions are those of the host, with the same types`() throws {
    let functions = try #require(Self.definitions).functions
    let standard = Set(FunctionLibrary.standard.declarations.map(\.name))
    let own = StubHost().library.declarations.filter { !standard.contains($0.name) }
    #expect(Set(functions.map(\.yarnName)) == Set(own.map(\.name)))
    for declaration in own {
      let entry = try #require(functions.first { $0.yarnName == declaration.name })
      #expect(entry.parameters.map(\.type) == declaration.parameters.map(name(of:)))
      #expect(entry.returnType == name(of: declaration.returns))
    }
  }

  @Test func `everything defined is documented`() throws {
    let definitions = try #require(Self.definitions)
    for entry in definitions.commands + definitions.functions {
      #expect(entry.documentation.hasSuffix("."), "\(entry.yarnName)")
      #expect(entry.parameters.allSatisfy { $0.documentation.hasSuffix(".") }, "\(entry.yarnName)")
    }
  }

  @Test func `the project file names the base language and the definitions`() throws {
    struct Project: Decodable {
      var projectFileVersion: Int
      var baseLanguage: String
      var definitions: String
      var sourceFiles: [String]
    }
    let data = try Data(contentsOf: DialogueFiles.folder.appending(path: "umbra.yarnproject"))
    let project = try JSONDecoder().decode(Project.self, from: data)
    #expect(project.projectFileVersion == 4)
    #expect(project.baseLanguage == "en-GB")
    #expect(project.definitions == "umbra.ysls.json")
    #expect(project.sourceFiles == ["**/*.yarn"])
  }

  private func name(of type: ValueType) -> String {
    switch type {
    case .number: "number"
    case .string: "string"
    case .bool: "bool"
    default: "any"
    }
  }
}
