/// A pattern for names: `*` stands for any text, `?` for one character.
public struct Glob: Hashable, Sendable {
  private let pattern: [Character]

  /// Creates a pattern.
  public init(_ pattern: String) {
    self.pattern = Array(pattern)
  }

  /// Returns whether the pattern fits the whole name, or all after its last `/`.
  public func matches(_ name: String) -> Bool {
    if fits(Array(name)) { return true }
    guard let slash = name.lastIndex(of: "/") else { return false }
    return fits(Array(name[name.index(after: slash)...]))
  }

  private func fits(_ name: [Character]) -> Bool {
    var place = 0
    var index = 0
    // Where the last star stands, and how much of the name it took.
    var star: (place: Int, index: Int)?
    while index < name.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, index)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[index] {
        place += 1
        index += 1
      } else if let last = star {
        star = (last.place, last.index + 1)
        place = last.place + 1
        index = last.index + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
