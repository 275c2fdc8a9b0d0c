internal import TextFiltering

/// What went wrong between umbra and a program that replies.
///
/// ``description`` makes one sentence of it.
public struct ProgramError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public var code: Code
  /// The program's own words or the detail, cleaned and cut.
  public var detail: String

  /// The kinds of failure.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// It could not be started.
    case start
    /// It took longer than it may.
    case timeout
    /// It ended before it said that its reply was whole.
    case brokeOff
    /// It said that it failed.
    case failed
    /// What it wrote is not one JSON object a line, or too much.
    case malformed
    /// Its reply holds no words.
    case empty
  }

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - code: The kind of failure.
  ///   - detail: Any text: controls are taken out and what is long is cut.
  public init(_ code: Code, _ detail: String = "") {
    self.code = code
    self.detail = detail.asDetail
  }

  /// One sentence: what was found.
  public var description: String {
    let told = detail.inBrackets
    return switch code {
    case .start: "the program cannot be started\(told)"
    case .timeout: "the program took too long\(told)"
    case .brokeOff: "the program ended before its reply was whole\(told)"
    case .failed: "the program says that it failed\(told)"
    case .malformed: "what the program wrote cannot be read\(told)"
    case .empty: "the program replied nothing"
    }
  }
}
