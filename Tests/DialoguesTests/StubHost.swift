import Synchronization
import Testing
import Yarn

/// The functions a host gives to the dialogues, in the plainest form that keeps their promises.
struct StubHost: Sendable {
  var hour = 20
  var recentSafety = 0
  /// What stands before something deep, where it is not what the level says.
  var depth: String?
  var inquiries = Set(DialogueFiles.inquiries.map(\.title)).union(["Talk"])
  /// What is true of the umbra that runs.
  var facts = Facts()
  /// What conditions of offers ask for.
  var past = Past()
  let region: Region

  /// Facts that answers about umbra depend on.
  struct Facts: Sendable, CustomTestStringConvertible {
    var saves = true
    var isSealed = false
    var model = "off"

    var testDescription: String { "saves \(saves), sealed \(isSealed), model \(model)" }

    static let all = ["off", "local", "remote"].flatMap { model in
      [(true, true), (true, false), (false, true), (false, false)].map {
        Facts(saves: $0.0, isSealed: $0.1, model: model)
      }
    }
  }

  init(hour: Int = 20, recentSafety: Int = 0, knowsRegion: Bool = false) {
    self.hour = hour
    self.recentSafety = recentSafety
    region = Region(isKnown: knowsRegion)
  }

  /// Whether the region is known; a command changes it while a dialogue runs.
  final class Region: Sendable {
    private let known: Mutex<Bool>
    init(isKnown: Bool) { known = Mutex(isKnown) }
    var isKnown: Bool { known.withLock { $0 } }

    /// Learns a country, if it is one of the few that are known here.
    func learn(_ name: String) {
      guard ["uk", "ireland", "ie"].contains(name.lowercased()) else { return }
      known.withLock { $0 = true }
    }
  }

  var library: FunctionLibrary {
    var library = FunctionLibrary.standard
    let inquiries = inquiries
    let (hour, recentSafety, region) = (hour, recentSafety, region)
    let (facts, past) = (facts, past)
    library.add("data_folder", [], returns: .string) { _ in .string("~/.local/share/umbra") }
    library.add("saves_sessions", [], returns: .bool) { _ in .bool(facts.saves) }
    library.add("is_sealed", [], returns: .bool) { _ in .bool(facts.isSealed) }
    library.add("model_mode", [], returns: .string) { _ in .string(facts.model) }
    library.add("model_host", [], returns: .string) { _ in
      .string(facts.model == "remote" ? "models.example.org" : "")
    }
    library.add("span", [.string], returns: .string) { .string(capitalised(span(of: $0[0].text))) }
    library.add("mid", [.string], returns: .string) { .string(span(of: $0[0].text)) }
    library.add("has_span", [.string], returns: .bool) { .bool(!span(of: $0[0].text).isEmpty) }
    library.add("or_else", [.string, .string], returns: .string) {
      $0[0].text.isEmpty ? $0[1] : $0[0]
    }
    library.add("hour", [], returns: .number) { _ in .number(Float(hour)) }
    library.add("safety_recent", [.number], returns: .number) { _ in .number(Float(recentSafety)) }
    let depth = depth ?? (recentSafety >= 3 ? "blocked" : recentSafety == 1 ? "choice" : "open")
    library.add("depth", [], returns: .string) { _ in .string(depth) }
    library.add("silent_way", [], returns: .string) { _ in
      .string(region.isKnown ? "55 on mobile" : "")
    }
    library.add("has_inquiry", [.string], returns: .bool) { .bool(inquiries.contains($0[0].text)) }
    library.add("is_broad", [.string], returns: .bool) { .bool(finer[$0[0].text] != nil) }
    library.add("finer", [.string, .number], returns: .string) { arguments in
      guard case .number(let n) = arguments[1], let words = finer[arguments[0].text],
        n >= 1, n <= Float(words.count)
      else { return .string("") }
      return .string(words[Int(n) - 1])
    }
    library.add("is_nowhere", [.string], returns: .bool) {
      .bool(["nowhere", "nothing", "none", "no", "nobody"].contains($0[0].text.lowercased()))
    }
    library.add("is_far", [.string], returns: .bool) { .bool(isFar($0[0].text)) }
    library.addPast(past)
    library.addTalk()
    library.add("region_known", [], returns: .bool) { _ in .bool(region.isKnown) }
    library.add("nearest_line", [], returns: .string) { _ in
      .string(region.isKnown ? "Samaritans: 116 123" : "")
    }
    library.add("emergency", [], returns: .string) { _ in
      .string(region.isKnown ? "999" : "112 works in many countries")
    }
    return library
  }
}

/// Where the few feeling words that are known here lie; nothing for any other.
func quadrant(of word: String) -> String {
  switch word {
  case "happy", "excited": "HP"
  case "content", "grateful": "LP"
  case "sad", "hurt", "lonely", "numb", "detached": "LU"
  case "upset", "angry": "HU"
  default: ""
  }
}

/// Whether a text speaks of numbness or unreality.
private func isFar(_ text: String) -> Bool {
  let words = text.lowercased()
  return ["numb", "unreal", "far away", "floating"].contains { words.contains($0) }
}

private let finer = [
  "sad": ["lonely", "let down", "hurt", "flat"], "upset": ["hurt", "annoyed"], "happy": ["content"],
]

/// The first clause of a text, at most nine words of it; nothing for a text with no clean clause.
private func span(of text: String) -> String {
  let words = text.prefix { !".!?;".contains($0) }.split(separator: " ")
  guard let first = words.first, words.count <= 30, first.contains(where: \.isLetter) else {
    return ""
  }
  let short = words.prefix(9).joined(separator: " ")
  return String(short.reversed().drop { ", ".contains($0) }.reversed())
}

private func capitalised(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}
