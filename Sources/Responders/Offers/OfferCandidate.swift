/// An inquiry whose own conditions let it be put forward now, as its `Offer` node describes it.
///
/// Each field is a header of the node; lists are written with commas, or with blanks where no name
/// has any.
public struct OfferCandidate: Hashable, Sendable {
  /// `offers:` The inquiry's id.
  public var id: String
  /// One line that puts it forward.
  public var line: String
  /// The id of that line, and the title of its node, so that both can be counted as said.
  package var lineID: String?
  package var nodeTitle: String?
  /// How deep the inquiry goes, 1 to 3; the inquiry's own header.
  public var intensity: Int
  /// `feelings:` The families of feelings it is for, by their first words.
  public var feelings: Set<String>
  /// `themes:` What it is about, as themes of a talk.
  public var themes: Set<String>
  /// `dimension:` The parts of life it tends.
  public var dimensions: Set<String>
  /// `profile:` The ways of doing things whose need it meets.
  public var profiles: Set<String>
  /// `stage:` The stages of life it belongs to.
  public var stages: Set<String>
  /// `steady: true` It may be put forward even after something heavy.
  public var isSteady: Bool
  /// `gathers: true` It gathers what was seen, instead of digging for more.
  public var gathers: Bool
  /// `side:` Whether it is `care` or `inner` work, or neither.
  public var side: Side?
  /// `focus:` What it turns to, for counterweights: `others` or `meaning`.
  public var focus: Focus?
  /// `counterweight:` The ways of doing things that easily leave it out.
  public var counterweights: Set<String>
  /// `bonus:` What its own rule gives it when its conditions hold.
  public var bonus: Int
  /// How specific its conditions are: of two with the same score the more specific goes first.
  public var complexity: Int
  /// How often it was put forward before: of two alike the rarer goes first.
  public var views: Int

  /// What a session is for, in the tally of care and looking inward.
  public enum Side: String, Hashable, Sendable {
    /// Looking after oneself: a check-in, a habit, grounding.
    case care
    /// Looking inward.
    case inner
  }

  /// What an inquiry turns to.
  public enum Focus: String, Hashable, Sendable {
    /// Other people.
    case others
    /// What things are for.
    case meaning
  }

  /// Creates a candidate.
  public init(
    id: String,
    line: String = "",
    intensity: Int = 1,
    feelings: Set<String> = [],
    themes: Set<String> = [],
    dimensions: Set<String> = [],
    profiles: Set<String> = [],
    stages: Set<String> = [],
    isSteady: Bool = false,
    gathers: Bool = false,
    side: Side? = nil,
    focus: Focus? = nil,
    counterweights: Set<String> = [],
    bonus: Int = 0,
    complexity: Int = 0,
    views: Int = 0
  ) {
    self.id = id
    self.line = line
    self.intensity = intensity
    self.feelings = feelings
    self.themes = themes
    self.dimensions = dimensions
    self.profiles = profiles
    self.stages = stages
    self.isSteady = isSteady
    self.gathers = gathers
    self.side = side
    self.focus = focus
    self.counterweights = counterweights
    self.bonus = bonus
    self.complexity = complexity
    self.views = views
  }
}
