import ArgumentParser

/// `umbra check-in`: four windows and one word.
struct CheckInCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-in",
    abstract: "Look at how you are: four numbers and one word, in three minutes.",
    discussion: """
      The same as umbra inquire daily_checkin: body, feelings, mind and meaning, 0 to 10 each, and \
      any of them can be skipped. Numbers of several days show what runs low.

        umbra check-in
        printf '6\\n4\\n5\\nskip\\n' | umbra check-in
      """
  )

  @OptionGroup(title: "Transcript") var transcript: TranscriptOptions
  @OptionGroup(title: "Conversation") var shared: SharedOptions

  func run() async throws {
    try await InquiryDoor(transcript: transcript, shared: shared).open("daily_checkin")
  }
}
