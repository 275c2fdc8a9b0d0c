import Diagnostics
import Testing
import Yarn
import YarnCompiler

@Suite struct CompilationTests {
  @Test func `every shipped file compiles without a diagnostic`() {
    let renderer = DiagnosticRenderer(files: DialogueFiles.files, style: .plain)
    let found = DialogueFiles.compilation.diagnostics.map(renderer.render)
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    #expect(DialogueFiles.compilation.program != nil)
    #expect(DialogueFiles.files.count > 20)
  }

  @Test func `nodes compiled when they are entered are those compiled at once`() throws {
    let whole = try #require(DialogueFiles.compilation.program)
    let compiler = Compiler(library: StubHost().library)
    let program = try #require(compiler.programOnDemand(of: DialogueFiles.files))
    #expect(program.nodes.count == whole.nodes.count)
    #expect(program.initialValues == whole.initialValues)
    for (title, node) in whole.nodes { #expect(program.node(title) == node, "\(title)") }
    let implicit = whole.stringTable.entries.filter(\.isImplicit)
    #expect(implicit.isEmpty, "\(implicit.map(\.text))")
  }

  @Test func `what a command writes is declared with the type the command writes`() throws {
    let values = try #require(DialogueFiles.compilation.program).initialValues
    for node in DialogueFiles.nodes {
      for (command, type) in [("ask", ValueType.string), ("feel", .string), ("rate", .number)] {
        for words in node.commands(command) {
          let name = words.prefix { $0 != " " }
          #expect(values["$\(name)"]?.type == type, "\(node.title): \(command) \(name)")
        }
      }
      for words in node.commands("feel") {
        let name = words.prefix { $0 != " " }
        #expect(values["$\(name)_family"] == .string(""))
        #expect(values["$\(name)_quadrant"] == .string(""))
      }
      for name in node.commands("keep") {
        #expect(values["$\(name)"] != nil, "\(node.title) keeps \(name)")
      }
    }
  }

  @Test func `what outlives a session is declared`() throws {
    let values = try #require(DialogueFiles.compilation.program).initialValues
    var names: [Substring] = []
    for node in DialogueFiles.nodes {
      for header in node.headers("standing") { names += header.split(separator: " ") }
    }
    #expect(names.count > 20)
    #expect(Set(names).count == names.count)
    for name in names { #expect(values["$\(name)"] != nil, "\(name)") }
  }

  @Test func `every declared variable is used`() throws {
    let written = DialogueFiles.nodes.filter { $0.title != "Variables" }.flatMap(\.statements)
      .joined(separator: "\n")
    let fedByHost = ["_family", "_quadrant"]
    for name in try #require(DialogueFiles.compilation.program).initialValues.keys
    where !name.hasPrefix("$Yarn.") && !fedByHost.contains(where: name.hasSuffix) {
      let word = name.dropFirst()
      #expect(
        written.contains(name)
          || ["ask", "rate", "feel"].contains { written.contains("<<\($0) \(word)") },
        "\(name)"
      )
    }
  }
}
