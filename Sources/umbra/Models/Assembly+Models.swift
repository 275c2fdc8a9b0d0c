import Conversation
import LineEditing
import Responders
import Synchronization
import Yarn

#if RemoteModels
import RemoteModels
#endif

/// Who holds up the other side now; `/responder` changes it in the middle of a conversation.
final class ResponderSwitch: Sendable {
  private struct State {
    var choice: ResponderChoice
    var refused: Set<String> = []
    var allowed: Set<String> = []
    var unwritten: [ModelRecords.Sent] = []
    var leavesNextToScript = false
  }

  private let state: Mutex<State>

  init(_ choice: ResponderChoice) { state = Mutex(State(choice: choice)) }

  var choice: ResponderChoice {
    get { state.withLock { $0.choice } }
    set {
      state.withLock { state in
        state = State(choice: newValue, allowed: state.allowed, unwritten: state.unwritten)
      }
    }
  }

  /// Lets the script make the next reply, whoever was chosen.
  func leaveNextReplyToScript() { state.withLock { $0.leavesNextToScript = true } }

  /// Who makes the reply that is asked for now.
  func takeChoice() -> ResponderChoice {
    state.withLock { state in
      defer { state.leavesNextToScript = false }
      return state.leavesNextToScript ? .script : state.choice
    }
  }

  /// What the person said no to in this conversation: they are asked once.
  func refuse(_ identity: String) { state.withLock { _ = $0.refused.insert(identity) } }

  func hasRefused(_ identity: String) -> Bool { state.withLock { $0.refused.contains(identity) } }

  /// What the person said yes to in this conversation: in a private one nothing else remembers it.
  func allow(_ identity: String) { state.withLock { _ = $0.allowed.insert(identity) } }

  func hasAllowed(_ identity: String) -> Bool { state.withLock { $0.allowed.contains(identity) } }

  /// The turns that went to a model in a private conversation, which no file tells of.
  var unwritten: [ModelRecords.Sent] { state.withLock { $0.unwritten } }

  func note(_ sent: ModelRecords.Sent) { state.withLock { $0.unwritten.append(sent) } }
}

extension Assembly {
  /// What went to models, and what the person allowed.
  var modelRecords: ModelRecords {
    ModelRecords(folder: locations.state, keeps: !options.isPrivate)
  }

  /// The responder that follows a dialogue, in a model's words where the person wants one; under the
  /// safeguard in any case.
  ///
  /// - Throws: What is wrong with the settings of the model that is wanted.
  func responder(
    _ responders: ResponderSwitch,
    start: String,
    front: any FrontEnd,
    variables: [String: Value] = [:],
    carrying: [String: String] = [:]
  ) throws -> SafeguardedResponder {
    _ = try checked(responders.choice)
    let script = script(start: start, variables: variables, carrying: carrying)
    let plain = safeguard(around: script, variables: script.variables)
    let inner = SwitchedResponder(script) {
      try worded(script, by: responders, under: plain, isTalk: start == "Talk", front: front)
    }
    return safeguard(around: inner, variables: script.variables)
  }

  /// A choice that can be followed, or what stands in its way.
  func checked(_ choice: ResponderChoice) throws(Failure) -> ResponderChoice {
    guard let name = choice.endpointName else { return choice }
    #if RemoteModels
    _ = try ModelChoice(name, in: settings, path: SettingsFile.path(in: locations.configuration))
    return choice
    #else
    _ = name
    throw Failure(
      "this umbra was built without models and holds no networking code; build it with its default "
        + "traits (swift build -c release) to use one"
    )
    #endif
  }
}

/// Asks anew at each turn who words the script.
private struct SwitchedResponder: HeedingResponder {
  let script: ScriptResponder
  let worded: @Sendable () throws -> GuidedResponder?

  init(_ script: ScriptResponder, _ worded: @escaping @Sendable () throws -> GuidedResponder?) {
    self.script = script
    self.worded = worded
  }

  func reply(to transcript: Transcript) async throws -> Reply {
    guard let guided = try worded() else { return try await script.reply(to: transcript) }
    return try await guided.reply(to: transcript)
  }

  func reply(
    to transcript: Transcript,
    heeding turns: [ModelPolicy.Turn]
  ) async throws -> Reply {
    guard let guided = try worded() else { return try await script.reply(to: transcript) }
    return try await guided.reply(to: transcript, heeding: turns)
  }
}

