import Conversation
import Journal
import Testing

/// A journal of every version that was ever written, kept as it was written then.
///
/// What is here is never changed: a version that writes otherwise adds a journal of its own.
@Suite struct VersionTests {
  /// Version 1, with a record of every kind.
  static let first = #"""
    {"app":"umbra 0.1.0","dialogue":"shadow_inquiry","dialogue_sha":"3f2a","id":"01M82F4RWNZK3G8V9A3T2Q5B7C","k":"session","start":"2026-11-22T21:40:00.25+01:00","title":"A trait that stings","tz":"Europe/Berlin","v":1}
    {"k":"said","line":"line:a1","n":1,"say":"What stings?","t":"2026-11-22T21:40:01.5+01:00"}
    {"hint":"a word","id":"q1","k":"ask","kind":"text","n":2,"name":"trait","question":"What stings?","t":"2026-11-22T21:40:02.5+01:00"}
    {"k":"me","n":3,"raw":"Y2Fm6QrigJxhbmTigJ0=","say":"caf�\n“and”","t":"2026-11-22T21:40:03.5+01:00","to":"q1"}
    {"k":"note","n":4,"name":"trait","t":"2026-11-22T21:40:04.5+01:00","value":"talks over me"}
    {"family":"anger","k":"felt","n":5,"quadrant":"HU","t":"2026-11-22T21:40:05.5+01:00","word":"irritated"}
    {"k":"said","n":6,"partial":true,"say":"Take your time.","style":"quiet","t":"2026-11-22T21:40:06.5+01:00"}
    {"id":"q2","k":"ask","kind":"rating","n":7,"name":"arousal","t":"2026-11-22T21:40:07.5+01:00"}
    {"k":"me","n":8,"say":"seven","t":"2026-11-22T21:40:08.5+01:00","to":"q2","value":{"rating":7}}
    {"again":true,"choices":[{"text":"Look"},{"available":false,"text":"Closed"}],"id":"q3","k":"ask","kind":"choice","n":9,"t":"2026-11-22T21:40:09.5+01:00"}
    {"k":"me","n":10,"say":"1","t":"2026-11-22T21:40:10.5+01:00","to":"q3","value":{"choice":0}}
    {"id":"q4","k":"ask","kind":"feeling","n":11,"t":"2026-11-22T21:40:11.5+01:00"}
    {"k":"me","n":12,"say":"skip","t":"2026-11-22T21:40:12.5+01:00","to":"q4","value":{"skip":true}}
    {"k":"me","n":13,"say":"ground","t":"2026-11-22T21:40:13.5+01:00","to":"q4","value":{"word":"ground"}}
    {"k":"me","n":14,"say":"\\stop","t":"2026-11-22T21:40:14.5+01:00","to":"q4","value":{"text":"stop"}}
    {"k":"aside","n":15,"t":"2026-11-22T21:40:15.5+01:00"}
    {"k":"aside_end","keep":false,"n":16,"next":"question","t":"2026-11-22T21:40:16.5+01:00"}
    {"k":"back","n":17,"t":"2026-11-22T21:40:17.5+01:00","to":13}
    {"k":"handover","n":18,"t":"2026-11-22T21:40:18.5+01:00","to":"closing"}
    {"k":"clear","n":19,"t":"2026-11-22T21:40:19.5+01:00"}
    {"k":"depth_chosen","n":20,"t":"2026-11-22T21:40:20.5+01:00"}
    {"k":"ended","n":21,"reason":"completed","t":"2026-11-22T21:40:21.5+01:00"}
    {"carry":{"$views":"2","outcome":"completed"},"k":"end","n":21,"sha256":"0cf6cdbc7d66fdcf4f6c59961a37101ed6012048f6e5dd634d3e5c773f435281","words":2}

    """#

  @Test func `version 1 is read whole`() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try folder.write(Array(Self.first.utf8), to: "01M82F4RWNZK3G8V9A3T2Q5B7C.jsonl")
    let stored = try await store.read("01M8")
    #expect(stored.state == .closed && stored.problems.isEmpty && !stored.isNewer)
    #expect(stored.carried == ["$views": "2", "outcome": "completed"])
    #expect(stored.session.timeZone == "Europe/Berlin")
    #expect(stored.session.start.description == "2026-11-22T21:40:00.25+01:00")
    let entries = stored.session.transcript.entries
    #expect(entries.map(\.number) == Array(1...21))
    guard case .answered(let answer) = entries[2].content else {
      Issue.record("\(entries[2])")
      return
    }
    #expect(
      answer.text == "caf\u{FFFD}\n“and”" && answer.originalBytes?.prefix(4) == [99, 97, 102, 0xE9]
    )
    #expect(
      entries[5].content == .said(Utterance("Take your time.", style: .quiet, isPartial: true))
    )
    #expect(
      entries[13].content == .answered(Answer(to: "q4", text: "\\stop", value: .text("stop")))
    )
    #expect(entries[16].content == .rewound(to: 13))
    #expect(entries[20].content == .ended(.completed))
    #expect(try store.checkAll().allSatisfy(\.findings.isEmpty))
    #expect(try await store.notes().first?.entries.count == 2)
    // What is taken in again is what was written.
    let other = try TemporaryFolder()
    let imported = try await other.store().importRecords(Array(Self.first.utf8))
    #expect(imported?.added.count == 1)
    #expect(try other.text("01M82F4RWNZK3G8V9A3T2Q5B7C.jsonl") == Self.first)
  }
}
