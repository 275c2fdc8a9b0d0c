import Conversation
import Journal
import Responders

/// What can be counted in closed sessions: nothing is scored, and nothing is compared with anybody.
struct InsightTally: Sendable {
  /// A feeling that was named, by places in lists of names.
  struct Feeling {
    var day: Int32
    var family: Int16
    var corner: Int16
  }

  /// A number that was given to one of the four windows.
  struct Rating {
    var day: Int32
    var window: Int8
    var number: Int8
  }

  /// How strong a feeling was at first and at the end, in all sessions of a kind.
  struct Change {
    var count = 0
    var before = 0
    var after = 0
  }

  /// How deep sessions went.
  enum Depth: Int, CaseIterable {
    case care, inner, talk
  }

  private(set) var sessionCount = 0
  /// Days on which there was a session, counted from 1970.
  private(set) var days: Set<Int64> = []
  private(set) var feelings: [Feeling] = []
  private(set) var families = Names()
  private(set) var ratings: [Rating] = []
  /// How often each word was named.
  private(set) var words: [String: Int] = [:]
  private(set) var changes: [String: Change] = [:]
  /// How often each dialogue was gone through, by title.
  private(set) var practices: [String: Int] = [:]
  private(set) var depths: [Depth: Int] = [:]
  /// Days on which the small daily thing happened, whole or a bit of it.
  private(set) var habitDays: [Int64: Bool] = [:]
  private(set) var topics = ReturningTopics()

  /// The corners of pleasantness and energy, by code and as words: their beginnings tell them apart.
  static let corners = [
    ("HP", "pleasant, high energy"), ("LP", "pleasant, low energy"),
    ("HM", "mixed, high energy"), ("LM", "mixed, low energy"),
    ("HU", "unpleasant, high energy"), ("LU", "unpleasant, low energy"),
  ]

  static let windows = [
    ("phys", "body"), ("emo", "feelings"), ("psy", "mind"), ("spi", "meaning"),
  ]

  /// Counts a session.
  mutating func add(_ session: ScannedSession, title: String, depth: Depth) {
    let day = session.start.date.daysSince1970
    sessionCount += 1
    days.insert(day)
    practices[title, default: 0] += 1
    depths[depth, default: 0] += 1
    var requests: [(id: String, name: String)] = []
    var strengths: [Int] = []
    for entry in session.entries {
      switch entry.content {
      case .effect(.felt(let word, let family, let corner)):
        feel(word, family, corner, on: day)
      case .effect(.note(let name, let value)): note(name, value, on: day)
      case .asked(let request):
        if let name = request.name { requests.append((request.id, name)) }
      case .answered(let answer):
        guard case .rating(let number) = answer.value,
          let name = requests.last(where: { $0.id == answer.request })?.name,
          RatingEntry.strengths.contains(name)
        else { continue }
        strengths.append(number)
      default: continue
      }
    }
    topics.endSession()
    guard strengths.count > 1, let before = strengths.first, let after = strengths.last else {
      return
    }
    changes[title, default: Change()].count += 1
    changes[title, default: Change()].before += before
    changes[title, default: Change()].after += after
  }

  private mutating func feel(_ word: String, _ family: String?, _ corner: String?, on day: Int64) {
    words[word.lowercased(), default: 0] += 1
    let corner = corner.flatMap { code in Self.corners.firstIndex { $0.0 == code } }
    feelings.append(
      Feeling(
        day: Int32(clamping: day),
        family: families.place(of: family ?? "words of your own"),
        corner: Int16(corner ?? -1)
      )
    )
  }

  private mutating func note(_ name: String, _ value: String, on day: Int64) {
    if let window = Self.windows.firstIndex(where: { $0.0 == name }) {
      guard let number = Double(value), (0...10).contains(number) else { return }
      ratings.append(
        Rating(day: Int32(clamping: day), window: Int8(window), number: Int8(number.rounded()))
      )
    } else if name == "habit_did" {
      guard value == "yes" || value == "partly" else { return }
      habitDays[day] = habitDays[day] == true || value == "yes"
    } else if Facts.topicNames.contains(name) {
      topics.add(value)
    }
  }

  /// The first day on which there was a session.
  var firstDay: Int64? { days.min() }

  /// How many sessions on how many days.
  var extent: String {
    "\(sessionCount.sessions) on " + (days.count == 1 ? "1 day" : "\(days.count) days")
  }
}

/// Names, each with a number.
struct Names: Sendable {
  private(set) var all: [String] = []
  private var places: [String: Int16] = [:]

  /// The number of a name, which is new the first time.
  mutating func place(of name: String) -> Int16 {
    if let place = places[name] { return place }
    let place = Int16(clamping: all.count)
    // A vocabulary has a few dozen; what a file says beyond that is one of the last.
    guard place < Int16.max else { return place - 1 }
    all.append(name)
    places[name] = place
    return place
  }
}

extension [String: Int] {
  /// The entries from frequent to rare; the name decides between equals.
  var byFrequency: [InsightSection.Count] {
    map { InsightSection.Count(name: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count }
  }
}
