/// A stretch between two stops, and the whole clauses it can be cut into.
struct Clause: Sendable {
  let chunks: [Chunk]
  /// Whether something unquotable stood in front of it, so that its beginning may be missing.
  let beginsBroken: Bool
  /// Whether something unquotable follows, so that its end may be missing.
  let endsBroken: Bool
  /// Whether a question mark ends it.
  let isQuestion: Bool

  /// How many words before a clause are read for what reaches over it.
  private static let reach = 40

  /// The first word that is no filler.
  private let opening: Chunk?

  init(chunks: [Chunk], beginsBroken: Bool, endsBroken: Bool, isQuestion: Bool) {
    self.chunks = chunks
    self.beginsBroken = beginsBroken
    self.endsBroken = endsBroken
    self.isQuestion = isQuestion
    opening = Edges.trimmed(Array(chunks.prefix(16))).first
  }

  /// The spans of whole clauses.
  ///
  /// - Parameters:
  ///   - limit: The most words a span may have.
  ///   - isAnswer: The stretch is all the person wrote: it may be a fragment, since nothing is missing.
  /// - Returns: The spans, each with whether it is the whole stretch.
  func spans(limit: Int, isAnswer: Bool) -> [(span: [Chunk], isWhole: Bool)] {
    var spans: [(span: [Chunk], isWhole: Bool)] = []
    let trimmed = Edges.trimmed(chunks)
    let stands = isAnswer || !ClauseParts.leans(trimmed)
    if !beginsBroken, !endsBroken, stands, Edges.fits(trimmed, limit: limit),
      Edges.endsWell(trimmed[...])
    {
      return [(trimmed, true)]
    }
    let starts = [0] + chunks.indices.dropFirst().filter(isSplit)
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : chunks.count
      let isBroken =
        number == 0 && beginsBroken && !joins || end == chunks.count && endsBroken
      guard mayBegin(at: start, isFirst: number == 0), mayEnd(at: end) else { continue }
      let part = Edges.trimmed(Array(chunks[start..<end]))
      let isPart = start > 0 || end < chunks.count
      if isPart, ClauseParts.deniesReason(part) { continue }
      guard !ClauseParts.leans(part), !isPart || start == 0 || ClauseParts.isClause(part) else {
        continue
      }
      if !isBroken, Edges.fits(part, limit: limit), Edges.endsWell(part[...]) {
        spans.append((part, false))
      } else if number > 0 || !beginsBroken || joins, let main = mainClause(of: part, limit: limit)
      {
        spans.append((main, false))
      }
    }
    return spans
  }

  /// Whether it begins with a new statement ("and I left"), so that nothing in front of it is missed.
  private var joins: Bool {
    chunks.count > 1 && ["and", "but", "so"].contains(chunks[0].form)
      && ClauseParts.subjects.contains(chunks[1].form)
  }

  /// Whether a new statement begins at a place.
  func isSplit(at position: Int) -> Bool {
    let before = chunks[position - 1]
    let form = chunks[position].form
    let next = position + 1 < chunks.count ? chunks[position + 1].form : ""
    if form == "but" { return true }
    if before.ending == .comma {
      return ClauseParts.joints.contains(form) || ClauseParts.asides.contains(form)
        || ClauseParts.subjects.contains(form)
    }
    guard ["and", "so"].contains(form), ClauseParts.subjects.contains(next) else { return false }
    return !chunks[max(0, position - Self.reach)..<position].contains {
      ["between", "both"].contains($0.form)
    }
  }

  /// A clause leans on the one before it when that sets a condition or reports.
  func mayBegin(at start: Int, isFirst: Bool) -> Bool {
    if isFirst { return true }
    if ClauseParts.asides.contains(chunks[start].form) { return false }
    let before = chunks[..<start]
    if let opening, ClauseParts.subordinators.contains(opening.form),
      opening.range.lowerBound < chunks[start].range.lowerBound
    {
      return false
    }
    if chunks[start].form == "but" { return true }
    // After a comma alone only a condition reaches over.
    let isSplice = ClauseParts.subjects.contains(chunks[start].form)
    let reaching = isSplice ? ClauseParts.conditions : ClauseParts.reaching
    return !before.contains { reaching.contains($0.form) }
  }

  /// "The day I left, I cried": in front of a comma and a subject only a statement ends.
  private func mayEnd(at end: Int) -> Bool {
    guard end < chunks.count, ClauseParts.subjects.contains(chunks[end].form) else { return true }
    return opening.map { ClauseParts.subjects.contains($0.form) } ?? false
  }

  /// The words in front of a dependent clause, when they are whole without it.
  private func mainClause(of part: [Chunk], limit: Int) -> [Chunk]? {
    let isDenied = part.contains { ClauseParts.isNegative($0.form) }
    for position in part.indices.dropFirst(2) {
      let form = part[position].form
      let next = position + 1 < part.count ? part[position + 1].form : ""
      let before = part[position - 1].form
      let ends =
        form == "and" && next == "then"
        || !isDenied && ClauseParts.droppable.contains(form) && !ClauseParts.open.contains(before)
      guard ends else { continue }
      let main = Edges.trimmed(Array(part[..<position]))
      guard main.count > 2, !ClauseParts.leans(main),
        Edges.fits(main, limit: limit), Edges.endsWell(main[...])
      else { return nil }
      return main
    }
    return nil
  }
}

