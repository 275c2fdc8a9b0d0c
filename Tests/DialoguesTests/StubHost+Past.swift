import Yarn

extension StubHost {
  /// What sessions and talks before left behind, as far as conditions of offers ask for it.
  struct Past: Sendable {
    /// Whole days since each inquiry was gone through.
    var days: [String: Float] = [:]
    var done: [String: Float] = [:]
    /// Families by their first words, with how many sessions they were named in.
    var families: [String: Float] = [:]
    var peaks: [String: Float] = [:]
    var lowDimensions: Set<String> = []
    var averageIntensity: Float = 0
    /// How many sessions any topic came up in.
    var topicRepeats: Float = 0
    var isLooping = false
    var notes: [String: String] = [:]
    /// Why something from before is brought back, or nothing; its words and its age in years.
    var keepsake = ""
    var keepsakeText = "a walk after lunch"
    var keepsakeYears: Float = 0
    var sessions: Float = 0
    var hasSupport = false
    var isHabitDue = false
    var weekday: Float = 3
    /// Themes of the running talk.
    var themes: [String: Float] = [:]
    var arousal: Float = -1
    var level: Float = 0
    /// The offer that fits into the running talk: an id, or nothing.
    var offer = ""
    /// Why nothing deep is put forward, or nothing.
    var notToday = ""
  }
}

extension FunctionLibrary {
  /// The functions about the past and the running talk.
  mutating func addPast(_ past: StubHost.Past) {
    func number(
      _ name: String,
      _ parameters: [ValueType],
      _ body: @escaping @Sendable (String) -> Float
    ) {
      add(name, parameters, returns: .number) { .number(body($0.first?.text ?? "")) }
    }
    number("days_since", [.string]) { past.days[$0] ?? 999 }
    number("done", [.string]) { past.done[$0] ?? (past.days[$0] == nil ? 0 : 1) }
    number("seen_family", [.string, .number]) { past.families[$0] ?? 0 }
    number("family_peak", [.string, .number]) { past.peaks[$0] ?? -1 }
    number("avg_intensity", [.number]) { _ in past.averageIntensity }
    number("topic_repeats", [.string, .number]) { _ in past.topicRepeats }
    number("sessions", [.number]) { _ in past.sessions }
    number("weekday", []) { _ in past.weekday }
    number("theme", [.string]) { past.themes[$0] ?? 0 }
    number("arousal", []) { _ in past.arousal }
    number("level", []) { _ in past.level }
    add("dim_low", [.string], returns: .bool) { .bool(past.lowDimensions.contains($0[0].text)) }
    add("is_looping", [], returns: .bool) { _ in .bool(past.isLooping) }
    add("noted", [.string, .number], returns: .string) { .string(past.notes[$0[0].text] ?? "") }
    add("keepsake", [], returns: .string) { _ in .string(past.keepsake) }
    add("keepsake_text", [], returns: .string) { _ in .string(past.keepsakeText) }
    number("keepsake_years", []) { _ in past.keepsakeYears }
    add("has_support", [], returns: .bool) { _ in .bool(past.hasSupport) }
    add("habit_due", [], returns: .bool) { _ in .bool(past.isHabitDue) }
    add("offer_fits", [], returns: .bool) { _ in .bool(!past.offer.isEmpty) }
    for name in ["offer_id", "offer_line", "offer_name", "offer_minutes"] {
      add(name, [], returns: .string) { _ in
        .string(past.offer.isEmpty ? "" : "the \(past.offer)")
      }
    }
    add("offered_id", [.number], returns: .string) { .string($0[0].text == "1" ? past.offer : "") }
    for name in ["offered_name", "offered_line", "offered_minutes"] {
      add(name, [.number], returns: .string) {
        .string($0[0].text == "1" && !past.offer.isEmpty ? "A look at it" : "")
      }
    }
    add("not_today", [.number], returns: .string) { _ in .string(past.notToday) }
  }
}
