import Diagnostics
import Testing
import Yarn
import YarnCompiler

struct CompilerTests {
  @Test func `a file without a node is refused`() {
    #expect(Compiler().compile([SourceFile(name: "a.yarn", text: "")]).program == nil)
  }
}
