/// The rows of a learnt model, found by the hash of a feature's name and read where they stand.
///
/// Of tens of thousands of rows a text needs a few hundred: no row is cut into numbers before that.
struct RiskModelRows: Sendable {
  /// What stands in the row `bias`; nothing without one.
  private(set) var bias: [Float] = []
  /// The thresholds by name.
  private(set) var thresholds: [String: Float] = [:]

  private let bytes: [UInt8]
  /// A table of places in `bytes` that rows begin at, with a part of the hash of the name above; a row
  /// stands at its hash or in the next free slot after it, and 0 is free.
  private var slots: [UInt64]

  /// The numbers of a row.
  struct Row {
    fileprivate let bytes: [UInt8]
    fileprivate var place: Int

    /// Takes the next number, of hundredths where nothing else is said; 0 after the last.
    mutating func next(parts: Float = 100) -> Float {
      var value = 0
      var isNegative = false
      while place < bytes.count, bytes[place] != lineFeed {
        let byte = bytes[place]
        place += 1
        if byte.isDigit {
          value = value * 10 + Int(byte &- 48)
          // Nothing in the table is near so large; what is must not overflow.
          if value > 10_000_000 { value = 10_000_000 }
          if place == bytes.count || !bytes[place].isDigit { break }
        } else {
          isNegative = byte == minus
        }
      }
      return Float(isNegative ? -value : value) / parts
    }
  }

  /// Finds the rows of a table.
  ///
  /// - Parameters:
  ///   - tsv: The table.
  ///   - width: How many numbers a row has; a threshold has one.
  /// - Throws: `TableError` with the first line that has more or fewer.
  init(tsv: some Sequence<UInt8>, numbers width: Int) throws(TableError) {
    let bytes = Array(tsv)
    self.bytes = bytes
    slots = [UInt64](repeating: 0, count: Self.slotCount(for: bytes))
    var scan = RiskModelScan()
    while let line = scan.next(in: bytes) {
      if line.numbers == 1, line.isThreshold(in: bytes) {
        addThreshold(line)
      } else if line.numbers != width {
        throw TableError(
          code: .wrongFieldCount,
          line: line.number,
          column: 2,
          reason: "\(line.numbers) numbers; expected \(width), or one for a threshold"
        )
      } else if bytes[line.name].elementsEqual("bias".utf8) {
        var row = Row(bytes: bytes, place: line.name.upperBound)
        _ = row.next()
        bias = (1..<width).map { _ in row.next() }
      } else {
        insert(line)
      }
    }
  }

  /// A power of two, at least twice as many as there are lines.
  private static func slotCount(for bytes: [UInt8]) -> Int {
    let lines = bytes.withUnsafeBytes { bytes in
      var lines = 1
      for place in 0..<bytes.count where bytes[place] == lineFeed { lines += 1 }
      return lines
    }
    var count = 16
    while count < lines * 2 { count *= 2 }
    return count
  }

  /// Returns the row of the name that has a hash.
  subscript(hash: UInt64) -> Row? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let (found, end) = name(at: Int(slots[slot] & 0xFFFF_FFFF) - 1)
        if found == hash { return Row(bytes: bytes, place: end) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ line: RiskModelScan.Line) {
    let place = UInt64(truncatingIfNeeded: line.name.lowerBound + 1)
    let entry = line.hash & 0xFFFF_FFFF_0000_0000 | place
    var slot = Int(truncatingIfNeeded: line.hash) & (slots.count - 1)
    while slots[slot] != 0 {
      // Of two rows with a name the later one counts.
      if slots[slot] >> 32 == line.hash >> 32,
        name(at: Int(slots[slot] & 0xFFFF_FFFF) - 1).hash == line.hash
      {
        break
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = entry
  }

  private mutating func addThreshold(_ line: RiskModelScan.Line) {
    var row = Row(bytes: bytes, place: line.name.upperBound)
    let name = bytes[line.name].dropFirst(RiskModelScan.threshold.utf8.count)
    thresholds[String(decoding: name, as: UTF8.self)] = row.next(parts: 1000)
  }

  /// The hash of the name that begins at a place, and where it ends.
  private func name(at start: Int) -> (hash: UInt64, end: Int) {
    var hash = RiskFeatures.hash("")
    var place = start
    while place < bytes.count, bytes[place] != tab {
      hash = RiskFeatures.hash(bytes[place], from: hash)
      place += 1
    }
    return (hash, place)
  }
}

/// Goes over the lines of the table of a learnt model.
private struct RiskModelScan {
  struct Line {
    /// The number of the line, empty ones left out.
    let number: Int
    /// Where the name stands.
    let name: Range<Int>
    /// The hash of the name.
    let hash: UInt64
    /// How many numbers stand after it.
    let numbers: Int

    func isThreshold(in bytes: [UInt8]) -> Bool {
      bytes[name].starts(with: RiskModelScan.threshold.utf8)
    }
  }

  static let threshold = "threshold "

  private var place = 0
  private var number = 0

  /// Returns the next line that is no comment and has a name and a tab.
  mutating func next(in bytes: [UInt8]) -> Line? {
    bytes.withUnsafeBytes { bytes in
      while place < bytes.count {
        let start = place
        if bytes[start] == lineFeed {
          place += 1
          continue
        }
        number += 1
        let isComment = bytes[start] == UInt8(ascii: "#")
        var hash = RiskFeatures.hash("")
        while place < bytes.count, bytes[place] != tab, bytes[place] != lineFeed {
          hash = RiskFeatures.hash(bytes[place], from: hash)
          place += 1
        }
        let end = place
        let hasTab = place < bytes.count && bytes[place] == tab
        var numbers = 0
        var wasDigit = false
        while place < bytes.count, bytes[place] != lineFeed {
          let isDigit = bytes[place].isDigit
          if isDigit, !wasDigit { numbers += 1 }
          wasDigit = isDigit
          place += 1
        }
        if hasTab, !isComment {
          return Line(number: number, name: start..<end, hash: hash, numbers: numbers)
        }
      }
      return nil
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- 48 < 10 }
}

private let lineFeed: UInt8 = 10
private let tab: UInt8 = 9
private let minus: UInt8 = 45
