import Responders
import Yarn

/// What umbra remembers of a person from session to session, in groups that people think in.
enum Remembered: String, CaseIterable, Sendable {
  case profile, stage, region, name
  case support
  case kindLine = "kind-line"
  case habit
  case sacred
  case steadying
  case baseline
  case suggestion
  case experiment
  case chapter

  /// The name under which a closing record carries a region that was named in conversation.
  static let regionName = "region"

  /// The setting of the same name, which stands above what sessions found out.
  var setting: SettingKey? { SettingKey(rawValue: rawValue) }

  /// The names under which closing records carry it.
  var names: Set<String> {
    switch self {
    case .region: [Self.regionName]
    case .name: []
    default: Set(variables.map { "$" + $0 })
    }
  }

  private var variables: [String] {
    switch self {
    case .profile: ["profile", "profile_2"]
    case .stage: ["stage"]
    case .region, .name: []
    case .support:
      ["person_1", "person_2", "person_3", "ready_text", "place", "signal", "calmers", "pro"]
    case .kindLine: ["kept_kind_line"]
    case .habit:
      ["habit", "habit_cue", "habit_min", "habit_plan_b", "habit_ask", "habit_prefill"]
    case .sacred: ["sacred_word"]
    case .steadying: ["ground_helped", "anchor_unsuited"]
    case .baseline: ["b_phys", "b_emo", "b_psy", "b_spi", "area_flags"]
    case .suggestion: ["suggest_next"]
    case .experiment: ["pf_experiment", "pf_prediction"]
    case .chapter: ["life_last"]
    }
  }

  /// How it is called.
  var title: String {
    switch self {
    case .profile: "how you tend to do this"
    case .stage: "stage of life"
    case .region: "where you are"
    case .name: "what to call you"
    case .support: "who and where is safe"
    case .kindLine: "a fair line to yourself"
    case .habit: "one small thing"
    case .sacred: "your word for what is sacred"
    case .steadying: "what steadies you"
    case .baseline: "where you were starting from"
    case .suggestion: "to suggest another day"
    case .experiment: "an experiment"
    case .chapter: "the chapter you looked at last"
    }
  }

  /// What is remembered, as rows for people; none when there is nothing.
  func rows(_ carried: [String: Value]) -> [String] {
    func text(_ name: String) -> String { carried["$" + name]?.text ?? "" }
    func row(_ label: String, _ name: String) -> String? {
      text(name).isEmpty ? nil : "\(label): \(text(name))"
    }
    switch self {
    case .region, .name: return []
    case .profile:
      let first = text("profile")
      guard !first.isEmpty, first != "unknown" else { return [] }
      return [text("profile_2").isEmpty ? first : "\(first), and some \(text("profile_2"))"]
    case .stage: return text("stage").isEmpty ? [] : [text("stage")]
    case .support:
      let people = ["person_1", "person_2", "person_3"].map(text).filter { !$0.isEmpty }
      return [
        people.isEmpty ? nil : "people: " + people.joined(separator: ", "),
        row("a message that is ready", "ready_text"), row("a place", "place"),
        row("an early sign", "signal"), row("takes the edge off", "calmers"),
        row("someone trained", "pro"),
      ].compactMap { $0 }
    case .kindLine: return text("kept_kind_line").isEmpty ? [] : [text("kept_kind_line")]
    case .habit:
      guard !text("habit").isEmpty else { return [] }
      return [text("habit"), row("after", "habit_cue"), row("otherwise", "habit_plan_b")]
        .compactMap { $0 }
    case .sacred: return text("sacred_word").isEmpty ? [] : [text("sacred_word")]
    case .steadying:
      return [row("helped last", "ground_helped"), row("did not suit", "anchor_unsuited")]
        .compactMap { $0 }
    case .baseline:
      let windows = [
        ("body", "b_phys"), ("feelings", "b_emo"), ("mind", "b_psy"), ("meaning", "b_spi"),
      ]
      let means = windows.compactMap { label, name -> String? in
        guard case .number(let mean)? = carried["$" + name], mean >= 0 else { return nil }
        return "\(label) \(Value.number(mean).text)"
      }
      let areas = text("area_flags").split(separator: " ").joined(separator: ", ")
      return [
        means.isEmpty ? nil : means.joined(separator: ", ") + " (0 rarely, 4 most days)",
        areas.isEmpty ? nil : "near: " + areas,
      ].compactMap { $0 }
    case .suggestion: return text("suggest_next").isEmpty ? [] : [text("suggest_next")]
    case .experiment:
      return [row("to try", "pf_experiment"), row("expected", "pf_prediction")].compactMap { $0 }
    case .chapter: return text("life_last").isEmpty ? [] : [text("life_last")]
    }
  }
}
