/// Everything that happened in a conversation, in order, as a value.
///
/// Entries are never changed. Going back appends ``Content/rewound(to:)``, after which the entries
/// from that number on no longer count; ``live`` gives those that do.
public struct Transcript: Hashable, Sendable {
  /// All entries, whether they count or not.
  public private(set) var entries: [Entry]

  /// The number of the last entry that there ever was; numbers are never used twice.
  private var lastNumber = 0

  /// Creates an empty transcript.
  public init() {
    self.entries = []
  }

  /// The number that the next entry will have.
  public var nextNumber: Int { lastNumber + 1 }

  /// One thing that happened.
  public struct Entry: Hashable, Sendable {
    /// Counts from 1 and never falls within a transcript.
    public let number: Int
    /// When it happened.
    public let time: Timestamp
    /// What happened.
    public let content: Content

    /// Creates an entry.
    public init(number: Int, time: Timestamp, content: Content) {
      self.number = number
      self.time = time
      self.content = content
    }
  }

  /// The kinds of things that happen.
  public enum Content: Hashable, Sendable {
    /// The other side spoke.
    case said(Utterance)
    /// The other side asked for something.
    case asked(InputRequest)
    /// The person answered.
    case answered(Answer)
    /// Something to be remembered.
    case effect(Effect)
    /// The person went back: entries with this number and above, up to here, no longer count.
    case rewound(to: Int)
    /// A reply ended for good.
    case ended(ReplyEvent.Reason)
  }

  /// Adds what happened, numbered after the last entry.
  @discardableResult
  public mutating func append(_ content: Content, at time: Timestamp) -> Entry {
    let entry = Entry(number: nextNumber, time: time, content: content)
    entries.append(entry)
    lastNumber = entry.number
    return entry
  }

  /// Adds what a reply's event leaves behind: nothing for pieces of text and for the end of a turn.
  ///
  /// - Returns: The entry, or `nil` when the event leaves none.
  @discardableResult
  public mutating func record(_ event: ReplyEvent, at time: Timestamp) -> Entry? {
    switch event {
    case .text, .finished(.awaitingInput): nil
    case .said(let utterance): append(.said(utterance), at: time)
    case .effect(let effect): append(.effect(effect), at: time)
    case .request(let request): append(.asked(request), at: time)
    case .finished(let reason): append(.ended(reason), at: time)
    }
  }

  /// Adds an entry that was numbered before, as a reader of stored sessions does.
  ///
  /// - Returns: `false`, and nothing is added, when its number does not come after the last one's.
  @discardableResult
  public mutating func append(_ entry: Entry) -> Bool {
    guard entry.number > lastNumber, entry.number < Int.max else { return false }
    entries.append(entry)
    lastNumber = entry.number
    return true
  }
}

extension Transcript {
  /// The entries that count, in order.
  ///
  /// Cost: linear in the number of entries.
  public var live: [Entry] {
    var live: [Entry] = []
    live.reserveCapacity(entries.count)
    for entry in entries {
      if case .rewound(let number) = entry.content {
        while let last = live.last, last.number >= number { live.removeLast() }
      } else {
        live.append(entry)
      }
    }
    return live
  }

  /// The request that waits for an answer, or `nil` when it is not the person's turn.
  public var pendingRequest: InputRequest? {
    for entry in live.reversed() {
      switch entry.content {
      case .asked(let request): return request
      case .answered, .said, .ended: return nil
      case .effect, .rewound: continue
      }
    }
    return nil
  }

  /// The last live answer with its entry, or `nil` when nothing was answered yet.
  public var lastAnswer: (entry: Entry, answer: Answer)? {
    for entry in live.reversed() {
      if case .answered(let answer) = entry.content { return (entry, answer) }
    }
    return nil
  }

  /// The number to go back to so that the question before the pending one is open again, or `nil`
  /// when there is none.
  ///
  /// Going back passes over everything that happened while the pending question was open (an entry
  /// that was not understood, an excursion) and over asides that have ended. It never leaves an
  /// aside that has not.
  public var previousAnswerNumber: Int? {
    guard let pending = pendingRequest else { return nil }
    let entries = isInAside ? live : withoutAsides.live
    let first = entries.firstIndex { entry in
      if case .asked(let request) = entry.content { request.id == pending.id } else { false }
    }
    for entry in entries[..<(first ?? entries.startIndex)].reversed() {
      switch entry.content {
      case .answered: return entry.number
      case .effect(.asideBegan): return nil
      default: continue
      }
    }
    return nil
  }

  /// The last live checkpoint of an owner, with its entry.
  public func lastCheckpoint(of owner: String) -> (entry: Entry, checkpoint: Checkpoint)? {
    for entry in live.reversed() {
      if case .effect(.checkpoint(let checkpoint)) = entry.content, checkpoint.owner == owner {
        return (entry, checkpoint)
      }
    }
    return nil
  }

  /// How an aside stands at the end of the transcript.
  public var isInAside: Bool {
    for entry in live.reversed() {
      switch entry.content {
      case .effect(.asideBegan): return true
      case .effect(.asideEnded): return false
      default: continue
      }
    }
    return false
  }

  /// The transcript as it would be had no aside ever happened: what a responder sees that has
  /// nothing to do with them.
  ///
  /// Leaves out the answer that an aside began with, unless it counts after all, and everything up
  /// to its end. Only live entries are kept, and with them what ``Effect/outlastsRewinding`` says of
  /// any entry.
  public var withoutAsides: Transcript {
    var kept: [Entry] = []
    var held: Entry?
    var latest: Entry?
    var isInside = false
    for entry in live {
      switch entry.content {
      case .effect(.asideBegan) where !isInside:
        isInside = true
        held = kept.popLastAnswer()
        latest = nil
      case .effect(.asideEnded(_, let next)) where isInside:
        isInside = false
        if next.countsAnswer, let held { kept.append(held) }
        if next == .latest, let latest, let again = held?.answeredAgain(by: latest) {
          kept.append(again)
        }
      case .answered where isInside:
        latest = entry
      default:
        if !isInside { kept.append(entry) }
      }
    }
    let numbers = Set(kept.map(\.number))
    let lasting = entries.filter { entry in
      guard case .effect(let effect) = entry.content else { return false }
      return effect.outlastsRewinding && !numbers.contains(entry.number)
    }
    var transcript = Transcript()
    transcript.entries = (lasting + kept).sorted { $0.number < $1.number }
    transcript.lastNumber = lastNumber
    return transcript
  }
}

extension Transcript.Entry {
  /// A later answer as one to the same request, in the person's words; `nil` unless both are answers.
  fileprivate func answeredAgain(by later: Transcript.Entry) -> Transcript.Entry? {
    guard case .answered(let first) = content, case .answered(let second) = later.content else {
      return nil
    }
    let answer = Answer(
      to: first.request,
      text: second.text,
      originalBytes: second.originalBytes,
      value: .text(second.text)
    )
    return Transcript.Entry(number: later.number, time: later.time, content: .answered(answer))
  }
}

extension [Transcript.Entry] {
  /// Removes and returns the last entry if it is an answer: what an aside that begins now holds.
  mutating func popLastAnswer() -> Transcript.Entry? {
    guard case .answered? = last?.content else { return nil }
    return popLast()
  }
}
