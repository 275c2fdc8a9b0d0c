extension RegionNames {
  /// Large cities and regions by the names that people give them where one country is meant.
  static let cities: [String: String] = {
    var cities: [String: String] = [:]
    for (code, list) in lists {
      for name in list.split(separator: ",") { cities[String(name)] = code }
    }
    return cities
  }()

  private static let lists: [String: String] = [
    "GB": """
    london,manchester,glasgow,edinburgh,cardiff,belfast,leeds,liverpool,bristol,\
    sheffield,newcastle,nottingham,swansea,aberdeen,dundee,yorkshire,cornwall
    """,
    "IE": """
    dublin,cork,galway,limerick
    """,
    "DE": """
    berlin,hamburg,munich,münchen,cologne,köln,frankfurt,stuttgart,leipzig,dresden,\
    bavaria,bayern
    """,
    "AT": """
    vienna,wien,graz,salzburg,innsbruck
    """,
    "CH": """
    zurich,zürich,geneva,genève,basel,bern,lausanne
    """,
    "FR": """
    paris,lyon,marseille,toulouse,bordeaux,lille,nantes
    """,
    "BE": """
    brussels,bruxelles,brussel,antwerp,ghent,gent
    """,
    "NL": """
    amsterdam,rotterdam,utrecht,den haag,the hague
    """,
    "ES": """
    madrid,barcelona,valencia,seville,sevilla,bilbao
    """,
    "PT": """
    lisbon,lisboa,porto
    """,
    "IT": """
    rome,roma,milan,milano,naples,napoli,turin,torino,florence,bologna
    """,
    "DK": """
    copenhagen,københavn,aarhus
    """,
    "SE": """
    stockholm,gothenburg,göteborg,malmö
    """,
    "NO": """
    oslo,bergen,trondheim
    """,
    "FI": """
    helsinki,tampere
    """,
    "IS": """
    reykjavik,reykjavík
    """,
    "PL": """
    warsaw,warszawa,kraków,krakow,wrocław,gdańsk
    """,
    "CZ": """
    prague,praha,brno
    """,
    "HU": """
    budapest
    """,
    "RO": """
    bucharest,bucurești
    """,
    "GR": """
    athens,thessaloniki
    """,
    "US": """
    new york,nyc,new york city,los angeles,chicago,boston,seattle,texas,california,\
    florida,ohio,philadelphia,houston,dallas,denver,atlanta,miami,detroit,\
    san francisco,michigan,oregon,arizona,pennsylvania,illinois,new jersey,\
    massachusetts,colorado,minnesota,virginia,the states,states
    """,
    "CA": """
    toronto,montreal,montréal,vancouver,ontario,quebec,québec,alberta,calgary,ottawa,\
    british columbia
    """,
    "AU": """
    sydney,melbourne,brisbane,perth,adelaide,queensland,tasmania,canberra
    """,
    "NZ": """
    auckland,wellington,christchurch,nz
    """,
    "JP": """
    tokyo,osaka,kyoto
    """,
    "KR": """
    seoul,busan
    """,
    "IN": """
    mumbai,delhi,new delhi,bangalore,bengaluru,chennai,kolkata,hyderabad
    """,
    "ZA": """
    cape town,johannesburg,durban,pretoria
    """,
    "KE": """
    nairobi,mombasa
    """,
    "NG": """
    lagos,abuja
    """,
    "BR": """
    são paulo,sao paulo,rio de janeiro,rio
    """,
    "MX": """
    mexico city,guadalajara,monterrey
    """,
    "AR": """
    buenos aires
    """,
    "CL": """
    santiago de chile
    """,
    "CO": """
    bogota,bogotá,medellin,medellín
    """,
    "PE": """
    lima
    """,
    "TR": """
    istanbul,ankara,izmir
    """,
    "UA": """
    kyiv,kiev,lviv,odesa,kharkiv
    """,
    "IL": """
    tel aviv,haifa
    """,
    "PH": """
    manila,quezon city,cebu
    """,
    "TH": """
    bangkok
    """,
    "ID": """
    jakarta
    """,
    "MY": """
    kuala lumpur
    """,
    "TW": """
    taipei
    """,
    "CN": """
    beijing,shanghai,shenzhen
    """,
    "PK": """
    karachi,lahore,islamabad
    """,
    "BD": """
    dhaka
    """,
    "UY": """
    montevideo
    """,
  ]
}
