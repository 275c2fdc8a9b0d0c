extension QuotableSpan {
  /// Returns the span as it reads in the middle of a sentence.
  ///
  /// A leading capital is lowered unless the word is "I", an acronym or may be a name. A word counts as a
  /// name when it is neither a common word nor written in lower case anywhere in `texts`.
  public static func inSentence(_ span: String, seenIn texts: [String] = []) -> String {
    guard let first = span.unicodeScalars.first, first.properties.isUppercase else { return span }
    let word = span.prefix { !$0.isWhitespace }
    let rest = word.unicodeScalars.dropFirst()
    // "WHY", "NHS", "McDonald", "iPhone": capitals that mean something. "A" is a common word.
    if rest.contains(where: \.properties.isUppercase) { return span }
    var form = ""
    for scalar in word.unicodeScalars {
      if Glyph.isApostrophe(scalar) {
        form.append("'")
      } else {
        Glyph.appendFolded(scalar, to: &form)
      }
    }
    let stem = form.prefix { $0 != "'" && $0 != "-" }
    if stem == "i" { return span }
    guard
      CommonWords.contains(form) || CommonWords.contains(String(stem))
        || isWritten(String(stem), in: texts)
    else {
      return span
    }
    return first.properties.lowercaseMapping
      + span.unicodeScalars.dropFirst().reduce(into: "") {
        $0.unicodeScalars.append($1)
      }
  }

  private static func isWritten(_ form: String, in texts: [String]) -> Bool {
    texts.contains { text in
      Tokenizer.words(of: text).contains { !$0.isCapitalised && $0.form == form }
    }
  }
}

/// Words that are no names, for the first word of a span.
enum CommonWords {
  static func contains(_ form: String) -> Bool {
    if words.contains(form) || FunctionWords.neverLast.contains(form) { return true }
    if FunctionWords.boundaries.contains(form) || Fillers.edges.contains(form) { return true }
    guard form.utf8.count > 5 else { return false }
    return form.hasSuffix("ing") || form.hasSuffix("ness") || form.hasSuffix("tion")
      || form.hasSuffix("ment") || (form.utf8.count > 6 && form.hasSuffix("ed"))
  }

  private static let words: Set<String> = {
    let text = """
      me you him her it us them myself yourself mine yours nothing something everything anything nobody \
      somebody everyone someone anyone always never often sometimes usually again almost already yesterday \
      today tomorrow tonight now later soon once maybe perhaps here away back don't can't won't didn't \
      doesn't isn't wasn't couldn't wouldn't shouldn't haven't hasn't hadn't let let's all any both each few \
      many more most much other several some such one two three four five six seven eight nine ten first last \
      next same another work home house job boss school money time life death love anger fear shame guilt \
      grief sadness joy hope hurt pain tired sad angry happy anxious lonely scared afraid worried nervous calm \
      numb empty lost alone people friends family mother father mum mom dad brother sister son daughter wife \
      husband partner friend colleague colleagues kids children baby neighbour parents heart head stomach chest \
      throat body hands sleep food weight school class exam exams deadline deadlines meeting meetings email \
      emails phone car bus train road street garden kitchen bed night morning evening afternoon week weekend \
      month year years days hours rain snow sun winter summer spring autumn old new big small little long short \
      good bad great awful better worse best worst right wrong whole half too down up out off over under after \
      before between around go going come keep keeps take taking make give get getting see look say saying tell \
      ask try trying want wanted need needed feel felt think thought know knew love loved hate hated miss missed \
      lose losing left leave lie cry crying cried stop stuck stand sit walk run eat drink talk speak write read \
      play wait hold hide fight freeze fail failed failure mess part place thing things way ways story truth \
      rest quiet space help respect control power change trouble stress pressure burnout panic tears silence \
      noise words voice face eyes mirror show room door box wall light dark water fire stone weight birthday \
      wedding funeral divorce christmas holiday holidays illness cancer pregnancy dog cat bills rent debt project
      """
    return Set(text.split(whereSeparator: \.isWhitespace).map(String.init)).subtracting([
      "christmas"
    ])
  }()
}
