extension Transcript {
  /// The live entries without the asides that may not be kept: what a view may show.
  public var keptEntries: [Entry] {
    Self.withoutUnkeptAsides(live)
  }

  /// Leaves out every aside that did not end with the person keeping it, with the answer it began
  /// with; one that has not ended yet is left out as well.
  package static func withoutUnkeptAsides(_ entries: [Entry]) -> [Entry] {
    var kept: [Entry] = []
    var aside: [Entry] = []
    var isInside = false
    var began = 0
    for entry in entries {
      switch entry.content {
      case .effect(.asideBegan) where !isInside:
        isInside = true
        began = entry.number
        let start =
          kept.lastIndex {
            if case .answered = $0.content { return true }
            return false
          } ?? kept.startIndex
        aside = Array(kept[start...]) + [entry]
        kept.removeSubrange(start...)
      case .effect(.asideEnded(let keep, _)) where isInside:
        isInside = false
        if keep { kept += aside + [entry] }
        aside = []
      case .rewound(let number) where isInside && number <= began:
        // The person went back to before the aside: it never was.
        isInside = false
        aside = []
        kept.append(entry)
      default:
        if isInside { aside.append(entry) } else { kept.append(entry) }
      }
    }
    return kept
  }
}
