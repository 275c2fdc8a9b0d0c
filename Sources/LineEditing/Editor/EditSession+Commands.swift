import CEditline

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The commands and the keys they are bound to.
extension EditSession {
  func addCommands() {
    for command in EditCommand.allCases {
      let name = Self.names[command] ?? immortal(command.rawValue)
      _ = ce_add_function(editLine, name, name, command.function)
    }
  }

  /// libedit keeps the names' addresses, so they are made once and never freed.
  nonisolated(unsafe) private static let names: [EditCommand: UnsafePointer<Wide>] =
    Dictionary(uniqueKeysWithValues: EditCommand.allCases.map { ($0, immortal($0.rawValue)) })

  /// Binds our keys first, so that `~/.editrc` can bind them otherwise.
  ///
  /// Choosing a mode resets every map, and `~/.editrc` may do so too: then our keys are bound once
  /// more.
  func bindKeys(_ mode: EditingMode) {
    _ = ce_set_editor(editLine, (mode == .vi ? "vi" : "emacs").wide)
    bindOurKeys()
    el_source(editLine, nil)
    let choosesMode = EditorConfiguration.choosesMode
    if mode != .preferred, ce_is_vi(editLine) != (mode == .vi) {
      _ = ce_set_editor(editLine, (mode == .vi ? "vi" : "emacs").wide)
      bindOurKeys()
    } else if choosesMode {
      bindOurKeys()
    }
    bindEvent()
  }

  private func bindOurKeys() {
    if ce_is_vi(editLine) {
      for (key, function) in EditCommand.viInsertKeys { bind(key, function) }
      for (key, function) in EditCommand.viCommandKeys {
        _ = ce_bind_command_mode(editLine, key.wide, function.wide)
      }
    } else {
      for (key, function) in EditCommand.emacsKeys { bind(key, function) }
    }
  }

  private func bind(_ key: String, _ function: String) {
    _ = ce_bind(editLine, key.wide, function.wide)
  }

  private func bindEvent() {
    bind("^_", EditCommand.event.rawValue)
    _ = ce_bind_command_mode(editLine, "^_".wide, EditCommand.event.rawValue.wide)
  }

  /// Does what the event key stands for.
  func performEvent() -> UInt8 {
    guard let action else {
      guard ending != nil else { return perform(.undo) }
      endSearch()
      moveCursor(to: lineCount)
      return AfterCommand.refresh.rawValue
    }
    self.action = nil
    switch action {
    case .paste:
      endSearch()
      insert(readPaste())
      return AfterCommand.refresh.rawValue
    case .stop(let position):
      stop(cursor: position)
      return AfterCommand.nothing.rawValue
    case .search(let key): return continueSearch(with: key).rawValue
    case .command(let command):
      endSearch()
      return perform(command)
    }
  }

  func perform(_ command: EditCommand) -> UInt8 {
    let result = outcome(of: command)
    if result == .beep { terminal.write("\u{7}") }
    return result.rawValue
  }

  private func outcome(of command: EditCommand) -> AfterCommand {
    switch command {
    case .event: return .nothing
    case .interrupt:
      interrupt()
      hasAnnouncedEnding = true
      moveCursor(to: lineCount)
      return .refresh
    case .suspend:
      guard ce_has_shell() else { return .beep }
      action = .stop(cursor: cursor)
      moveCursor(to: lineCount)
      return .moveCursor
    case .endOrDelete:
      guard lineCount == 0 else { return deleteForward() }
      ending = .endOfInput
      return .end
    case .rubOut: return rubOut()
    case .delete: return deleteForward()
    case .left: return moveLeft()
    case .right: return moveRight()
    case .up: return moveUp()
    case .down: return moveDown()
    case .rowStart: return moveToRowStart()
    case .rowEnd: return moveToRowEnd()
    case .search: return beginSearch()
    case .clearScreen:
      clearScreen()
      return .nothing
    case .newline:
      insert("\n")
      return .refresh
    case .accept: return accept()
    case .complete: return complete()
    case .undo: return undo()
    case .killToRowEnd: return killToRowEnd()
    case .killToRowStart: return killToRowStart()
    case .killBackToBlank: return killBackToBlank()
    case .killWordBefore: return killWordBefore()
    case .killWordAfter: return killWordAfter()
    case .yank: return yank()
    case .yankOlder: return yankOlder()
    case .editOutside: return editOutside(String(wide: line))
    }
  }
}

extension EditSession {
  /// Ends the read with the entry, unless its end says that it goes on or it is the word that calls
  /// an editor.
  private func accept() -> AfterCommand {
    if let word = editorWord, lineCount == word.unicodeScalars.count, String(wide: line) == word {
      return editOutside("")
    }
    let backslashes = line.reversed().prefix { $0 == 0x5C }.count
    if cursor == lineCount, !backslashes.isMultiple(of: 2) {
      replace((lineCount - 1)..<lineCount, with: "\n")
      return .refresh
    }
    moveCursor(to: lineCount)
    insert("\n")
    return .accept
  }
}

/// `~/.editrc`, as far as it has to be known beforehand.
enum EditorConfiguration {
  /// Whether a line of it is `bind -e` or `bind -v`, either of which undoes earlier bindings.
  static var choosesMode: Bool {
    guard let path = path, let bytes = FileAccess.contents(of: path, limit: 1 << 20) else {
      return false
    }
    return String(decoding: bytes, as: UTF8.self)
      .split(whereSeparator: \.isNewline)
      .contains { line in
        let words = line.split(whereSeparator: \.isWhitespace)
        return words.first?.hasSuffix("bind") ?? false
          && words.dropFirst().contains { $0 == "-e" || $0 == "-v" }
      }
  }

  private static var path: String? {
    if let path = SystemCall.environment("EDITRC") { return path }
    return SystemCall.environment("HOME").map { $0 + "/.editrc" }
  }
}
