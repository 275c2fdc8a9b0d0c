import Conversation
import Noticing
import Responders
import Testing

/// The table of what is held back, row by row.
@Suite struct CooldownTests {
  static let start = Timestamp(seconds: 1_795_378_500)

  static func after(hours: Double) -> Timestamp {
    Timestamp(seconds: start.seconds + Int64(hours * 3_600))
  }

  /// What a kind of danger holds back: hours without depth, whether depth needs a choice, hours
  /// without a remote model, and when it is asked how it is.
  struct Row: CustomTestStringConvertible, Sendable {
    var level: RiskLevel
    var depth: Int
    var needsChoice = false
    var model: Int
    var checks: Set<String> = []
    var testDescription: String { level.rawValue }

    static let all = [
      Row(level: .none, depth: 0, model: 0),
      Row(level: .distress, depth: 24, model: 0),
      Row(level: .passive, depth: 72, model: 24, checks: ["end", "next"]),
      Row(level: .selfHarm, depth: 72, model: 24, checks: ["end", "next"]),
      Row(
        level: .active,
        depth: 14 * 24,
        needsChoice: true,
        model: 72,
        checks: ["turns", "end", "next"]
      ),
      Row(level: .harmOthers, depth: 72, model: 72, checks: ["next"]),
      Row(level: .abuse, depth: 0, needsChoice: true, model: 72),
      Row(level: .medical, depth: 24, model: 24, checks: ["end"]),
      Row(level: .psychosis, depth: 14 * 24, model: 72, checks: ["next"]),
      Row(level: .eating, depth: 72, model: 24, checks: ["next"]),
      Row(level: .concernOther, depth: 0, model: 0),
    ]
  }

  @Test func `every kind of danger has a row`() {
    #expect(Set(Row.all.map(\.level)) == Set(RiskLevel.allCases))
  }

  @Test(arguments: Row.all)
  func `depth is held back as long as the table says, and no longer`(_ row: Row) {
    var care = CareDates()
    care.note(Concern(row.level), at: Self.start)
    let last = Double(row.depth) - 0.01
    if row.depth > 0 {
      #expect(
        care.depth(at: Self.after(hours: 0))
          == .blocked(until: Self.after(hours: Double(row.depth)))
      )
      #expect(care.depth(at: Self.after(hours: last)) != .open)
      #expect(care.depth(at: Self.after(hours: last)) != .byChoice)
    }
    let then = Self.after(hours: Double(row.depth))
    #expect(care.depth(at: then) == (row.needsChoice ? .byChoice : .open))
    #expect(care.depth(at: Self.after(hours: 10_000)) == (row.needsChoice ? .byChoice : .open))
  }

  @Test(arguments: Row.all)
  func `a remote model waits as long as the table says, and no longer`(_ row: Row) {
    var care = CareDates()
    care.note(Concern(row.level), at: Self.start)
    func permission(_ hours: Double) -> ModelPolicy.Permission {
      ModelPolicy(turns: [.assessed(Concern(.none))], care: care)
        .permission(for: .remote, at: Self.after(hours: hours))
    }
    if row.model > 0 {
      let until = Self.after(hours: Double(row.model))
      #expect(permission(0) == .blockedUntil(until))
      #expect(permission(Double(row.model) - 0.01) == .blockedUntil(until))
    }
    #expect(permission(Double(row.model)) == .allowed)
  }

  @Test(arguments: Row.all)
  func `it is asked how it is when the table says so`(_ row: Row) {
    let cooldown = Cooldown(after: Concern(row.level))
    #expect(cooldown.checksAfterTwoTurns == row.checks.contains("turns"))
    #expect(cooldown.checksAtEnd == row.checks.contains("end"))
    #expect(cooldown.checksNextTime == row.checks.contains("next"))
    var care = CareDates()
    care.note(Concern(row.level), at: Self.start)
    #expect(care.asksAtOpening(at: Self.after(hours: 1)) == row.checks.contains("next"))
  }

  @Test func `a choice is heeded only when nothing blocks depth any more`() {
    var care = CareDates()
    care.note(Concern(.active), at: Self.start)
    care.chooseDepth(at: Self.after(hours: 24))
    #expect(care.depth(at: Self.after(hours: 15 * 24)) == .byChoice)
    care.chooseDepth(at: Self.after(hours: 15 * 24))
    #expect(care.depth(at: Self.after(hours: 15 * 24)) == .open)
    care.note(Concern(.abuse), at: Self.after(hours: 16 * 24))
    #expect(care.depth(at: Self.after(hours: 16 * 24)) == .byChoice)
  }

  @Test func `dates only move on, whatever comes after`() {
    var care = CareDates()
    care.note(Concern(.active), at: Self.start)
    let first = care
    care.note(Concern(.distress), at: Self.after(hours: 1))
    #expect(care == first)
    care.note(Concern(.none), at: Self.after(hours: 2))
    care.note(Concern(.concernOther, severity: 3), at: Self.after(hours: 2))
    #expect(care == first)
    var other = CareDates()
    other.note(Concern(.passive), at: Self.after(hours: 400))
    care.merge(other)
    #expect(care.depth(at: Self.after(hours: 450)) == .blocked(until: Self.after(hours: 472)))
    #expect(care.highest(within: 24, before: Self.after(hours: 400)) == 2)
    #expect(care.highest(within: 1_000, before: Self.after(hours: 400)) == 3)
  }

  @Test func `care dates keep the latest and the gravest, and fade`() {
    var dates = CareDates()
    dates.note(Concern(.concernOther), at: Self.start)
    #expect(dates == CareDates())
    dates.note(Concern(.active), at: Self.start)
    dates.note(Concern(.passive), at: Self.after(hours: 48))
    #expect(dates.highest(within: 72, before: Self.after(hours: 48)) == 3)
    #expect(dates.highest(within: 24, before: Self.after(hours: 48)) == 2)
    #expect(CareDates().highest(within: 1_000, before: Self.start) == 0)
  }

  @Test func `extreme times are no trap`() {
    var care = CareDates()
    for seconds in [Int64.min, -1, 0, .max] {
      for level in RiskLevel.allCases {
        care.note(Concern(level, severity: .max), at: Timestamp(seconds: seconds))
        _ = care.depth(at: Timestamp(seconds: .max))
        _ = care.highest(within: .infinity, before: Timestamp(seconds: .min))
      }
    }
    #expect(Concern(.none, severity: .min).severity == 0)
  }
}

