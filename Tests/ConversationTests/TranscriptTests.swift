import Conversation
import Testing

@Suite struct TranscriptTests {
  let time = Timestamp(seconds: 1_795_380_005)

  func transcript(_ contents: [Transcript.Content]) -> Transcript {
    var transcript = Transcript()
    for content in contents { transcript.append(content, at: time) }
    return transcript
  }

  func asked(_ id: String) -> Transcript.Content {
    .asked(InputRequest(id: id, kind: .text(hint: nil)))
  }

  func answered(_ id: String) -> Transcript.Content {
    .answered(Answer(to: id, text: id, value: .text(id)))
  }

  @Test func `going back opens the question before and drops what came after it`() {
    var transcript = transcript([asked("q1"), answered("q1"), asked("q2")])
    transcript.append(.rewound(to: transcript.previousAnswerNumber ?? 0), at: time)
    #expect(transcript.pendingRequest?.id == "q1")
    #expect(transcript.live.map(\.number) == [1])
    #expect(transcript.entries.count == 4)
    #expect(transcript.previousAnswerNumber == nil)
  }

  @Test func `a rewind inside what is rewound later stays consistent`() {
    let transcript = transcript([
      asked("q1"), answered("q1"), asked("q2"), answered("q2"), .rewound(to: 4), answered("q2"),
      asked("q3"), .rewound(to: 2),
    ])
    #expect(transcript.live.map(\.number) == [1])
  }

  @Test func `an aside takes the answer that began it with it`() {
    let began = transcript([
      asked("q1"), answered("q1"), asked("q2"), answered("q2"), .effect(.asideBegan),
      asked("s1"), answered("s1"),
    ])
    #expect(began.isInAside)
    #expect(began.withoutAsides.live.map(\.number) == [1, 2, 3])
    var ended = began
    ended.append(.effect(.asideEnded(keep: true, next: .question)), at: time)
    #expect(!ended.isInAside)
    #expect(ended.withoutAsides.pendingRequest?.id == "q2")
  }

  @Test(arguments: AsideEnding.allCases.filter { $0 != .latest }, [true, false])
  func `the answer that began an aside counts when the aside says so`(
    ending: AsideEnding,
    keep: Bool
  ) {
    let transcript = transcript([
      asked("q1"), answered("q1"), asked("q2"), answered("q2"), .effect(.asideBegan),
      asked("s1"), answered("s1"), .effect(.asideEnded(keep: keep, next: ending)),
    ])
    let counts = ending == .answer || ending == .misread
    #expect(ending.countsAnswer == counts)
    #expect(transcript.withoutAsides.live.map(\.number) == (counts ? [1, 2, 3, 4] : [1, 2, 3]))
    #expect(transcript.withoutAsides.pendingRequest?.id == (counts ? nil : "q2"))
    let kept = keep ? Array(1...8) : counts ? [1, 2, 3, 4] : [1, 2, 3]
    #expect(transcript.keptEntries.map(\.number) == kept)
  }

  @Test(arguments: [true, false])
  func `what the person went on with is an answer to what was asked before the aside`(keep: Bool) {
    let transcript = transcript([
      asked("q1"), answered("q1"), asked("q2"), answered("q2"), .effect(.asideBegan),
      asked("s1"), answered("s1"), .effect(.asideEnded(keep: keep, next: .latest)),
    ])
    let live = transcript.withoutAsides.live
    #expect(live.map(\.number) == [1, 2, 3, 4, 7])
    guard case .answered(let last)? = live.last?.content else {
      Issue.record("no answer")
      return
    }
    #expect(last.request == "q2")
    #expect(last.value == .text(last.text))
    #expect(transcript.keptEntries.map(\.number) == (keep ? Array(1...8) : [1, 2, 3, 4, 7]))
  }

  @Test func `an aside that follows no answer takes none with it`() {
    let said = Transcript.Content.said(Utterance("That was the last question."))
    let transcript = transcript([
      asked("q1"), answered("q1"), said, .effect(.asideBegan), asked("s1"), answered("s1"),
      .effect(.asideEnded(keep: false, next: .answer)), .ended(.completed),
    ])
    #expect(transcript.withoutAsides.live.map(\.number) == [1, 2, 3, 8])
    #expect(transcript.keptEntries.map(\.number) == [1, 2, 3, 8])
  }

  @Test func `going back passes over an aside that has ended, and never leaves an open one`() {
    var transcript = transcript([
      asked("q1"), answered("q1"), asked("q2"), answered("q2"), .effect(.asideBegan), asked("s1"),
    ])
    #expect(transcript.previousAnswerNumber == nil)
    transcript.append(answered("s1"), at: time)
    transcript.append(asked("s2"), at: time)
    #expect(transcript.previousAnswerNumber == 7)
    transcript.append(answered("s2"), at: time)
    transcript.append(.effect(.asideEnded(keep: true, next: .question)), at: time)
    transcript.append(asked("q2"), at: time)
    #expect(transcript.previousAnswerNumber == 2)
    transcript.append(.rewound(to: 2), at: time)
    #expect(transcript.pendingRequest?.id == "q1")
    #expect(!transcript.isInAside)
  }

  @Test func `where they are is known after an aside was let go, and after going back`() {
    let region = Transcript.Content.effect(.note(name: "region", value: "GB"))
    let letGo = transcript([
      asked("q1"), answered("q1"), .effect(.asideBegan), region,
      .effect(.asideEnded(keep: false, next: .question)),
    ])
    let goneBack = transcript([asked("q1"), answered("q1"), region, .rewound(to: 2)])
    for transcript in [letGo, goneBack] {
      #expect(transcript.withoutAsides.entries.map(\.content).contains(region))
      #expect(transcript.withoutAsides.nextNumber == transcript.nextNumber)
    }
  }

  @Test func `the last checkpoint of an owner is found among those of others`() {
    let transcript = transcript([
      .effect(.checkpoint(Checkpoint(owner: "a", state: "1"))),
      .effect(.checkpoint(Checkpoint(owner: "b", state: "2"))),
    ])
    #expect(transcript.lastCheckpoint(of: "a")?.checkpoint.state == "1")
    #expect(transcript.lastCheckpoint(of: "c") == nil)
  }

  @Test func `stored entries keep their numbers and never go backwards`() {
    var transcript = Transcript()
    let stored = Transcript.Entry(number: 3, time: time, content: asked("q"))
    let added = [transcript.append(stored), transcript.append(stored)]
    #expect(added == [true, false])
    let next = transcript.append(asked("r"), at: time)
    #expect(next.number == 4)
    #expect(transcript.entries.map(\.number) == [3, 4])
  }
}
