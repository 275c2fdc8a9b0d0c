/// A row that changes with time.
extension EditSession {
  /// How often the row is looked at, in milliseconds.
  private static let beat: Int32 = 100

  /// Shows a row until it is over or a key is pressed.
  ///
  /// Space and Enter are taken; any other key is left for the next entry.
  func pace(
    cancellation: CancellationFlag,
    _ frame: (_ elapsed: Duration, _ columns: Int) -> Prompt?
  ) -> Outcome {
    (stoppedByKey, isPassedOver) = (false, false)
    return read(cancellation: cancellation) {
      guard let modes = Modes.current(of: terminal.input) else { return .endOfInput }
      secretModes = modes.holdingSignalKeys
      defer { secretModes = nil }
      secretModes?.apply(to: terminal.input)
      stoppedByKey = !input.isEmpty
      showRows(frame)
      terminal.write("\r\u{1B}[K")
      // Nothing is being edited: what the entry before was is no text of this one.
      if case .interrupted = ending { return .interrupted(hadText: false) }
      return ending ?? .line("")
    }
  }

  private func showRows(_ frame: (_ elapsed: Duration, _ columns: Int) -> Prompt?) {
    let start = ContinuousClock.now
    var shown = ""
    while ending == nil, !stoppedByKey, !isPassedOver {
      let columns = terminal.size.columns
      guard let row = frame(ContinuousClock.now - start, columns) else { return }
      let text = row.row(columns: columns, withEscapes: terminal.wantsColour).text
      if text != shown { terminal.write("\r" + text + "\u{1B}[K") }
      shown = text
      takeKey()
    }
  }

  private func takeKey() {
    let ready = SystemCall.wait(for: [terminal.input, wake.readEnd], milliseconds: Self.beat)
    if ready[1] { wake.drain().forEach(receive) }
    if cancellation.isSet { ending = .cancelled }
    guard ready[0], ending == nil else { return }
    guard let bytes = SystemCall.read(terminal.input, upTo: 1), let key = bytes.first else {
      ending = .endOfInput
      return
    }
    switch key {
    case 0x03: ending = .interrupted(hadText: false)
    case 0x0A, 0x0D, 0x20: isPassedOver = true
    default:
      input.append(bytes)
      stoppedByKey = true
    }
  }
}
