/// Whose a feeling is.
extension FeelingReader {
  func holder(of range: Range<Int>) -> Feeling.Holder? {
    let position = range.lowerBound
    if kinds[position].has(.interjection) { return .me }
    if let made = frame.made { return holder(made) }
    // "it scares me", "hurt her": the object feels.
    if range.upperBound < kinds.count, lexemes[range.upperBound].joint == .space, range.count == 1,
      !isLinked(position), !kinds[position].has(.needsPerson), !kinds[position].has(.verb)
    {
      let next = kinds[range.upperBound]
      if next.has(.objectMe) { return .me }
      if next.has(.objectThey), !next.has(.they) {
        return holder(.other(range.upperBound..<range.upperBound + 1))
      }
    }
    for index in range where range.count > 1 {
      if kinds[index].has([.mine, .objectMe]) { return .me }
      if kinds[index].has(.their) { return holder(.other(index..<index + 1)) }
      if kinds[index].has(.your) { return nil }
    }
    if position > 0, lexemes[position].joint == .space {
      let before = kinds[position - 1]
      if before.has(.mine) { return .me }
      if before.has(.their) { return holder(.other(position - 1..<position)) }
      if before.has(.your) { return nil }
    }
    return holder(frame.subject)
  }

  func holder(_ subject: FeelingFrame.Subject) -> Feeling.Holder? {
    switch subject {
    case .me, .none, .dummy: .me
    case .nobody: .me
    case .other(let range):
      .other(words(of: range))
    case .you, .thing: nil
    }
  }

  /// The words of a subject as they were typed, without a verb drawn into the last ("They're").
  func words(of range: Range<Int>) -> String {
    let last = lexemes[range.upperBound - 1]
    var end = last.range.upperBound
    if range.upperBound < lexemes.count, lexemes[range.upperBound].range == last.range {
      end = min(end, last.range.lowerBound + last.form.utf8.count)
    }
    return String(
      decoding: bytes[lexemes[range.lowerBound].range.lowerBound..<end],
      as: UTF8.self
    )
  }
}
