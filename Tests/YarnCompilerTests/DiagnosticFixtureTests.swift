import Diagnostics
import Foundation
import Testing
import Yarn
import YarnCompiler

/// Each condition has a script that shows it, with the expectation beside the offending line.
struct DiagnosticFixtureTests {
  struct Report: Hashable, Comparable {
    var line: Int
    var code: String

    static func < (first: Report, second: Report) -> Bool {
      (first.line, first.code) < (second.line, second.code)
    }
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `a script reports exactly what its comments expect`(code: DiagnosticCode) throws {
    let file = try fixture(code)
    let expected = expectations(in: file)
    #expect(expected.contains { $0.code == code.rawValue })
    let compilation = Compiler(for: code).compile([file])
    let found = compilation.diagnostics.map { Report(line: $0.range.start.line, code: $0.code) }
    #expect(found.sorted() == expected)
    #expect(compilation.diagnostics.contains { $0.severity == .error } == compilation.hasErrors)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `a message reads like a message`(code: DiagnosticCode) throws {
    let file = try fixture(code)
    for diagnostic in Compiler(for: code).compile([file]).diagnostics {
      let first = try #require(diagnostic.message.first)
      #expect(!first.isUppercase)
      #expect(!diagnostic.message.hasSuffix("."))
      #expect(diagnostic.range.start.line <= file.lineCount)
      #expect(diagnostic.range.start < diagnostic.range.end)
    }
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `a page shows a script that reports its code and a mended one`(code: DiagnosticCode) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let pages = "../../Sources/YarnCompiler/YarnCompiler.docc/Diagnostics"
    let url = folder.appending(path: "\(pages)/\(code.rawValue).md")
    let page = try String(contentsOf: url, encoding: .utf8)
    #expect(page.hasPrefix("# "))
    #expect(page.contains("\n`\(code.rawValue)`: "))
    var scripts = page.components(separatedBy: "```yarn\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    let last = scripts.popLast()
    let mended = try #require(last)
    #expect(codes(mended, code) == [])
    // Markdown cannot hold bytes that are not UTF-8.
    guard code != .invalidUTF8 else { return }
    let first = scripts.popLast()
    let failing = try #require(first)
    #expect(codes(failing, code).contains(code.rawValue))
  }

  private func codes(_ script: String, _ code: DiagnosticCode) -> [String] {
    let file = SourceFile(name: "page.yarn", text: script)
    return Compiler(for: code).compile([file]).diagnostics.map(\.code)
  }

  private func fixture(_ code: DiagnosticCode) throws -> SourceFile {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let url = folder.appending(path: "Fixtures/Diagnostics/\(code.rawValue).yarn")
    return SourceFile(name: "\(code.rawValue).yarn", bytes: try Data(contentsOf: url))
  }

  private func expectations(in file: SourceFile) -> [Report] {
    var expected: [Report] = []
    for number in 1...file.lineCount {
      let line = file.line(number) ?? ""
      for (marker, offset) in [("// expect: ", 0), ("// expect below: ", 1)] {
        guard let range = line.range(of: marker) else { continue }
        let code = line[range.upperBound...].prefix { $0 != " " }
        expected.append(Report(line: number + offset, code: String(code)))
      }
    }
    return expected.sorted()
  }
}

extension Compiler {
  /// A compiler that can report a condition, and otherwise is as it comes.
  fileprivate init(for code: DiagnosticCode) {
    self.init()
    switch code {
    case .unknownCommand, .parameterCount:
      commands = [CommandDeclaration(name: "wait", parameterCount: 1...1)]
    case .unusedVariable, .unreachableStatement, .jumpCycle, .unreferencedNode: advice = [code]
    case .unknownCharacter: characters = ["Ann", "Mr Brown"]
    case .inferenceLimit: inferencePasses = 1
    case .untypedExpression: unknownFunctions = .infer
    case .unusableFunction:
      let fruit = EnumType(name: "Fruit", cases: [.init(name: "Pear", value: .number(0))])
      library.add("best", [], returns: .enumeration(fruit)) { _ in .number(0) }
    case .newerFeature: languageVersion = 2
    default: break
    }
  }
}
