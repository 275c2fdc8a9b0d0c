/// Marks that only stand between the turns of a language model.
enum MarkedInjection {
  /// Whether a text holds such a mark: "[INST]", "<|im_start|>", "SYSTEM:" at the front of a line.
  static func isMarked(_ text: String) -> Bool {
    for line in text.utf8.prefix(200_000).split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      let start = String(decoding: line.prefix(200), as: UTF8.self)
      if marks.contains(where: start.contains) || openers.contains(where: start.hasPrefix) {
        return true
      }
    }
    return false
  }

  private static let marks = [
    "[INST]", "[/INST]", "<|im_start|>", "<|im_end|>", "<|system|>", "<system>", "</system>",
    "<user>", "</user>", "<assistant>", "</assistant>",
    "<<SYS>>", "<|endoftext|>", "### Instruction", "###Instruction", "safety=off",
  ]

  private static let openers = ["SYSTEM:", "System:", "system:", "ASSISTANT:", "Assistant:"]
}
