/// What a capital letter in the middle of a sentence may stand for.
package enum Names {
  /// Whether a word is often a person's given name and seldom anything else.
  package static func isGiven(_ form: String) -> Bool { given.contains(form) }

  /// Capitalised words that name no person: days, months, feasts, places, peoples, makes, titles.
  static func isOther(_ form: String) -> Bool {
    others.contains(form) || form.hasSuffix("s") && others.contains(String(form.dropLast()))
      || form.hasSuffix("ish") || form.hasSuffix("ese") && form.utf8.count > 5
  }

  /// Titles, after which a surname follows.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "doctor", "prof", "professor", "sir", "madam", "lady", "lord",
    "father", "sister", "brother", "rev", "reverend", "saint", "st", "nurse", "judge", "captain",
    "officer", "sergeant", "pc", "king", "queen", "prince", "princess", "president", "pope",
  ]

  /// Relations that go in front of a name: "Aunt May", "Uncle Bob".
  static let relations: Set<String> = [
    "aunt", "auntie", "aunty", "uncle", "cousin", "nan", "nana", "gran", "granny", "grandma",
    "grandpa", "grandad", "granddad",
  ]

  /// Names people give their parents and grandparents: "Mum" alone is "your mum".
  static let parents: Set<String> = [
    "mum", "mom", "mam", "mummy", "mama", "dad", "daddy", "papa", "gran", "nan", "grandma",
    "granddad", "grandad", "grandpa", "nana", "granny", "mother", "father",
  ]

  /// What people do, behind a name: "Dan said".
  static let deeds: Set<String> = [
    "said", "says", "told", "tells", "asked", "asks", "was", "is", "has", "had", "never", "always",
    "keeps", "kept", "wants", "wanted", "thinks", "thought", "left", "died", "came", "comes",
    "went",
    "goes", "called", "calls", "rang", "texted", "text", "got", "gets", "laughed", "cried", "knows",
    "knew", "looked", "looks", "did", "does", "didn't", "doesn't", "isn't", "wasn't", "won't",
    "would", "will", "can", "could", "just", "and", "took", "takes", "made", "makes", "gave",
    "forgot", "helped", "shouted", "walked", "sat", "replied", "smiled", "hugged", "who", "still",
  ]

  /// What only people do, behind a name no list holds.
  static let speech: Set<String> = [
    "said", "says", "told", "tells", "asked", "asks", "thinks", "thought", "wants", "wanted",
    "laughed", "cried", "rang", "texted", "replied", "shouted", "hugged", "smiled", "knows", "knew",
    "forgot", "promised", "reckons", "hates", "loves", "apologised", "apologized", "never", "died",
  ]

  /// In front of these words a name is a person's.
  static let companions: Set<String> = [
    "with", "tell", "told", "ask", "asked", "miss", "ring", "rang", "text", "texted", "forgive",
    "forgiving", "trust", "married", "dated", "dating", "met", "hug", "hugged", "thank", "poor",
    "dear", "marry", "phoned", "missed", "missing", "invited", "tells", "asks",
  ]

  private static func list(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let others = list(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays \
    saturdays sundays january february march april may june july august september october november december \
    christmas xmas easter eid ramadan diwali hanukkah passover halloween thanksgiving lent valentine's new \
    year's boxing god jesus christ allah buddha bible quran lord satan heaven hell i i'm i've i'll i'd ok okay \
    england britain uk scotland wales ireland france germany spain italy portugal poland russia ukraine china \
    japan india pakistan bangladesh africa america usa us canada australia brazil mexico europe asia greece \
    turkey egypt israel palestine gaza syria iraq iran afghanistan sweden norway denmark finland netherlands \
    holland belgium switzerland austria nigeria ghana kenya jamaica trinidad korea vietnam thailand philippines \
    manila dubai london manchester liverpool leeds sheffield birmingham bristol cardiff swansea glasgow edinburgh \
    dundee aberdeen belfast dublin cork galway york hull newcastle sunderland durham lancaster blackpool preston \
    brighton oxford cambridge norwich ipswich exeter plymouth cornwall devon dorset kent essex sussex surrey \
    yorkshire lancashire paris berlin madrid barcelona rome lisbon amsterdam tokyo beijing delhi mumbai lagos \
    nairobi sydney melbourne perth toronto vancouver chicago boston texas california florida brooklyn manhattan \
    english irish scottish welsh british french german spanish italian polish american african asian indian \
    muslim christian jewish catholic protestant hindu sikh buddhist european black white asian russian chinese \
    latin greek nhs gp bbc itv a&e tesco asda lidl aldi sainsbury's waitrose morrisons boots ikea argos primark \
    amazon google apple microsoft facebook instagram insta tiktok twitter whatsapp snapchat youtube netflix \
    spotify zoom teams slack excel word outlook tinder hinge bumble grindr reddit discord uber ebay paypal \
    covid adhd ocd ptsd bpd ibs ms mri ct iv tv dvd cd pc it hr pe rsi asd asap lol omg btw idk tbh mum dad \
    mom samaritans childline mind aa na al-anon premier league arsenal chelsea united city rovers champions \
    brexit tory tories labour xbox playstation nintendo minecraft fortnite mac windows linux android iphone ipad \
    kindle alexa siri chatgpt umbra prozac zoloft xanax valium sertraline citalopram ritalin ibuprofen calpol \
    monopoly scrabble lego barbie disney marvel lotto guinness stella prosecco coke pepsi nutella marmite \
    internet north south east west atlantic pacific thames earth mars venus moon sun scorpio virgo leo aries \
    taurus gemini libra capricorn aquarius pisces sagittarius cancer year new old great saint mr mrs ms miss dr \
    university college hospital school church street road avenue park station airport royal national bank \
    holiday eve day night week term half
    """
  )

  private static let given = list(
    """
    aaron abby abdul abigail adam adele adrian agnes ahmed aidan aisha alan albert alex alexa alexander ali alice \
    alicia alison allison amanda amber amelia amina amir amy ana andrea andrew andy angela anita ann anna anne \
    annie anthony antonio aoife arthur asha ashley audrey ayesha barbara barry becca becky ben benjamin bernard \
    bernie beth bethany betty beverley bianca billy bob bobby brad bradley brenda brendan brian bridget bruce \
    caitlin callum cameron camila carl carla carlos carly carmen carol caroline catherine cathy cecilia charlie \
    charlotte chelsea chloe chris christina christine christopher ciara claire clara clare claudia clive colin \
    connor conor craig cynthia daisy damien dan dana daniel daniela danielle danny daphne darren dave david dawn \
    dean debbie deborah deirdre denise dennis derek diana diane diego dominic donna dora doreen doris dorothy \
    dylan eddie edith eduardo edward eileen elaine eleanor elena eli elif elijah elizabeth ella ellen ellie elsa \
    elsie emily emma eric erica erin ernest esme esther ethan eugene eva evan eve evelyn evie farah fatima \
    felicity felix fiona florence francesca francis frank fred freddie freya gabriel gail gareth gary gavin gemma \
    geoff george georgia georgina gerald gerard gerry gillian gina giulia glenn gloria gordon graham greg \
    gregory greta hana hannah harriet harry hassan hayley heather hector heidi helen henry hilary holly howard \
    hugh hussein ian ibrahim imogen imran ines ingrid irene iris isaac isabel isabella isla ivan ivy jack jackie \
    jacob jade jake james jamie jan jane janet janice jasmine jason javier jay jean jeff jen jenna jennifer jenny \
    jeremy jerry jess jesse jessica jill jim jimmy jo joan joanna joanne joe joel john johnny jon jonathan jonas \
    jordan jorge jose joseph josh joshua joyce juan judith judy julia julian julie june justin kamal karen karim \
    karl kate katherine kathleen kathryn kathy katie katy kay keith kelly ken kenneth kerry kevin khadija kieran \
    kim kirsty kofi kumar kyle lara laura lauren laurence leah lee leila len lena leo leon leonard lesley leslie \
    lewis liam lily linda lindsay lisa liz lizzie lola lorna lorraine louis louisa louise lucas lucia lucy luis \
    luke lydia lynn lynne maddie madison maggie malcolm malik mandy marco marcus margaret maria marian marie \
    marilyn mario marion marjorie martha martin marty mary maryam mateo matt matthew maureen maurice max maya \
    megan mei mel melanie melissa mia michael michelle miguel mike mina miriam moe mohamed mohammed moira molly \
    mona monica morgan moses muhammad muriel nadia nancy naomi natalia natalie natasha nathan neil nell nia nick \
    nicola nicole nigel nikki nina noah noel noor nora norma norman nuala oliver olivia omar oscar owen pablo pam \
    pamela pat patricia patrick paul paula pauline pedro peggy penelope penny pete peter phil philip philippa \
    phoebe phyllis polly poppy priya rachel rafael rahul raj rajesh ralph ramon raul ravi ray raymond rebecca \
    reggie rhys ricardo richard rick ricky rita rob robbie robert roberto robin rodney roger roisin ron ronald \
    ronnie rory rosa rosalind rosemary rosie ross roy ruby rupert russell ruth ryan sabrina sadie saira sally sam \
    samantha samir samira samuel sandra sara sarah sasha scott sean sebastian selina sergio shane shannon sharon \
    sheila shirley sian sid silvia simon sinead siobhan sofia sonia sophia sophie stacey stan stanley stella \
    stephanie stephen steve steven stewart stuart sue sunita susan susie suzanne sylvia tamara tanya tara tariq \
    ted teresa terry tess theo theresa thomas tiffany tim timothy tina toby todd tom tommy tony tracey tracy \
    trevor tyler uma una ursula val valerie vanessa vera veronica vicky victor victoria vikram vincent viv vivian \
    wayne wendy wilfred william winston xavier yasmin yolanda yusuf yvonne zac zach zainab zara zoe zuzanna
    """
  )
}
