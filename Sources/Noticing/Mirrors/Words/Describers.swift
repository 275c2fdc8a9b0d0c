/// Adjectives a clean phrase may hold or end on.
enum Describers {
  /// Adjectives that stand in front of a noun.
  static func contains(_ form: String) -> Bool { words.contains(form) || states.contains(form) }

  /// Words for how someone is: they follow "I feel".
  static func isState(_ form: String) -> Bool { states.contains(form) }

  private static func list(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let words = list(
    """
    new old big small little long short good bad great awful terrible horrible lovely nice beautiful ugly red \
    blue green yellow black white brown grey gray pink purple orange dark bright light hot cold warm cool wet dry \
    clean dirty broken empty full heavy quiet loud silent early late last first next second third final whole \
    entire same different other real proper decent normal ordinary simple easy hard difficult tough serious \
    important main only single double half spare extra free cheap expensive fresh stale sweet sour bitter soft \
    tiny huge massive enormous giant wide narrow thick thin deep shallow high low tall young older younger \
    stupid silly daft ridiculous pointless endless constant daily weekly monthly annual family work school \
    favourite favorite best worst better worse right wrong left front back top bottom upstairs downstairs \
    kitchen bedroom bathroom wooden plastic paper metal glass leather woollen knitted painted handwritten \
    unopened unread unsent unfinished unpaid missed second-hand strange weird odd funny sad happy angry gentle \
    kind honest clear plain bit-of terrible damn bloody little-bit few huge slow fast quick sudden recent \
    ex-wife's upcoming future past previous former current present public private secret own
    """
  )

  private static let states = list(
    """
    small invisible heavy stuck alone lost empty hollow numb tired exhausted drained weary worn sad low flat down \
    lonely left-out unseen ignored rejected unwanted abandoned angry furious cross annoyed irritated frustrated \
    resentful bitter hurt betrayed let-down disappointed ashamed embarrassed humiliated guilty sorry useless \
    worthless helpless powerless hopeless trapped cornered overwhelmed stressed anxious worried nervous scared \
    afraid frightened terrified panicky uneasy restless tense jumpy shaky sick dizzy weak fragile raw exposed \
    vulnerable insecure unsure confused torn conflicted foggy blank distant detached disconnected unreal bored \
    jealous envious calm peaceful content safe settled relaxed rested lighter light free hopeful happy glad \
    pleased proud grateful thankful lucky loved cared-for understood heard seen appreciated valued respected \
    included welcome wanted needed strong brave confident capable ready excited curious inspired alive awake \
    playful silly relieved okay ok fine better worse good bad awful terrible horrible rubbish strange weird odd \
    uncomfortable awkward self-conscious exposed judged watched pressured rushed crowded suffocated smothered \
    controlled manipulated used cheated robbed wounded broken shattered heartbroken crushed defeated deflated \
    discouraged disgusted dirty homesick nostalgic old young ancient childish needy clingy pathetic stupid \
    foolish selfish lazy inadequate incompetent responsible obliged burdened weighed-down different behind
    """
  )
}
