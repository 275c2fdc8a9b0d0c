import CEditline
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Catches the signals a terminal sends, for the whole process.
///
/// While an entry is being edited its editor deals with them; at all other times they are events.
/// SIGTERM and the signals of a crash end the process as ever, after the terminal was put back.
public final class TerminalSignals: Sendable {
  /// Something the terminal did.
  public enum Event: Sendable, Equatable {
    /// The terminal is gone. Every later entry is the end of input.
    case hangUp
    /// The window has another size now.
    case resized
    /// The process runs again after it was stopped; the screen may show something else.
    case continued
  }

  private struct State {
    var prompt: WakePipe?
    weak var watched: Terminal?
    var listeners: [Int: AsyncStream<Event>.Continuation] = [:]
    var interruptible: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextListener = 0
    var hasMissedInterrupt = false
    var hasHungUp = false
  }

  private static let started = Mutex<TerminalSignals?>(nil)

  private let state = Mutex(State())
  private let signals: Int32
  private let control: WakePipe

  private init() throws(LineEditorError) {
    control = try WakePipe()
    signals = ce_install_signal_handlers()
    guard signals >= 0 else {
      throw LineEditorError(.system, errorNumber: errno, subject: "pipe")
    }
  }

  static var current: TerminalSignals? { started.withLock { $0 } }

  /// Begins to catch signals; a second call returns what the first one made.
  ///
  /// From now on Ctrl-C no longer ends the process: someone has to listen to `interrupts()`.
  /// A signal that was ignored when the process began (as `nohup` does) stays ignored.
  @discardableResult
  public static func start() throws(LineEditorError) -> TerminalSignals {
    let (instance, error, isNew) = started.withLock {
      started -> (TerminalSignals?, LineEditorError?, Bool) in
      if let started { return (started, nil, false) }
      do throws(LineEditorError) {
        let made = try TerminalSignals()
        started = made
        return (made, nil, true)
      } catch {
        return (nil, error, false)
      }
    }
    guard let instance else {
      throw error ?? LineEditorError(.system, subject: "pipe")
    }
    if isNew { try Thread.start { instance.run() } }
    return instance
  }

  /// Returns a stream with an element for each Ctrl-C while no entry is being edited.
  ///
  /// A hang-up interrupts too. An interrupt since the last entry that nobody was waiting for comes
  /// at once, so that none is lost between reading an entry and beginning to reply to it.
  ///
  ///     for await _ in signals.interrupts() { reply.cancel() }
  public func interrupts() -> AsyncStream<Void> {
    AsyncStream { continuation in
      let (number, missed) = state.withLock { state -> (Int, Bool) in
        let number = state.nextListener
        state.nextListener += 1
        state.interruptible[number] = continuation
        defer { state.hasMissedInterrupt = false }
        return (number, state.hasMissedInterrupt || state.hasHungUp)
      }
      if missed { continuation.yield() }
      continuation.onTermination = { [weak self] _ in
        self?.state.withLock { _ = $0.interruptible.removeValue(forKey: number) }
      }
    }
  }

  /// Returns the events from now on; every call gets them all, even while an entry is edited.
  public func events() -> AsyncStream<Event> {
    AsyncStream { continuation in
      let number = state.withLock { state -> Int in
        let number = state.nextListener
        state.nextListener += 1
        state.listeners[number] = continuation
        return number
      }
      continuation.onTermination = { [weak self] _ in
        self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) }
      }
    }
  }
}

extension TerminalSignals {
  var hasHungUp: Bool { state.withLock { $0.hasHungUp } }

  func promptBegan(_ pipe: WakePipe) {
    state.withLock { state in
      state.prompt = pipe
      state.hasMissedInterrupt = false
    }
    control.send()
  }

  func promptEnded() {
    let prompt = state.withLock { state in
      defer { state.prompt = nil }
      return state.prompt
    }
    control.send()
    // A Ctrl-C that came just after the Enter key is meant for what follows.
    if prompt?.drain().contains(UInt8(truncatingIfNeeded: SIGINT)) ?? false { interrupt() }
  }

  func watch(_ terminal: Terminal) {
    state.withLock { $0.watched = terminal }
    control.send()
  }

