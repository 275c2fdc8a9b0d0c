/// Words that can be left out of a clause without changing what it says.
enum Fillers {
  /// Skipped between the words of a pattern.
  static let adverbs: Set<String> = [
    "just", "really", "honestly", "literally", "actually", "kinda", "sorta", "fucking", "fuckin",
    "freaking", "bloody", "damn", "so", "still", "also", "even", "probably", "maybe", "sometimes",
    "often", "always", "constantly", "truly", "seriously", "totally", "completely", "absolutely",
    "basically", "genuinely", "desperately", "badly", "secretly", "simply", "only", "definitely",
    "tbh", "lol", "like", "already", "currently", "kind", "sort", "now", "very", "pretty", "quite",
    "lately", "recently", "again", "deeply", "legit", "fr", "ngl", "finally", "slowly",
  ]

  /// Said at the edges of an answer.
  static let edges: Set<String> = [
    "like", "tbh", "lol", "lmao", "haha", "hahaha", "honestly", "well", "um", "umm", "uh", "er",
    "erm", "hmm", "hm", "mm", "oh", "ah", "ok", "okay", "yeah", "yes", "yep", "anyway", "basically",
    "actually", "literally", "idk", "ngl", "imo", "fr", "xd", "ugh", "meh", "so", "and", "but",
    "because", "cause", "cuz", "or", "then", "though", "tho", "just", "please", "maybe", "probably",
    "perhaps", "really", "pretty", "quite",
  ]
}
