internal import Conversation

/// The values of a record of the usual form, read without a decoder.
///
/// A value with an escape in it, an unknown key, a number that is not whole: whatever is unusual gives
/// `nil`, and is for the decoder to judge. What is read is what the decoder would read.
struct PlainRecord {
  private var line: UnsafeRawBufferPointer
  private var values = Values()

  /// Where the values stand.
  private struct Values {
    var n, t, word, family, quadrant, name, value, to, id, kind, question, say, line,
      style: Range<Int>?

    /// Notes where the value of a key stands, and returns whether the key is known.
    mutating func set(_ key: UnsafeRawBufferPointer, to place: Range<Int>) -> Bool {
      func matches(_ name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        guard key.count == count else { return false }
        for index in 0..<count where key[index] != name.utf8Start[index] { return false }
        return true
      }
      switch (key.first, key.count) {
      // The kind was looked at before.
      case (UInt8(ascii: "k"), 1): return true
      case (UInt8(ascii: "n"), 1): n = place
      case (UInt8(ascii: "t"), 1): t = place
      case (UInt8(ascii: "t"), _) where matches("to"): to = place
      case (UInt8(ascii: "n"), _) where matches("name"): name = place
      case (UInt8(ascii: "v"), _) where matches("value"): value = place
      case (UInt8(ascii: "w"), _) where matches("word"): word = place
      case (UInt8(ascii: "f"), _) where matches("family"): family = place
      case (UInt8(ascii: "q"), _) where matches("quadrant"): quadrant = place
      case (UInt8(ascii: "q"), _) where matches("question"): question = place
      case (UInt8(ascii: "i"), _) where matches("id"): id = place
      case (UInt8(ascii: "k"), _) where matches("kind"): kind = place
      case (UInt8(ascii: "s"), _) where matches("say"): say = place
      case (UInt8(ascii: "s"), _) where matches("style"): style = place
      case (UInt8(ascii: "l"), _) where matches("line"): line = place
      default: return false
      }
      return true
    }
  }

  /// Returns `nil` when the line is not one object, or has a key that is not among those above.
  init?(_ line: UnsafeRawBufferPointer) {
    self.line = line
    var scanner = MemberScanner(line)
    while let member = scanner.next() {
      let key = UnsafeRawBufferPointer(rebasing: line[member.key.dropFirst().dropLast()])
      guard values.set(key, to: member.value) else { return nil }
    }
    guard scanner.isWhole else { return nil }
  }

  // MARK: Entries

  /// The entry that the record holds, or `nil` where that is for the decoder to say.
  func entry(kind: RecordKind) -> Transcript.Entry? {
    guard let number = number(values.n), number >= 1, let time = time(values.t),
      let content = content(kind)
    else { return nil }
    return Transcript.Entry(number: number, time: time, content: content)
  }

  private func content(_ kind: RecordKind) -> Transcript.Content? {
    switch kind {
    case .note:
      guard let name = text(values.name), let value = text(values.value) else { return nil }
      return .effect(.note(name: name, value: value))
    case .felt:
      guard let word = text(values.word), let family = optionalText(values.family),
        let quadrant = optionalText(values.quadrant)
      else { return nil }
      return .effect(.felt(word: word, family: family.text, quadrant: quadrant.text))
    case .back: return number(values.to).map { .rewound(to: $0) }
    case .aside: return .effect(.asideBegan)
    case .ask:
      guard text(values.kind) == "rating", let id = text(values.id),
        let name = optionalText(values.name), let question = optionalText(values.question)
      else { return nil }
      return .asked(
        InputRequest(id: id, kind: .rating, name: name.text, question: question.text)
      )
    case .me:
      guard let to = text(values.to), let said = text(values.say) else { return nil }
      if values.value == nil { return .answered(Answer(to: to, text: said, value: .text(said))) }
      return rating.map { .answered(Answer(to: to, text: said, value: .rating($0))) }
    case .said:
      guard let said = text(values.say), let line = optionalText(values.line),
        let style = optionalText(values.style)
      else { return nil }
      let known = style.text.flatMap(Utterance.Style.init(rawValue:)) ?? .plain
      return .said(Utterance(said, lineID: line.text, style: known))
    case .asideEnd, .end, .other: return nil
    }
  }

  /// The rating of `{"rating":7}`.
  private var rating: Int? {
    guard let value = values.value else { return nil }
    let nested = UnsafeRawBufferPointer(rebasing: line[value])
    var scanner = MemberScanner(nested)
    guard let member = scanner.next(),
      nested[member.key].elementsEqual(#""rating""#.utf8), scanner.next() == nil,
      scanner.isWhole
    else { return nil }
    let start = value.lowerBound + member.value.lowerBound
    return number(start..<(start + member.value.count)).flatMap { (0...10).contains($0) ? $0 : nil }
  }

  // MARK: Values

  private func optionalText(_ place: Range<Int>?) -> (text: String?, Void)? {
    guard let place else { return (nil, ()) }
    return text(place).map { ($0, ()) }
  }

  private func text(_ place: Range<Int>?) -> String? {
    place.flatMap { PlainRecord.text(in: UnsafeRawBufferPointer(rebasing: line[$0])) }
  }

  private func time(_ place: Range<Int>?) -> Timestamp? {
    guard let place, place.count > 2 else { return nil }
    return Timestamp(rfc3339Bytes: line[place.dropFirst().dropLast()])
  }

  private func number(_ place: Range<Int>?) -> Int? {
    guard let place, (1...15).contains(place.count) else { return nil }
    var number = 0
    for byte in line[place] {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// The text of a string with its quotation marks, or `nil` when it is none or has an escape.
  static func text(in value: UnsafeRawBufferPointer) -> String? {
    guard value.count >= 2, value.first == UInt8(ascii: "\"") else { return nil }
    let letters = UnsafeRawBufferPointer(rebasing: value[1..<(value.count - 1)])
    var isASCII = true
    for letter in letters {
      if letter == UInt8(ascii: "\\") || letter < 0x20 { return nil }
      if letter >= 0x80 { isASCII = false }
    }
    return isASCII
      ? String(decoding: letters, as: UTF8.self) : String(validating: letters, as: UTF8.self)
  }
}

/// The kinds of records that a scan looks for.
enum RecordKind {
  case note, felt, back, aside, asideEnd, ask, me, said, end, other

  init(_ bytes: Slice<UnsafeRawBufferPointer>) {
    let letters = UnsafeRawBufferPointer(rebasing: bytes)
    func isNamed(_ name: StaticString) -> Bool {
      guard letters.count == name.utf8CodeUnitCount else { return false }
      for index in 0..<letters.count where letters[index] != name.utf8Start[index] { return false }
      return true
    }
    switch letters.first {
    case UInt8(ascii: "n") where isNamed("note"): self = .note
    case UInt8(ascii: "f") where isNamed("felt"): self = .felt
    case UInt8(ascii: "b") where isNamed("back"): self = .back
    case UInt8(ascii: "m") where isNamed("me"): self = .me
    case UInt8(ascii: "s") where isNamed("said"): self = .said
    case UInt8(ascii: "e") where isNamed("end"): self = .end
    case UInt8(ascii: "a"):
      self = isNamed("ask") ? .ask : isNamed("aside") ? .aside : .other
      if isNamed("aside_end") { self = .asideEnd }
    default: self = .other
    }
  }
}
