/// The names of the variables the machine keeps for itself.
///
/// No script can name them: a variable of a script has no dots.
package enum InternalVariables {
  /// Counts the finished visits of a node.
  package static func visits(of node: String) -> String { "$Yarn.Internal.Visiting.\(node)" }
  /// Remembers that something marked `once` was seen.
  package static func once(_ key: String) -> String { "$Yarn.Internal.Once.\(key)" }
  /// Counts how often a line or node of a group was chosen.
  package static func views(of content: String) -> String {
    "$Yarn.Internal.Content.ViewCount.\(content)"
  }
}
