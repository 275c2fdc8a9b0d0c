extension RiskGrammar {
  /// Injury done to oneself without the wish to die.
  static let selfHarm: [RiskGrammar] = [
    RiskGrammar(
      .level(.selfHarm),
      .subject,
      [],
      """
      @cut @oneself !some|a|off|out|loose|free|short|from|open|on|by
      @strike @oneself !up|in|with|on|for
      @cut @own ~1 @body !on|off|in|while|with !hair
      @cut @own ~1 @body with ~1 cigarette|lighter|blade|razor|knife|scissors|glass
      self harm|harming|harmed|injury|injuring|injure|mutilation|harmer
      razor|razors|blade|blades ~4 thighs|thigh|arm|arms|wrist|wrists|skin|legs|leg
      razor|blade|blades ~5 helps|help|relief|calm|calms
      scratch|scratching|pick|picking|punch|punching|bite|biting|dig|digging|hit|hitting ~7 until ~3 bleed|bleeds|bled|bleeding|bruise|bruises|bruised|blood
      bang|banging @own head ~3 wall|floor|door|desk ~1 until|when|every|again|to
      hit|hitting|smash|smashing|hits @own head ~1 against|on|into ~1 wall|floor|door|desk
      punish|punishing @oneself =END|and|by|for|with|physically
      carve|carved|carving ~3 into|in|on my|his|her
      @want|urge|urges|urge|thinking|going|started|back to|about|of cut|cutting =END|again|deep|is|so|tonight|and|or|but|right
      urge|urges to|of cut|cutting|harm|hurt|burn
      been|started|back|keep|kept|stop|stopped|relapsed|about cutting =END|again|since|lately|and|every|most|tonight
      cutting ~1 helps|help|calms|again|myself|is
      cut =again|deep|so|tonight|because !down|back
      after|when|whenever|before|why|because|if|until i cut =END|and|too
      sh =again|last|tonight|urges|today|yesterday|since
      @strike|smash|smashed|burn|burned|bite|bit|cut ~5 to feel ~1 pain|something|anything|alive
      fresh|new|deep|more|these|covered ~1 cuts|cut =END|on|all|i|and
      cuts on|all|up|over|across ~3 @body
      covered ~1 in ~1 cuts|scars|burns
      cuts i made
      slipped ~1 and? cut
      and cut|cuts =END|to|myself|again|herself|himself
      snap|snapping|rub|rubbing|pull|pulling ~6 until it|they|i ~1 bleed|bleeds|bleeding|bruises|hurts
      @body open =END|with|and
      """
    ),
    RiskGrammar(
      .level(.selfHarm),
      .writer,
      [],
      """
      used to cut =END|and|but|when|again
      @cut ~3 on purpose
      deserve ~2 pain|punished|punishment|hurt|suffer
      """
    ),
  ]

  /// Violence toward others, wished, planned or feared.
  static let harmOthers: [RiskGrammar] = [
    RiskGrammar(
      .level(.harmOthers),
      .namedSubject,
      [.asks],
      """
      want|wants|wanted|going|plan|planning|planned|will|intend|decided|ready|about to? ~1 kill|@assault him|her|them|someone|somebody|people|everyone|everybody !off
      want|wants|wanted|going|plan|planning|planned|will|intend|decided|ready|about to? ~1 kill|@assault my|the|his|her|that|this|our|some ~1 @kin|@friendly|@partner|guy|man|woman|bitch|bastard|people
      could|might kill|@assault him|her|them|someone|somebody|my|everyone
      could|might kill|@assault my ~1 @kin|@friendly
      want|wants|wanted|going|plan|planning|will|intend|decided|ready|might|may|about to? ~1 @attack|cut|break him|her|them|someone|somebody|people !feelings|heart|up|off|at|with|to|by|down
      want|wants|wanted|going|plan|planning|will|intend|decided|ready|might|may|about to? ~1 @attack my|the|his|her|that|this|our ~1 @kin|@friendly|guy|woman !at|feelings|in|up
      beat|kick|smash him|her|them ~2 until|till|to|with ~3 moving|death|breathing|bat|pulp|unconscious
      going|want|will|intend|about to? ~1 beat|kick|knock the ~1 shit|crap|hell|life|daylights|fuck out of him|her|them|my|that
      set|setting fire to his|her|their|the|my ~1 house|home|car|place|office|flat|shop
      want|wants|going|will|about to? ~1 hurt|kill|attack|stab|shoot the|those|these|that ~1 people|person|man|woman|guy|ones|men|bastard|bastards
      going|want|wanted|will|intend to? ~1 smash|break|bash|cave|kick|rearrange|cut his|her|their ~1 face|skull|head|teeth|neck|legs|throat|knees
      want|going|will|intend to? ~1 make him|her|them|everyone suffer|bleed|regret|hurt|scream
      going|want|will|planning to? ~1 burn|torch their|his|her|the|that ~1 house|place|home|car|building|flat
      @want|wish|want him|her|them|everyone ~1 dead !END
      @want|want him|her|them|everyone ~1 dead =END|and|now
      nearly|almost ~0 @assault|choked|strangled|stabbed|killed|shot him|her|them|my|the
      think|thoughts|thought|urges|urge|images|impulses|thinking|fantasies|fantasising|fantasise|imagine|imagining|picture|picturing|dream|dreaming of?|about?|to? ~1 @assaulting|killing|murdering|@assault|hurt|hit my|the|him|her|them|people|someone|others|children ~1 !character|game|time|idea|habit|plant|engine|mood
      lose|losing|lost|snap control|it|and? ~4 hurt|hit|harm|kill|hurting|shake my|him|her|them|someone|somebody|people
      shoot|shooting|stab|stabbing everyone|everybody|people|them all
      """
    ),
    RiskGrammar(
      .level(.harmOthers),
      .writer,
      [.asks],
      """
      i shook|shaken|shake|smothered|dropped the|my|our ~1 baby|child|kid|son|daughter|toddler|newborn
      i hit|slapped|choked|beat|punched|shook|strangled|shoved|hurt|kicked|pushed my ~1 @partner|baby|child|kid|kids|children|son|daughter|mother|mum|mom|father|dad|wife|toddler !at|in|feelings|with|by|to|up|'s
      """
    ),
  ]

  /// Threats that are figures of speech in an unarmed mouth.
  static let threats: [RiskGrammar] = [
    RiskGrammar(
      .level(.harmOthers),
      .subject,
      [.asks],
      """
      shoot|shooting|blow|blowing|bomb|bombing ~1 up ~2 school|church|office|mosque|place|work|mall|synagogue|hospital
      """
    ),
    RiskGrammar(
      .armedThreat,
      .writer,
      [.asks],
      """
      make|making him|her|them|everyone ~1 pay|sorry|regret
      """
    ),
  ]

  /// Violence, threats and control suffered.
  static let abuse: [RiskGrammar] = [
    RiskGrammar(
      .level(.abuse),
      .other,
      [],
      """
      @abuser|@kin ~2 @violent me|us !up|with|to|that|a|an|out|in|hard|some|off|at|by|how|for|again?|again|like
      @abuser|@kin ~2 @violent me|us again|hard|off =END|and|when|last|because|yesterday|today|after|once|stairs
      @violent me|us in|on|across the ~1 face|head|stomach|ribs|mouth|arm|back|leg|eye|chest|jaw|nose
      @violent me|us with ~2 belt|stick|cable|cord|hand|fist|fists|shoe|broom|hanger|knife|gun|bottle|bat
      @abuser|@kin ~1 broke|fractured|twisted|cracked|dislocated my ~1 arm|nose|wrist|rib|ribs|jaw|finger|leg|tooth|teeth
      grabbed|grabs|dragged|drags|held|holds|yanked me by ~2 neck|throat|hair|arm|wrist|wrists|hair
      @abuser|@kin threw|throws ~3 at my|our|me
      not give|gives|gave|return me|back ~1 my passport|documents|money|id|card
      @abuser|@kin ~2 beat|beats me ~1 unconscious|bloody|black|badly|senseless|half|so
      @kin|he|she ~1 watches|monitors|tracks|controls everything|all|every|where|who
      not let|lets|allow|allows me ~1 have|get|see ~1 bank|money|job|phone|friends|account|family
      put|placed|hid|hidden|installed ~2 tracker|camera|spyware|airtag ~1 on|in my
      @abuser|@kin ~2 spits|spit|spat at|on|in me|my
      pushes|kicks|slaps|chokes|shoves|strangles|punches me =END|around|against|and|when|if
      ex ~9 not leave me alone
      ex|he|she|stalker keeps ~2 turning|showing|waiting|coming|following ~1 up|outside|round|around|me
      pinned|held|pins|holds|holding me|us ~1 down|against
      not stop ~1 when i ~1 said|say|asked|told|begged
      @abuser|@kin ~2 gets|got|becomes|became|is|was|turns|turned|being ~1 violent|abusive
      hands|hand ~1 around|on|over|round my|her ~1 throat|neck|mouth
      hand|hands ~2 up|under|down|inside my ~1 skirt|shirt|top|dress|trousers|pants|blouse|leg|underwear
      @partner|he|she|@kin ~1 takes|took|controls|keeps|hides|steals ~1 my ~1 wages|money|passport|salary|card|documents|pay|benefits|id
      shoved|choking|strangling|beating me !for
      hurt|hurts|hurting me physically
      @neg ~2 stop hitting|beating|touching|hurting me
      blackmail|blackmails|blackmailed|blackmailing|sextorted =me|with|by|END|into
      post|share|send|leak|leaking|posting ~2 my|the|of nudes|nude
      @abuser|@kin|they beat|beats|beaten|beating me|us up
      @unmistakable me|us !with|for|of|by|up
      @abuser|@kin ~2 touched|touches|touching|touch me|us =END|when|as|there|down|inappropriately|sexually|without|at|while
      force|forced|forces|forcing|made|makes|making|pressured|pressures|coerced me ~1 to? have|into sex|sexual|sleep|undress
      forced|forces|forcing himself|herself|themselves on me
      @abuser|@kin threw|throws|throwing ~2 at me =END|and|when|again|last
      throws|threw|throwing things|stuff|plates|objects|bottles at me
      pushed|threw|shoved|pushes|dragged me ~1 down|against|into|across|onto the|a ~1 stairs|wall|floor|door|ground|table
      locks|locked|locking me in|inside|out !of
      @abuser|@kin|carer|caregiver|nurse ~1 hits|hit|beats|beat|slaps|hurts|kicks|shakes|abuses|grabs my|our|the ~1 brother|sister|kids|children|son|daughter|mum|mother|mom|baby|kid|child|toddler
      carer|caregiver|carers|stepfather|stepdad ~2 grabs|hits|hurts|slaps|beats
      @kin|he|she ~1 checks|tracks|monitors|reads|controls|controlling|control ~2 my|me|all|everything|what|who !temperature|pulse|heart|homework
      @abuser|@kin ~2 stalking|stalks|stalked me|us
      @abuser|@kin ~2 following|follows|followed me ~1 home|everywhere|around|work
      @abuser|@kin ~1 not let|lets|allow|allows me ~1 leave|out =END|the|house|home|flat|him|apartment|room|alone
      @abuser|@kin ~1 not let|lets|allow|allows me ~1 see|have|talk|call ~1 friends|family|money|anyone|phone
      """
    ),
    RiskGrammar(
      .level(.abuse),
      .namedSubject,
      [],
      """
      was|am|been|being|got|get|is|were|getting ~1 raped|molested|groped|stalked|abused|assaulted|strangled|trafficked
      was|am|been|being|got|get|getting ~1 beaten by|up|every =my|him|her|END|them|day|by|again
      sexually abused|assaulted|harassed|touched|exploited
      in|left|leave|leaving|escape|escaped|escaping an? ~1 abusive|violent|controlling relationship|marriage|home|partner|household|husband|wife|man|family
      @be ~1 @afraid of my ~1 @kin =END|when|because|and|tonight|if|he|she|now|so
      @be ~1 @afraid of him|her =END|when|because|and|tonight|if|he|she|now|so
      @afraid|afraid|scared to go home|back =END|because|tonight|to|now|after|and
      """
    ),
    RiskGrammar(
      .level(.abuse),
      .writer,
      [.holdsDenial],
      """
      my ~1 @kin ~1 is|so|very ~1 abusive|violent
      @neg ~2 safe at|in|around|with ~1 home|house|him|my|her|here
      have|got|my a? stalker
      """
    ),
    RiskGrammar(
      .level(.abuse),
      .other,
      [.now],
      """
      threat|threaten|threatens|threatened|threatening|threats to kill|hurt|harm|beat|hit|shoot|stab|take|rape|burn
      threatens|threatened|threatening me|us
      man|someone|somebody|guy|stranger|he ~2 following me ~1 right|now|again|home|tonight
      @abuser|@kin said|says|told|keeps|swore|threatened ~6 will|would|going|to ~1 kill|hurt|find|shoot me|us|my
      @abuser|@kin ~1 going|will|might|gonna to? ~1 kill|beat|hurt me|us =END|if|when|tonight|one|someday|and
      he|she|they|ex|@partner ~2 outside|at my|the|our door|house|window|flat|home
      @afraid ~6 what|how he|she|they ~2 do|does|react
      """
    ),
  ]
}
