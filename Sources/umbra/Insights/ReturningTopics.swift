import Noticing

/// What sessions were about, and what of it came back.
///
/// Sessions are about the same when what they were about shares a word that says something. Only the
/// newest sessions are heeded, so that an old journal costs no more than a young one.
struct ReturningTopics: Sendable {
  private struct Topic {
    /// The shortest of what was said of it: that holds the least beside it.
    var text: String
    var sessions: Set<Int32>
  }

  private var topics: [String: Topic] = [:]
  private var session: Int32 = 0
  private var count = 0
  private static let most = 1_000

  /// Notes what the session at hand was about.
  mutating func add(_ text: String) {
    guard count < Self.most, !text.isEmpty else { return }
    count += 1
    for stem in TopicWords.stems(of: text) {
      var topic = topics[stem] ?? Topic(text: text, sessions: [])
      topic.sessions.insert(session)
      if (text.utf8.count, text) < (topic.text.utf8.count, topic.text) { topic.text = text }
      topics[stem] = topic
    }
  }

  mutating func endSession() { session += 1 }

  /// What came back in two sessions or more, from frequent to rare, in the person's words.
  var rows: [InsightSection.Count] {
    var shown: [Topic] = []
    let returned = topics.filter { $0.value.sessions.count > 1 }.sorted { left, right in
      let counts = (left.value.sessions.count, right.value.sessions.count)
      return counts.0 == counts.1 ? left.key < right.key : counts.0 > counts.1
    }
    for (_, topic) in returned where shown.count < 6 {
      // Two words of one topic are one topic.
      let isShown = shown.contains {
        $0.text == topic.text || topic.sessions.isSubset(of: $0.sessions)
      }
      if !isShown { shown.append(topic) }
    }
    return shown.map { .init(name: "“\(Self.cut($0.text))”", count: $0.sessions.count) }
  }

  private static func cut(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.count > 40 else { return line }
    let head = line.prefix(40)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + " …"
  }
}
