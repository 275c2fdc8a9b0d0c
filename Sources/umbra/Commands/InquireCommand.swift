import ArgumentParser
import Conversation
import Journal
import Responders

/// `umbra inquire`: one guided inquiry, or the list of them.
struct InquireCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inquire",
    abstract: "Go through one guided inquiry.",
    discussion: """
      Without an id, the inquiries are listed.

      When standard output is a pipe or a file, the conversation stays on your terminal and only
      the transcript goes there. When standard input is not a terminal, each line of it is one
      answer (an empty line skips), and the end of it closes the inquiry.

        umbra inquire shadow_inquiry --format jrnl | jrnl --import
        umbra inquire emotion_noticing < answers.txt
      """
  )

  @Argument(help: ArgumentHelp("Which inquiry.", valueName: "id"))
  var id: String?

  @Flag(help: "Go on with the last inquiry that was left open.")
  var resume = false

  @OptionGroup(title: "Transcript") var transcript: TranscriptOptions
  @OptionGroup(title: "Conversation") var shared: SharedOptions

  func validate() throws {
    if resume, shared.isPrivate {
      throw ValidationError("--resume needs the journal, and --private leaves it alone")
    }
  }

  func run() async throws {
    try transcript.checkOutput()
    let parts = try await Assembly(shared)
    if resume { return try await resumeLast(parts) }
    guard let id else { return StandardOutput.write(Catalogue.text(parts.book)).ignored }
    guard let inquiry = parts.book.inquiry(id) else {
      throw Failure(Catalogue.unknown(id, in: parts.book))
    }
    try await InquiryRun(parts: parts, transcript: transcript).begin(inquiry)
  }

  private func resumeLast(_ parts: Assembly) async throws {
    guard let store = parts.store else {
      throw Failure("there is no journal yet, so nothing to resume")
    }
    let ids = id.map { [$0] } ?? parts.book.inquiries.map(\.id)
    var open: [SessionSummary] = []
    for id in ids {
      if let summary = try await store.newestOpenSession(dialogue: id) { open.append(summary) }
    }
    guard let newest = open.max(by: { $0.start < $1.start }), let dialogue = newest.dialogue else {
      throw Failure("no inquiry was left open; `umbra inquire` lists what there is")
    }
    guard let inquiry = parts.book.inquiry(dialogue) else {
      throw Failure(Catalogue.unknown(dialogue, in: parts.book))
    }
    let (session, recorder) = try await store.reopen(newest.name.description)
    try await InquiryRun(parts: parts, transcript: transcript)
      .go(on: session, inquiry, recorder: recorder)
  }
}

extension Bool {
  /// For results that only matter elsewhere.
  var ignored: Void { () }
}
