import Foundation
import Testing

@testable import umbra

@Suite struct EmbeddedFileTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Dialogues")

  @Test func `every file of Dialogues is in the binary, as it is on disk`() throws {
    let all = FileManager.default.subpaths(atPath: Self.folder.path) ?? []
    let names = all.filter { name in
      [".yarn", ".tsv", ".json", ".md"].contains(where: name.hasSuffix)
    }.sorted()
    #expect(Dialogues.embedded.map(\.name).sorted() == names)
    for file in Dialogues.embedded {
      let onDisk = try Data(contentsOf: Self.folder.appendingPathComponent(file.name))
      #expect(Data(file.bytes) == onDisk, "\(file.name)")
    }
  }
}
