/// The words that frames are read from: whose something is, whether it is denied, over, told or meant.
struct FrameWords: Sendable {
  let writer: Set<String>
  let others: Set<String>
  let nobody: Set<String>
  let wishers: Set<String>
  let negators: Set<String>
  let attempts: Set<String>
  let recoveries: Set<String>
  let goods: Set<String>
  let present: Set<String>
  let weapons: Set<String>
  /// Words that deny what follows without a "not".
  let denials: Set<String>
  let asking: Set<String>
  /// Verbs that hand their own "not" on to what follows.
  let raising: Set<String>
  let promises: Set<String>
  /// Words after a "not" that take it back.
  let undoing: Set<String>
  /// Words that bring something over back into the present.
  let returning: Set<String>
  let youth: Set<String>
  let decades: Set<String>
  let media: Set<String>
  let saying: Set<String>
  let accidents: Set<String>
  let purposes: Set<String>
  let laughter: Set<String>
  let literal: Set<String>
  let joking: Set<String>
  let worse: Set<String>
  let playful: Set<String>
  let playfulSigns: Set<Unicode.Scalar>
  let many: Set<String>
  let befalling: Set<String>
  let measures: Set<String>
  let afterWill: Set<String>
  let beforeIllness: Set<String>
  /// First words of a yes.
  let affirming: Set<String>
  /// First words of a question that is typed without its mark.
  let questioning: Set<String>
  /// Verbs in the past, after which a time that is over counts wherever it is named.
  let told: Set<String>
  /// Verbs that a sentence without a subject begins with ("gonna", opened).
  let beginnings: Set<String>

  init(_ lexicon: RiskLexicon) throws(TableError) {
    writer = try lexicon.required("writer")
    others = try lexicon.required("others")
    nobody = try lexicon.required("nobody")
    wishers = try lexicon.required("wishers")
    negators = try lexicon.required("negators")
    attempts = try lexicon.required("attempts")
    recoveries = try lexicon.required("recoveries")
    goods = try lexicon.required("goods")
    present = try lexicon.required("present")
    weapons = try lexicon.required("weapon")
    denials = try lexicon.required("denials")
    asking = try lexicon.required("asking")
    raising = try lexicon.required("raising")
    promises = try lexicon.required("promises")
    undoing = try lexicon.required("undoing")
    returning = try lexicon.required("returning")
    youth = try lexicon.required("youth")
    decades = try lexicon.required("decades")
    media = try lexicon.required("media")
    saying = try lexicon.required("saying")
    accidents = try lexicon.required("accidents")
    purposes = try lexicon.required("purposes")
    laughter = try lexicon.required("laughter")
    literal = try lexicon.required("literal")
    joking = try lexicon.required("joking")
    worse = try lexicon.required("worse")
    playful = try lexicon.required("playful")
    playfulSigns = Set(try lexicon.required("playful-signs").flatMap(\.unicodeScalars))
    many = try lexicon.required("many")
    befalling = try lexicon.required("befalling")
    measures = try lexicon.required("measures")
    afterWill = try lexicon.required("after-will")
    beforeIllness = try lexicon.required("before-illness")
    affirming = try lexicon.required("affirming")
    questioning = try lexicon.required("questioning")
    told = try lexicon.required("told")
    beginnings = try lexicon.required("beginnings")
  }

  func owner(of form: String) -> RiskFrames.Owner? {
    if writer.contains(form) { return .writer }
    if others.contains(form) { return .other }
    if nobody.contains(form) { return .nobody }
    return nil
  }
}
