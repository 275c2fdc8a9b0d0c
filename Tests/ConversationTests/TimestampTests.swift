import Conversation
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    "2026-11-22T21:40:05Z", "2026-11-22T21:40:05+01:00", "2026-02-28T23:59:59.5-03:30",
    "1969-12-31T23:59:59.999999999Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59+14:00",
    "2024-02-29T00:00:00Z",
  ])
  func `what is written is what was read`(text: String) throws {
    let timestamp = try #require(Timestamp(rfc3339: text))
    #expect(timestamp.description == text)
  }

  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2000-03-01T00:00:00Z", 951_868_800),
      ("2026-11-22T21:40:05+01:00", 1_795_380_005), ("1969-12-31T23:59:59Z", -1),
    ] as [(String, Int64)]
  )
  func `seconds count from 1970 in UTC`(text: String, seconds: Int64) throws {
    #expect(try #require(Timestamp(rfc3339: text)).seconds == seconds)
  }

  @Test(arguments: [
    "", "2026-11-22", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-11-22T24:00:00Z",
    "2026-11-22T21:40:05", "2026-11-22T21:40:05+1:00", "2026-11-22T21:40:05Z ",
    "٢٠٢٦-11-22T21:40:05Z",
    "2026-11-22T21:40:05.Z", "20261-11-22T21:40:05Z",
  ])
  func `what is not RFC 3339 is refused`(text: String) {
    #expect(Timestamp(rfc3339: text) == nil)
  }

  @Test func `every day of four centuries comes back from its number`() {
    for number in Int64(-150_000)...150_000 {
      let date = CivilDate(daysSince1970: number)
      if date.daysSince1970 != number {
        Issue.record("\(date) came back as \(date.daysSince1970), not \(number)")
        return
      }
    }
  }

  @Test func `the hour is the one on the wall`() throws {
    #expect(try #require(Timestamp(rfc3339: "2026-11-22T23:30:00+02:00")).hour == 23)
    #expect(
      try #require(Timestamp(rfc3339: "2026-11-22T00:10:00-05:00")).date.description == "2026-11-22"
    )
  }

  @Test func `extreme numbers are brought into range instead of trapping`() {
    let timestamp = Timestamp(seconds: .max, nanoseconds: .max, offset: .max)
    #expect(
      timestamp.description.hasPrefix("10000-01-01") || timestamp.description.hasPrefix("9999")
    )
    _ = Timestamp(seconds: .min, nanoseconds: .min, offset: .min).description
  }
}

@Suite struct SessionIDTests {
  @Test func `the same moment and seed give the same id, and ids sort by time`() throws {
    let early = try #require(Timestamp(rfc3339: "2026-11-22T21:40:05Z"))
    let late = try #require(Timestamp(rfc3339: "2026-11-22T21:40:06Z"))
    var first = Seeded(state: 7)
    var second = Seeded(state: 7)
    let id = SessionID(at: early, using: &first)
    #expect(id == SessionID(at: early, using: &second))
    #expect(id < SessionID(at: late, using: &second))
    #expect(SessionID(id.description.lowercased()) == id)
    #expect(SessionID("not an id") == nil)
  }

  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }
}
