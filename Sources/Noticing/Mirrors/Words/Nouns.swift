/// Nouns that can be lifted out of a sentence and handed back.
enum Nouns {
  /// Things that can be seen, touched or pointed at.
  static func isThing(_ form: String) -> Bool { things.contains(singular(form, in: things)) }

  /// Events, states and matters: not things, but they can stand after "the" or "a".
  static func isMatter(_ form: String) -> Bool { matters.contains(singular(form, in: matters)) }

  /// Wanted without an article: "some quiet", "help".
  static func isStuff(_ form: String) -> Bool { stuff.contains(form) }

  static func isPlace(_ form: String) -> Bool { places.contains(singular(form, in: places)) }

  static func isKnown(_ form: String) -> Bool {
    isThing(form) || isMatter(form) || isStuff(form) || isPlace(form) || Roles.contains(form)
  }

  /// Behind another noun a word that is likelier what it does: "the dog wants", "people look".
  static func isDeed(_ form: String) -> Bool { deeds.contains(singular(form, in: deeds)) }

  private static let deeds: Set<String> = [
    "want", "need", "wish", "look", "walk", "run", "start", "end", "turn", "cry", "laugh", "smile",
    "play", "talk", "help", "love", "hope", "worry", "cut", "hurt", "work", "smell", "move",
    "sound",
    "fight", "care", "change", "sleep", "rest", "promise", "trust", "support", "attack", "fear",
    "doubt", "touch", "smoke", "cook",
  ]

  static func isPlural(_ form: String) -> Bool {
    if ["people", "children", "women", "men", "feet", "teeth", "mice"].contains(form) {
      return true
    }
    return form.hasSuffix("s") && !things.contains(form) && !matters.contains(form)
      && !form.hasSuffix("ss") && !form.hasSuffix("us") && !places.contains(form)
  }

  private static func singular(_ form: String, in words: Set<String>) -> String {
    if words.contains(form) || !form.hasSuffix("s") || form.utf8.count < 4 { return form }
    let stem = String(form.dropLast())
    if words.contains(stem) { return stem }
    if form.hasSuffix("ies") { return String(form.dropLast(3)) + "y" }
    if form.hasSuffix("ves") { return String(form.dropLast(3)) + "f" }
    if form.hasSuffix("es") { return String(form.dropLast(2)) }
    return form
  }

