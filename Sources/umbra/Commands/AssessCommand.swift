import ArgumentParser

/// `umbra assess`: a look at where somebody stands.
struct AssessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Look at where you stand: quick, style or baseline.",
    discussion: """
      None of them is a test or a medical measure.

        umbra assess quick      three questions and one suggestion, 3 minutes
        umbra assess style      how you tend to do this, 5 minutes
        umbra assess baseline   the past two weeks in sixteen lines, 8 minutes

      Without a name it asks which.
      """
  )

  /// The assessments.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case quick, style, baseline

    var inquiry: String {
      switch self {
      case .quick: "quick_assessment"
      case .style: "style_quiz"
      case .baseline: "baseline_assessment"
      }
    }
  }

  @Argument(help: "Which one.")
  var kind: Kind?

  @OptionGroup(title: "Transcript") var transcript: TranscriptOptions
  @OptionGroup(title: "Conversation") var shared: SharedOptions

  func run() async throws {
    let door = InquiryDoor(transcript: transcript, shared: shared)
    guard let kind else { return try await door.ask(in: "Assess") }
    try await door.open(kind.inquiry)
  }
}
