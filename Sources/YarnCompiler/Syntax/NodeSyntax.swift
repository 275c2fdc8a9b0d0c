internal import Yarn

/// A header as it is written.
struct HeaderSyntax {
  var key: String
  var value: String
  var keyRange: ByteRange
  var valueRange: ByteRange
}

/// A `when:` header.
enum WhenSyntax {
  case always
  case condition(ExpressionSyntax)
  case once(ExpressionSyntax?)

  var expression: ExpressionSyntax? {
    switch self {
    case .always: nil
    case .condition(let expression): expression
    case .once(let expression): expression
    }
  }

  var complexity: Int {
    let logic = expression.map { 1 + $0.logicOperatorCount } ?? 0
    if case .once = self { return 1 + logic }
    return logic
  }
}

/// A node as it is written.
struct NodeSyntax {
  var file: Int
  var title: String
  var titleRange: ByteRange
  var headers: [HeaderSyntax]
  var whens: [WhenSyntax]
  var body: [StatementSyntax]
  /// From its first header to its `===`.
  var range: ByteRange
  /// The source line of the first header.
  var line: Int
  /// The source line of its `===`.
  var lastLine: Int
  var fingerprint: String

  /// The value of the first header with a key, whatever its case.
  func header(_ key: String) -> HeaderSyntax? {
    headers.first { Header.isKey($0.key, key) }
  }

  /// Whether visits are counted.
  var isTracked: Bool { header("tracking")?.value != "never" }
}

/// A file as it is written.
struct DocumentSyntax {
  var tags: [TagSyntax]
  var nodes: [NodeSyntax]
}
