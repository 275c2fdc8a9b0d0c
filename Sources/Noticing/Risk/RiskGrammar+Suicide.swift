extension RiskGrammar {
  /// From the wish not to be to the intent to end it.
  static let suicide: [RiskGrammar] = [
    RiskGrammar(
      .level(.passive),
      .subject,
      [.asks],
      """
      @want to die|perish !of|for|laughing|from|than|on|hard
      @want to be dead|gone =END|already|tonight|so|and|or|forever
      @want i was|were|am dead|gone|unborn =END|already|and|or|so|instead|not
      @want i ~2 never been|be|born
      @want i ~1 not|never exist|existed|alive|born
      @want i ~2 disappear|vanish|evaporate =END|forever|for|completely|and|from|off|anymore|one
      @want to disappear|vanish =END|forever|for|completely|from|and|anymore|one
      @want to? cease|stop to? exist|existing|living
      @want to sleep|fall ~4 not|never wake
      @hope|@want|could|please ~8 not|never wake up !early|at|to|for|this|before
      not|never want to wake up !early|at|to|for|this|before
      @hope|@want ~1 god|lord|death|heaven|universe ~2 take|takes|took|taking me =END|away|in|home|soon|now|tonight
      pray|praying|prayed ~6 take|takes me =END|away|in|home|soon
      sleep ~3 not|never wake =up|END|again
      rather be? dead|die !than
      thinking|think|thought|thoughts|dream|dreaming|fantasise|fantasize|fantasising|daydream|daydreaming|talk|talking|talks|talked|obsessed|ideas|idea of|about|with ~1 suicide|dying|unalive|dead
      suicidal thoughts|ideation|feelings|thinking|urges|again
      death ~3 relief|escape|mercy|release
      @want it|everything|this|life ~2 to? be? over =END|and|already
      ready|want to leave this world|life|earth
      feel|feels|felt like dying =END|and|today|tonight|again|right|every
      look|looking forward to ~1 dying|death
      @want|@wish someone|somebody|something would? ~1 end|kill it|me =for|END|already
      let me die
      disappointed|sad|angry|upset|sorry|gutted|devastated|annoyed ~4 woke|survived|survive|wake =up|END|it|again
      waiting to die =END
      @hope|@want ~4 plane|train|car|bus|lift ~1 crashes|crashed|crash|explodes
      my existence ~3 mistake|curse|worthless|burden|pointless|error
      @hope i ~2 die =END|tonight|soon|in|from|alone|today|young|already
      death|dying ~1 sounds|seems|feels|looks ~2 peaceful|good|nice|easier|better|comforting|appealing|tempting|beautiful|welcome
      death|dying would be ~2 peaceful|good|nice|easier|better|comforting|welcome|mercy
      @want|pray|prayed|praying ~2 heart|cancer|accident|crash|stroke|illness|covid ~4 take|takes|kill|kills|end|ends|finish me|it
      glad|happy|relieved to ~1 go|die =END
      ready to go =END
      only ~1 alive because|for
      stay|staying asleep =END|forever
      end|ending|ended things|everything =END|sometimes|all|tonight|soon|now|often
      happier|better dead =END|than
      glad if i ~2 died|die|dead
      not turn the wheel
      think|thinking|thoughts|thought about|of ~1 death constantly|all|every|daily|often|always|nonstop|again
      @want i ~2 stop|cease existing|living|being =END|for|altogether|anymore
      @want to stop|cease existing|being|living =END|alive|here
      @want|going|ready to ~1 give up on life|living
      had|have enough of ~1 life|living|existing
      @want to escape|leave life|existence
      sleep forever =END|and
      get|getting hit|killed|run by|over ~2 @vehicle|someone
      life ~2 too painful|hard to live|bear
      end my suffering|misery|pain
      better off not ~1 existing|here|alive
      done|finished with life|living|being|existing =END|alive|and|now|anymore
      tired|sick|exhausted|weary of|with being? alive|existing|living|life !in|with|at|near|next|together|here|between|under|off|on|beside|drawing
      """
    ),
    RiskGrammar(
      .level(.passive),
      .writerAlone,
      [.asks],
      """
      should|deserve|deserves|supposed|meant to? be? dead|die =END|and|for|already|not
      """
    ),
    RiskGrammar(
      .level(.passive),
      .writer,
      [.asks],
      """
      better|happier|easier|safer|fine|simpler|relieved ~2 without me
      better off dead
      easier|better|nicer|nice|good|lucky|relief|love|like ~1 to be dead =END|and|already|than
      better|happier|easier|simpler|relieved|improve|improved|nicer|freer|ok|okay|fine ~4 if i ~3 not? ~1 dead|gone|died|die|here|around|alive|existed|exist|disappeared|vanished|born
      burden ~1 they|everyone|family ~4 better off
      suicide is|was ~1 all|only|constantly|always|on|answer|option
      """
    ),
    RiskGrammar(
      .level(.passive),
      .subject,
      [.asks, .holdsDenial],
      """
      @neg ~3 @want to? exist =END|anymore|and|any|or|but
      @neg ~3 @want to? live =END|anymore|and|or|like|without|through|to|with|after|this|another|any !with|in
      @neg ~3 @want to? be here =END|anymore|and|any|tonight|tomorrow|or
      @neg ~3 @want to? be alive
      @neg ~3 @want to? be around =END|anymore|and|any|tonight|tomorrow|or|much
      @neg ~3 @want to? see ~1 tomorrow|future|morning =END
      @neg ~3 @want ~1 a|this|any future|life =END|anymore
      @rather not be here|alive|around|awake =END|anymore|and|at|any
      @hope|@want not be here|alive =END|anymore
      mind|care|about|of|hope not|never existing|being =here|alive|around|END|anymore
      mind|care|about|of|hope not|never waking =up|END
      not do life
      why ~2 i ~4 here =anymore
      why ~2 i ~4 alive|living|exist|existing|live =END|anymore|at|like|when
      @neg ~4 @want|sure|see|think to? ~1 keep|continue|continuing|keeping living|existing
      lost|losing|no|not|lack|lacking ~3 will|strength|energy|desire|reason|motivation|interest|point|wish|courage|drive to|in|of|for ~1 keep|go|stay|be? ~1 live|living|alive|exist|existing !room|in|with|about
      lost|losing|no|not|lack|lacking ~3 will|strength|energy|desire|reason|motivation|point|wish|courage to|in|of|for ~1 go|going|carry|carrying|keep on|going =END|anymore|living|like|and|with
      @neg ~3 point|reason|sense in|to|for ~1 being|be here =END|anymore
      not belong in|on this world|earth|planet|life
      @neg ~1 imagine|see|picture|face living|being|surviving ~1 another|much|like|here|past
      not worth ~1 living|staying alive
      anyone|someone|nobody|would|no ~2 notice|miss|care|mourn|cry|matter ~3 if i ~3 gone|dead|died|die|disappeared|vanished|alive|here
      not make it through ~1 night|week
      not live like|with this|anymore|myself|it =END|anymore|and
      @neg ~1 meant to be here|alive|born =END
      should|supposed not to? ~1 be here|alive|born =END|anymore
      should not have been born
      should never have been born|alive
      @neg ~3 @want to? go on =END|anymore|living|like|without|and !this|a|the
      @neg ~2 deserve|deserves to live|exist|be =END|alive|anymore|and
      not|isnt ~2 worth living =END|anymore|and|without|for|like
      life|living ~1 not|isnt ~2 worth it
      no|what|see|see|any ~3 point|reason|sense|purpose ~2 living|live|alive|exist|existing|staying !in|here|at|room
      nothing ~5 live|alive|living =for|END|anymore
      @neg ~1 care|mind|matter|matters ~1 if|whether i ~2 live|die|lived|died|wake|woke|dead|alive !in|with
      @neg ~1 mind ~2 if ~2 @vehicle ~2 hit|hits|killed|ran|run|flattened me
      @hope|@want ~3 @vehicle ~2 hit|hits|killed|kills|ran|run|flattened me
      @neg ~1 see myself ~3 around|alive|living|here|future
      @neg ~3 @want to? ~1 survive|continue|carry =END|living|on|anymore
      """
    ),
    RiskGrammar(
      .level(.active),
      .subject,
      [.asks],
      """
      @kill @oneself
      end|ending|ended|ends @own|a? own? life|lives !together
      take|taking|took|takes @own own life|lives
      take|taking @own life !in|into|back|for|to|seriously
      end|ending|ended it all
      can|could|will|might|to|going|decided|just|of|about|should end|ending it =END|all|tonight|now|here|soon|today|this|once|for|and|but|or|because !with
      commit|commits|committing|committed|attempt|attempted|attempting|planning|plan|planned|planing|contemplating suicide
      suicidal =END|and|or|again|right|tonight|because|at|when|for|so|now|today|as|since|with|anymore|years|in|i|to
      jump|jumping|jumped|throw|throwing|threw @oneself? ~1 off|from|under|in|into ~2 @height|train|tracks|traffic
      jump|jumping|jumped|throw|throwing|threw|walk|walking|step|stepping|run|running @oneself? ~1 in front of ~1 @vehicle|one|it|traffic|something
      going|about|nearly|almost|wanted|want|tempted|ready|thinking to|of? jump|jumped|jumping =END|today|tonight|but|and|when|or
      rope|noose|belt|cord|cable|sheet ~3 around|round ~2 neck
      gun|knife|blade|pistol|razor ~3 to|at|against|in my|his|her ~1 head|throat|temple|mouth|neck
      use|using|used it|them|that on myself|himself|herself
      thinking|think|thought|about of|about hanging =END|again|tonight|and
      cut|cutting ~1 deep|deeper ~1 enough
      consider|considering|considered|my|into suicide =END|tonight|again|seriously|now|soon|and|this|before
      swerve|swerving|veer|veering ~1 into|off|in
      parked|stopped|stood|sat|lay|lying|laid|wait|waited ~4 on ~1 train? tracks|rails|railway
      am|standing|sitting|stood ~2 on|at ~1 the|a? roof|ledge|tracks|railing|rooftop|parapet
      standing|sitting|am ~1 on ~1 a|the bridge ~1 right|now|tonight|looking|thinking|and
      takes|take|how|way|many|much ~5 to die =END|and|from|or
      know which|what ~0 bridge|tree|train|roof|pills|building|belt|beam
      take|taking|swallow|swallowing everything|all ~3 cabinet|cupboard|drawer|house|bottle
      picture|picturing|imagine|imagining|visualise|visualising|fantasise|fantasising ~4 jumping|hanging|shooting|drowning|bleeding|overdosing =END|off|from|in|myself|on|at
      throw|throwing|threw @oneself ~1 off|from|under|in|into ~2 @vehicle|@height|river|sea|traffic|tracks
      drive|driving|crash|crashing|steer|steering ~3 into|off ~2 tree|wall|@height|traffic|river|lorry|truck
      slit|slitting|slash|slashing @own wrists|throat|veins|wrist
      @intend ~2 overdose|overdosing
      @intend ~3 take|taking|swallow|swallowing ~1 all ~2 @pills
      take|taking|swallow|swallowing ~2 all ~3 @pills =END|at|and|tonight|now|in|so
      plan|plans|planning|decided|intend|ready|prepared|preparing to die !for|of|on|from
      bleed out|to =END|death
      easiest|painless|quickest|fastest|best|least|painlessly|quick ~2 way|ways|method|methods ~1 to|of ~1 die|dying|go|kill|overdose
      not|never ~3 around|alive|here|living ~2 after tonight|today|this
      """
    ),
    RiskGrammar(
      .level(.active),
      .writer,
      [.asks],
      """
      @neg ~4 keep myself safe|alive
      i|have attempted last|again|once|twice|it|two|three|today|yesterday|this =END|night|week|month|times|time|morning
      i|have attempted =END
      noose
      loaded|loading ~1 gun|pistol|rifle|bullets
      took|got|taken the|my bullets|gun|pistol|rifle ~1 out|from
      suicide is ~2 only|best ~1 option|answer|way|choice|solution
      my goodbye note|letter|notes|letters|video|message|messages
      decided ~5 last day|night =END|on|alive
      have|got the means =END|and|now
      chosen|picked ~1 date and ~1 place|method|way =END
      i will|would be dead =by|before|soon|tomorrow
      almost|nearly did it last|yesterday|today|tonight
      i will be gone by|before|in ~1 =morning|tomorrow|time|tonight|monday|friday
      by the time you|anyone|they read|reads|see this
      decided|deciding|chosen to die =END|tonight|today|soon|this|and
      my suicide note|plan|letter|attempt|date
      pills|tablets|meds ~1 lined|counted|laid up|out
      wrote|written|writing ~1 suicide note|letter
      @neg ~2 safe ~1 with|from|around myself
      @neg ~1 feel? safe ~1 alone|tonight
      am not safe =END|tonight
      @neg ~1 trust myself ~3 tonight|alone|not|pills|anymore
      i|me ~3 going to be? dead =END|by|soon|tomorrow|tonight
      """
    ),
    RiskGrammar(
      .relief,
      .subject,
      [],
      """
      @want|want|wants|need ~1 the|this|my|all|it ~1 pain|hurt|hurting|suffering|it|misery|noise|everything|this to ~1 stop|end|over|go
      make|makes the|this|my pain|hurt|suffering stop|end
      @want it|pain to ~1 stop|end
      """
    ),
    RiskGrammar(
      .time,
      .writer,
      [],
      """
      tonight
      after the kids|children|everyone|others ~3 asleep|bed|gone|sleep
      when everyone|everybody|nobody ~3 asleep|bed|gone|home
      doing|do|done it tonight|today|now|soon|this|tomorrow
      doing it =END
      this weekend
      """
    ),
  ]

  /// Means, preparations and goodbyes, which need other words of risk beside them.
  static let signs: [RiskGrammar] = [
    RiskGrammar(
      .sign,
      .writer,
      [],
      """
      i|have|got|bought|found|holding ~2 the|my|a|enough|some|all ~1 pills|tablets|rope|gun|razor|blade|noose|knife|bullets|pistol|rifle
      the|my|a|noose ~0 rope|gun|noose|pills|tablets|blade is|are ~2 in|on|here|ready|waiting|next|beside|under
      saved|saving|stockpiling|stockpiled|hoarding|hoarded|collecting|collected|storing ~3 pills|tablets|meds|medication|doses
      pills|tablets|meds ~2 ready|saved
      wrote|written|writing|finished|left ~2 letters|letter|notes|note|goodbyes =END|to|for|already|and
      gave|giving|given|gives ~1 away ~2 my|all|everything
      not|never need ~4 anymore|after|where
      not have to worry ~4 anymore|about
      goodbye everyone|everybody|all|world|forever|to|now
      this is ~1 goodbye|it =END
      said|saying|say|sent ~2 goodbyes|goodbye
      not be here|around|alive ~1 tomorrow|after|next|much|by|for|in|when
      stood|standing|stand|sat|sitting|went|going|was ~2 on|at|to ~2 bridge|ledge|roof|tracks|overpass|cliff
      nearly|almost ~1 jumped|did|jump
      planned|planning|plan|picked|chosen|chose ~2 date|day|place|time|everything
      everything is prepared|ready|arranged|sorted|planned
      have|got|made a plan =END|and|for|now
      goodbye letters|letter|notes|note|video|messages|text
      took|got|taken ~2 bullets|gun|pistol|rope ~1 out|from
      cut|cutting ~1 deeper
      if|whether it is ~1 enough
      have|got the stuff|supplies =END|ready|now
      made|making|writing|wrote|written a|my will =END|and
      counting|counted|count ~3 pills|tablets
      razor|rope|pills|knife|gun ~2 next|beside|near|ready
      my|a|the plan is =to
      do|doing it after|before|tomorrow|on|when|while|once|tonight
      almost|nearly did|done it =END|last|tonight|today|yesterday|this|again
      filled the bath
      made|making ~1 peace =END|with
      tonight is the|it ~1 =night|END
      going to ~1 do it =END|tonight|now|today|this
      have|got everything|all ready|prepared|planned|arranged
      the|a|my note|rope|gun|noose|letters =END|and
      the|my pills|tablets =END
      chosen|picked|decided|set ~2 date|day|place|time|method|way =END|and
      how|where|when i would|will|could do it
      know ~1 how|where|when ~2 do it
      last message|goodbye|note|post|letter|entry|words =END|to|ever|on|i
      my last day|night =END|to|ever|on|i
      where|how to tie ~1 it|rope|noose|knot
      goodbye|farewell =END
      walk|walking|swim|swimming|wade ~1 into ~1 sea|ocean|river|lake|water|traffic
      not come|coming back =END
      not try to stop me
      tested|tied|tying ~1 rope|noose|knot
      settled|settling|sorted|sorting ~2 affairs|will|insurance
      take|taking|took them all
      not be here|around|alive =END|anymore|long
      gave|given|giving ~1 my ~2 to
      nobody|one can|could|will stop me
      chosen|picked|chose ~2 spot|bridge|train|roof|cliff|building|tree
      researching|researched|googling|googled|looked ~3 ways|methods|doses|how
      """
    )
  ]
}
