import DialogueTesting
import Diagnostics
import FoundationEssentials

/// A project file (`.yarnproject`): which scripts belong together, and how they are checked.
///
/// Paths in it are relative to its folder. Members that it does not know are passed over.
struct YarnProject {
  /// The version of the language, 2 to 4.
  private(set) var languageVersion: Int
  /// The paths of its scripts, in order.
  private(set) var scripts: [String] = []
  /// The paths of its definitions files.
  private(set) var definitions: [String]
  /// Everybody who may speak, or `nil` when there is no list.
  private(set) var characters: Set<String>?
  /// How much conditions matter.
  private(set) var severities: [SeverityChange]

  /// Whether a path names a project file.
  static func isProject(_ path: String) -> Bool { path.hasSuffix(".yarnproject") }

  /// Reads a project file and finds its scripts.
  init(_ path: String) throws(Failure) {
    let file = try JSONFile.read(File.self, path)
    guard (2...4).contains(file.projectFileVersion) else {
      throw Failure(
        "\(path): found the projectFileVersion \(file.projectFileVersion), expected 2, 3 or 4"
      )
    }
    languageVersion = file.projectFileVersion
    let folder =
      path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let prefix = folder == "." ? "" : folder == "/" ? "/" : folder + "/"
    let wanted = (file.sourceFiles ?? ["**/*.yarn"]).map(PathPattern.init)
    let unwanted = (file.excludeFiles ?? []).map(PathPattern.init)
    for found in try ScriptFiles.files([folder], suffixes: [".yarn"])
    where wanted.contains(where: { $0.matches(found.name) })
      && !unwanted.contains(where: { $0.matches(found.name) })
    {
      scripts.append(prefix + found.name)
    }
    guard !scripts.isEmpty else { throw Failure("\(path): no script matches its sourceFiles") }
    definitions = file.definitions.map { $0.hasPrefix("/") ? $0 : prefix + $0 }
    characters = file.characters.map(Set.init)
    severities = file.severities
  }

  private struct File: Decodable {
    var projectFileVersion: Int
    var sourceFiles: [String]?
    var excludeFiles: [String]?
    var definitions: [String] = []
    var characters: [String]?
    var severities: [SeverityChange] = []

    private enum CodingKeys: String, CodingKey {
      case projectFileVersion, sourceFiles, excludeFiles, definitions, characters, compilerOptions
    }

    private struct Character: Decodable {
      var name: String
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      projectFileVersion = try container.decode(Int.self, forKey: .projectFileVersion)
      sourceFiles = try container.decodeIfPresent([String].self, forKey: .sourceFiles)
      excludeFiles = try container.decodeIfPresent([String].self, forKey: .excludeFiles)
      if let one = try? container.decode(String.self, forKey: .definitions) {
        definitions = [one]
      } else {
        definitions = try container.decodeIfPresent([String].self, forKey: .definitions) ?? []
      }
      if let all = try? container.decode([Character].self, forKey: .characters) {
        characters = all.map(\.name)
      } else {
        characters = try container.decodeIfPresent([String].self, forKey: .characters)
      }
      let options = try? container.decode([String: Option].self, forKey: .compilerOptions)
      for (key, option) in (options ?? [:]).sorted(by: { $0.key < $1.key }) {
        severities += option.severities(key)
      }
    }

    /// A compiler option: a severity under a code, or an object of such.
    private struct Option: Decodable {
      var texts: [String: String] = [:]
      var text: String?

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        text = try? container.decode(String.self)
        texts = (try? container.decode([String: String].self)) ?? [:]
      }

      func severities(_ key: String) -> [SeverityChange] {
        let own = text.flatMap { SeverityChange(code: key, severity: $0.lowercased()) }
        return [own].compactMap(\.self)
          + texts.sorted { $0.key < $1.key }.compactMap {
            SeverityChange(code: $0.key, severity: $0.value.lowercased())
          }
      }
    }
  }
}

/// A pattern for paths: `*` and `?` stay within one folder, `**` stands for any folders or none.
struct PathPattern {
  private let parts: [Substring]

  init(_ pattern: String) {
    parts = pattern.split(separator: "/").filter { $0 != "." }
  }

  /// Returns whether the pattern fits a path below the folder it is meant for.
  func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/")
    // Which starts of the pattern fit the names read so far.
    var open: Set<Int> = skippingStars([0])
    for name in names {
      var next: Set<Int> = []
      for place in open where place < parts.count {
        if parts[place] == "**" {
          next.insert(place)
        } else if Glob(String(parts[place])).matches(String(name)) {
          next.insert(place + 1)
        }
      }
      open = skippingStars(next)
    }
    return open.contains(parts.count)
  }

  private func skippingStars(_ places: Set<Int>) -> Set<Int> {
    var result = places
    for place in places {
      var end = place
      while end < parts.count, parts[end] == "**" {
        end += 1
        result.insert(end)
      }
    }
    return result
  }
}
