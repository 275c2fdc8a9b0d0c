import Conversation
import Diagnostics
import FoundationEssentials
import Noticing
import Responders
import Yarn
import YarnCompiler

/// The commands and functions that scripts may use: umbra's own, and those of definition files.
struct Definitions {
  /// The commands, with how many words may follow each.
  private(set) var commands: [CommandDeclaration]
  /// The functions, to check calls against; those of files cannot be called.
  private(set) var library: FunctionLibrary
  /// The definition files, and what is wrong with functions in them.
  private(set) var sources: [SourceFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Takes umbra's own definitions and those of files, which win.
  init(files: [String]) throws(Failure) {
    library = try Self.hostLibrary()
    let own = Array(try Dialogues.file("umbra.ysls.json"))
    commands = try DefinitionsFile.read("umbra.ysls.json", own).commandDeclarations
    for path in files {
      guard let bytes = FileContents.read(path) else {
        throw Failure("cannot read \(path): \(FileContents.reason)")
      }
      let file = try DefinitionsFile.read(path, bytes)
      commands += file.commandDeclarations
      let source = SourceFile(name: path, bytes: bytes)
      for function in file.functions ?? [] { add(function, source) }
      sources.append(source)
    }
  }

  private mutating func add(_ function: DefinitionsFile.Item, _ source: SourceFile) {
    var parameters = function.parameters ?? []
    let hasRest = parameters.last?.isParamsArray == true
    let rest = hasRest ? parameters.popLast() : nil
    let unknown = (parameters.map(\.type) + [rest?.type, function.returnType]).compactMap(\.self)
      .first { ValueType(definition: $0) == nil }
    if let unknown {
      diagnostics.append(Self.unusable(function.yarnName, unknown, source))
      return
    }
    func type(_ name: String?) -> ValueType { name.flatMap(ValueType.init(definition:)) ?? .any }
    library.add(
      function.yarnName,
      parameters.map { type($0.type) },
      variadic: hasRest ? type(rest?.type) : nil,
      returns: type(function.returnType)
    ) { _ in throw FunctionFailure("it is defined, but cannot be called here") }
  }

  private static func unusable(_ name: String, _ type: String, _ source: SourceFile) -> Diagnostic {
    let quoted = "\"\(name)\""
    var range = SourceRange(start: .init(line: 1, column: 1), end: .init(line: 1, column: 2))
    if let place = source.text.firstRange(of: quoted) {
      let start = source.text.utf8.distance(from: source.text.startIndex, to: place.lowerBound)
      range = source.range(start, start + quoted.utf8.count)
    }
    return Diagnostic(
      code: DiagnosticCode.unusableFunction.rawValue,
      severity: .error,
      message: "function ‘\(name)’ cannot be used: found the type ‘\(type)’, "
        + "expected number, string, bool or any",
      file: source.name,
      range: range
    )
  }

  /// The functions that umbra's own dialogues call, on a day at noon before which nothing was done.
  static func hostLibrary() throws(Failure) -> FunctionLibrary {
    let (emotions, helplines) = (try Dialogues.emotions(), try Dialogues.helplines())
    let surroundings = Surroundings(
      now: { Timestamp(seconds: 12 * 3_600) },
      emotions: emotions,
      helplines: helplines
    )
    return .host(surroundings, inquiries: Dialogues.inquiryIDs)
  }
}
