/// A system of letters.
enum Script: String, CaseIterable, Hashable, Sendable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati
  case odia, tamil, telugu, kannada, malayalam, sinhala, thai, lao, tibetan, myanmar, georgian
  case hangul, ethiopic, khmer, kana, han

  /// The script of a letter, or `nil` when it is no letter or of another script.
  init?(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 65...90, 97...122, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
      self = .latin
    case 0..<0xC0: return nil
    default:
      let value = scalar.value
      guard let block = Script.blocks.first(where: { $0.range.contains(value) }) else { return nil }
      self = block.script
    }
  }

  /// How many letters of an alphabet one letter is worth.
  var weight: Int {
    switch self {
    case .han: 4
    case .kana, .hangul: 2
    default: 1
    }
  }

  private static let blocks: [(range: ClosedRange<UInt32>, script: Script)] = [
    (0x370...0x3FF, .greek), (0x400...0x52F, .cyrillic), (0x531...0x58F, .armenian),
    (0x590...0x5FF, .hebrew), (0x600...0x6FF, .arabic), (0x750...0x77F, .arabic),
    (0x8A0...0x8FF, .arabic), (0x900...0x97F, .devanagari), (0x980...0x9FF, .bengali),
    (0xA00...0xA7F, .gurmukhi), (0xA80...0xAFF, .gujarati), (0xB00...0xB7F, .odia),
    (0xB80...0xBFF, .tamil), (0xC00...0xC7F, .telugu), (0xC80...0xCFF, .kannada),
    (0xD00...0xD7F, .malayalam), (0xD80...0xDFF, .sinhala), (0xE00...0xE7F, .thai),
    (0xE80...0xEFF, .lao), (0xF00...0xFFF, .tibetan), (0x1000...0x109F, .myanmar),
    (0x10A0...0x10FF, .georgian), (0x1100...0x11FF, .hangul), (0x1200...0x139F, .ethiopic),
    (0x1780...0x17FF, .khmer), (0x1F00...0x1FFF, .greek), (0x3041...0x30FF, .kana),
    (0x3130...0x318F, .hangul), (0x3400...0x4DBF, .han), (0x4E00...0x9FFF, .han),
    (0xAC00...0xD7AF, .hangul), (0xFB50...0xFDFF, .arabic), (0xFE70...0xFEFC, .arabic),
    (0x20000...0x2FA1F, .han),
  ]
}