extension Assembly {
  private func worded(
    _ script: ScriptResponder,
    by responders: ResponderSwitch,
    under safeguard: SafeguardedResponder,
    isTalk: Bool,
    front: any FrontEnd
  ) throws -> GuidedResponder? {
    let choice = responders.takeChoice()
    var part = GuidedResponder.Part.replies
    // Inside an inquiry the questions are the script's, whatever was chosen for free talk.
    if case .guided = choice { part = .reflections }
    if !isTalk { part = .reflections }
    guard let wording = try wording(of: choice, part: part, front) else { return nil }
    var guided = GuidedResponder(
      script,
      wording: part,
      by: wording.responder,
      in: wording.place,
      safeguard: safeguard
    )
    guided.budget = wording.budget
    guided.pardon = { wording.pauses.total }
    guided.names = [settings.name].filter { !$0.isEmpty }
    if wording.place == .remote {
      guided.recipient = wording.name
      guided.mayShare = { try await mayShare($0, with: wording, responders, front) }
    }
    let records = modelRecords
    let clock = clock
    guided.shared = { view, outcome in
      let sent = ModelRecords.Sent(
        time: "\(clock.now)",
        model: wording.record.model,
        origin: wording.record.origin,
        local: wording.record.isLocal,
        turns: view.turnCount,
        outcome: outcome.rawValue
      )
      if records.keeps { records.note(sent) } else { responders.note(sent) }
    }
    guided.interruption = {
      guard isInteractive, let signals = try? TerminalSignals.start() else {
        return await GuidedResponder.never()
      }
      for await _ in signals.interrupts() { return }
      await GuidedResponder.never()
    }
    return guided
  }

  /// Whoever is wanted beside the script; nobody when scripts alone are.
  private func wording(
    of choice: ResponderChoice,
    part: GuidedResponder.Part,
    _ front: any FrontEnd
  ) throws -> Wording? {
    func prompt() throws -> ModelPrompt {
      ModelPrompt(String(decoding: try Dialogues.file("Model/prompt.md"), as: UTF8.self))
    }
    if case .program(let command) = choice {
      return Wording(program: command, try prompt(), part: part)
    }
    #if RemoteModels
    guard let name = choice.endpointName else { return nil }
    let path = SettingsFile.path(in: locations.configuration)
    let model = try ModelChoice(name, in: settings, path: path)
    return Wording(model, try prompt(), part: part) { error, seconds in
      let left = seconds == 1 ? "1 second" : "\(seconds) seconds"
      let again = error.code == .loading ? "" : ": again in \(left)"
      await front.wait("\(error)\(again). Ctrl-C goes on without it.", seconds: seconds)
    }
    #else
    return nil
    #endif
  }

  /// Asks once for each program and each model elsewhere, with what would be handed over before the
  /// person's eyes.
  private func mayShare(
    _ view: ModelView,
    with wording: Wording,
    _ responders: ResponderSwitch,
    _ front: any FrontEnd
  ) async throws -> Bool {
    let word = wording.word
    if responders.hasAllowed(wording.identity) || modelRecords.allows(wording.identity) {
      return true
    }
    if responders.hasRefused(wording.identity) { return false }
    responders.refuse(wording.identity)
    guard isInteractive else {
      await front.remark(
        "nothing was sent to \(word): it was not allowed yet. Allow it once in a terminal."
      )
      return false
    }
    await front.remark(
      """
      \(wording.name) would answer this. What \(wording.reach): a fixed text about the task, and up \
      to \(ModelPolicy.mostTurns) of your last turns with names, addresses and numbers taken out. \
      Words that sound heavy are never sent. This time it would be:
      """
    )
    await front.remark(view.preview)
    let request = InputRequest(
      id: "consent",
      kind: .text(hint: "type \(word) to allow it from now on; anything else keeps the script"),
      question: nil
    )
    guard
      case .text(let text, _) = try await front.entry(
        for: request,
        showsQuestion: false,
        recalls: nil
      ),
      text.trimmingBlanks().lowercased() == word.lowercased()
    else {
      await front.remark(
        "Nothing was sent. The script goes on; /responder \(responders.choice) asks again."
      )
      return false
    }
    responders.allow(wording.identity)
    try modelRecords.allow(wording.identity, at: clock.now)
    return true
  }
}
