import CEditline

/// The commands this editor adds to libedit's own.
///
/// The raw value is the name `~/.editrc` can use.
enum EditCommand: String, CaseIterable {
  case event = "umbra-event"
  case interrupt = "umbra-interrupt"
  case suspend = "umbra-suspend"
  case endOrDelete = "umbra-end-or-delete"
  case rubOut = "umbra-rub-out"
  case delete = "umbra-delete"
  case left = "umbra-left"
  case right = "umbra-right"
  case up = "umbra-up"
  case down = "umbra-down"
  case rowStart = "umbra-row-start"
  case rowEnd = "umbra-row-end"
  case newline = "umbra-newline"
  case search = "umbra-search"
  case clearScreen = "umbra-clear-screen"
  case accept = "umbra-accept"
  case complete = "umbra-complete"
  case undo = "umbra-undo"
  case killToRowEnd = "umbra-kill-to-row-end"
  case killToRowStart = "umbra-kill-to-row-start"
  case killBackToBlank = "umbra-kill-back-to-blank"
  case killWordBefore = "umbra-kill-word-before"
  case killWordAfter = "umbra-kill-word-after"
  case yank = "umbra-yank"
  case yankOlder = "umbra-yank-older"
  case editOutside = "umbra-edit-outside"

  /// Keys in Emacs mode, before `~/.editrc` has its say.
  static let emacsKeys: [(key: String, function: String)] =
    commonKeys + [
      ("^A", rowStart.rawValue), ("^E", rowEnd.rawValue),
      ("^B", left.rawValue), ("^F", right.rawValue),
      ("^K", killToRowEnd.rawValue), ("^O", newline.rawValue),
      ("^Xu", undo.rawValue), ("^X^U", undo.rawValue),
      ("\u{1B}y", yankOlder.rawValue), ("\u{1B}d", killWordAfter.rawValue),
      ("\u{1B}\r", newline.rawValue), ("\u{1B}\n", newline.rawValue),
      ("\u{1B}\u{7F}", killWordBefore.rawValue), ("\u{1B}\u{8}", killWordBefore.rawValue),
      ("\u{1B}[3;5~", killWordAfter.rawValue),
    ] + wordRight.map { ("\u{1B}" + $0, "em-next-word") }
    + wordLeft.map { ("\u{1B}" + $0, "ed-prev-word") }
    + viSequences.map { ("\u{1B}" + $0.key, $0.value.rawValue) }

  /// Keys in the insert mode of vi.
  static let viInsertKeys: [(key: String, function: String)] =
    commonKeys

  /// Keys in the command mode of vi.
  static let viCommandKeys: [(key: String, function: String)] = [
    ("^C", interrupt.rawValue), ("^Z", suspend.rawValue), ("^D", endOrDelete.rawValue),
    ("h", left.rawValue), ("l", right.rawValue), ("k", up.rawValue), ("j", down.rawValue),
    ("^P", up.rawValue), ("^N", down.rawValue), ("^R", search.rawValue),
    // libedit's own search loses the draft when it finds nothing.
    ("/", search.rawValue), ("?", search.rawValue),
    // libedit's own would write the entry to a file in /tmp.
    ("v", editOutside.rawValue),
    ("^M", accept.rawValue), ("^J", accept.rawValue),
  ]

  private static let commonKeys: [(key: String, function: String)] = [
    ("^C", interrupt.rawValue), ("^Z", suspend.rawValue), ("^D", endOrDelete.rawValue),
    ("^?", rubOut.rawValue), ("^H", rubOut.rawValue),
    ("^P", up.rawValue), ("^N", down.rawValue), ("^R", search.rawValue),
    ("^L", clearScreen.rawValue),
    ("^M", accept.rawValue), ("^J", accept.rawValue), ("^I", complete.rawValue),
    ("^X^E", editOutside.rawValue),
    ("^W", killBackToBlank.rawValue), ("^U", killToRowStart.rawValue), ("^Y", yank.rawValue),
  ]

  /// What terminals send after ESC for Right with Ctrl or Alt: xterm and its kin, rxvt, and the
  /// older PuTTY and screen.
  private static let wordRight = ["[1;5C", "[1;3C", "Oc", "[5C", "\u{1B}[C", "\u{1B}OC"]

  /// The same for Left.
  private static let wordLeft = ["[1;5D", "[1;3D", "Od", "[5D", "\u{1B}[D", "\u{1B}OD"]

