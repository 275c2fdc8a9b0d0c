extension Transcript {
  /// The live entries without the asides that may not be kept: what a view may show.
  public var keptEntries: [Entry] {
    Self.withoutUnkeptAsides(live)
  }

  /// Leaves out every aside that did not end with the person keeping it, with the answer it began
  /// with unless that counts after all; one that has not ended yet is left out as well.
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
        aside = [kept.popLastAnswer(), entry].compactMap { $0 }
      case .effect(.asideEnded(let keep, let next)) where isInside:
        isInside = false
        if keep {
          kept += aside + [entry]
        } else if next.countsAnswer, let first = aside.first, case .answered = first.content {
          kept.append(first)
          if next == .latest, let last = aside.last(where: \.isAnswer), last != first {
            kept.append(last)
          }
        }
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

extension Transcript.Entry {
  fileprivate var isAnswer: Bool {
    if case .answered = content { true } else { false }
  }
}