/// Who may take the next turn.
@Suite struct ModelPolicyTests {
  typealias Turn = ModelPolicy.Turn
  static let now = CooldownTests.start

  func turns(_ levels: [RiskLevel]) -> [Turn] { levels.map { .assessed(Concern($0)) } }

  func permission(
    _ turns: [Turn],
    _ place: ModelPolicy.Place = .remote
  ) -> ModelPolicy.Permission {
    ModelPolicy(turns: turns, care: CareDates()).permission(for: place, at: Self.now)
  }

  @Test func `distress keeps a remote model out of this turn and the next three`() {
    for after in 0..<4 {
      let talk = turns([.none, .distress] + Array(repeating: .none, count: after))
      #expect(permission(talk) == .blocked(turns: 3 - after))
    }
    #expect(permission(turns([.distress, .none, .none, .none, .none])) == .allowed)
  }

  @Test func `worry about somebody else keeps it out while the topic can be seen`() {
    for after in 0..<6 {
      let talk = turns([.concernOther] + Array(repeating: .none, count: after))
      #expect(permission(talk) == .blocked(turns: 5 - after))
    }
    #expect(permission(turns([.concernOther] + Array(repeating: .none, count: 6))) == .allowed)
  }

  @Test(arguments: RiskLevel.allCases)
  func `a local model may answer distress, and nothing graver`(_ level: RiskLevel) {
    let isAllowed = level.severity <= 1
    #expect(permission(turns([level]), .local) == (isAllowed ? .allowed : .blocked(turns: 0)))
    #expect(permission(turns([level, .none]), .local) == .allowed)
  }

  @Test(arguments: ModelPolicy.Place.allCases)
  func `without an assessment there is no model`(_ place: ModelPolicy.Place) {
    #expect(permission([], place) == .blocked(turns: 0))
    #expect(permission([.unknown], place) == .blocked(turns: 0))
    #expect(permission(turns([.none]), place) == .allowed)
  }

  @Test func `what was called a figure of speech counts as distress`() {
    #expect(permission([.misread]) == .blocked(turns: 3))
    #expect(permission([.misread], .local) == .allowed)
  }

  @Test(arguments: RiskLevel.allCases)
  func `a model never sees a turn that it may not answer`(_ level: RiskLevel) {
    let talk = turns([.none, level] + Array(repeating: .none, count: 4))
    let policy = ModelPolicy(turns: talk, care: CareDates())
    #expect(policy.visibleTurns(for: .remote) == (level.severity >= 1 ? 4 : 6))
    #expect(policy.visibleTurns(for: .local) == (level.severity >= 2 ? 4 : 6))
    let last = ModelPolicy(turns: turns([.none, level]), care: CareDates())
    #expect(last.visibleTurns(for: .remote) == (level.severity >= 1 ? 0 : 2))
  }

  @Test func `six turns are shown at most`() {
    let policy = ModelPolicy(turns: turns(Array(repeating: .none, count: 40)), care: CareDates())
    for place in ModelPolicy.Place.allCases { #expect(policy.visibleTurns(for: place) == 6) }
  }

  @Test func `dates of another session count as those of this one do`() {
    var care = CareDates()
    care.note(Concern(.active), at: Self.now)
    let policy = ModelPolicy(turns: turns([.none]), care: care)
    #expect(
      policy.permission(for: .remote, at: Self.now) == .blockedUntil(CooldownTests.after(hours: 72))
    )
    #expect(policy.permission(for: .remote, at: CooldownTests.after(hours: 72)) == .allowed)
    #expect(policy.permission(for: .local, at: Self.now) == .allowed)
  }
}
