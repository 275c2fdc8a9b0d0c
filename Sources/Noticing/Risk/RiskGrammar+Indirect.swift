extension RiskGrammar {
  /// Wishes and intents that are said around rather than out.
  static let indirect: [RiskGrammar] = [
    RiskGrammar(
      .level(.passive),
      .subject,
      [.asks],
      """
      not|never ~1 ask|asked|asking to be born
      easier|better|simpler|nicer|kinder|happier|quieter to be dead
      @hope|@want ~1 i ~1 get|got|catch|have|had ~2 cancer|terminal|fatal|accident|crash
      notice|care|miss|mind ~1 if i ~1 stop|stopped breathing|existing|living
      death|dying|dead|oblivion ~1 @seeming ~3 @appeal
      dead|dying would be ~2 @appeal
      envy|envious|jealous|envied of? ~4 dead|dying
      @ideate ~3 my own? funeral
      @want out of ~1 life|world|existence|living
      if ~2 @vehicle ~4 i ~2 not ~4 move|dodge|flinch|swerve|brake =END|away|out|aside
      ^ suicide =END|again
      """
    ),
    RiskGrammar(
      .level(.passive),
      .subject,
      [.asks, .holdsDenial],
      """
      can|could not live|exist anymore|longer
      can|could not live|exist =END
      can|could not be alive
      no longer live|exist|be =END|alive
      not existing|living|waking up? anymore? @seeming ~3 @appeal
      not being alive|here anymore? @seeming ~3 @appeal
      with not|never waking up =END|again|anymore|tomorrow
      @rather not be alive
      @neg ~3 @want to? see another|next birthday|christmas|year|day|morning|sunrise|spring
      nothing|nobody ~2 keeping|keeps|holding|holds me alive
      not ~4 meant|made|built|cut for this world|life|earth
      not see|imagine|picture|have a|any|my? future with|for me|myself
      """
    ),
    RiskGrammar(
      .level(.active),
      .subject,
      [.asks],
      """
      stand|standing|stood|step|stepping ~4 platform ~1 edge
      stand|standing|stood|step|stepping ~4 edge of ~1 platform
      put|putting ~1 bullet ~1 in|into|through my|myself ~1 head|brain|skull|mouth|heart
      wrong|other|outer side of ~1 rail|railing|railings|parapet|guardrail
      last night|day|evening|hours|week on ~1 earth
      last night|day|evening|hours alive
      letters|letter|notes|note|video|videos|message|messages ~9 when|after|once i ~1 gone|dead
      """
    ),
    RiskGrammar(
      .level(.active),
      .writer,
      [.asks],
      """
      @pills|doses ~1 saved|stashed|stockpiled|hoarded|collected =END|up|away|for|in|aside
      @pills and? ~1 lined|counted|laid|poured them? up|out
      stockpiling|stockpiled|hoarding|hoarded|stashing|stashed ~2 @pills|doses
      saving|saved|save|collecting up? ~2 @pills =END|so|to|until|up|and
      saving|saved up ~2 @pills
      @reckon out|up? how many|much ~1 @pills
      @reckon out|up? ~3 lethal|fatal|deadly dose|amount
      wrote|written|writing|write|finished|left|leaving ~2 goodbye|farewell|suicide letters|letter|notes|note =END|and|today|tonight|last|yesterday|already
      """
    ),
    RiskGrammar(
      .question,
      .subject,
      [.holdsDenial],
      """
      tired|sick|exhausted of waking up =END|every|each|and|in|again
      nothing|nobody ~2 keeping|keeps|holding|holds me here =END|anymore
      """
    ),
    RiskGrammar(
      .question,
      .writer,
      [],
      """
      the|my rope|noose is|are already|ready|tied|waiting|hidden|here
      goodbye|farewell letters|letter
      goodbye|farewell|bye @all =END
      goodbye|farewell|bye @all ~2 thank|thanks|sorry|love|forgive
      goodbye|farewell|bye @all / ~1 thank|thanks|sorry|love|forgive
      thank|thanks ~4 everything ~3 goodbye|farewell =END|everyone|everybody|all
      thank|thanks ~4 everything / ~2 goodbye|farewell =END|everyone|everybody|all
      do|doing it / ~1 nobody|one can|could|will stop me
      tried|trying|attempted to end it =END|last|again|yesterday|today|this|twice|once|tonight
      say|saying|said my ~1 goodbyes
      not see|imagine|picture|have a|any|my? future =END|anymore
      """
    ),
    RiskGrammar(
      .relief,
      .subject,
      [],
      """
      pray|praying|prayed it|this|everything ~1 ends|end|stops|stop =END|soon|now|tonight
      """
    ),
  ]

  /// Violence said around rather than out.
  static let indirectHarm: [RiskGrammar] = [
    RiskGrammar(
      .level(.harmOthers),
      .namedSubject,
      [.asks],
      """
      put|putting ~1 bullet ~1 in|into|through him|her|them|someone|everyone
      put|putting ~1 bullet ~1 in|into|through my|his|her|their|the ~1 @kin|@friendly|guy|man|woman
      put|putting ~1 bullet ~1 in|into|through his|her|their ~1 head|skull
      """
    ),
    RiskGrammar(
      .level(.harmOthers),
      .writer,
      [.asks],
      """
      @deserving ~0 / ~2 i will|would|am|going|can ~3 do|kill|end|finish|make
      @deserving ~3 i will|am|going ~3 do|kill|end|finish|make
      @afraid ~3 i ~1 will|might|could|would|am|going ~2 shake|hurt|harm|hit|smother|drown|drop|kill|stab ~1 the|my|our ~1 baby|child|kid|kids|children|son|daughter|toddler|newborn|@partner
      see|seeing|imagine|imagining|picture|picturing myself ~1 @assaulting my|the|him|her|them|someone|people|others
      """
    ),
    RiskGrammar(
      .armedThreat,
      .writer,
      [.asks],
      """
      he|she|they|everyone is|are? will|going ~2 pay|regret|suffer|bleed|sorry =END|for|it|and|this
      deserve|deserves|deserved to? be? shot|killed|die|dead|stabbed|suffer
      """
    ),
  ]

  /// Hurt, control and fear at home, and hurt done to the body, said around rather than out.
  static let indirectHurt: [RiskGrammar] = [
    RiskGrammar(
      .level(.abuse),
      .other,
      [],
      """
      @abuser|@kin|#name ~1 hurts|harms me|us =END|when|if|every|again|and|because|physically|at|all|badly
      @abuser|@kin|#name keeps|kept|keep|been hurting|harming me|us =END|when|if|every|again|and|because|physically
      #name ~1 @violent me|us =END|again|when|and|last|because|yesterday|today|after|once|in|across|on|if
      @abuser|@kin ~2 comes|came|come into|in my ~1 room|bed|bedroom ~4 touches|touched|touch me|us
      not let|lets|allow|allows me ~1 have|get|own|use my|a own? ~1 phone|money|job|account|car|key|keys
      hiding|hid|locked ~5 he|she|they|@kin ~2 smashing|smashes|banging|kicking|breaking|screaming|shouting|raging
      made|makes|forced|forces me to? do things|stuff|acts i did|do not want
      """
    ),
    RiskGrammar(
      .level(.selfHarm),
      .writer,
      [],
      """
      lighter|cigarette|flame|straightener|match|blade|razor|knife|scissors ~1 to|on|against|into my ~1 @body
      been cutting for|every|since|whenever|when|at
      blade|blades out of|from ~2 razor|razors|sharpener
      @cut my|myself ~6 on purpose
      @cut my ~4 deliberately|intentionally
      relapsed ~6 cut|cutting|cuts =END|again|and|myself|last
      then i cut =END|again|and|myself
      """
    ),
    RiskGrammar(
      .level(.medical),
      .subject,
      [],
      """
      bleeding|blood ~3 / ~5 not ~3 stop|stopping
      is|are|was not breathing|conscious =END|and|at|anymore
      he|she|@kin|@friendly|baby ~1 is? not breathing|responsive|responding|conscious =END|and|at|anymore
      """
    ),
    RiskGrammar(
      .level(.medical),
      .subject,
      [.asks],
      """
      ^ overdose =END
      ^ overdosing =END
      """
    ),
    RiskGrammar(
      .level(.eating),
      .subject,
      [],
      """
      throw|throwing|vomit|vomiting|puke|puking up? after ~1 every|each ~1 meal|dinner|lunch|time
      """
    ),
    RiskGrammar(
      .level(.psychosis),
      .other,
      [],
      """
      tv|television|radio|news|internet|phone ~2 knows|know|hears|hear|reads|read my thoughts|mind
      """
    ),
  ]
}
