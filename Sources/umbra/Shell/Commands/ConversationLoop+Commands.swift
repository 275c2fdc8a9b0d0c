import Conversation
import Noticing
import Responders

extension ConversationLoop {
  /// Does what an entry says that begins with a slash, or returns `nil` when it is for the responder.
  ///
  /// Heavy words are always for the responder.
  mutating func obey(_ entry: String, at request: InputRequest) async throws -> Step? {
    guard let commands, let typed = SlashEntry(entry), !commands.isHeavy(entry) else { return nil }
    switch typed {
    case .unknown(let name, let near):
      guard commands.suggests else { return nil }
      await front.remark(Commands.unknown(name, near: near))
      return .again
    case .command(let command, let argument):
      guard asideStart == nil || command.worksInAsides else {
        await front.remark("Not in the middle of this; \(command.name) works after it.")
        return .again
      }
      let step = try await obey(command, argument, commands, at: request)
      if step != nil, command != .hide { await remember(entry, at: request) }
      return step
    }
  }

  private mutating func obey(
    _ command: SlashCommand,
    _ argument: String,
    _ commands: Commands,
    at request: InputRequest
  ) async throws -> Step? {
    switch command {
    case .ground, .skip, .back, .pause, .stop, .quit, .clear, .forget: return nil
    case .feel:
      guard !argument.isEmpty else { return nil }
      ahead = argument
      return try await take(command.name, nil, .word(.feel), for: request)
    case .inquire where !argument.isEmpty: return try await begin(argument, commands)
    case .hide:
      await front.hide()
      return .again
    case .save: await front.remark(await save(argument, commands))
    case .edit: await front.remark("There is no terminal here to open an editor on.")
    case .privacy: await front.remark(commands.privacy)
    case .responder: await front.remark(commands.responder(argument))
    case .help, .inquire, .journal, .search, .insights:
      do {
        await front.present(try await page(command, argument, commands))
      } catch {
        await front.remark((error as? Failure)?.sentence ?? "\(error)")
      }
    }
    return .again
  }

  private func page(
    _ command: SlashCommand,
    _ argument: String,
    _ commands: Commands
  ) async throws -> Page {
    switch command {
    case .inquire: commands.inquiries
    case .journal: try await commands.journal(argument)
    case .search: try commands.search(argument)
    case .insights: try commands.insights(isPlain: commands.parts.options.isPlain)
    default: Commands.help
    }
  }

  /// Goes on with another inquiry; what can be resumed stays open.
  private mutating func begin(_ id: String, _ commands: Commands) async throws -> Step {
    guard commands.responders != nil else {
      await front.remark("One thing after the other: this question comes first.")
      return .again
    }
    guard let inquiry = commands.parts.book.inquiry(id.lowercased()) else {
      let found = Catalogue.unknown(id, in: commands.parts.book) + "."
      await front.remark(found.prefix(1).uppercased() + found.dropFirst())
      return .again
    }
    guard keeper.keepsPlace else { return .left(try await end(as: .handedOver(to: inquiry.id))) }
    await front.remark("Your place in this one is kept: umbra inquire --resume goes on from here.")
    return .left(.turned(to: inquiry.id))
  }

  private mutating func save(_ name: String, _ commands: Commands) async -> String {
    guard commands.responders != nil else { return "This question is not kept, and need not be." }
    guard name.isEmpty else {
      do throws(Failure) {
        return try commands.save(session, to: name)
      } catch {
        return error.sentence + "."
      }
    }
    if commands.parts.options.isPrivate {
      return "Nothing of this is kept, as you wanted it. /save FILE writes it to a file of yours."
    }
    guard askHowMuch != nil else {
      return "It is kept already: each answer is written down as you give it. "
        + "/save FILE writes it to a file of yours as well."
    }
    keepsAll = true
    return "All of this one will be kept, and nothing is asked at the end."
  }

  /// What the entries of a request are remembered as; `nil` when they are not.
  func promptKind(of request: InputRequest) -> PromptKind? {
    guard asideStart == nil else { return nil }
    switch request.kind {
    case .text where remembersTalk: return .talk
    case .text where remembersAnswers: return .answers
    case .feeling where remembersAnswers: return .feelings
    default: return nil
    }
  }

  func remember(_ entry: String, at request: InputRequest) async {
    if let kind = promptKind(of: request) { await front.remember(entry, as: kind) }
  }

  /// What Tab can make of the next entry.
  func completion(_ commands: Commands?) -> EntryCompletion {
    var completion = EntryCompletion()
    completion.offersCommands = commands != nil
    guard let parts = commands?.parts else { return completion }
    completion.inquiries = parts.book.inquiries.map { ($0.id, $0.name) }
    let surroundings = parts.surroundings
    completion.feelings = {
      surroundings.emotions.emotions.map { ($0.word, $0.family) }
    }
    if let store = parts.store { completion.sessions = { SessionChoice.short(20, in: store) } }
    completion.texts = session.transcript.live.compactMap { entry in
      guard case .answered(let answer) = entry.content, case .text(let text) = answer.value else {
        return nil
      }
      return text
    }
    return completion
  }
}
