internal import Conversation
internal import TextFiltering

/// What a server says went wrong, in whatever shape it says it.
struct ErrorBody {
  /// Its words, cleaned and cut to a line; empty when it has none.
  private(set) var words = ""
  private var kinds: Set<String> = []
  private var contextSize: Int?
  private var promptSize: Int?
  private var numericCode: Int?

  /// Reads the body of a response.
  init(_ bytes: [UInt8]) {
    if let value = JSONParser.parse(bytes) {
      self = ErrorBody(value)
    } else {
      words = Self.withoutTags(String(decoding: bytes.prefix(8_192), as: UTF8.self)).asDetail
    }
  }

  /// Reads a document.
  init(_ value: JSONValue) {
    // Some wrap it in a list.
    let value = value.array?.first ?? value
    let error = value["error"]
    let inner = error ?? value
    let detail = value["detail"]?.string ?? value["detail"]?.array?.first?["msg"]?.string
    let text = error?["message"]?.string ?? error?.string ?? value["message"]?.string ?? detail
    words = (text ?? "").asDetail
    for name in ["type", "code"] {
      if let word = inner[name]?.word { kinds.insert(word) }
    }
    numericCode = inner["code"]?.int ?? inner["code"]?.string.flatMap { Int($0) }
    contextSize = inner["n_ctx"]?.int
    promptSize = inner["n_prompt_tokens"]?.int
  }

  /// The error with its kind; the status is `nil` for one in the middle of a stream.
  func error(status: Int?) -> ModelError {
    let status = status ?? numericCode
    var error = ModelError(code(status), words, status: status)
    error.contextSize = contextSize
    error.promptSize = promptSize
    return error
  }

  private func code(_ status: Int?) -> ModelError.Code {
    let lower = words.lowercased()
    func says(_ texts: String...) -> Bool { texts.contains(where: lower.contains) }
    func isOf(_ names: String...) -> Bool { names.contains(where: kinds.contains) }
    if isOf("context_length_exceeded", "exceed_context_size_error")
      || says(
        "prompt is too long",
        "maximum context length",
        "context length",
        "context size",
        "context window"
      )
    {
      return .contextTooLong
    }
    if isOf("insufficient_quota", "credit_balance_exhausted", "billing_error")
      || says("insufficient quota", "credit balance", "exceeded your current quota")
    {
      return .quota
    }
    if isOf("unavailable_error") || says("loading model") { return .loading }
    if isOf("overloaded_error", "server_is_overloaded") { return .overloaded }
    if isOf("rate_limit_error", "slow_down") { return .rateLimit }
    if isOf("authentication_error", "permission_error") { return .key }
    switch status {
    case 401, 403: return .key
    case 402: return .quota
    case 404: return .notFound
    case 407: return .proxy
    case 429: return .rateLimit
    case 408, 409: return .overloaded
    case .some(500...): return .overloaded
    case .some(300..<400): return .redirected
    case nil: return .failedMidway
    default: return .badRequest
    }
  }

  /// The title of a page, or its text without tags.
  private static func withoutTags(_ text: String) -> String {
    if let start = text.firstRange(of: "<title>"), let end = text.firstRange(of: "</title>"),
      start.upperBound <= end.lowerBound
    {
      return "a web page: " + text[start.upperBound..<end.lowerBound]
    }
    var result = ""
    var isInTag = false
    for character in text {
      switch character {
      case "<": isInTag = true
      case ">": isInTag = false
      default: if !isInTag { result.append(character) }
      }
    }
    return result
  }
}
