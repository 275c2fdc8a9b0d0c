/// Somebody a person wrote of, in a form that can be said to them.
public struct Person: Hashable, Sendable, Codable {
  /// "your sister" or "Dan".
  public let text: String

  /// The given name, when one was used: for "my sister Ana" it is "Ana".
  public let name: String?

  /// What the person is to the writer, in lower case ("sister"), when that was said.
  public let role: String?

  /// The UTF-8 offsets of the words that first name them.
  public let range: Range<Int>

  /// Returns the people a text speaks of, in order of mention and each once; at most two dozen.
  ///
  /// A role counts behind "my" ("my ex"), and "Mum" by itself. A capitalised word in the middle of a
  /// sentence counts when it is a known given name or stands where people stand; at the start of a sentence
  /// only when it counts elsewhere or is a known name somebody acts under. Days, months, places and makes
  /// are none, and a surname is never part of the name.
  public static func people(in text: String) -> [Person] {
    var reader = PersonReader(passage: Passage(text))
    return reader.read()
  }
}

private struct PersonReader {
  let passage: Passage
  var people: [Person] = []
  var seen: Set<String> = []
  /// Names that stand in the middle of a sentence somewhere.
  private let sure: Set<String>
  /// Whether so many words are capitalised that capitals mean nothing.
  private let isTitled: Bool

  init(passage: Passage) {
    self.passage = passage
    var words = 0
    var capitals = 0
    var sure: Set<String> = []
    for clause in passage.clauses {
      for position in clause.chunks.indices where position > 0 {
        words += 1
        if clause.chunks[position].isCapitalised, clause.chunks[position].form.first != "i" {
          capitals += 1
        }
        if clause.isName(at: position) { sure.insert(clause.stem(at: position)) }
      }
    }
    self.sure = sure
    isTitled = words > 5 && capitals * 2 > words
  }

  mutating func read() -> [Person] {
    for clause in passage.clauses {
      var position = 0
      while position < clause.chunks.count {
        position = read(clause, at: position)
        if people.count >= 24 { return people }
      }
    }
    return people
  }

  private mutating func read(_ clause: Clause, at position: Int) -> Int {
    let form = clause.chunks[position].form
    if form == "my", let (role, end) = clause.role(after: position) {
      let name =
        end < clause.chunks.count && clause.continues(at: end) && !isTitled
        ? clause.givenName(at: end) : nil
      note(
        Person(
          text: "your " + role,
          name: name,
          role: role,
          range: clause.range(position, name == nil ? end : end + 1)
        )
      )
      return name == nil ? end : end + 1
    }
    if Names.parents.contains(form), !["mother", "father"].contains(form),
      clause.standsAlone(at: position)
    {
      note(
        Person(
          text: "your " + form,
          name: nil,
          role: form,
          range: clause.range(position, position + 1)
        )
      )
      return position + 1
    }
    guard !isTitled || Names.isGiven(form), let name = clause.givenName(at: position) else {
      return position + 1
    }
    let isStart = clause.beginsSentence(at: position)
    if isStart {
      let isActing = Names.isGiven(clause.stem(at: position)) && clause.acts(at: position)
      guard isActing || sure.contains(clause.stem(at: position)) else { return position + 1 }
    } else if !clause.isName(at: position) {
      return position + 1
    }
    note(
      Person(text: name, name: name, role: nil, range: clause.range(position, position + 1))
    )
    return position + 1
  }

  private mutating func note(_ person: Person) {
    if let name = person.name, !seen.insert(name.lowercased()).inserted { return }
    guard seen.insert(person.text).inserted else { return }
    people.append(person)
  }
}