  func stopWatching(_ terminal: Terminal) {
    // The terminal may be on its way out: let go of it only after the lock.
    let released = state.withLock { state -> Terminal? in
      guard state.watched === terminal else { return nil }
      defer { state.watched = nil }
      return state.watched
    }
    withExtendedLifetime(released) {}
    control.send()
  }

  private func run() {
    while true {
      let terminal = state.withLock { $0.prompt == nil ? $0.watched : nil }
      var descriptors = [signals, control.readEnd]
      if let terminal, terminal.holdsSignalKeys, terminal.isInForeground {
        descriptors.append(terminal.input)
      }
      let ready = SystemCall.wait(for: descriptors, milliseconds: -1)
      if ready[1] { _ = control.drain() }
      if ready[0] { (SystemCall.read(signals, upTo: 64) ?? []).forEach(route) }
      if ready.count > 2, ready[2], let terminal { readAhead(on: terminal) }
    }
  }

  private func route(_ byte: UInt8) {
    if Int32(byte) == SIGHUP { hangUp() }
    // Under the lock, so that it comes before `promptEnded` or not at all.
    let prompt = state.withLock { state in
      state.prompt?.send(byte)
      return state.prompt
    }
    switch Int32(byte) {
    case SIGINT: if prompt == nil { interrupt() }
    case SIGWINCH: emit(.resized)
    case SIGCONT:
      // In the background that would stop the process anew.
      if prompt == nil, let terminal = state.withLock({ $0.watched }), terminal.isInForeground {
        terminal.hideKeys()
      }
      emit(.continued)
    default: break
    }
  }

  private func emit(_ event: Event) {
    for listener in state.withLock({ Array($0.listeners.values) }) { listener.yield(event) }
  }

  private func interrupt() {
    let waiting = state.withLock { state in
      state.hasMissedInterrupt = state.interruptible.isEmpty
      return Array(state.interruptible.values)
    }
    for one in waiting { one.yield() }
  }

  private func hangUp() {
    let released = state.withLock { state -> Terminal? in
      defer { state.watched = nil }
      state.hasHungUp = true
      return state.watched
    }
    withExtendedLifetime(released) {}  // it may end here, which needs the lock
    interrupt()
    emit(.hangUp)
  }

  /// Reads what is typed while Ctrl-C is only a byte and no entry is being edited.
  private func readAhead(on terminal: Terminal) {
    // All of it under the lock: an entry that begins meanwhile must find the bytes either in the
    // terminal or in the type-ahead.
    let signs = state.withLock { state -> [TypedSign]? in
      guard state.prompt == nil, state.watched === terminal else { return [] }
      guard SystemCall.wait(for: [terminal.input], milliseconds: 0)[0] else { return [] }
      guard let bytes = SystemCall.read(terminal.input, upTo: 4_096), !bytes.isEmpty else {
        return nil
      }
      return terminal.state.withLock { TypedSign.sort(bytes, typeAhead: &$0.typeAhead) }
    }
    guard let signs else {
      hangUp()
      return
    }
    for sign in signs {
      switch sign {
      case .interrupt: interrupt()
      case .stop: terminal.stopProcesses()
      }
    }
  }
}

/// A key that would have been a signal.
enum TypedSign: Sendable, Equatable {
  case interrupt
  case stop

  /// Finds such keys, and adds all others to what was typed ahead; an interrupt drops what was
  /// typed before it, as the terminal itself does.
  static func sort(_ bytes: [UInt8], typeAhead: inout [UInt8]) -> [TypedSign] {
    var signs: [TypedSign] = []
    for byte in bytes {
      switch byte {
      case 0x03:
        typeAhead = []
        signs.append(.interrupt)
      case 0x1A: signs.append(.stop)
      case 0x1C: break  // Ctrl-\ would have ended the process; here it does nothing
      default: typeAhead.append(byte)
      }
    }
    return signs
  }
}

extension Terminal {
  /// Whether reading is allowed now; a process in the background that reads is stopped.
  var isInForeground: Bool { tcgetpgrp(input) == getpgrp() }

  /// Does what Ctrl-Z does where it is a signal: stops every process of the pipeline.
  fileprivate func stopProcesses() {
    guard ce_has_shell() else { return }
    original?.apply(to: input)
    kill(0, SIGTSTP)  // and SIGCONT will tell when to hold the keys again
  }
}
