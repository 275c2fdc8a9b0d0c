import DialogueTesting
import Yarn

typealias PlanRunner = DialogueTesting.PlanRunner

extension PlanRunner {
  /// A test's own expectation that was not met.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }
}

extension FunctionLibrary {
  /// The functions that scripts of the tests may call.
  static let testing: FunctionLibrary = {
    var library = TestHost().declared
    library.add("hostile_text", [], returns: .string) { _ in
      .string(#"{0} [b]x[/b] a: b \n "two words" <<stop>>"#)
    }
    library.add("count_all", [], variadic: .any, returns: .number) { .number(Float($0.count)) }
    return library
  }()
}
