extension RiskGrammar {
  /// Words of death and harm that mean something else.
  static let figures: [RiskGrammar] = [
    RiskGrammar(
      .firmFigure,
      .other,
      [],
      """
      die|dying|died|dies|die of|from|with ~1 laughter|laughing|boredom|curiosity|embarrassment|shame|thirst|hunger|cringe|heat|cuteness|excitement|suspense
      die|dying|died laughing|inside|hard
      dying to ~1 see|know|meet|try|hear|get|go|find|tell|read|watch|eat
      to die for
      kill|murder for ~2 coffee|pizza|beer|drink|nap|sandwich|holiday|cup|burger|chocolate|job|body
      kill|killing|killed time|it|two|vibe|mood|lights|light|habit|weeds|engine
      kill|killing|killed the|this|that|some|my ~1 time|vibe|mood|lights|light|habit|weeds|engine|buzz|appetite|process|app|job
      suicide squad|watch|prevention|hotline|awareness|door|rates|rate|bomber|bombers|run|helpline|mission
      dead tired|line|pan|end|serious|right|wrong|weight|set
      over my dead body
      sleep forever ~3 sunday|weekend|saturday
      jump|jumped|jumps|jumping off a? bridge would|too|if
      if ~4 jumped|jump off ~1 @height
      shoot @oneself in the foot
      kill|killing|kills @oneself laughing|with|at|over|for|trying|working|to|studying
      beat|beating|beats @oneself up
      kick|kicking @oneself
      it|this|that|reality|which|truth|grief|then|news ~2 hit|hits|hitting me
      hit|hits me that|how
      hurt|hurts|hurting|harm @own ~1 feelings|pride|ego|chances|career|back|knee|credibility
      hung|hang|hanging up|out|on|around
      broke|breaking|break myself|himself|herself free
      end|ending it =with|between
      end|ended|ending it with
      """
    ),
    RiskGrammar(
      .figure,
      .other,
      [],
      """
      shoot me =END|now|please|already
      just shoot me
      mum|mom|mam|mother|dad|father|boss|wife|teacher|manager|parents|landlord|coach ~4 kill me =END|when|if|for|over
      could|would kill|murder|strangle|throttle|choke @kin|@friendly|my|him|her|them ~2 =for|over|haha|lol
      """
    ),
  ]
}
