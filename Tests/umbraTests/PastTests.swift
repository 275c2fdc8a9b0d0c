import Foundation
import Testing

/// What earlier sessions say is at hand in later ones.
@Suite struct PastTests {
  static func day(_ number: Int) -> [String] {
    let date = Date(timeIntervalSince1970: 1_795_377_600 + Double(number) * 86_400)
    return ["--now", date.formatted(.iso8601)]
  }

  static let low = "2\n7\n8\n9\nskip\nhomesick\n"

  @Test func `a window that runs low for days is said, and said once`() throws {
    let home = try Home()
    for day in 1...3 {
      let run = try home.umbra(["check-in"] + Self.day(day), bytes: Array(Self.low.utf8))
      #expect(!run.output.contains("By your own numbers"), "\(run.output)")
    }
    let fourth = try home.umbra(["check-in"] + Self.day(4), bytes: Array(Self.low.utf8))
    #expect(
      fourth.output.contains("the body was under 4 on 3 of the last five days"),
      "\(fourth.output)"
    )
    let fifth = try home.umbra(["check-in"] + Self.day(5), bytes: Array(Self.low.utf8))
    #expect(!fifth.output.contains("was under 4"))
    #expect(fifth.output.contains("a doctor is a good person to ask"))
    let sixth = try home.umbra(["check-in"] + Self.day(6), bytes: Array(Self.low.utf8))
    #expect(!sixth.output.contains("a doctor is a good person to ask"))
  }

  @Test func `the week is gathered from its sessions`() throws {
    let home = try Home()
    for day in 1...2 {
      _ = try home.umbra(["check-in"] + Self.day(day), bytes: Array(Self.low.utf8))
    }
    let week = try home.umbra(
      ["inquire", "weekly_integration"] + Self.day(3),
      bytes: Array("1\n1\n1\n1\n1\n".utf8)
    )
    #expect(week.output.contains("homesick"), "\(week.output)")
    #expect(week.output.contains("Lowest by your own numbers: the body. Highest: meaning."))
  }

  @Test func `a run that must repeat knows nothing of it`() throws {
    let home = try Home()
    for day in 1...4 {
      _ = try home.umbra(["check-in"] + Self.day(day), bytes: Array(Self.low.utf8))
    }
    let arguments = ["check-in", "--seed", "7"] + Self.day(4)
    let here = try home.umbra(arguments, bytes: Array(Self.low.utf8))
    let elsewhere = try Home().umbra(arguments, bytes: Array(Self.low.utf8))
    #expect(here.output == elsewhere.output)
  }

  @Test func `what the file says stands above what a quiz found`() throws {
    let home = try Home()
    let quiz = Array(repeating: "1\n", count: 40).joined()
    _ = try home.umbra(["assess", "style"] + Self.day(1), bytes: Array(quiz.utf8))
    let found = try home.umbra(["profile"] + Self.day(2), bytes: []).output
    #expect(found.contains("profile: how you tend to do this\n"), "\(found)")
    _ = try home.umbra("profile", "set", "profile", "spiritual")
    let settled = try home.umbra(["profile"] + Self.day(2), bytes: []).output
    #expect(settled.contains("config.toml:1)\n  spiritual"), "\(settled)")
    _ = try home.umbra("profile", "forget", "profile")
    let forgotten = try home.umbra(["profile"] + Self.day(2), bytes: []).output
    #expect(!forgotten.contains("profile:"), "\(forgotten)")
  }
}
