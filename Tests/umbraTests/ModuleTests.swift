import Foundation
import Testing

/// The picture of the modules: imports point down only.
///
/// SwiftPM lets a target import whatever happens to be built already, so the picture is held here.
@Suite struct ModuleTests {
  static let system: Set<String> = ["Glibc", "Darwin"]
  static let allowed: [String: Set<String>] = [
    "CDialogues": [],
    "CEditline": [],
    "Conversation": [],
    "ConversationTesting": ["Conversation"],
    "DialogueTesting": ["Diagnostics", "Yarn", "YarnCompiler"],
    "Diagnostics": [],
    "Journal": [
      "Conversation", "Crypto", "FoundationEssentials", "SystemPackage", "TextFiltering",
    ],
    "LineEditing": ["CEditline", "TextFiltering"],
    "Noticing": [],
    "RemoteModels": [
      "AsyncHTTPClient", "Conversation", "FoundationEssentials", "NIOCore", "NIOHTTP1", "NIOPosix",
      "NIOSSL", "TextFiltering",
    ],
    "Responders": [
      "Conversation", "FoundationEssentials", "Noticing", "TextFiltering", "Yarn",
    ],
    "TextFiltering": [],
    "Yarn": [],
    "YarnCompiler": ["Diagnostics", "Yarn"],
    "umbra": [
      "ArgumentParser", "CDialogues", "Conversation", "Crypto", "DialogueTesting", "Diagnostics",
      "FoundationEssentials",
      "Journal", "LineEditing", "Noticing", "RemoteModels", "Responders",
      "SystemPackage", "TOMLKit", "TextFiltering",
      "Yarn",
      "YarnCompiler",
    ],
  ]
  /// Modules whose values know no operating system at all.
  static let pure: Set<String> = [
    "Conversation", "ConversationTesting", "DialogueTesting", "Diagnostics", "Noticing",
    "Responders", "TextFiltering", "Yarn",
    "YarnCompiler",
  ]

  /// The files of such modules that do, since they start programs.
  static let impure: Set<String> = [
    "Responders/Process/ChildProcess.swift", "Responders/Process/ProgramStart.swift",
  ]

  static let sources = EmbeddedFileTests.folder.deletingLastPathComponent()
    .appendingPathComponent("Sources")

  @Test func `every module stands in the picture`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    #expect(Set(folders.filter { !$0.hasPrefix(".") }) == Set(Self.allowed.keys))
  }

  @Test(arguments: allowed.keys.sorted())
  func `a module imports only what lies below it`(module: String) throws {
    let allowed = try #require(Self.allowed[module])
      .union(Self.pure.contains(module) ? [] : Self.system)
      // A part of the standard library, like what needs no import.
      .union(["Synchronization"])
    let folder = Self.sources.appendingPathComponent(module)
    let files = (FileManager.default.subpaths(atPath: folder.path) ?? [])
      .filter { $0.hasSuffix(".swift") }
    if !module.hasPrefix("C") { #expect(!files.isEmpty) }
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        var words = line.split(separator: " ")[...]
        if ["public", "internal", "package", "@testable"].contains(words.first ?? "") {
          words.removeFirst()
        }
        guard words.first == "import", words.count >= 2 else { continue }
        let name = String(words.last?.split(separator: ".").first ?? "")
        if Self.system.contains(name), Self.impure.contains("\(module)/\(file)") { continue }
        #expect(allowed.contains(name), "\(module)/\(file) imports \(name)")
      }
    }
  }

  /// A name made from a type costs a search through every conformance of the process, at every start
  /// and for each command.
  @Test func `every command names itself`() throws {
    let folder = Self.sources.appendingPathComponent("umbra/Commands")
    var count = 0
    for file in FileManager.default.subpaths(atPath: folder.path) ?? []
    where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for configuration in text.components(separatedBy: "CommandConfiguration(").dropFirst() {
        count += 1
        let first = configuration.drop(while: \.isWhitespace)
        #expect(first.hasPrefix("commandName:"), "\(file): \(first.prefix(60))")
      }
    }
    #expect(count > 40)
  }
}
