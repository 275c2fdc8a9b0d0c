/// Names of countries and regions as people type them.
public enum RegionNames {
  /// Returns the region code for what somebody typed when asked where they are, or `nil` if it says no
  /// place that is known.
  ///
  /// Names of countries count, their codes, large cities, and short sentences of nothing else (“I live in
  /// Berlin, Germany”); a longer name may be mistyped by a letter. Words that are codes as well (“no”,
  /// “it”) count in capitals only. Only regions of the shipped table and the countries of the European
  /// Union are known.
  public static func code(for name: String) -> String? {
    guard name.utf8.count <= 80 else { return nil }
    let words = Tokenizer.words(of: name)
    var forms = words.map(\.form)[...]
    var key = forms.joined(separator: " ")
    while names[key] == nil, cities[key] == nil, forms.count > 1, let first = forms.first,
      around.contains(first)
    {
      forms.removeFirst()
      key = forms.joined(separator: " ")
    }
    if let code = names[key] ?? cities[key] { return code }
    if forms.count == 1, !everyday.contains(key) || !name.contains(where: \.isLowercase) {
      let code = canonical(key)
      if codes.contains(code) { return code }
    }
    return namedPlace(in: forms) ?? mistyped(key)
  }

  /// The one place that words name which hold nothing but places and what stands around them.
  private static func namedPlace(in forms: ArraySlice<String>) -> String? {
    guard forms.count <= 8 else { return nil }
    var found: Set<String> = []
    var place = forms.startIndex
    while place < forms.endIndex {
      let longest = min(4, forms.endIndex - place)
      let match = (1...longest).reversed().lazy.compactMap { count -> (String, Int)? in
        let key = forms[place..<place + count].joined(separator: " ")
        return (names[key] ?? cities[key]).map { ($0, count) }
      }.first
      if let (code, count) = match {
        found.insert(code)
        place += count
      } else if around.contains(forms[place]) {
        place += 1
      } else {
        return nil
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// The country whose name a text misses by one letter, or by two that changed places.
  private static func mistyped(_ key: String) -> String? {
    guard (6...24).contains(key.count) else { return nil }
    let typed = Array(key)
    var found: Set<String> = []
    for (name, code) in names where abs(name.count - typed.count) <= 1 {
      if isNear(typed, Array(name)) { found.insert(code) }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func isNear(_ one: [Character], _ other: [Character]) -> Bool {
    let start = zip(one, other).prefix { $0 == $1 }.count
    let end = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    let rests = [one, other].map { $0.dropFirst(start).dropLast(min(end, $0.count - start)) }
    let lengths = rests.map(\.count)
    if lengths.allSatisfy({ $0 <= 1 }) { return true }
    return lengths == [2, 2] && Array(rests[0]) == Array(rests[1].reversed())
  }

  /// Words around the name of a place.
  private static let around: Set<String> = [
    "i", "i'm", "im", "am", "in", "the", "live", "living", "from", "at", "near", "it", "it's",
    "its",
    "is", "currently", "now", "right", "here", "based", "of", "and", "country", "my", "stay",
    "staying", "just", "outside", "city", "area", "we", "we're", "are", "north", "south",
  ]

  /// Words of everyday English that are codes as well.
  private static let everyday: Set<String> = [
    "no", "it", "is", "in", "at", "be", "my", "me", "to",
  ]

  /// The code in capitals, with "UK" as "GB".
  static func canonical(_ code: String) -> String {
    var folded = ""
    for scalar in code.unicodeScalars.prefix(8) where Glyph.isWordCharacter(scalar) {
      folded += scalar.properties.uppercaseMapping
    }
    return folded == "UK" ? "GB" : folded
  }

  static func isInEuropeanUnion(_ code: String) -> Bool { union.contains(code) }

  private static let union: Set<String> = [
    "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV",
    "LT",
    "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
  ]

  private static let codes = Set(names.values).union(union)

  private static let names: [String: String] = [
    "uk": "GB", "united kingdom": "GB", "britain": "GB", "great britain": "GB", "england": "GB",
    "scotland": "GB", "wales": "GB", "northern ireland": "GB", "ireland": "IE",
    "republic of ireland": "IE", "eire": "IE", "usa": "US", "united states": "US", "america": "US",
    "united states of america": "US", "u s": "US", "u s a": "US", "canada": "CA", "australia": "AU",
    "new zealand": "NZ", "aotearoa": "NZ", "germany": "DE", "deutschland": "DE", "austria": "AT",
    "österreich": "AT", "oesterreich": "AT", "switzerland": "CH", "schweiz": "CH", "suisse": "CH",
    "france": "FR", "belgium": "BE", "belgië": "BE", "belgique": "BE", "netherlands": "NL",
    "holland": "NL", "nederland": "NL", "luxembourg": "LU", "spain": "ES", "españa": "ES",
    "portugal": "PT", "italy": "IT", "italia": "IT", "denmark": "DK", "danmark": "DK",
    "sweden": "SE",
    "sverige": "SE", "norway": "NO", "norge": "NO", "finland": "FI", "suomi": "FI", "iceland": "IS",
    "poland": "PL", "polska": "PL", "czechia": "CZ", "czech republic": "CZ", "hungary": "HU",
    "magyarország": "HU", "romania": "RO", "românia": "RO", "greece": "GR", "israel": "IL",
    "india": "IN", "japan": "JP", "south korea": "KR", "korea": "KR", "singapore": "SG",
    "hong kong": "HK", "taiwan": "TW", "china": "CN", "malaysia": "MY", "philippines": "PH",
    "thailand": "TH", "indonesia": "ID", "pakistan": "PK", "bangladesh": "BD", "ukraine": "UA",
    "turkey": "TR", "türkiye": "TR", "south africa": "ZA", "kenya": "KE", "nigeria": "NG",
    "brazil": "BR", "brasil": "BR", "mexico": "MX", "méxico": "MX", "argentina": "AR",
    "chile": "CL",
    "colombia": "CO", "peru": "PE", "perú": "PE", "uruguay": "UY", "bulgaria": "BG",
    "croatia": "HR",
    "cyprus": "CY", "estonia": "EE", "latvia": "LV", "lithuania": "LT", "malta": "MT",
    "slovakia": "SK",
    "slovenia": "SI",
  ]
}
