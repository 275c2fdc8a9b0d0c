/// What a single Unicode scalar means to the tokeniser.
enum Glyph {
  static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 48...57, 65...90, 97...122: return true
    case 0..<128: return false
    default:
      let properties = scalar.properties
      if properties.isAlphabetic { return true }
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .decimalNumber: return scalar.value != 0xFE0F
      default: return false
      }
    }
  }

  /// Zero-width characters and soft hyphens, which would hide a word from matching.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFE0F, 0xFEFF: true
    default: false
    }
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2BC, 0x2032, 0xFF07: true
    default: false
    }
  }

  /// Appends the scalar in lower case; full-width letters become plain ones.
  static func appendFolded(_ scalar: Unicode.Scalar, to form: inout String) {
    switch scalar.value {
    case 65...90:
      form.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
    case 0..<128:
      form.unicodeScalars.append(scalar)
    case 0xFF21...0xFF3A:
      form.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF21 + 97)))
    case 0xFF41...0xFF5A:
      form.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF41 + 97)))
    default:
      form += scalar.properties.lowercaseMapping
    }
  }
}