/// The words that tell whether a clause stands alone.
enum ClauseParts {
  static let subjects: Set<String> = [
    "i", "i'm", "im", "i've", "ive", "i'd", "i'll", "he", "he's", "hes", "he'd", "he'll", "she",
    "she's", "shes", "she'd", "she'll", "they", "they're", "they've", "they'd", "they'll", "we",
    "we're", "we've", "we'd", "we'll", "it", "it's", "it'd", "nobody", "everyone", "everybody",
    "there's", "nothing", "everything", "you", "you're",
  ]

  /// Open a clause after a comma.
  static let joints: Set<String> = ["and", "but", "so", "because", "cause", "cuz", "yet", "then"]

  /// Open, after a comma, something that can be left out.
  static let asides: Set<String> = ["which", "although", "though", "whereas", "especially", "like"]

  static let subordinators: Set<String> = [
    "if", "when", "while", "although", "though", "unless", "until", "till", "since", "whenever",
    "after", "before", "as", "once", "whether", "where", "whereas",
  ]

  /// Begin what hangs on other words.
  private static let leaning: Set<String> = subordinators.union([
    "how", "what", "who", "whom", "whose", "which", "that", "than", "to", "of", "for", "from", "by",
    "with", "in", "on", "at", "into", "about", "between", "during", "or", "nor",
  ])

  /// Words whose clause reaches over the "and" that follows.
  static let reaching: Set<String> = [
    "if", "unless", "when", "whenever", "wish", "wished", "hope", "that", "how", "what", "who",
    "like", "said", "says", "say", "told", "tells", "think", "thinks", "thought", "believe",
    "pretend", "imagine", "until", "because", "whether",
  ]

  static let conditions: Set<String> = [
    "if", "unless", "when", "whenever", "wish", "wished", "until", "whether",
  ]

  /// In front of these a statement that denies nothing is whole.
  static let droppable: Set<String> = [
    "because", "when", "while", "whenever", "although", "though",
  ]

  /// After these what follows is what they are about, and cannot go.
  static let open: Set<String> = [
    "know", "knew", "hate", "hated", "love", "loved", "like", "liked", "remember", "ask", "asked",
    "wonder", "care", "tell", "see", "saw", "mind", "notice", "forget", "forgot", "is", "was",
    "just", "only", "even", "it", "except", "especially", "sure", "not", "mostly", "that", "and",
    "or", "best", "worst", "easier", "better", "worse", "said", "decide", "understand",
  ]

  static func isNegative(_ form: String) -> Bool {
    ["not", "never", "no", "nobody", "nothing", "hardly", "without", "cannot", "cant", "dont"]
      .contains(form) || form.hasSuffix("n't")
  }

  /// Whether the words hang on others that are not there.
  static func leans(_ span: [Chunk]) -> Bool {
    guard let first = span.first else { return true }
    if leaning.contains(first.form) || first.isNumber { return true }
    guard span.count > 1 else { return false }
    let pairs = zip(span, span.dropFirst())
    // "Not because I hate her": the reason denied, without the one that is meant.
    return pairs.contains {
      ["not", "isn't", "wasn't"].contains($0.form)
        && ["because", "that", "only", "before", "until"].contains($1.form)
    }
  }

  /// "I don't stay because I love him": alone it may say the opposite.
  static func deniesReason(_ span: [Chunk]) -> Bool {
    span.contains { isNegative($0.form) } && span.contains { $0.form == "because" }
  }

  /// Whether the words have a subject and something said of it.
  static func isClause(_ span: [Chunk]) -> Bool {
    span.count > 2 && span.first.map { subjects.contains($0.form) } ?? false
  }
}
