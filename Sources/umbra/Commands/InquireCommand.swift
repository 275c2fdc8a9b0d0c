import ArgumentParser
import Conversation
import DialogueTesting
import Journal
import LineEditing
import Responders
import Yarn

/// `umbra inquire`: one guided inquiry, or the list of them.
struct InquireCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inquire",
    abstract: "Go through one guided inquiry.",
    discussion: """
      Without an id, what fits now comes first, and at a terminal you choose. In a pipe the
      inquiries are listed, or with --format json given as one object.

      When standard output is a pipe or a file, the conversation stays on your terminal and only
      the transcript goes there. When standard input is not a terminal, each line of it is one
      answer (an empty line skips), and the end of it closes the inquiry.

        umbra inquire shadow_inquiry --format jrnl | jrnl --import
        umbra inquire emotion_noticing < answers.txt
        umbra inquire --format json | jq -r '.inquiries[] | select(.fits).id'
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
    if resume || id != nil { try transcript.refuseList() }
  }

  func run() async throws {
    let parts = try await Assembly(shared)
    if resume { return try await resumeLast(parts) }
    guard let id else { return try await list(parts) }
    guard let inquiry = parts.book.inquiry(id) else {
      throw Failure(Catalogue.unknown(id, in: parts.book))
    }
    try await begin(inquiry, parts, try parts.front())
  }

  private func begin(
    _ inquiry: Inquiry,
    _ parts: Assembly,
    _ front: any FrontEnd
  ) async throws {
    try transcript.reserveOutput()
    defer { transcript.releaseOutput() }
    guard try await parts.arrive(front) else { return }
    try await InquiryRun(parts: parts, transcript: transcript, front: front).begin(inquiry)
  }

  /// Lets a person choose at a terminal; anybody else gets the list.
  private func list(_ parts: Assembly) async throws {
    if transcript.isList {
      try StandardOutput.write(Catalogue(parts).json.text + "\n")
    } else if parts.isInteractive, StandardOutput.isTerminal {
      try await choose(parts)
    } else {
      try StandardOutput.write(Catalogue(parts).text(width: Self.width))
    }
  }

  /// Columns for the list: those of the terminal it goes to, or what reads well.
  private static var width: Int {
    let columns =
      StandardOutput.isTerminal
      ? (try? Terminal.controlling())?.size.columns
      : Process.environment("COLUMNS").flatMap { Int($0) }
    return min(max(columns ?? Typography.comfortable, 20), Typography.comfortable)
  }

  /// Puts the choice up in the ordinary loop; nothing of it is kept.
  private func choose(_ parts: Assembly) async throws {
    let front = try parts.front()
    let session = parts.newSession(dialogue: nil, title: nil)
    let responder = parts.responder(start: "Catalogue")
    var loop = parts.loop(session, responder, front: front, keeper: NoKeeper())
    switch try await loop.run() {
    case .handedOver(to: DialogueBook.talk):
      try transcript.reserveOutput()
      defer { transcript.releaseOutput() }
      try await TalkRun(parts: parts, transcript: transcript, front: front).begin()
    case .handedOver(let id), .turned(let id):
      guard let inquiry = parts.book.inquiry(id) else {
        throw Failure(Catalogue.unknown(id, in: parts.book))
      }
      try await begin(inquiry, parts, front)
    case .closed, .paused: await front.finish()
    case .cleared: break
    case .interrupted: throw ExitStatus.interrupted
    }
  }

  private func resumeLast(_ parts: Assembly) async throws {
    guard !parts.options.isPrivate else {
      throw Failure("--resume needs the journal, and save = never leaves it alone")
    }
    guard let store = parts.store else {
      throw Failure("there is no journal yet, so nothing to resume")
    }
    let ids = id.map { [$0] } ?? parts.book.inquiries.map(\.id)
    var open: [SessionSummary] = []
    for id in ids {
      if let summary = try await store.newestOpenSession(dialogue: id) { open.append(summary) }
    }
    guard let newest = open.max(by: { $0.start < $1.start }), let dialogue = newest.dialogue else {
      throw Failure(try await Self.nothingToResume(in: store, of: Set(ids)))
    }
    guard let inquiry = parts.book.inquiry(dialogue) else {
      throw Failure(Catalogue.unknown(dialogue, in: parts.book))
    }
    let front = try parts.front()
    let isGreeted = parts.asksAtArrival
    guard try await parts.arrive(front) else { return }
    guard let next = try await afterSomethingHeavy(inquiry, parts, front, isGreeted) else { return }
    let run = InquiryRun(parts: parts, transcript: transcript, front: front)
    guard next.id == inquiry.id else {
      try transcript.reserveOutput()
      defer { transcript.releaseOutput() }
      return try await run.begin(next)
    }
    let (session, recorder) = try await store.reopen(newest.name.description)
    try transcript.reserveOutput()
    defer { transcript.releaseOutput() }
    try await run.go(on: session, inquiry, recorder: recorder)
  }

  /// In the days after something heavy was said a deep inquiry is not gone on with unasked.
  ///
  /// Returns what the person goes on with, or `nil` when they leave it for now.
  private func afterSomethingHeavy(
    _ inquiry: Inquiry,
    _ parts: Assembly,
    _ front: any FrontEnd,
    _ isGreeted: Bool
  ) async throws -> Inquiry? {
    let now = parts.clock.now
    let care = parts.care.current
    let isRecent = care.highest(within: 72, before: now) >= 2
    // What goes deep waits longer, and at times for the person's choice.
    let isHeldBack = care.highest(within: 14 * 24, before: now) >= 2 && care.depth(at: now) != .open
    guard inquiry.intensity >= 2 && isRecent || inquiry.intensity >= 3 && isHeldBack else {
      return inquiry
    }
    let responder = parts.responder(
      start: "Return_After_Heavy",
      variables: [
        "$resumed": .string(inquiry.id), "$greeted": .bool(isGreeted),
        "$gate_intensity": .number(Float(inquiry.intensity)),
      ]
    )
    let session = parts.newSession(dialogue: nil, title: nil)
    var loop = parts.loop(session, responder, front: front, keeper: NoKeeper())
    switch try await loop.run() {
    case .handedOver(let id), .turned(let id): return parts.book.inquiry(id)
    case .cleared, .closed, .paused: return nil
    case .interrupted: throw ExitStatus.interrupted
    }
  }

  private static func nothingToResume(
    in store: JournalStore,
    of ids: Set<String>
  ) async throws -> String {
    let isInUse = try await store.summaries().contains { summary in
      summary.state == .open && ids.contains(summary.dialogue ?? "")
    }
    return isInUse
      ? "the inquiry that is open is being held in another terminal"
      : "no inquiry was left open; `umbra inquire` lists what there is"
  }
}
