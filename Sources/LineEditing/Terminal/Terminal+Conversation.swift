import CEditline
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The modes of a terminal, as `tcgetattr` tells them.
struct Modes: @unchecked Sendable {  // a plain value of C; nothing is shared, so there is no lock
  var value = termios()

  static func current(of descriptor: Int32) -> Modes? {
    var modes = Modes()
    return tcgetattr(descriptor, &modes.value) == 0 ? modes : nil
  }

  func apply(to descriptor: Int32) {
    var value = value
    while tcsetattr(descriptor, TCSADRAIN, &value) != 0, errno == EINTR {}
  }

  /// These modes with keys unseen.
  var hidingKeys: Modes {
    var modes = self
    modes.value.c_lflag &= ~tcflag_t(ECHO)
    return modes
  }

  /// These modes with keys arriving one by one and unseen, and Ctrl-C as a byte.
  var holdingSignalKeys: Modes {
    var modes = self
    modes.value.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    modes.value.c_iflag &= ~tcflag_t(IXON)
    withUnsafeMutableBytes(of: &modes.value.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    return modes
  }
}

extension Terminal {
  /// Begins a conversation: remembers the terminal's modes, to be put back by `endConversation()`,
  /// by `exit()` and by a signal that ends the process.
  ///
  /// Between entries what is typed is not shown, so that it stands in no text that is being written;
  /// the next entry begins with it.
  ///
  /// Signals are caught only once `TerminalSignals.start()` was called. A second call while a
  /// conversation is being held changes nothing.
  ///
  /// - Parameter holdingSignalKeys: Whether Ctrl-C, Ctrl-Z and Ctrl-\ are kept from becoming
  ///   signals between entries as well. Where standard output is a pipe a signal would also end
  ///   the program that reads from it, so `nil` means: unless `isStandard`. A Ctrl-C pressed
  ///   between entries is then found by `TerminalSignals`, which reads ahead.
  public func beginConversation(holdingSignalKeys: Bool? = nil) {
    let holds = holdingSignalKeys ?? !isStandard
    let began = state.withLock { state -> Modes? in
      guard state.original == nil, let modes = Modes.current(of: input) else { return nil }
      state.original = modes
      state.holdsSignalKeys = holds
      return modes
    }
    guard let began else { return }
    arm(began)
    hideKeys()
    TerminalSignals.current?.watch(self)
  }

  /// Puts the terminal into the modes between entries, also after it ran under somebody else's.
  func hideKeys() {
    guard let original else { return }
    (holdsSignalKeys ? original.holdingSignalKeys : original.hidingKeys).apply(to: input)
  }

  /// Ends the conversation: the terminal is as it was before `beginConversation`.
  ///
  /// What was typed ahead and is still unread is lost if Ctrl-C was held, since it was read ahead.
  public func endConversation() {
    let original = state.withLock { state -> Modes? in
      defer {
        state.original = nil
        state.holdsSignalKeys = false
      }
      return state.original
    }
    guard let original else { return }
    TerminalSignals.current?.stopWatching(self)
    ce_disarm_restore()
    original.apply(to: input)
  }

  /// Whether the terminal was closed, the line to it broke, or a hang-up said so: an end of input is
  /// then nobody's wish.
  public var isGone: Bool {
    TerminalSignals.current?.hasHungUp ?? false || Modes.current(of: input) == nil
  }

  var holdsSignalKeys: Bool { state.withLock { $0.holdsSignalKeys } }

  /// The modes before the conversation: what a stopped or a finished process leaves.
  var original: Modes? { state.withLock { $0.original } }

  func arm(_ modes: Modes) {
    var value = modes.value
    ce_arm_restore(input, &value, understandsEscapes)
  }

  /// Makes `body`'s changes of the terminal undone at `exit()` and by a fatal signal, if no
  /// conversation sees to that already.
  func restoringAtExit<Result>(_ body: () -> Result) -> Result {
    guard original == nil, let modes = Modes.current(of: input) else { return body() }
    arm(modes)
    defer { ce_disarm_restore() }
    return body()
  }

  func takeTypeAhead() -> [UInt8] {
    state.withLock { state in
      defer { state.typeAhead = [] }
      return state.typeAhead
    }
  }

  func keepTypeAhead(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    state.withLock { $0.typeAhead = bytes + $0.typeAhead }
  }
}
