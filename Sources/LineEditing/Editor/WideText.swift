import CEditline

/// libedit's text: wide characters, each of them one Unicode scalar.
typealias Wide = wchar_t

extension String {
  /// The scalars, ended by a zero.
  ///
  /// A NUL within would end the text early and is left out.
  var wide: [Wide] {
    var result: [Wide] = []
    result.reserveCapacity(utf8.count + 1)
    for scalar in unicodeScalars where scalar.value != 0 {
      result.append(Wide(truncatingIfNeeded: scalar.value))
    }
    result.append(0)
    return result
  }

  init(wide characters: some Sequence<Wide>) {
    var scalars = String.UnicodeScalarView()
    for character in characters {
      scalars.append(Unicode.Scalar(UInt32(truncatingIfNeeded: character)) ?? "\u{FFFD}")
    }
    self.init(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether this is one of the C0 and C1 control characters or DEL.
  var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}

/// Text that is never freed, for the names libedit keeps pointers to.
func immortal(_ text: String) -> UnsafePointer<Wide> {
  let wide = text.wide
  let storage = UnsafeMutablePointer<Wide>.allocate(capacity: wide.count)
  storage.initialize(from: wide, count: wide.count)
  return UnsafePointer(storage)
}
