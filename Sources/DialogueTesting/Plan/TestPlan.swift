public import Yarn

/// A test plan: what a person would see and choose, run by run.
public struct TestPlan: Hashable, Sendable {
  /// How a plan is written.
  public enum Form: String, Hashable, Sendable {
    /// Texts in backticks, runs separated by `---`.
    case backticks
    /// One step a line, texts as they are; the older form.
    case lines
  }

  /// One step, and where it stands.
  public struct Step: Hashable, Sendable {
    /// What happens or is expected.
    public var kind: Kind
    /// The line of the plan it begins in, from 1.
    public var line: Int

    /// Creates a step.
    public init(_ kind: Kind, line: Int) {
      self.kind = kind
      self.line = line
    }
  }

  /// What a step does or expects; a missing text stands for any text.
  public enum Kind: Hashable, Sendable {
    /// The next event is this line.
    case line(String?)
    /// One of the options of the next `select`, in order.
    case option(String?, isAvailable: Bool)
    /// The next event is the options listed before; then one is selected, from 1, or none by 0.
    case select(Int)
    /// The next event is this command.
    case command(String?)
    /// The next event is the end; the rest of the run is ignored.
    case stop
    /// Stores a value in a variable, by name with its `$`.
    case set(String, Value)
    /// Chooses another strategy, for the rest of the plan.
    case saliency(SaliencyStrategy)
    /// Starts another node.
    case node(String)
  }

  /// How the plan is written.
  public var form: Form
  /// The runs; each starts at the node `Start` and keeps the variables of those before it.
  public var runs: [[Step]]
  /// The files that a first comment `# script: a.yarn b.yarn` names; empty when there is none.
  public var scripts: [String]

  /// Creates a plan from its parts.
  public init(form: Form = .backticks, runs: [[Step]], scripts: [String] = []) {
    self.form = form
    self.runs = runs
    self.scripts = scripts
  }

  /// Reads a plan in either form.
  ///
  /// The form is the older one when a text stands without backticks, or when only that form can be
  /// read.
  public init(parsing text: String) throws(PlanError) {
    let plain =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let scripts = TestPlan.scripts(in: plain)
    do throws(PlanError) {
      var parser = PlanParser(plain)
      self.init(form: .backticks, runs: try parser.runs(), scripts: scripts)
    } catch {
      guard LinePlanParser.isLikely(plain) else { throw error }
      self.init(form: .lines, runs: try LinePlanParser.runs(plain), scripts: scripts)
    }
    guard !runs.isEmpty else {
      throw PlanError(line: 1, found: "no steps", expected: "at least one, such as stop")
    }
  }

  /// Returns how many steps there are in all runs.
  public var stepCount: Int { runs.reduce(0) { $0 + $1.count } }

  private static func scripts(in text: String) -> [String] {
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.drop(while: \.isWhitespace)
      guard !line.isEmpty else { continue }
      guard line.first == "#" else { return [] }
      let comment = line.dropFirst().drop(while: \.isWhitespace)
      guard comment.hasPrefix("script:") else { continue }
      return comment.dropFirst("script:".count).split(whereSeparator: \.isWhitespace)
        .map(String.init)
    }
    return []
  }
}

/// Why a plan could not be read.
public struct PlanError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line of the plan, from 1.
  public var line: Int
  /// What stands there.
  public var found: String
  /// What could stand there.
  public var expected: String

  /// Creates an error.
  public init(line: Int, found: String, expected: String) {
    self.line = line
    self.found = found
    self.expected = expected
  }

  /// The error as `plan line N: found …, expected …`.
  public var description: String { "plan line \(line): found \(found), expected \(expected)" }
}
