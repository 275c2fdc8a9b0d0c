extension RiskGrammar {
  /// Emergencies of the body.
  static let medical: [RiskGrammar] = [
    RiskGrammar(
      .level(.medical),
      .subject,
      [],
      """
      took|taken|swallowed|had|ate|eaten|downed|necked|popped ~2 #many ~5 @pills
      took|taken|swallowed|had|ate|eaten|downed|necked|popped ~2 @lots ~4 @pills
      took|taken|swallowed|had|ate|eaten|downed|necked|popped ~2 all ~4 @pills
      heart ~2 stopping
      lost|losing ~3 of? blood
      vodka|alcohol|whisky|whiskey|wine|beer|rum|gin ~3 #many ~2 @pills
      baby|bump ~1 not ~1 moving|breathing
      baby not moving|breathing
      lost ~1 vision|sight
      words ~3 wrong|jumbled|slurred =END|and
      pain ~2 down|in my|his|her left arm
      left arm ~2 numb|tingling|hurts
      face ~3 lopsided|paralysed|swelling|swollen
      can not speak|talk|swallow =properly|clearly|END|and
      been poisoned
      having|have|severe|bad a|an? ~1 allergic reaction
      anaphylactic|anaphylaxis
      shaking|sweating and? ~1 seeing|hearing things
      took|taken|swallowed|downed|had too many ~2 @pills
      too many ~2 @pills
      overdosed !with|on
      overdosed on ~2 @pills|insulin|heroin|fentanyl|coke|cocaine|drugs|them
      took|taken|had|having an|a|massive ~1 overdose
      overdose on ~2 @pills|insulin|heroin|fentanyl|coke|cocaine
      drank|drunk|swallowed|downed ~4 bleach|antifreeze|poison|detergent|weedkiller|petrol|drano
      bleeding ~1 heavily|out|profusely|everywhere|lot|uncontrollably
      blood ~1 everywhere
      @neg ~1 stop bleeding
      bleeding|blood ~6 not stop|stopping
      cut ~1 too deep
      pregnant ~5 bleeding|contractions|blood
      face ~3 drooping|droops|droopy
      lips ~3 blue
      coughing|vomiting|throwing|puking|spitting|vomited|coughed up? blood
      throat|tongue|airway ~3 closing|swelling|swollen|closed
      speech ~3 slurred|slurring
      not|never ~0 lift|move|feel my|his|her ~2 arm|leg|side|face|legs|arms
      having|had|has a ~1 stroke|seizure
      having|keep|keeps|kept|been ~1 seizures|fits|seizing
      is|was|found|lying ~1 unconscious =END|and|on|right|now
      """
    ),
    RiskGrammar(
      .level(.medical),
      .subject,
      [.asks],
      """
      chest pain|pains
      pain|pressure|stabbing|crushing ~2 in|on|across my|his|her|the chest
      chest ~2 hurts|hurting|crushing|aching
      crushing ~2 chest
      can|could not breathe =END|and|properly|or|right|at|anymore|because|well
      having a heart attack
      worst headache
      i ~2 passed|passing|blacked|blacking out ~2 today|twice|again|times|just|now|this|earlier
      took|swallowed|taken some? pills =END|and|tonight|again|hoping|because|to|so|today|earlier|yesterday|last
      i fainted =and|today|at|in|again|this|twice
      i|have collapsed =END|at|today|in|this|yesterday|on|again|twice
      short of breathe and|with ~3 chest|pain
      i ~2 keep|kept|keeps|just ~1 fainting|fainted|fainting|collapsing|collapsed
      passed out twice|again
      """
    ),
    RiskGrammar(
      .level(.medical),
      .writer,
      [],
      """
      i|have ~2 took|taken|swallowed them all
      """
    ),
  ]

  /// Psychosis, eating, worry about somebody, and distress.
  static let otherLevels: [RiskGrammar] = [
    RiskGrammar(
      .level(.psychosis),
      .other,
      [],
      """
      voices ~2 tell|tells|telling|told|say|saying|command|commanding|order|want me|to|i
      hear|hearing|heard ~1 voices !from|outside|downstairs|next|upstairs|behind|down|through
      a|the voice ~1 telling|tells|told|ordering|commanding me
      messages|signs|codes ~6 meant ~1 for me
      voices in|inside my head
      chip|microchip|implant|transmitter ~2 in|inside|under my
      tv|television|radio|internet|news ~3 sending|talking|speaking|sends|talks ~1 messages|me|to
      putting|inserting|planting|putting|puts|inserted ~1 thoughts|voices ~2 in|into|inside my
      government|they|cia|fbi|police|aliens|neighbours|neighbors ~3 watching|tracking|spying|following|listening|poisoning|reading ~1 me|my|on|to ~2 through|phone|thoughts|mind|camera|food|everywhere
      reading|hear|hears|stealing|controlling|broadcasting my thoughts|mind
      read|reads my thoughts
      they can read my mind
      chosen|special mission|one =END|and|from|by|to
      mission from god|heaven|above|angels
      i am ~2 chosen|messiah|prophet|jesus|god =END|one|and|by
      not slept|sleep ~2 for|in ~1 days|three|four|five|six|seven|week ~1 days? =END|and|i
      """
    ),
    RiskGrammar(
      .level(.eating),
      .subject,
      [],
      """
      make|makes|made|making @oneself ~1 throw|sick|vomit|puke|throwing
      purge|purging|purged =END|every|after|again|and|my|when|everything
      binge|bingeing|binging|binged ~3 purge|purging|vomit|throw|laxatives|starve
      laxatives|laxative ~5 weight|eating|binge|lose|daily|thin|after
      taking|abusing|using ~1 laxatives
      starve|starving|starved @oneself
      not eaten|ate|eat|eating ~2 in|for ~2 days|week|three|four|five|two
      threw|throw|throwing|vomit|vomited ~4 on purpose
      not eaten|ate since monday|tuesday|wednesday|thursday|friday|saturday|sunday|last
      fasting|fast|fasted ~2 for ~1 days|three|four|five|week ~4 thinner|thin|weight|lose|skinny
      fainted|faint|fainting|dizzy|collapsed ~4 from ~3 eating|starving|hunger
      because|since|from|of i? am? ~1 not eating|eaten|ate =END|enough|anything|and|again
      terrified|scared|afraid|fear of gaining|getting weight|fat ~2 skip|eat|starve|purge|meal|so|i
      only|allow|let ~3 #many ~1 calories
      only ~5 calories
      skip|skipping every meal|meals
      """
    ),
    RiskGrammar(
      .level(.concernOther),
      .other,
      [],
      """
      better|happier|easier ~2 without him|her|them
      @kin|@friendly 's suicide note|letter|plan|attempt
      suicidal friend|person|brother|sister|son|daughter|partner|husband|wife|mum|mom|dad|teenager|teen
      my|our ~1 @kin|@friendly ~3 left|leaving ~1 note
      worried|scared|afraid|terrified ~1 he|she|they|for|about ~6 something stupid|drastic
      worried|scared|afraid|concerned ~2 about|for ~3 safety
      @kin|@friendly ~3 talked|talking|talks|talk about|of ending|dying|suicide
      """
    ),
    RiskGrammar(
      .level(.distress),
      .subject,
      [],
      """
      hopeless|worthless|unbearable|despairing|despair|desperate =END|and|about|or|right|lately|again|now|because|as|than|i
      @be hopeless|worthless|desperate|helpless|suffocating|broken|trapped|empty|powerless
      can|could not cope|bear =END|with|anymore|it|this|and|any|alone|right
      can|could not take ~1 it|this|anymore|much =END|anymore|much|longer|and|any
      hate|hates|loathe|despise myself
      @be ~2 overwhelmed
      fall|falling|fell apart
      panic attack|attacks
      having|had|another a? breakdown|meltdown
      breaking down|point
      hanging on? by a? thread
      end|out of my|the|my rope|tether
      wrong with me
      i am ~3 failure|mess|useless|pathetic|burden|nothing|monster|waste
      trapped|stuck ~3 no|not way|out
      no way out
      not stop crying|cry|shaking
      dead|empty|numb|hollow|rotten inside
      lost|losing|no hope =END|and|for|that|anymore|left
      giving|give up =END|on|and|now|completely !on
      drowning =END|and|in|here|lately !in
      everything|life|it|all ~2 pointless|meaningless|hopeless|unbearable
      what is the point =END|anymore|of|in
      nothing matters|helps|works =END|anymore|and|any
      can not do|keep|go ~1 this|doing|going|on =END|anymore|any|and|forever|like|this
      at|reached|reaching ~1 breaking|limit|bottom =END|point|and
      am ~1 done =END|and
      can not anymore
      how much longer|more i can|will ~1 take|cope|do|bear|survive|last|keep|go|stand
      panic ~2 not stop
      losing my mind
      going crazy|insane =END|and
      burden to|on everyone|them|my|everybody|family|people
      """
    ),
  ]
}
