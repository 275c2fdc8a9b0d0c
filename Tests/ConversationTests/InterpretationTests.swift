import Conversation
import Testing

@Suite struct InterpretationTests {
  static let choices = InputRequest(
    id: "q1",
    kind: .choice([
      .init("Ashamed of it"), .init("Angry with it"), .init("Hidden", isAvailable: false),
      .init("Curious"), .init("Not sure / No"), .init("I am not safe"),
    ])
  )

  @Test(arguments: [
    ("1", 0), ("2", 1), ("3", 3), ("curious", 3), ("Curious.", 3), ("ashamed", 0), ("angry", 1),
    ("ANGRY WITH IT!", 1), ("not sure", 4), ("i am not safe", 5), ("  4 ", 4),
  ])
  func `a choice is found by number, words or beginning`(entry: String, index: Int) {
    #expect(Self.choices.interpret(entry) == .choice(index))
  }

  @Test(arguments: [
    "", "0", "6", "99999999999999999999", "a", "hidden", "something else", "-1",
    "-9223372036854775808",
  ])
  func `an unclear choice is not guessed`(entry: String) {
    #expect(Self.choices.interpret(entry) == nil)
  }

  @Test(arguments: [
    ("7", 7), ("0", 0), ("10", 10), ("about 7", 7), ("7/10", 7), ("seven", 7), ("a 3 maybe", 3),
    ("ten", 10), ("8 of 10", 8), ("maybe 5 or so, it was more before", 5),
    ("like a 6, i think it went up when she called", 6), ("4. it was a 9 in the morning", 4),
  ])
  func `a rating is read`(entry: String, rating: Int) {
    #expect(InputRequest(id: "q", kind: .rating).interpret(entry) == .rating(rating))
  }

  @Test(arguments: [
    "11", "-", "", "between 3 and 7", "lots", "2.5.1", "100", "2.5", "it was 3, then 7",
  ])
  func `an unclear rating is not guessed`(entry: String) {
    #expect(InputRequest(id: "q", kind: .rating).interpret(entry) == nil)
  }

  @Test(arguments: [
    "dunno", "I don't know", "idk", "not sure", "no", "No.", "nope", "no thanks", "pass",
  ])
  func `not knowing a rating passes over it`(entry: String) {
    #expect(InputRequest(id: "q", kind: .rating).interpret(entry) == .skipped)
  }

  @Test(arguments: [
    ("pause", ControlWord.pause), ("/back", .back), ("  STOP. ", .stop), ("help now", .helpNow),
    ("/shore", .shore), ("My shore.", .shore),
    ("Help  now", .helpNow), ("/help now", .helpNow), ("bye", .goodbye), ("ground", .ground),
    ("/feel", .feel), ("/quit", .goodbye),
  ])
  func `control words work at every kind of request`(entry: String, word: ControlWord) {
    let kinds: [InputRequest.Kind] = [
      .text(hint: nil), .choice([.init("Stop")]), .rating, .feeling(hint: nil), .pause,
    ]
    for kind in kinds {
      #expect(InputRequest(id: "q", kind: kind).interpret(entry) == .word(word))
    }
  }

  @Test func `skip passes over, and a backslash means the word itself`() {
    let request = InputRequest(id: "q", kind: .text(hint: nil))
    #expect(request.interpret("skip") == .skipped)
    #expect(request.interpret("\\skip") == .text("skip"))
    #expect(request.interpret("\\o/") == .text("\\o/"))
    #expect(request.interpret("\\/search is a word") == .text("/search is a word"))
    #expect(request.interpret("\\/skip") == .text("/skip"))
    #expect(request.interpret("feel") == .text("feel"))
    #expect(request.interpret("/help") == .text("/help"))
    #expect(request.interpret("I want to stop") == .text("I want to stop"))
    #expect(request.interpret(" \t ") == nil)
  }
}
