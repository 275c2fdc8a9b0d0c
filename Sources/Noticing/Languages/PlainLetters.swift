/// Latin letters without their marks, as people type them on a keyboard that has none.
enum PlainLetters {
  /// Returns a word with plain letters: "não" is "nao"; or `nil` when it has only those already.
  static func of(_ word: String) -> String? {
    guard !word.utf8.allSatisfy({ $0 < 128 }) else { return nil }
    var plain = ""
    for scalar in word.unicodeScalars {
      if scalar.isASCII {
        plain.unicodeScalars.append(scalar)
      } else if let letters = marked[scalar] {
        plain += letters
      } else if scalar.properties.generalCategory != .nonspacingMark {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  private static let marked: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      "ß": "ss", "æ": "ae", "œ": "oe", "ĳ": "ij", "þ": "th", "ð": "d",
    ]
    for (plain, letters) in [
      ("a", "àáâãäåāăąǎảạấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđ"),
      ("e", "èéêëēĕėęěẻẽẹếềểễệ"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįıǐỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
      ("o", "òóôõöøōŏőơǒỏọốồổỗộớờởỡợ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"),
      ("u", "ùúûüũūŭůűųưǔủụứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
    ] {
      for scalar in letters.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
