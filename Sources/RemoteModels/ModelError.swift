internal import Conversation
internal import TextFiltering

/// What went wrong between umbra and a language model.
///
/// Holds facts only: never a key, never what was sent or said. ``description`` makes the sentence.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public var code: Code
  /// The server's own words or the detail that tells failures of a kind apart, cleaned and cut.
  public var detail: String
  /// The HTTP status, when there was one.
  public var status: Int?
  /// How long the server asks to wait.
  public var wait: Duration?
  /// How many tokens fit, and how many there were, when the server said so.
  public var contextSize: Int?
  /// How many tokens were sent, when the server said so.
  public var promptSize: Int?
  /// Whether the server says that trying again helps; `nil` when it does not say.
  public var serverSaysRetry: Bool?

  /// The kinds of failure.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// Nobody listens there.
    case refused
    /// The host has no address.
    case unknownHost
    /// The host cannot be reached.
    case unreachable
    /// The connection is not safe.
    case tls
    /// The proxy said no.
    case proxy
    /// The key is wrong or missing.
    case key
    /// There is no credit left; trying again helps nobody.
    case quota
    /// Too much was asked in too short a time.
    case rateLimit
    /// The server has too much to do, or failed inside.
    case overloaded
    /// The model is still being loaded.
    case loading
    /// The conversation is longer than the model can read.
    case contextTooLong
    /// The model or the path is not there.
    case notFound
    /// The server does not understand the request.
    case badRequest
    /// What answered is no such server.
    case notAnEndpoint
    /// It leads to another host, where the key and the words must not go.
    case redirected
    /// The first word took too long.
    case firstWordTimeout
    /// The reply stood still for too long.
    case idleTimeout
    /// The reply broke off: no end mark and no reason for an end.
    case truncated
    /// The server reported an error in the middle of the reply.
    case failedMidway
    /// What came cannot be read.
    case malformed
    /// The key would go unprotected to another machine.
    case unprotectedKey
    /// The endpoint is not described well enough to be used.
    case settings
  }

  /// Creates an error.
  public init(_ code: Code, _ detail: String = "", status: Int? = nil) {
    self.code = code
    self.detail = detail
    self.status = status
  }

  /// One sentence: what was found and, where that is known, what to do.
  public var description: String {
    let told = detail.inBrackets
    return switch code {
    case .refused: "no server answers\(told); start it, or go on with the script"
    case .unknownHost: "the host has no address\(told); check its name and your network"
    case .unreachable: "the server cannot be reached\(told)"
    case .tls: "the connection could not be made safe\(told)"
    case .proxy: "the proxy refused the connection\(told)"
    case .key: "the server does not accept the key\(told)"
    case .quota: "there is no credit left for this key\(told)"
    case .rateLimit: "the server asks to slow down\(told)"
    case .overloaded: "the server is overloaded or failed\(told)"
    case .loading: "the model is still loading"
    case .contextTooLong: "the conversation is longer than the model can read\(told)"
    case .notFound: "there is no such model or path\(told)"
    case .badRequest: "the server does not understand the request\(told)"
    case .notAnEndpoint: "what answers there is no model server\(told)"
    case .redirected: "the server points to another address\(told); put that in the settings"
    case .firstWordTimeout: "the first word took too long\(told)"
    case .idleTimeout: "the reply stood still for too long\(told)"
    case .truncated: "the connection ended before the reply was whole\(told)"
    case .failedMidway: "the server failed in the middle of the reply\(told)"
    case .malformed: "what the server sent cannot be read\(told)"
    case .unprotectedKey: "a key would go unprotected to another machine\(told); use https"
    case .settings: detail
    }
  }
}
