import ArgumentParser
import Conversation
import Journal
import SystemPackage

/// A session among others, to be named by its id.
struct SessionChoice: Sendable {
  /// The id, or as much of its beginning as tells it from the others.
  let id: String
  /// When it was and what it was about, on one row.
  let about: String

  /// The newest sessions that can be read, newest first.
  static func newest(_ count: Int, in store: JournalStore) -> [SessionListing.Row] {
    var rows: [SessionListing.Row] = []
    // A folder that cannot be listed has nothing to offer; whoever names a session is told why.
    try? store.forEachMatch(SessionFilter()) { match in
      rows.append(.init(match, withPassages: false))
      return rows.count < count
    }
    return rows
  }

  /// The newest sessions with ids that are short enough to be typed on.
  static func short(_ count: Int, in store: JournalStore) -> [SessionChoice] {
    let rows = newest(count, in: store)
    return rows.map { row in
      let beginning = String(row.id.prefix(Self.typed))
      let isUnique = rows.count { $0.id.hasPrefix(beginning) } == 1
      return SessionChoice(id: isUnique ? beginning : row.id, about: about(row))
    }
  }

  /// The part of an id that holds its time.
  private static let typed = 10

  private static func about(_ row: SessionListing.Row) -> String {
    let title = (row.title ?? row.dialogue ?? "free talk").onOneTerminalLine
    return "\(row.start.date) \(row.start.clock)  \(title)" + (row.state == .open ? ", open" : "")
  }

  /// What a shell offers where a command wants the id of a session.
  static let completion = CompletionKind.custom { words, _, _ in
    let home = words.lastIndex(of: "--home").map { words.index(after: $0) }
      .flatMap { words.indices.contains($0) ? words[$0] : nil }
    // Looking makes no folders.
    guard let locations = try? Locations(home: home),
      FileContents.exists(locations.data + "/sessions"),
      let store = try? JournalStore(data: FilePath(locations.data))
    else { return [] }
    return newest(50, in: store).map { row in
      switch CompletionShell.requesting {
      case .zsh?: "\(row.id):\(about(row))"
      case .fish?: "\(row.id)\t\(about(row))"
      default: row.id
      }
    }
  }
}
