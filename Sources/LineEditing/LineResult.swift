/// What came of asking for an entry.
///
/// An interrupt and the end of input are answers a person gives, not errors.
public enum LineResult: Sendable, Equatable {
  /// A whole entry, without the newline that ended it.
  ///
  /// A pasted or recalled entry can hold newlines of its own; an empty entry is the empty string.
  case line(String)
  /// Ctrl-C: the entry was dropped, and `hadText` says whether there was anything to drop.
  ///
  /// A caller that leaves on the second Ctrl-C looks at `hadText`, so that dropping a draft does
  /// not count.
  case interrupted(hadText: Bool)
  /// Ctrl-D on an empty entry, or the terminal is gone. There will be no more entries.
  case endOfInput
}

/// Whether an entry is remembered.
public enum HistoryRecording: Sendable, Equatable {
  /// The entry joins the history, and earlier entries can be recalled while it is typed.
  case history
  /// Earlier entries can be recalled, and the entry is not remembered: a caller that must look at it
  /// first records it with `History.record(_:)`.
  case recall
  /// The entry is written down nowhere, and no earlier entry can be recalled while it is typed.
  case none
}

/// The keys an entry is edited with.
public enum EditingMode: Sendable, Equatable {
  /// What `~/.editrc` says, and Emacs keys if it says nothing.
  case preferred
  /// Emacs keys, unless `~/.editrc` binds otherwise.
  case emacs
  /// vi keys, beginning each entry in insert mode.
  case vi
}