  /// What terminals send after ESC for the keys of the cursor block.
  static let viSequences: [String: EditCommand] = [
    "[A": .up, "OA": .up, "[B": .down, "OB": .down,
    "[C": .right, "OC": .right, "[D": .left, "OD": .left,
    "[H": .rowStart, "OH": .rowStart, "[1~": .rowStart, "[7~": .rowStart,
    "[F": .rowEnd, "OF": .rowEnd, "[4~": .rowEnd, "[8~": .rowEnd,
    "[3~": .delete,
  ]

  /// What libedit calls for the command.
  ///
  /// A C function has no context, so each needs its own.
  var function: ce_key_fn {
    switch self {
    case .event: { editLine, _ in EditSession.of(editLine)?.performEvent() ?? 0 }
    case .interrupt: { editLine, _ in EditSession.of(editLine)?.perform(.interrupt) ?? 0 }
    case .suspend: { editLine, _ in EditSession.of(editLine)?.perform(.suspend) ?? 0 }
    case .endOrDelete: { editLine, _ in EditSession.of(editLine)?.perform(.endOrDelete) ?? 0 }
    case .rubOut: { editLine, _ in EditSession.of(editLine)?.perform(.rubOut) ?? 0 }
    case .delete: { editLine, _ in EditSession.of(editLine)?.perform(.delete) ?? 0 }
    case .left: { editLine, _ in EditSession.of(editLine)?.perform(.left) ?? 0 }
    case .right: { editLine, _ in EditSession.of(editLine)?.perform(.right) ?? 0 }
    case .up: { editLine, _ in EditSession.of(editLine)?.perform(.up) ?? 0 }
    case .down: { editLine, _ in EditSession.of(editLine)?.perform(.down) ?? 0 }
    case .rowStart: { editLine, _ in EditSession.of(editLine)?.perform(.rowStart) ?? 0 }
    case .rowEnd: { editLine, _ in EditSession.of(editLine)?.perform(.rowEnd) ?? 0 }
    case .search: { editLine, _ in EditSession.of(editLine)?.perform(.search) ?? 0 }
    case .clearScreen: { editLine, _ in EditSession.of(editLine)?.perform(.clearScreen) ?? 0 }
    case .accept: { editLine, _ in EditSession.of(editLine)?.perform(.accept) ?? 0 }
    case .complete: { editLine, _ in EditSession.of(editLine)?.perform(.complete) ?? 0 }
    case .undo: { editLine, _ in EditSession.of(editLine)?.perform(.undo) ?? 0 }
    case .killToRowEnd: { editLine, _ in EditSession.of(editLine)?.perform(.killToRowEnd) ?? 0 }
    case .killToRowStart: { editLine, _ in EditSession.of(editLine)?.perform(.killToRowStart) ?? 0 }
    case .killBackToBlank:
      { editLine, _ in EditSession.of(editLine)?.perform(.killBackToBlank) ?? 0 }
    case .killWordBefore: { editLine, _ in EditSession.of(editLine)?.perform(.killWordBefore) ?? 0 }
    case .killWordAfter: { editLine, _ in EditSession.of(editLine)?.perform(.killWordAfter) ?? 0 }
    case .yank: { editLine, _ in EditSession.of(editLine)?.perform(.yank) ?? 0 }
    case .yankOlder: { editLine, _ in EditSession.of(editLine)?.perform(.yankOlder) ?? 0 }
    case .editOutside: { editLine, _ in EditSession.of(editLine)?.perform(.editOutside) ?? 0 }
    case .newline: { editLine, _ in EditSession.of(editLine)?.perform(.newline) ?? 0 }
    }
  }
}

/// What libedit does after a command.
enum AfterCommand: UInt8 {
  /// Nothing: the command left the screen right.
  case nothing = 0
  /// Ends the read with the entry, which has its newline. The corresponding C constant is
  /// `CC_NEWLINE`.
  case accept = 1
  /// Ends the read without an entry. The corresponding C constant is `CC_EOF`.
  case end = 2
  /// Paints what changed. The corresponding C constant is `CC_REFRESH`.
  case refresh = 4
  /// Moves the cursor. The corresponding C constant is `CC_CURSOR`.
  case moveCursor = 5
  /// Beeps. The corresponding C constant is `CC_ERROR`.
  case beep = 6
}
