import ArgumentParser
import Yarn

extension DialogueCommand {
  /// `umbra dialogue dump`: what the compiler made of a script.
  struct Dump: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what the compiler makes of dialogue files.",
      discussion: """
        --program writes the compiled program in words: the variables, then every node with its \
        code. Only the files named are compiled, with the functions that umbra has.
        """
    )

    @Argument(help: ArgumentHelp("Yarn files, or folders of them.", valueName: "path"))
    var paths: [String]

    @Flag(help: "Write the compiled program in words; so it is unless told otherwise.")
    var program = false

    func run() throws {
      let sources = try ScriptFiles.sources(paths)
      let library = try Definitions.hostLibrary()
      let scripts = ScriptCompilation(sources, library: library, isAlone: true)
      try StandardOutput.write(ProgramDump(try scripts.program()).text)
    }
  }
}
