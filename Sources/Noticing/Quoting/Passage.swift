/// A text, cut where nothing may be read across.
struct Passage: Sendable {
  /// The stretches in order; what is quoted or in brackets is in none.
  private(set) var clauses: [Clause] = []
  /// Whether the clauses are all there is.
  private(set) var isAll = true
  /// Whether something that is in no clause stood before the first one.
  private(set) var beginsElsewhere = false

  /// A longer stretch without a stop is cut here.
  private static let longest = 120

  /// Behind so many words a new "and I" begins a stretch of its own.
  private static let long = 50

  private var current: [Chunk] = []
  private var beginsBroken = false
  private var isMidway = false

  init(_ text: String) {
    var code = FeelingFreeText.code(in: text)[...]
    for chunk in Chunk.chunks(of: text) {
      while let range = code.first, range.upperBound <= chunk.range.lowerBound {
        code.removeFirst()
      }
      if code.first?.contains(chunk.range.lowerBound) ?? false {
        isAll = false
        close()
        continue
      }
      read(chunk)
    }
    close()
  }

  /// The clauses that ask nothing.
  var statements: [Clause] { clauses.filter { !$0.isQuestion } }

  private mutating func close(broken: Bool = false, asked: Bool = false) {
    if current.isEmpty, clauses.isEmpty, broken { beginsElsewhere = true }
    if !Edges.trimmed(current).isEmpty {
      clauses.append(
        Clause(
          chunks: current,
          beginsBroken: beginsBroken,
          endsBroken: broken,
          isQuestion: asked
        )
      )
    }
    current = []
    beginsBroken = broken
  }

  private func joins(_ chunk: Chunk) -> Bool {
    ["and", "but", "so", "then", "because"].contains(chunk.form)
  }

  private mutating func read(_ chunk: Chunk) {
    if chunk.isInside || !chunk.isClean && !chunk.form.isEmpty {
      isAll = false
      close(broken: true)
      // After the stop that ends it a new sentence begins.
      if chunk.ending == .question || chunk.ending == .stop && chunk.endsSentence
        || !chunk.isInside && chunk.ending == .comma
      {
        beginsBroken = false
      }
      return
    }
    guard chunk.isClean else {
      // A dash or a face in the middle: only a new statement stands after it.
      isMidway = isMidway || !current.isEmpty
      close(asked: chunk.ending == .question)
      if chunk.ending == .question { isAll = false }
      return
    }
    if isMidway, current.isEmpty {
      beginsBroken = beginsBroken || !ClauseParts.subjects.contains(chunk.form)
    }
    isMidway = false
    if !current.isEmpty, chunk.opens || current.count >= Self.long && joins(chunk) { close() }
    current.append(chunk)
    switch chunk.ending {
    case .none, .comma: if current.count >= Self.longest { close(broken: true) }
    case .stop: close()
    case .question:
      close(asked: true)
      beginsBroken = false
      isAll = false
    }
  }
}

extension Passage {
  /// A span that may stand in quotation marks.
  struct Quote: Sendable {
    let span: [Chunk]
    let score: Int
    /// The number of its clause among the statements.
    let clause: Int

    var range: Range<Int> {
      guard let first = span.first, let last = span.last else { return 0..<0 }
      return first.range.lowerBound..<last.range.upperBound
    }

    var text: String { span.map(\.word).joined(separator: " ") }
  }

  /// Returns the spans of whole clauses, in order, each with how much it says.
  func quotes(limit: Int) -> [Quote] {
    let statements = statements
    let isShortAnswer = isAll && statements.count == 1
    return statements.enumerated().flatMap { position, clause in
      clause.spans(limit: limit, isAnswer: isShortAnswer).map { span, isWhole in
        var score = Salience.score(span) + Salience.lead(of: span, in: clause)
        if !isShortAnswer {
          if span.count < 3 { score -= 4 }
          if isWhole { score += 2 }
          if position == statements.count - 1 { score += 1 }
        }
        return Quote(span: span, score: score, clause: position)
      }
    }
  }
}
