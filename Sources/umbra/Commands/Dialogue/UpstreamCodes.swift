import YarnCompiler

extension DiagnosticCode {
  /// The number that the reference compiler has for the same condition, if it has one.
  static func upstream(of code: String) -> String? { upstreamCodes[code] }

  /// The code that a person means: its name, or the number of the reference compiler, which may
  /// stand for several.
  static func names(for text: String) -> [String] {
    if upstreamCodes[text] != nil || DiagnosticCode(rawValue: text) != nil { return [text] }
    let number = text.uppercased()
    return upstreamCodes.filter { $0.value == number }.map(\.key)
  }

  /// Every name that diagnostics can have.
  static var allNames: [String] {
    Set(upstreamCodes.keys).union(DiagnosticCode.allCases.map(\.rawValue)).sorted()
  }

  private static let upstreamCodes: [String: String] = [
    "syntax-error": "YS0005",
    "invalid-header": "YS0005",
    "missing-delimiter": "YS0004",
    "unclosed-command": "YS0006",
    "unclosed-interpolation": "YS0005",
    "unterminated-string": "YS0005",
    "invalid-escape": "YS0005",
    "empty-command": "YS0005",
    "missing-dollar": "YS0005",
    "else-if": "YS0005",
    "unclosed-block": "YS0007",
    "stray-block-end": "YS0005",
    "blank-line-after-option": "YS0005",
    "command-after-text": "YS0020",
    "text-after-command": "YS0019",
    "unopened-command": "YS0021",
    "unbracketed-command": "YS0022",
    "single-chevrons": "YS0048",
    "extra-chevron": "YS0064",
    "missing-title": "YS0051",
    "several-titles": "YS0052",
    "invalid-title": "YS0027",
    "duplicate-title": "YS0011",
    "missing-when": "YS0031",
    "duplicate-subtitle": "YS0032",
    "empty-node": "YS0033",
    "undefined-node": "YS0012",
    "duplicate-line-id": "YS0018",
    "several-line-ids": "YS0062",
    "undeclared-variable": "YS0003",
    "unknown-type": "YS0028",
    "duplicate-declaration": "YS0039",
    "declaration-mismatch": "YS0053",
    "type-mismatch": "YS0050",
    "unknown-function": "YS0013",
    "argument-count": "YS0014",
    "read-only-variable": "YS0030",
    "smart-variable-loop": "YS0045",
    "enum-declaration": "YS0035",
    "type-name-taken": "YS0040",
    "literal-expected": "YS0037",
    "unknown-case": "YS0038",
    "line-and-shadow": "YS0017",
    "unknown-shadow-source": "YS0042",
    "interpolated-shadow-source": "YS0043",
    "shadow-text-differs": "YS0044",
    "unknown-command": "YS0060",
  ]
}
