#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Compares texts that are long and differ in one place, as an entry does from one key to the next.
enum TextComparison {
  /// How much two texts have in common at their beginnings and, of the rest, at their ends.
  static func common(
    _ old: UnsafeBufferPointer<Wide>,
    _ new: UnsafeBufferPointer<Wide>
  ) -> (start: Int, end: Int) {
    let most = min(old.count, new.count)
    var start = 0
    while start + block <= most, equal(old, new, at: start, start) { start += block }
    while start < most, old[start] == new[start] { start += 1 }
    var end = 0
    while end + block <= most - start,
      equal(old, new, at: old.count - end - block, new.count - end - block)
    { end += block }
    while end < most - start, old[old.count - end - 1] == new[new.count - end - 1] { end += 1 }
    return (start, end)
  }

  /// Texts are compared so many scalars at a time, since that happens at each key.
  private static let block = 512

  private static func equal(
    _ old: UnsafeBufferPointer<Wide>,
    _ new: UnsafeBufferPointer<Wide>,
    at oldPlace: Int,
    _ newPlace: Int
  ) -> Bool {
    guard let old = old.baseAddress, let new = new.baseAddress else { return false }
    return memcmp(old + oldPlace, new + newPlace, block * MemoryLayout<Wide>.stride) == 0
  }
}
