internal import Noticing

/// The people somebody has written of, and which of them could be asked to come or to call.
///
/// Cautious rather than clever: nobody who was written of together with harm, a quarrel or a farewell
/// is ever put forward, and no child is.
struct Companions {
  private struct Known {
    let said: String
    let name: String?
    let weight: Int
  }

  private let known: [Known]

  /// Reads the texts of a person, the newest first.
  init(_ texts: [String]) {
    var known: [Known] = []
    var shunned: Set<String> = []
    for text in texts.prefix(Self.reach) {
      let words = Self.words(of: text)
      let isHostile = !Self.hostile.isDisjoint(with: words)
      let warmth = Self.warm.isDisjoint(with: words) ? 0 : 2
      for person in Person.people(in: text) {
        let key = person.name ?? person.text
        if isHostile { shunned.formUnion([key, person.text]) }
        let weight = person.role.map(Self.weight(of:)) ?? 0
        guard weight >= 0 else { continue }
        known.append(
          Known(said: person.said, name: person.name, weight: weight + warmth)
        )
      }
    }
    self.known = known.filter { one in
      !shunned.contains(one.name ?? one.said) && !shunned.contains { one.said.hasPrefix($0) }
    }
  }

  /// Who could be asked first, as umbra says it: “your friend Priya”.
  var nearest: String? {
    let likely = known.filter { $0.weight >= Self.least }
    return likely.max { $0.weight < $1.weight }?.said
  }

  /// Somebody known whose name stands in a text, however it is typed.
  func mention(in text: String) -> String? {
    let words = Self.words(of: text)
    return known.first { one in one.name.map { words.contains($0.lowercased()) } ?? false }?.name
  }

  /// Whether a text speaks of harm, a quarrel or a farewell.
  static func isHostile(_ text: String) -> Bool { !hostile.isDisjoint(with: words(of: text)) }

  private static func words(of text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init))
  }

  /// Below zero for whoever is not to be asked.
  private static func weight(of role: String) -> Int {
    let words = role.split(separator: " ").map(String.init)
    if words.contains(where: never.contains) { return -1 }
    if words.contains(where: close.contains) { return 2 }
    return words.contains(where: kin.contains) ? 1 : 0
  }

  private static let reach = 40
  private static let least = 2

  private static let close: Set<String> = [
    "friend", "mate", "partner", "wife", "husband", "boyfriend", "girlfriend", "sister", "brother",
    "flatmate", "roommate", "housemate", "neighbour", "neighbor", "fiancé", "fiancée", "sponsor",
  ]

  private static let kin: Set<String> = [
    "mum", "mom", "mam", "mother", "dad", "father", "gran", "nan", "grandma", "grandad", "aunt",
    "auntie", "uncle", "cousin", "therapist", "counsellor", "nurse",
  ]

  private static let never: Set<String> = [
    "ex", "boss", "manager", "landlord", "son", "daughter", "kid", "kids", "child", "children",
    "baby",
    "toddler", "niece", "nephew", "grandson", "granddaughter", "pupil", "student", "little",
    "younger", "dog", "cat", "client", "abuser",
  ]

  private static let warm: Set<String> = [
    "keeps", "texting", "texts", "texted", "rings", "calls", "checks", "checking", "kind", "helps",
    "helped", "listens", "visits", "lovely", "close", "best", "near", "nearby", "key", "coming",
    "good", "sweet", "gentle", "trust", "laugh", "here", "misses",
  ]

  private static let hostile: Set<String> = [
    "left", "leaving", "leave", "dumped", "died", "dead", "death", "dying", "funeral", "buried",
    "passed", "killed", "suicide", "hate", "hates", "hated", "hit", "hits", "hitting", "hurt",
    "hurts",
    "pushed", "pushes", "slapped", "punched", "kicked", "beat", "beats", "choked", "raped",
    "abused",
    "abusive", "abuse", "touched", "threatens", "threatened", "screams", "screamed", "screaming",
    "shouts", "shouted", "shouting", "yells", "yelled", "controls", "cheated", "cheating", "affair",
    "divorce", "divorced", "divorcing", "ghosted", "blocked", "ignores", "ignored", "ignoring",
    "row",
    "fight", "fought", "fighting", "argument", "argued", "furious", "blames", "blamed", "mocks",
    "laughed", "laughs", "cruel", "mean", "nasty", "afraid", "scared", "frightened", "fed",
    "resent", "borrowed", "stole", "lied", "lies", "broke", "drunk", "cancer", "dementia",
    "hospice", "guilt", "burden", "disowned", "disgusted", "furious",
  ]
}

extension Person {
  /// Who it is, as umbra says it: “your sister Ana”.
  var said: String {
    guard role != nil, let name, !text.contains(name) else { return text }
    return text + " " + name
  }

  /// Whether it is somebody one lives with as a couple.
  var isPartner: Bool {
    guard let role else { return false }
    return ["husband", "wife", "partner", "boyfriend", "girlfriend", "fiancé", "fiancée", "ex"]
      .contains { role.hasSuffix($0) }
  }
}
