/// A word that a person who has begun to type a feeling may be looking for.
public struct FeelingChoice: Hashable, Sendable {
  /// The word as it is stored: a feeling or a family.
  public let word: String
  /// The family it belongs to; the word itself when it is one.
  public let family: String
  /// The other way of saying it that was found, such as “fed up” for frustrated.
  public let alias: String?

  /// Whether the word is a whole family, which has finer words.
  public var isFamily: Bool { word == family }
}

extension EmotionTable {
  /// Returns the families and feelings that begin as a text does, in any case of letters.
  ///
  /// Families and words come first in the order of the table, then words of which another way of
  /// saying them begins so, if there are at least three letters to go by. Each comes once; none for
  /// an empty text. Costs a walk over the table: for a key that was pressed, not for a text.
  public func choices(beginning text: String) -> [FeelingChoice] {
    let text = text.lowercased()
    guard !text.isEmpty, text.utf8.count <= 64 else { return [] }
    var choices: [FeelingChoice] = []
    var seen: Set<String> = []
    func add(_ choice: FeelingChoice) {
      if seen.insert(choice.word).inserted { choices.append(choice) }
    }
    for family in families where family.hasPrefix(text) {
      add(FeelingChoice(word: family, family: family, alias: nil))
    }
    for emotion in emotions where emotion.word.hasPrefix(text) {
      add(FeelingChoice(word: emotion.word, family: emotion.family, alias: nil))
    }
    guard text.count >= 3 else { return choices }
    for (emotion, variants) in zip(emotions, variants) {
      guard let alias = variants.first(where: { $0.hasPrefix(text) }) else { continue }
      add(FeelingChoice(word: emotion.word, family: emotion.family, alias: alias))
    }
    return choices
  }

  /// Returns where a feeling is often felt; nothing for a word that is not in the table.
  public func bodyCues(of word: String) -> [String] {
    emotions.first { $0.word == word }?.bodyCues ?? []
  }
}
