import Diagnostics
import Foundation
import Testing
import Yarn
import YarnCompiler

/// The shipped dialogues, read from the source tree and compiled once.
enum DialogueFiles {
  /// `UMBRA_DIALOGUES` names another folder, so that a writer can test a draft.
  static let folder =
    ProcessInfo.processInfo.environment["UMBRA_DIALOGUES"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Dialogues", directoryHint: .isDirectory)

  static let files: [SourceFile] = paths.compactMap { path in
    guard let data = try? Data(contentsOf: folder.appending(path: path)) else { return nil }
    return SourceFile(name: path, bytes: data)
  }

  static let compilation = Compiler(library: StubHost().library).compile(files)

  static let nodes: [SourceNode] = files.flatMap { SourceNode.all(in: $0.text, file: $0.name) }

  /// The inquiries: nodes with the headers of a catalogue entry.
  static let inquiries = nodes.filter { $0.header("minutes") != nil }

  /// The answers to common questions.
  static let answers = nodes.filter { $0.header("question") != nil }

  private static var paths: [String] {
    let found = FileManager.default.enumerator(atPath: folder.path)
    return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yarn") }.sorted()
  }
}

/// A node as it stands in a file: its headers and its statements, one a source line.
struct SourceNode: Sendable, CustomTestStringConvertible {
  var file: String
  var headers: [(key: String, value: String)] = []
  var statements: [String] = []

  var title: String { header("title") ?? "" }
  var testDescription: String { title }

  func header(_ key: String) -> String? { headers.first { $0.key == key }?.value }
  func headers(_ key: String) -> [String] { headers.filter { $0.key == key }.map(\.value) }

  /// What is said, as written, without conditions and tags.
  var lines: [String] { spoken { $0.hasPrefix("umbra: ") || $0.hasPrefix("=>") } }

  /// What can be chosen, as written, without conditions and tags.
  var options: [String] { spoken { $0.hasPrefix("->") } }

  /// Consecutive items of line groups.
  var lineGroups: [[String]] {
    var groups: [[String]] = []
    var isInside = false
    for statement in statements where !statement.hasPrefix("<<keep") {
      let isItem = statement.hasPrefix("=>")
      if isItem, isInside {
        groups[groups.count - 1].append(statement)
      } else if isItem {
        groups.append([statement])
      }
      isInside = isItem
    }
    return groups
  }

  /// The words after a command's name, for each use of it in this node.
  func commands(_ name: String) -> [String] {
    statements.filter { $0.hasPrefix("<<\(name) ") }.map {
      String($0.dropFirst(name.count + 3).prefix { $0 != ">" })
    }
  }

  private func spoken(_ isWanted: (String) -> Bool) -> [String] {
    statements.filter(isWanted).map { statement in
      var text = statement[...]
      for prefix in ["=>", "->"] where text.hasPrefix(prefix) { text = text.dropFirst(2) }
      if let condition = text.range(of: "<<") { text = text[..<condition.lowerBound] }
      if let tag = text.range(of: " #") { text = text[..<tag.lowerBound] }
      text = text.drop { $0 == " " }
      if text.hasPrefix("umbra: ") { text = text.dropFirst(7) }
      return text.trimmingCharacters(in: .whitespaces)
    }
  }

  static func all(in text: String, file: String) -> [SourceNode] {
    var nodes: [SourceNode] = []
    var node = SourceNode(file: file)
    var isBody = false
    for source in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = source.trimmingCharacters(in: .whitespaces)
      if line == "===" {
        nodes.append(node)
        node = SourceNode(file: file)
        isBody = false
      } else if line == "---" {
        isBody = true
      } else if line.hasPrefix("//") {
        continue
      } else if isBody {
        node.statements.append(line)
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        node.headers.append((String(line[..<colon]), value))
      }
    }
    return nodes
  }
}
