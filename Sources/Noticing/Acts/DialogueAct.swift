/// What a message does in a conversation, whatever it is about.
public enum DialogueAct: String, Hashable, Sendable, CaseIterable {
  /// Asks about the program, its safety, its exercises or its ideas.
  case questionFAQ = "question_faq"
  /// Asks what to do, or whether something was right.
  case questionAdvice = "question_advice"
  /// Asks the program to do something it can do: stop, skip, help.
  case command
  /// Declines to speak of something.
  case boundary
  /// Takes something back that was said before.
  case retraction
  /// Says that the program did badly.
  case complaint
  /// Thanks.
  case thanks
  /// Leaves.
  case goodbye
  /// Says hello.
  case greeting
  /// Answers with next to nothing: "meh".
  case minimal
  /// Says that there is no answer yet.
  case dontKnow = "dont_know"
  /// Tells something: the rest.
  case narrative
  /// Sees something about oneself.
  case insight
  /// Letters that are no words, or emoji alone.
  case nonsense
  /// Code, logs, addresses, tables of values.
  case data
  /// Tries to give the program another role or other rules.
  case injection
  /// Is written in another language than English.
  case otherLanguage = "other_language"
}

/// An act with what it was read from.
public struct ActReading: Hashable, Sendable {
  /// The act.
  public let act: DialogueAct

  /// The UTF-8 offsets of the words that show it, in the original text.
  public let evidence: Range<Int>

  /// The name of the rule that made the reading, as it is in the table, or of a shape of the text.
  public let rule: String

  /// A reading of a range.
  public init(act: DialogueAct, evidence: Range<Int>, rule: String) {
    self.act = act
    self.evidence = evidence
    self.rule = rule
  }
}
