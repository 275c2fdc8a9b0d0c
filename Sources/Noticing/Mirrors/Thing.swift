/// Something that can be seen or touched, in a form that can be said again later: "the rota".
public struct Thing: Hashable, Sendable, Codable {
  /// The phrase with its article: "the rota", "the kitchen table".
  public let text: String

  /// The UTF-8 offsets of the words that first name it.
  public let range: Range<Int>

  /// Returns the things and rooms a text speaks of, in order of mention and each once; at most two dozen.
  ///
  /// Parts of the body, means of harm and words that name nothing one could point at are left out, and so
  /// is what stands in set phrases ("on the table", "piece of cake").
  public static func things(in text: String) -> [Thing] {
    var things: [Thing] = []
    var seen: Set<String> = []
    for clause in Passage(text).clauses {
      var position = 0
      while position < clause.chunks.count {
        guard let found = clause.thing(at: position) else {
          position += 1
          continue
        }
        if seen.insert(found.thing.text.lowercased()).inserted { things.append(found.thing) }
        if things.count >= 24 { return things }
        position = found.end
      }
    }
    return things
  }
}

extension Clause {
  /// The thing that begins at a place, with the place after it.
  fileprivate func thing(at start: Int) -> (thing: Thing, end: Int)? {
    var end = start
    while end < chunks.count, end == start || continues(at: end), end < start + 3 {
      guard Things.isOne(chunks[end]) else { break }
      end += 1
    }
    guard end > start, isPointedAt(start), !isSetPhrase(start, end) else { return nil }
    // "The kitchen sinks": a verb that looks like a thing stands in front of no object.
    if continues(at: end), Things.objects.contains(chunks[end].form), end - start > 1 { return nil }
    if continues(at: end), !NounGroups.follows(chunks[end].form),
      !Fillers.adverbs.contains(chunks[end].form), !Verbs.isGerund(chunks[end].form),
      !chunks[end].form.hasSuffix("ed")
    {
      return nil
    }
    guard let words = Turning.turned(chunks[start..<end]) else { return nil }
    let text = "the " + words.joined(separator: " ").lowercasedStart
    return (Thing(text: text, range: range(start, end)), end)
  }

  /// Whether an article, an owner or a number stands in front, perhaps with an adjective between.
  private func isPointedAt(_ start: Int) -> Bool {
    var position = start - 1
    var steps = 0
    while position >= 0, steps < 2, chunks[position].ending == .none,
      Describers.contains(chunks[position].form)
    {
      position -= 1
      steps += 1
    }
    guard position >= 0, chunks[position].ending == .none else { return false }
    let form = chunks[position].form
    return Things.pointers.contains(form)
      || form.hasSuffix("'s")
        && !["it's", "that's", "he's"]
          .contains(form)
  }

  private func isSetPhrase(_ start: Int, _ end: Int) -> Bool {
    let last = chunks[end - 1].form
    let lead = chunks[max(0, start - 3)..<start].map(\.form)
    // "Shaking like a leaf": there is no leaf.
    if lead.contains("like") || lead.contains("as") { return true }
    if last == "table", end - start == 1 {
      return lead.suffix(2) == ["on", "the"] && end == chunks.count
    }
    if last == "door", lead.contains("next") { return true }
    if last == "cake" || last == "pie" || last == "crap" { return lead.contains("of") }
    return continues(at: end) && chunks[end].form == "of"
      && ["wave", "cloud", "sea", "river", "string", "chain", "bowl", "ton", "bag", "pile"]
        .contains(last)
  }
}

private enum Things {
  static func isOne(_ chunk: Chunk) -> Bool {
    guard chunk.isClean, !isBody(chunk.form), !Turning.bars(chunk.form) else { return false }
    return Nouns.isThing(chunk.form) || rooms.contains(chunk.form)
  }

  private static func isBody(_ form: String) -> Bool {
    body.contains(form) || form.hasSuffix("s") && body.contains(String(form.dropLast()))
      || form.hasSuffix("ies") && body.contains(form.dropLast(3) + "y")
  }

  static let pointers: Set<String> = [
    "my", "the", "a", "an", "this", "that", "his", "her", "their", "our", "these", "those", "some",
    "two", "three", "four", "five", "both", "all", "every", "another", "no",
  ]

  static let objects: Set<String> = ["me", "him", "her", "them", "us", "it", "my", "the"]

  private static let rooms: Set<String> = [
    "kitchen", "garden", "bedroom", "bathroom", "church", "hospital", "shop", "library", "park",
    "allotment", "shed", "attic", "loft", "basement", "cellar", "beach", "classroom", "cemetery",
    "station", "playground", "pub", "house", "flat", "office", "farm", "ward", "nursery", "stairs",
  ]

  private static let body: Set<String> = [
    "ankle", "arm", "arms", "belly", "elbow", "eye", "eyes", "eyebrow", "face", "finger", "fingers",
    "foot", "feet", "hand", "hands", "hair", "knee", "knees", "lip", "lips", "mouth", "nail",
    "nails",
    "skin", "tongue", "wrist", "wrists", "voice", "head", "neck", "back", "blood", "breath",
    "chest",
    "forehead", "thumb", "toe", "toes", "tooth", "teeth", "knuckle", "knuckles", "lung", "lungs",
    "rib", "ribs", "spine", "tummy", "ear", "ears", "shoulder", "shoulders", "stomach", "throat",
    "jaw", "heart", "bone", "bones", "tears", "tear", "beard", "bruise", "scar", "wound", "smell",
    "vomit", "account", "will", "step", "wind", "sign", "case", "note", "present", "wave", "switch",
    "food", "money", "rain", "snow", "sun", "moon", "sky", "sea", "list", "plate", "star", "form",
    "fan", "file", "book-in", "light", "iron", "lead", "drill", "well", "match", "mood", "bar",
    "text",
  ]
}

extension String {
  /// The text with its first letter in lower case, unless the word is written in capitals.
  fileprivate var lowercasedStart: String {
    guard let first = unicodeScalars.first, first.properties.isUppercase,
      let second = unicodeScalars.dropFirst().first, second.properties.isLowercase
    else { return self }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: unicodeScalars.dropFirst())
    return first.properties.lowercaseMapping + String(rest)
  }
}
