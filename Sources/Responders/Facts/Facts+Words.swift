internal import Conversation
internal import Noticing

extension Facts {
  /// The day on which the kept sentence was written, as it is said, or nothing.
  var kindLineDate: String {
    let line = standing("kept_kind_line")
    guard !line.isEmpty, let event = events.first(where: { $0.value(of: "kind_line") == line })
    else { return "" }
    let date = event.time.date
    let months = Self.months
    guard months.indices.contains(date.month - 1) else { return "" }
    return "\(date.day) \(months[date.month - 1])"
  }

  /// Whether the support map holds a person, or somebody trained.
  var hasSupport: Bool {
    ["person_1", "person_2", "person_3"].contains { !standing($0).isEmpty }
      || standing("pro") == "yes"
  }

  /// Whether a feeling of the shame family was rated 7 or more within three days.
  var isShameHigh: Bool {
    for sitting in sittings {
      var isShame = false
      for event in sitting.events where now.hours(since: event.time) <= 72 && event.time <= now {
        switch event.content {
        case .felt(_, let family): isShame = family?.hasPrefix("shame") ?? false
        case .note(let name, let value):
          let isRating = Self.ratingNames.contains(name)
          if isShame, isRating, let number = Float(value), number >= 7 { return true }
        }
      }
    }
    return false
  }

  /// How many different feeling words were recorded in the last 30 days; -1 without any session.
  var feelingWordCount: Int {
    guard sittings.contains(where: { today - $0.start.date.daysSince1970 < 30 }) else { return -1 }
    return Set(events(ofLast: 30).compactMap(Self.feeling)).count
  }

  /// The up to three feeling words recorded most often in the last week, as they are said.
  var weekFeelings: String {
    var counts: [String: (count: Int, last: Int)] = [:]
    for (index, event) in events(ofLast: 7).enumerated() {
      guard let word = Self.feeling(in: event) else { continue }
      counts[word] = ((counts[word]?.count ?? 0) + 1, index)
    }
    // Of equally frequent ones the latest comes first.
    let words = counts.sorted { ($0.value.count, $0.value.last) > ($1.value.count, $1.value.last) }
      .prefix(3).map(\.key)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What came back in three or more sittings of the last 30 days, in the person's words.
  ///
  /// Sittings are about the same when what they were about shares a word that says something.
  var topicReturned: String {
    var texts: [String: [(sitting: Int, text: String)]] = [:]
    for (index, sitting) in sittings.sorted(by: { $0.start < $1.start }).enumerated() {
      for event in sitting.events where (today - 29...today).contains(event.day) {
        guard case .note(let name, let value) = event.content, Self.topicNames.contains(name)
        else { continue }
        for word in TopicWords.stems(of: value) { texts[word, default: []].append((index, value)) }
      }
    }
    let returned = texts.filter { Set($0.value.map(\.sitting)).count >= 3 }
    let most = returned.max { left, right in
      let counts = [left, right].map { Set($0.value.map(\.sitting)).count }
      // The word decides between equals, so that the same past gives the same answer.
      return counts[0] == counts[1] ? left.key > right.key : counts[0] < counts[1]
    }
    // The shortest of what was said holds the least beside it.
    let said = most?.value.map(\.text).filter { QuotableSpan.cut(from: $0) != nil } ?? []
    return said.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? ""
  }

  private static func feeling(in event: PastSitting.Event) -> String? {
    if case .felt(let word, _) = event.content, !word.isEmpty { word.lowercased() } else { nil }
  }

  /// Numbers for how strong the feeling before them is.
  static let ratingNames: Set<String> = ["intensity", "t_rate1"]

  /// What a sitting was about.
  package static let topicNames: Set<String> = [
    "trigger", "trait", "hard_thing", "x_topic", "t_situation", "t_thought", "p_person", "r_person",
    "g_person", "a_at", "lost", "b_situation", "belief", "pf_task", "cr_area", "d_image", "unsaid",
    "waiting", "moment_hard", "wk_theme",
  ]

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
