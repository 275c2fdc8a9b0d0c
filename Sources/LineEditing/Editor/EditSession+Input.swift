import CEditline

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The keys: libedit asks here for each character.
///
/// Whatever is more than a character (a paste, an arrow key in vi mode, the end of the read) is
/// kept in `action` or `ending`, and libedit gets the event key, which is bound to
/// `EditCommand.event` in every map.
extension EditSession {
  /// Ctrl-_, which libedit binds to nothing.
  ///
  /// Typed by a person it means undo.
  static let eventKey: Wide = 0x1F

  /// How long the rest of an escape sequence may take; a lone ESC waits this long.
  private static let sequenceGrace: Int32 = 30

  /// Returns 1 and a character, or 0 at the end of the read.
  func nextCharacter(into result: UnsafeMutablePointer<Wide>?) -> Int32 {
    guard let result else { return 0 }
    result.pointee = 0
    if action != nil {
      // A command that reads keys of its own took the event key: once more for Ctrl-V, which takes
      // one, but not for ever for vi's search, which takes all.
      if !hasRepeatedEvent {
        hasRepeatedEvent = true
        result.pointee = Self.eventKey
        return 1
      }
      action = nil
    }
    noteChange()
    paintIfIdle()
    while true {
      guard ending == nil, let byte = nextByte() else { return announceEnding(into: result) }
      clearOffers()
      if byte == 0x1B, hasEscapes, takesSequence() {
        if action == nil { continue }
        result.pointee = Self.eventKey
        return 1
      }
      if byte == 0x03, !ce_is_editing(editLine) { interrupt() }
      let key = byte < 0x80 ? Wide(byte) : character(startingWith: byte)
      if search != nil { action = .search(key) }
      result.pointee = search == nil ? key : Self.eventKey
      return 1
    }
  }

  /// Lets libedit bring the cursor to the end of the entry first, and then ends the read.
  private func announceEnding(into result: UnsafeMutablePointer<Wide>) -> Int32 {
    if ending == nil { ending = .endOfInput }
    if case .endOfInput = ending { return 0 }
    guard !hasAnnouncedEnding, ce_is_editing(editLine) else { return 0 }
    hasAnnouncedEnding = true
    result.pointee = Self.eventKey
    return 1
  }

  func interrupt() {
    ending = .interrupted(hadText: lineCount > 0)
  }

  // MARK: Bytes

  /// The next byte, or `nil` when the read has to end (then `ending` says how) or, with a limit,
  /// when none came in time.
  ///
  /// One byte a read, so that what is typed ahead stays with the terminal; more within a paste.
  func nextByte(upTo count: Int = 1, within milliseconds: Int32 = -1) -> UInt8? {
    while true {
      if let byte = input.take() { return byte }
      if cancellation.isSet { ending = .cancelled }
      if ending != nil { return nil }
      let ready = SystemCall.wait(
        for: [terminal.input, wake.readEnd],
        milliseconds: milliseconds
      )
      if ready[1] {
        wake.drain().forEach(receive)
      } else if ready[0] {
        guard let bytes = SystemCall.read(terminal.input, upTo: count), !bytes.isEmpty else {
          ending = .endOfInput  // the terminal is gone, or a Ctrl-D where nothing is edited
          return nil
        }
        input.append(bytes)
      } else if milliseconds >= 0 {
        return nil
      }
    }
  }

  var hasInputWaiting: Bool {
    !input.isEmpty || SystemCall.wait(for: [terminal.input], milliseconds: 0)[0]
  }

  /// Does what a signal asks for.
  func receive(_ byte: UInt8) {
    switch Int32(byte) {
    case SIGINT: interrupt()
    case SIGHUP: ending = .endOfInput
    case SIGWINCH where secretModes == nil:
      el_resize(editLine)
      redraw()
    case SIGCONT:
      if let secretModes { secretModes.apply(to: terminal.input) } else { resume() }
    default: break  // a cancellation, which has its flag
    }
  }

  // MARK: Characters

  /// Decodes UTF-8 whatever the locale is; U+FFFD for what is none.
  private func character(startingWith first: UInt8) -> Wide {
    let following: Int
    switch first {
    case 0xC2...0xDF: following = 1
    case 0xE0...0xEF: following = 2
    case 0xF0...0xF4: following = 3
    default: return 0xFFFD
    }
    var value = UInt32(first) & (0x3F >> UInt32(following))
    for _ in 0..<following {
      guard let byte = nextByte() else { return 0xFFFD }
      guard byte & 0xC0 == 0x80 else {
        input.putBack([byte])
        return 0xFFFD
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { Wide($0.value) } ?? 0xFFFD
  }

  // MARK: Escape sequences

  /// Looks at what follows an ESC.
  ///
  /// True: it was taken (and `action` says what it means, if it means anything); false: the ESC is
  /// a key, and what follows it can still be read.
  private func takesSequence() -> Bool {
    var taken: [UInt8] = []
    while taken.count < 16, let byte = nextByte(within: Self.sequenceGrace) {
      taken.append(byte)
      if taken.count == 1 ? byte != 0x5B && byte != 0x4F : (0x40...0x7E).contains(byte) { break }
    }
    let sequence = String(decoding: taken, as: UTF8.self)
    if sequence == "[200~" {
      action = .paste
      return true
    }
    // In vi's maps ESC is a key of its own, so a binding that begins with it would swallow it.
    if ce_is_vi(editLine), taken.count > 1 {
      action = EditCommand.viSequences[sequence].map(Action.command)
      return true
    }
    input.putBack(taken)
    return false
  }
}