  private static func list(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let things = list(
    """
    account album allotment altar ankle apple apron armchair arm artwork ash atlas attic axe backpack badge bag \
    bakery balcony ball balloon banana bandage banner barbecue basket bat bath bathroom battery beach bead beam \
    bear beard bed bedroom bee beer bell belly belt bench bike bill bin bird biscuit blade board bookcase car charger van blanket blind \
    blouse boat boiler bone book bookshelf boot bottle bowl box bracelet branch bread brick bridge broom bruise \
    brush bucket budgie buggy bulb bun bungalow bunk bus bush butter button cabin cabinet cable cake calendar \
    camera can canal candle canvas cap caravan card cardigan carpet carrot casserole casket cat ceiling cellar \
    certificate chain chair chalk charger cheese chest chicken chimney chip chocolate cigarette clarinet clock \
    cloth clothes cloud coal coat coffee coffin coin collar comb comic computer cookie corridor cot couch counter \
    cow crib crisp crossword crown cup cupboard curtain cushion cutlery dahlia daisy deck desk diary dinner dish \
    dishes dishwasher dog doll door doormat doorstep doorway dough drain drawer drawing dress dressing drill drum \
    duck dumpling duvet earring easel egg elbow email engine envelope essay eulogy eye eyebrow face fan feather \
    fence fern field finger fireplace fish flag flask flower floor flute folder food foot fork form fox fridge \
    fringe fruit gadget garage garden garlic gate gift glass glasses glove glue goat goldfish grass grave \
    gravestone greenhouse guitar gutter hairbrush hair haircut hall hallway ham hammer hamster hand handbag \
    handle handrail handwriting hanger hat hatch headphones headstone heater hedge hen hill hinge hoodie hoover \
    horse hose house hymn ice icon iron ironing jacket jar jeans jewellery jigsaw jug jumper kettle key keyboard \
    kitchen kite kitten knee knife knitting knot lace ladder ladle lake lamp lamppost lampshade landing lantern \
    laptop lawn lawnmower leaf leaflet leash lemon letter letterbox lid lighter lighthouse lightbulb lino \
    lipstick list locker loft loo lorry luggage lunch lunchbox machine magazine magnet mailbox make-up map marble \
    mask mat match mattress meal meat medal medication medicine memo menu message microphone microwave milk \
    mirror money monitor moon mop motorbike moustache mouth mower mug mushroom nail napkin necklace needle nest \
    newspaper nightie note notebook notes novel oil onion orange orchard orchid organ oven paint painting pan \
    paper paperwork parcel passport pasta pasty path pavement peach pear pen pencil pepper perfume petrol phone \
    photo photograph piano picture pie pier pigeon pill pillow pine pipe pizza plant plaster plate playlist plug \
    plum pocket poem pond pool popcorn porch portrait postbox postcard poster pot potato pottery pram \
    prescription present printer pumpkin puppy purse puzzle quilt rabbit radiator radio railing rain rainbow \
    raincoat razor receipt recipe record recorder recording ribbon rice ring river rocket roof rope rosary rose \
    roses rota rug ruler sack salad salt sandwich sandwiches saucepan sausage saw scar scarf schedule scissors \
    scooter scrapbook screen screenshot screw sea seat seatbelt sewing shawl shed sheep sheet shelf shell shirt \
    shoe shoebox shoelace shore shovel shower sideboard sign silence-bell sink skin skirt sky sleeve slipper \
    smell snow soap sock sofa song soup spade spectacles spice spider spoon spreadsheet stairs stairwell stamp \
    star statue staircase step stew stitch stone stool stove street suitcase sun sunflower sweater swing switch \
    sword table tablet tap tattoo taxi tea teapot tear tears teddy telephone telly tent text ticket tie tile till \
    timetable tin tissue toast toaster toilet tomato tongue tool toothbrush toothpaste torch towel toy tractor \
    trainers train tram tray treadmill tree trolley trombone trophy trousers truck trumpet tulip tumble-dryer \
    turkey tv typewriter umbrella uniform urn van vase vest video vinyl violin voicemail vomit wall wallet \
    wallpaper wardrobe washing watch wave wedding-dress wheel wheelbarrow wheelchair whistle will wind windmill \
    window windowsill windscreen wine wire wood wool wound wreath wrist x-ray yarn yoghurt zip grass bollard \
    birdsong budget cheque cv essay invoice memoir dissertation thesis spreadsheet presentation slides group-chat \
    inbox password website fence-post tyre helmet saddle allotment shoulder chest stomach throat jaw heart voice \
    head neck back blood breath chest forehead thumb toe tooth teeth knuckle lung rib spine tummy ear ears lip \
    notebook laundry groceries shopping curry porridge omelette pancake bacon cereal jam honey biscuit crumb \
    payslip contract lease bracelet locket crossword dictionary bible prayer-book hymn-book calendar planner
    """
  )

  private static let places = list(
    """
    home work school church mosque temple synagogue hospital surgery clinic office shop supermarket market gym \
    pub bar cafe restaurant library museum park playground station airport hotel motel flat apartment house \
    university college uni class classroom stockroom kitchen garden town village city country farm court prison \
    cemetery graveyard crematorium nursery ward hospice canteen cinema theatre studio factory warehouse site \
    seaside coast beach allotment shed loft basement attic
    """
  )

  private static let matters = list(
    """
    guy man woman wedding funeral divorce birthday christening party meeting interview exam exams test appointment operation \
    scan diagnosis pregnancy miscarriage birth illness cancer accident crash fight row argument affair breakup \
    break-up marriage relationship friendship engagement anniversary christmas holiday trip journey visit move \
    job career promotion redundancy shift commute deadline project assignment course degree lecture lesson \
    homework class rehearsal performance concert play match game race season result results report review \
    feedback complaint decision choice plan idea dream nightmare memory thought habit routine secret lie truth \
    promise apology question answer story joke rumour comment remark look word name number rule rent debt bill \
    mortgage loan bills tax salary pay wage money bank benefit inheritance will insurance court-case hearing \
    trial tribunal case arrest sentence war news election storm flood fire noise silence quiet night morning \
    evening afternoon weekend week month year summer winter spring autumn day hour minute sleep weight body \
    anger sadness grief shame guilt fear worry panic anxiety loneliness jealousy envy resentment hurt pain ache \
    headache loss hope love joy pride relief pressure stress burden load mess distance gap change start end \
    ending beginning goodbye call conversation chat talk email text message phone-call reply visit childhood \
    past future family-dinner dinner lunch breakfast tea drinking drink smoking treatment therapy session \
    chemo surgery recovery relapse withdrawal burnout breakdown meltdown tantrum attack panic-attack weather \
    heat cold dark light view walk run swim hug kiss smile laugh cry touch smell sound music song prayer service \
    sermon custody access care caring chores housework cooking cleaning tidying washing-up school-run bedtime \
    pretending waiting silence-treatment atmosphere tension drama gossip bullying teasing shouting screaming \
    arguing arguments fighting nagging criticism praise attention respect trust support kindness betrayal \
    cheating lying dishonesty insult unfairness injustice racism abuse violence responsibility duty expectation \
    standard perfectionism failure mistake success reason cause chance opportunity risk danger threat warning \
    problem issue trouble crisis emergency disaster tragedy death suicide-note birth adoption fostering ivf \
    period menopause migraine insomnia flu fever cough infection rash allergy diet exercise training marathon \
    deadline workload overtime rota handover inspection audit budget cuts strike restructure takeover merger \
    application offer rejection contract lease tenancy eviction repair renovation extension building viewing \
    flight delay queue traffic journey detour silence voice tone temper mood attitude behaviour habit way-out \
    boundary boundaries need wish want longing craving urge instinct intuition faith belief doubt doubts \
    uncertainty unknown confusion numbness emptiness tiredness exhaustion heaviness tightness knot lump weight
    """
  )

  private static let stuff = list(
    """
    quiet peace rest sleep space time help support silence privacy air attention respect love kindness comfort \
    company money warmth closeness affection freedom calm clarity certainty closure courage strength energy hope \
    reassurance honesty answers change order structure routine stability security safety balance distance \
    distraction fun joy laughter music food water tea coffee chocolate sunlight sun sunshine light fresh-air \
    patience understanding recognition appreciation acknowledgement forgiveness justice fairness control \
    direction purpose meaning motivation encouragement advice guidance information feedback permission \
    boundaries friends people relief room solitude stillness tenderness therapy medication treatment work \
    exercise movement touch hugs holidays breathing-space breathing-room
    """
  )
}

/// Words for people one can call "my …".
enum Roles {
  static func contains(_ form: String) -> Bool {
    for prefix in ["great-", "step-"] where form.hasPrefix(prefix) {
      return contains(String(form.dropFirst(prefix.utf8.count)))
    }
    return isListed(form)
  }

