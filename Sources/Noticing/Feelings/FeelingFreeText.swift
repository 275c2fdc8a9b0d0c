/// Where feelings are not sought: code, tables and verse.
enum FeelingFreeText {
  /// Returns the UTF-8 ranges of the lines that look like code or tables, in order.
  static func code(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      let end = start + line.count
      if isCode(line) { ranges.append(start..<end) }
      start = end + 1
    }
    return ranges
  }

  /// Returns the UTF-8 ranges of the lines that are no prose.
  static func ranges(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var verse: [Range<Int>] = []
    var lines = 0
    func endVerse(_ verse: [Range<Int>], _ ranges: inout [Range<Int>]) {
      if verse.count > 2, let first = verse.first, let last = verse.last {
        ranges.append(first.lowerBound..<last.upperBound)
      }
    }
    var code: [Bool] = []
    var all: [(range: Range<Int>, line: Substring.UTF8View)] = []
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      let range = start..<start + line.count
      start = range.upperBound + 1
      lines += 1
      code.append(isCode(line))
      all.append((range, line))
      if isVerse(line) {
        verse.append(range)
      } else {
        endVerse(verse, &ranges)
        verse = []
      }
    }
    endVerse(verse, &ranges)
    let count = code.count { $0 }
    for (index, (range, line)) in all.enumerated() where count > 0 {
      let near = max(0, index - 3)...min(code.count - 1, index + 3)
      // Among code a line is code, unless someone speaks in it.
      if code[index] || (count > 1 && near.contains { code[$0] } && !speaks(line)) {
        ranges.append(range)
      }
    }
    return ranges
  }

  /// A short line that begins with a capital letter or in the middle of a sentence and does not end one.
  private static func isVerse(_ line: Substring.UTF8View) -> Bool {
    guard let first = line.first, let last = line.last, (16...60) ~= line.count else {
      return false
    }
    guard (65...90) ~= first || (97...122) ~= first else { return false }
    return last == 44 || last == 59 || ((97...122) ~= last && (65...90) ~= first)
  }

  private static func speaks(_ line: Substring.UTF8View) -> Bool {
    line.split(separator: 32).contains { word in
      word.count < 5 && (word.first == 73 || word.first == 105) && !word.elementsEqual("if".utf8)
        && (word.count == 1 || word.dropFirst().first == 39 || word.elementsEqual("im".utf8))
    }
  }

  private static func isCode(_ line: Substring.UTF8View) -> Bool {
    var marks = 0
    var commas = 0
    var spaces = 0
    var previous: UInt8 = 32
    var letters = 0
    for byte in line {
      switch byte {
      case 123, 125, 61, 60, 62, 124, 92, 95, 93, 36: marks += 1
      case 59 where previous == 41 || previous == 125: marks += 2
      case 40 where previous != 32 && previous != 40: marks += 2
      case 58 where previous == 58: marks += 1
      case 44: commas += 1
      case 32 where previous == 44: commas -= 1
      case 32: spaces += 1
      case 65...90, 97...122: letters += 1
      default: break
      }
      previous = byte
    }
    if line.starts(with: "#!".utf8) || line.starts(with: "$ ".utf8) { return true }
    if line.starts(with: "diff --git".utf8) || line.starts(with: "@@ ".utf8) { return true }
    return marks >= 2 && marks * 12 > letters || commas > 1 && spaces == 0
  }
}
