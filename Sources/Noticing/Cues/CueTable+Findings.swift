extension CueTable {
  /// What a cue was found to show in a sentence.
  struct Finding: Sendable {
    /// The UTF-8 offsets of the words, in the original text.
    let evidence: Range<Int>
    let rule: String
    /// The place of the cue in the table.
    let place: Int
  }

  /// Returns what a sentence shows, each kind once, by the first cue that holds.
  ///
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - words: How many words the whole message has.
  /// - Returns: What was found, by its kind.
  func findings(in sentence: CueSentence, words: Int) -> [Kind: Finding] {
    var found: [Kind: Finding] = [:]
    var denied: Set<Kind> = []
    for position in sentence.numbers.indices {
      let isBody = position <= sentence.bodyStart
      for index in candidates(for: sentence.numbers[position]) {
        let cue = cues[index]
        switch cue.place {
        case .whole, .start: guard isBody else { continue }
        case .phrase: guard isBody || sentence.followsMark(position) else { continue }
        case .clause: guard isBody || sentence.opensClause(position) else { continue }
        case .in: break
        }
        guard cue.most >= words, !sentence.isQuoted(position),
          cue.denies ? !denied.contains(cue.kind) : found[cue.kind] == nil,
          cue.needs.allSatisfy({ sentence.meets($0, at: position) }),
          let end = cue.pattern.end(from: position, in: sentence, whole: cue.place == .whole)
        else { continue }
        if cue.denies {
          denied.insert(cue.kind)
        } else {
          found[cue.kind] = Finding(
            evidence: sentence.evidence(position..<max(end, position + 1)),
            rule: cue.rule,
            place: index
          )
        }
      }
    }
    for kind in denied { found[kind] = nil }
    return found
  }
}

extension CueSentence {
  fileprivate func meets(_ need: CueNeed, at position: Int) -> Bool {
    switch need {
    case .question: hasQuestionMark || opensLikeQuestion
    case .mark: hasQuestionMark
    case .first: isFirst
    case .program: hasProgram
    case .noreport: !isReported
    case .noothers: !hasOthers
    case .noself: !hasSelf
    case .writer: hasSelf
    case .asserted: !followsDenial(position)
    }
  }
}