extension Clause {
  /// The role after "my", with the words that belong to it, and the place after it.
  func role(after position: Int) -> (role: String, end: Int)? {
    var words: [String] = []
    var index = position + 1
    while continues(at: index), index < position + 4 {
      var form = chunks[index].form
      let isOwner = form.hasSuffix("'s")
      if isOwner { form = String(form.dropLast(2)) }
      if Roles.contains(form),
        !Roles.before.contains(form) || !continues(at: index + 1)
          || !Roles.contains(chunks[index + 1].form)
      {
        // "My family doctor", "my baby brother", "my mother board".
        if !isOwner, continues(at: index + 1), index < position + 3,
          Roles.contains(chunks[index + 1].form)
        {
          words.append(form)
          index += 1
          continue
        }
        if !isOwner, continues(at: index + 1), Nouns.isThing(chunks[index + 1].form) { return nil }
        words.append(form)
        if !isOwner, continues(at: index + 1), continues(at: index + 2),
          chunks[index + 1].form == "in", chunks[index + 2].form == "law"
        {
          return ((words + ["in", "law"]).joined(separator: " "), index + 3)
        }
        return (words.joined(separator: " "), index + 1)
      }
      guard Roles.before.contains(form), !isOwner else { return nil }
      words.append(form)
      index += 1
    }
    return nil
  }

  /// A word without the "'s" of what is owned or said.
  func stem(at position: Int) -> String {
    let form = chunks[position].form
    return form.hasSuffix("'s") ? String(form.dropLast(2)) : form
  }

  /// The given name at a place, without an ending; `nil` for what surely names no person.
  func givenName(at position: Int) -> String? {
    let chunk = chunks[position]
    guard chunk.isCapitalised, chunk.isClean, !chunk.isNumber else { return nil }
    let form = stem(at: position)
    guard !Names.isOther(form) || Names.isGiven(form) && form.utf8.count > 4,
      !Names.titles.contains(form), !Names.relations.contains(form),
      form.utf8.count > 1, form.utf8.count < 16, !CommonWords.contains(form)
    else { return nil }
    if position > 0, Names.titles.contains(chunks[position - 1].form),
      chunks[position - 1].isCapitalised
    {
      return nil
    }
    let name = chunk.form.hasSuffix("'s") ? String(chunk.word.dropLast(2)) : chunk.word
    let isShouted = name.unicodeScalars.dropFirst().contains(where: \.properties.isUppercase)
    if isShouted, !Names.isGiven(form) { return nil }
    return isShouted ? Mirror.capitalised(form) : name
  }

  /// Whether a capitalised word in the middle of a sentence names a person.
  func isName(at position: Int) -> Bool {
    guard position > 0, !beginsSentence(at: position), givenName(at: position) != nil else {
      return false
    }
    let form = stem(at: position)
    let before = chunks[position - 1]
    // The second of two capitals is a surname or part of another name.
    if before.isCapitalised, before.ending == .none, before.form != "i",
      !beginsSentence(at: position - 1), !Names.relations.contains(before.form)
    {
      return false
    }
    if ["in", "near", "the", "a", "an", "into", "at"].contains(before.form) { return false }
    if Names.isGiven(form) { return true }
    if continues(at: position + 1), chunks[position + 1].isCapitalised { return false }
    if continues(at: position + 1), Names.speech.contains(chunks[position + 1].form) { return true }
    guard before.ending == .none else { return false }
    if before.form == "and", position > 1 { return isName(at: position - 2) }
    return Names.companions.contains(before.form)
  }

  func beginsSentence(at position: Int) -> Bool {
    position == 0 || chunks[position - 1].endsSentence
  }

  func acts(at position: Int) -> Bool {
    if chunks[position].form.hasSuffix("'s") { return true }
    return continues(at: position + 1) && Names.deeds.contains(chunks[position + 1].form)
  }

  /// "Mum says", "I told mum": a parent without an article or another's "my".
  func standsAlone(at position: Int) -> Bool {
    if continues(at: position + 1), Nouns.isThing(chunks[position + 1].form) { return false }
    if continues(at: position + 1), chunks[position + 1].isCapitalised,
      chunks[position + 1].form != "i"
    {
      return false
    }
    guard position > 0, chunks[position - 1].ending == .none else {
      return position + 1 >= chunks.count || continues(at: position + 1)
    }
    let before = chunks[position - 1].form
    return !NounGroups.determiners.contains(before) && !Describers.contains(before)
      && !["your", "our", "no", "and", "or", "as", "any", "step", "whose"].contains(before)
      && !before.hasSuffix("'s") && !Roles.before.contains(before) && before != "like"
  }
}
