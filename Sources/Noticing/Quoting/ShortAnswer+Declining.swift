extension ShortAnswer {
  /// What a person asks back in place of an answer.
  public enum QuestionBack: String, Hashable, Sendable, CaseIterable {
    /// What is meant, or wanted: “what do you mean”.
    case meaning
    /// Why it is asked: “why do you want to know”.
    case reason
    /// Whether it does any good: “does this help anyone?”
    case use
  }

  /// Returns whether the person declines to answer, or protests: “none of your business”, “pass”.
  ///
  /// Every clause must decline: “whatever she does, I keep quiet” is an answer, and so is what stands in
  /// quotation marks.
  public static func isRefusal(_ text: String) -> Bool {
    guard let clauses = Clauses(text) else { return false }
    var declines = false
    for clause in clauses.list {
      if Declining.isRefusal(clause) {
        declines = true
      } else if !Declining.isBeside(clause), Declining.question(in: clause) == nil {
        return false
      }
    }
    return declines
  }

  /// Returns what the person asks back, or `nil` when the text is anything but a question about the
  /// question.
  ///
  /// Such a question needs no question mark. With anything told beside it, it is an answer.
  public static func questionBack(_ text: String) -> QuestionBack? {
    guard let clauses = Clauses(text) else {
      return text.utf8.count <= 16 && text.utf8.contains(63) && isWithoutWords(text)
        ? .meaning : nil
    }
    var question: QuestionBack?
    for clause in clauses.list {
      if let asked = Declining.question(in: clause) {
        question = question ?? asked
      } else if !Declining.isBeside(clause) {
        return nil
      }
    }
    return question
  }

  private static func isWithoutWords(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// The clauses of a short text, between marks; `nil` for one without words, a long or a quoted one.
  private struct Clauses {
    private(set) var list: [ArraySlice<String>] = []

    init?(_ text: String) {
      guard text.utf8.count <= 160 else { return nil }
      let lexemes = Lexeme.lexemes(of: text)
      guard !lexemes.isEmpty, !lexemes.contains(where: \.isQuoted) else { return nil }
      let starts =
        lexemes.indices.filter { $0 == 0 || [.comma, .stop].contains(lexemes[$0].joint) }
      for (number, start) in starts.enumerated() {
        let end = number + 1 < starts.count ? starts[number + 1] : lexemes.count
        list.append(Declining.essence(of: lexemes[start..<end].map(\.form)))
      }
    }
  }
}

/// The ways to decline, and to ask back.
private enum Declining {
  static func essence(of forms: [String]) -> ArraySlice<String> {
    var forms = forms.filter { !inner.contains($0) }[...]
    for opening in unknowing where forms.count > opening.count && forms.starts(with: opening) {
      forms = forms.dropFirst(opening.count)
    }
    while let first = forms.first, forms.count > 1, edges.contains(first) { forms.removeFirst() }
    while let last = forms.last, forms.count > 1, edges.contains(last) { forms.removeLast() }
    return forms
  }

  static func isRefusal(_ clause: ArraySlice<String>) -> Bool {
    refusals.contains { $0.matches(clause) }
  }

  static func question(in clause: ArraySlice<String>) -> ShortAnswer.QuestionBack? {
    questions.first { $0.phrases.contains { $0.matches(clause) } }?.kind
  }

  /// Whether a clause says nothing beside a refusal: “sorry”, “no”, “I don't know”.
  static func isBeside(_ clause: ArraySlice<String>) -> Bool {
    clause.allSatisfy { edges.contains($0) || beside.contains($0) }
      || ShortAnswer.isDontKnow(clause.joined(separator: " "))
  }

  private static let inner: Set<String> = [
    "really", "honestly", "just", "even", "actually", "quite", "so", "fucking", "bloody", "damn",
    "literally", "simply", "totally", "completely", "absolutely", "tbh", "lol", "ever", "kinda",
    "very", "pretty",
  ]

  private static let edges = Fillers.edges.subtracting(["maybe", "probably", "perhaps", "like"])
    .union([
      "sorry", "umbra", "look", "listen", "hey", "man", "dude", "god", "lol", "wow",
    ])

  private static let beside: Set<String> = [
    "no", "nope", "nah", "not", "thank", "thanks", "you", "whatever", "like",
  ]

  private static let unknowing: [[String]] = [["i", "do", "not", "know"], ["do", "not", "know"]]

  /// What may follow on a verb of telling without adding anything to it.
  private static let about: Set<String> = [
    "about", "by", "it", "this", "that", "you", "to", "there", "here", "into", "in", "on", "with",
    "now",
    "right", "today", "tonight", "yet", "anything", "any", "more", "the", "question", "questions",
    "one", "ones", "these", "those", "anymore", "a", "computer", "machine", "bot", "program", "app",
    "robot", "so", "before", "already", "again", "all", "of", "my", "time", "at", "point", "want",
    "know", "please", "for", "ok", "okay", "thing", "topic", "subject",
  ]

  private static let refusals = WholePhrase.list(
    """
    i? will|would? pass …
    hard pass
    no comment
    whatever
    whatever then|man|works|you like|say|want
    what ever
    leave|let me alone|be
    leave|let it|that|this alone|be|there|out
    leave|drop it|that|this
    drop the subject|topic|question
    back off
    go away
    get lost
    shut up
    shut it
    fuck|piss|sod|bugger off
    fuck|screw you|this|that
    mind your own business
    mind your own
    that|this|it|its? is? none of your business|concern
    that|this|it|its? is? none of yours
    that|this|it|its? is? not your business|concern
    that|this|it|its? is? my business
    that|this|it|its? is? too? private|personal|confidential|secret
    that|this|it|its? is? too? private|personal for this|you|here
    that|this|it|its? is? off limits
    that|this|it|its? is? between me and myself|him|her|them|us
    i? would? rather|prefer not …
    i? would? rather|prefer not say|tell|talk|answer|go|share|discuss|think|get|open|explain …
    i? would? rather|prefer not to say|tell|talk|answer|go|share|discuss|think|get|open|explain …
    i? would? rather keep it|that|this private|to myself …
    i? would? rather|prefer keep|to keep? it|that|this to myself
    i? am? keeping it|that|this to myself
    i? am? not saying|telling|answering|talking|sharing|discussing|explaining …
    i? am? not doing this|that
    i? am? not going there|into …
    i? am? not going|willing|ready|able|prepared|comfortable to? say|saying|tell|telling|talk|talking|answer|answering|share|sharing|discuss|discussing|explain|explaining|go|do …
    i? will|do|would not want|wish|care|like|need|feel to|like? say|saying|tell|telling|talk|talking|speak|answer|answering|share|sharing|discuss|discussing|explain|explaining|go|get|think|write|writing|open|do|doing …
    i? will not say|tell|talk|answer|share|discuss|explain|go|do …
    i? can not tell|talk|discuss|share|go …
    i? do not want|wish|care|need to
    i? do not want|feel like? this|that|it? question|questions
    i? do|will not want|wish|care|need|like? to? talk|speak|think about|of him|her|them …
    i? refuse …
    i? refuse to? answer|say|tell|talk …
    i? decline …
    no thanks …
    no? thank you …
    not right? now
    not here
    some|another|other other? time
    later
    maybe|perhaps later
    next
    next question|one|please
    move on
    can|could|let we|us? please? move|go on …
    moving on
    skip it|this|that|one|question|the|please …
    i? will|want|would|am? like? to? skip|skipping …
    can|could|may i|we please? skip …
    no more questions …
    stop asking …
    stop asking me …
    do not ask …
    do not ask me …
    quit asking …
    never mind
    nevermind
    nvm
    forget it|that|this
    forget about it|that|this
    blah blah? blah?
    bla bla? bla?
    i? have? already told|said|answered|wrote|written|mentioned|explained|did …
    i? told|said|answered you? that|this|it|so? already|before|twice …
    i told you
    i said that|so|it
    you already? asked me? that|this|it? already|before|again|twice …
    you already|just asked …
    you already|just asked me …
    asked and answered
    see above|before
    as above
    same as|answer? above|before|again
    as|like i already? said|told|wrote …
    that|this|it is not what i said|meant|wrote
    not what i said|meant|wrote
    i did not|never say|said|wrote|mean that|this|it
    this is a? bit|total|complete? stupid|dumb|pointless|ridiculous|bullshit|nonsense|rubbish|silly|useless|boring|crap|shit|garbage|annoying|lame|bollocks|idiotic|absurd|meaningless
    this is a? waste of my? time
    what? this|that|its? is? a? stupid|dumb|pointless|ridiculous|silly|useless|boring|crap|shit|weird|odd|strange question|questions|exercise|game|app|program
    what a stupid|dumb|pointless|ridiculous|silly|useless|boring|weird|odd|strange question
    this sucks
    this|that|it is|does not helping|help|helpful|working|work|useful
    a? waste of my? time
    bullshit
    """,
    tail: about
  )

  private static let questions: [(kind: ShortAnswer.QuestionBack, phrases: [WholePhrase])] = [
    (
      .meaning,
      WholePhrase.list(
        """
        what
        huh
        eh
        pardon
        come again
        say again
        meaning
        how
        who
        which
        such as
        like what
        for example
        in what|which way|sense
        how do|did? you? mean …
        what do|did|does|is you|u|umbra? mean|meaning|meant …
        what does that|this|it|the mean …
        what does that|this|it|the question? mean …
        what is|was that|this|it supposed to mean
        wdym
        i? do not understand|get …
        i? did|do not understand|get what|the you|this|that|it? question|mean|meant|means|want|asking|ask|is …
        what? i? am? not sure what you mean|want|are? asking? …
        no idea what you mean|want|are? asking? …
        i do not know what you mean|want|are? asking? …
        can|could you explain|rephrase|repeat|clarify …
        can|could you ask|say|put that|this|it? another|differently|again …
        what is the question
        what was the question …
        what are you asking …
        what do you want …
        what do you want me to say|write|do|tell|put|answer …
        what do you want from me
        what do you want|need to know|hear …
        what should|do|can|must|am|shall i supposed|meant|to? say|write|put|do|answer|type …
        what am i supposed|meant to say|write|put|do|answer|type …
        what would|could|can be an example
        give me an example
        an? example
        """,
        tail: about
      )
    ),
    (
      .reason,
      WholePhrase.list(
        """
        why
        why not
        what for
        why do|are|would|did|must|should you|u? ask|asking|asked me? …
        why do|would you want|need|care …
        why do|would you want|need to know|hear …
        why should|would|must|do i …
        why should|would|must|do|need i have|need? to? tell|say|answer|do|write|talk …
        why does that|this|it matter …
        why is that|this|it important|relevant|any …
        why that|this|the question?
        how|what is that|this|it relevant|important …
        what does that|this|it have to do …
        what does that|this|it have to do with it|this|that|anything|me …
        what has that|this|it got to do with it|this|that|anything|me …
        what is it to you
        who wants|needs|is to? know|asking …
        """,
        tail: about
      )
    ),
    (
      .use,
      WholePhrase.list(
        """
        does|do|did|will|would|can|could this|that|it|these|they|talking|writing? help|work|change|do anyone|anybody|anything|someone|me|people|somebody|any? good? …
        is|are this|that|it|these|they helping|helpful|useful|working|pointless|worth …
        is|are this|that|it|these|they supposed|meant to help|work|be …
        is|are this|that|it|these|they supposed|meant to help|work anyone|anybody|me|people …
        is this helping|helpful|useful anyone|anybody|me|people …
        is this a joke|test|game
        is this|that it
        how does|is|will|would|can|do|are this|that|it|these help|helping|helpful|useful|work …
        how does|is|will|would|can|do|are this|that|it|these help|helping|work anyone|anybody|anything|me …
        how is|are this|that|it|these supposed|meant to help …
        how is|are this|that|it|these supposed|meant to help me|anyone|anybody …
        what is the point …
        what good does|will|would this|that|it do …
        what good does|will|would this|that|it do me|anyone|anybody …
        what use is this|that|it
        what does this|that|it help|change|do …
        whats|what? the? point
        """,
        tail: about
      )
    ),
  ]
}