  private static func isListed(_ form: String) -> Bool {
    NounPhrase.roles.contains(form) || more.contains(form)
  }

  /// Whether a role in front of a noun would be its owner: "parents house", but not "family dinner".
  static func owns(_ form: String) -> Bool {
    contains(form)
      && ![
        "family", "baby", "team", "nurse", "partner", "student", "client", "kid", "twin", "ex",
        "boy", "girl", "child", "patient", "customer", "doctor", "friend",
      ].contains(form)
  }

  /// Words in front of a role that belong to it: "my little sister".
  static let before: Set<String> = [
    "big", "little", "older", "younger", "elder", "eldest", "youngest", "oldest", "twin", "best",
    "old", "new", "ex", "late", "dear", "half", "step", "own", "former", "close", "closest",
    "foster", "adoptive", "line", "next-door", "poor", "lovely",
  ]

  private static let more: Set<String> = [
    "mothers", "fathers", "brothers", "sisters", "sons", "daughters", "cousins", "aunts", "uncles",
    "grandparents", "nieces", "nephews", "neighbours", "neighbors", "flatmates", "housemates",
    "roommates", "teachers", "managers", "bosses", "coworkers", "mates", "auntie", "nana", "granny",
    "granddad", "grandson", "granddaughter", "grandkids", "grandchildren", "stepmother",
    "stepfather", "stepson", "stepdaughter", "stepbrother", "stepsister", "mother-in-law",
    "father-in-law", "sister-in-law", "brother-in-law", "daughter-in-law", "son-in-law", "in-laws",
    "godmother", "godson", "goddaughter", "ex-wife", "ex-husband", "ex-boyfriend", "ex-girlfriend",
    "missus", "bf", "gf", "bestie", "girl", "boy", "girls", "boys", "lad", "lads", "counsellor",
    "counselor", "psychiatrist", "psychologist", "gp", "nurse", "midwife", "dentist", "carer",
    "vicar", "priest", "imam", "rabbi", "pastor", "professor", "student", "students", "pupils",
    "patient", "patients", "clients", "customer", "customers", "employees", "landlady", "tenant",
    "tenants", "lodger", "solicitor", "lawyer", "accountant", "trainer", "instructor", "mentor",
    "sponsor", "captain", "teammates", "teammate", "bandmates", "classmate", "classmates",
    "godfather", "papa", "mama", "mummy", "daddy", "fiancé", "fiancée", "girlfriends", "twins",
    "toddler", "teenager", "relatives", "folks", "siblings", "babies", "assistant", "deputy",
    "babysitter", "childminder", "stepdad's", "social-worker", "hairdresser", "guests", "crush",
  ]
}
