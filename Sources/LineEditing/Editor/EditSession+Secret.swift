/// Entries that are not shown, such as a passphrase: libedit, which would keep them in its
/// buffers, never sees them.
extension EditSession {
  /// Reads one entry of which nothing is shown or kept.
  func readSecret(prompt: Prompt, cancellation: CancellationFlag) -> Outcome {
    read(cancellation: cancellation) {
      let (above, row) = prompt.rendered(withEscapes: false)
      guard let modes = Modes.current(of: terminal.input) else { return .endOfInput }
      secretModes = modes.holdingSignalKeys
      defer { secretModes = nil }
      secretModes?.apply(to: terminal.input)
      terminal.write(above + row.text)
      let outcome = secret()
      terminal.write("\n")
      return outcome
    }
  }

  private func secret() -> Outcome {
    var bytes: [UInt8] = []
    while let byte = nextByte() {
      switch byte {
      case 0x0A, 0x0D: return .line(String(decoding: bytes, as: UTF8.self))
      case 0x03: return .interrupted(hadText: !bytes.isEmpty)
      case 0x04: if bytes.isEmpty { return .endOfInput }
      case 0x08, 0x7F:
        var text = String(decoding: bytes, as: UTF8.self)
        if !text.isEmpty { text.removeLast() }
        bytes = Array(text.utf8)
      case 0x15: bytes = []
      case 0x1B: skipSequence()
      case 0x00..<0x20: break
      default: bytes.append(byte)
      }
    }
    return ending ?? .endOfInput
  }

  /// Arrow keys mean nothing here, and must not become part of the secret.
  private func skipSequence() {
    guard let first = nextByte(within: 30), first == 0x5B || first == 0x4F else { return }
    while let byte = nextByte(within: 30), !(0x40...0x7E).contains(byte) {}
  }
}
