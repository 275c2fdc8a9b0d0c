/// Names of countries and regions as people type them.
public enum RegionNames {
  /// Returns the region code for a name or a code ("Scotland" is "GB"), or `nil` if it is not known.
  ///
  /// Only regions of the shipped table and the countries of the European Union are known.
  public static func code(for name: String) -> String? {
    guard name.utf8.count <= 80 else { return nil }
    var forms = Tokenizer.words(of: name).map(\.form)
    while forms.count > 1, let first = forms.first,
      ["the", "in", "i'm", "im", "i", "am"].contains(first)
    {
      forms.removeFirst()
    }
    let key = forms.joined(separator: " ")
    if let code = names[key] { return code }
    let code = canonical(key)
    return codes.contains(code) ? code : nil
  }

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
