/// A pattern, and what a match of it means.
struct RiskRule: Sendable {
  enum Sense: Hashable, Sendable {
    case level(RiskLevel)
    /// Counts only beside other words of risk, or two of them together.
    case sign
    /// Counts only where a weapon is spoken of too.
    case armedThreat
    /// A time at hand: raises a wish to an intent.
    case time
    /// Ambiguous words that are no level but call for the plain question.
    case question
    /// The wish that pain ends: a wish to die where dying is spoken of, distress otherwise.
    case relief
    /// A figure of speech; "literally" cancels it.
    case figure
    /// A figure of speech that nothing but real words of risk beside it can cancel.
    case firmFigure

    /// Reads the word of the table; `nil` for any other, and for `none`.
    init?(_ name: String) {
      switch name {
      case "sign": self = .sign
      case "armed": self = .armedThreat
      case "time": self = .time
      case "question": self = .question
      case "relief": self = .relief
      case "figure": self = .figure
      case "firm": self = .firmFigure
      default:
        guard let level = RiskLevel(rawValue: name), level != .none else { return nil }
        self = .level(level)
      }
    }
  }

  /// Whose risk it is.
  enum Holder: String, Sendable {
    /// Read from the words before the match.
    case subject
    /// As `subject`, but an unnamed subject does not count as the writer.
    case namedSubject = "named"
    /// The pattern itself says so.
    case writer
    case other
    /// As `subject`, but words said of somebody else mean nothing.
    case writerAlone = "alone"
  }

  /// What else is known about a match.
  enum Note: String, Sendable {
    /// The plain question should be asked.
    case asks
    /// The danger is now.
    case now
    /// The match is a denial in form ("no point in living"), so that a "not" before it says nothing.
    case denial
  }

  let name: String
  let sense: Sense
  let holder: Holder
  let notes: Set<Note>
  let pattern: RiskPattern
}
