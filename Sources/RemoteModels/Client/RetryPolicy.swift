/// Whether and when a failed request is made again.
///
/// Nothing is ever asked again once text was shown: that could cost twice and would say it twice.
public struct RetryPolicy: Hashable, Sendable {
  /// How many times it is tried again at most.
  public var most = 2
  /// The longest wait that is agreed to; a server that asks for more is told of instead.
  public var longestWait = Duration.seconds(120)
  /// For how long a model that is loading is waited for, and how often it is asked.
  public var loadingLimit = Duration.seconds(60)
  /// How often a loading model is asked for.
  public var loadingPause = Duration.milliseconds(500)

  /// The policy that umbra follows.
  public init() {}

  /// Tells how long to wait before the next attempt.
  ///
  /// - Parameters:
  ///   - error: What went wrong.
  ///   - attempt: How many attempts have failed, this one with them.
  ///   - waited: How long was waited so far.
  ///   - chance: From 0 to 1, so that not everybody comes back at once.
  /// - Returns: The wait, or `nil` when there is no next attempt.
  public func wait(
    after error: ModelError,
    attempt: Int,
    waited: Duration,
    chance: Double
  ) -> Duration? {
    switch error.code {
    case .loading: return waited < loadingLimit ? loadingPause : nil
    case .refused: return attempt <= 1 ? .milliseconds(250) : nil
    case .rateLimit, .overloaded: break
    default: return nil
    }
    guard attempt <= most, error.serverSaysRetry != false else { return nil }
    if let wait = error.wait, wait > .zero { return wait <= longestWait ? wait : nil }
    let power = Double(1 << min(max(attempt - 1, 0), 4))
    return .seconds(min(0.5 * power, 8) * (1 - 0.25 * min(max(chance, 0), 1)))
  }

  /// The wait that headers ask for: milliseconds, or seconds.
  static func wait(milliseconds: String?, seconds: String?) -> Duration? {
    if let number = milliseconds.flatMap(Double.init), number > 0, number < 1e9 {
      return .seconds(number / 1_000)
    }
    if let number = seconds.flatMap(Double.init), number > 0, number < 1e6 {
      return .seconds(number)
    }
    return nil
  }
}
