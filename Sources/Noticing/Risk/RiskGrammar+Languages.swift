extension RiskGrammar {
  /// The plainest wishes to die and to kill oneself in German, French, Spanish, Italian, Portuguese, Dutch and Polish.
  ///
  /// The verbs are in the first person, so that the words themselves say whose wish it is.
  static let languages: [RiskGrammar] = [
    RiskGrammar(
      .level(.passive),
      .writer,
      [.asks],
      """
      will|möchte|moechte|mochte ich? einfach? nur? noch? sterben|tot
      ich will|möchte|moechte|wünschte|wünsche ~2 tot sein|wäre
      wäre ich? lieber? tot
      veux|voudrais|jaimerais juste? mourir|crever
      jai envie de mourir|crever
      envie de mourir
      quiero|quisiera|deseo solo? morir|morirme
      ganas de morir|morirme
      voglio|vorrei solo? morire
      voglia di morire
      vorrei essere morto|morta
      quero|queria só? so? morrer
      vontade de morrer
      ik wil ~1 dood
      ik wil ~1 sterven
      ik wou|wilde dat ik dood
      chcę|chce|chciałbym|chciałabym tylko? umrzeć|umrzec
      """
    ),
    RiskGrammar(
      .level(.passive),
      .writer,
      [.asks, .holdsDenial],
      """
      ich will|möchte|moechte|mag|kann einfach? nicht mehr? leben|weiterleben =END|so
      will|möchte|moechte|mag|kann ich? einfach? nicht mehr leben|weiterleben
      ne? veux|peux plus vivre|exister
      no quiero|puedo seguir? vivir|viviendo =END|más|mas|así|asi
      non voglio|posso|ce più|piu vivere
      não|nao quero|consigo|aguento mais viver
      não|nao quero viver =END|mais
      ik wil|kan niet meer leven|verder
      nie chcę|chce|mogę|moge już? juz? żyć|zyc
      """
    ),
    RiskGrammar(
      .level(.active),
      .writer,
      [.asks],
      """
      bringe|bring mich um
      ich ~3 mich ~2 umbringen|töten|toeten|erhängen
      mich umbringen|töten|toeten =END|will|werde|möchte
      mir das leben nehmen
      ich ~4 selbstmord begehen
      vais|veux|voudrais me tuer|suicider|pendre
      envie de me tuer|suicider
      vais|veux mettre fin à|a mes jours
      me quiero|voy matar|a matar|suicidar?
      quiero|voy a? matarme|suicidarme
      quitarme la vida
      voglio|vorrei uccidermi|ammazzarmi|suicidarmi
      mi voglio|vorrei uccidere|ammazzare|suicidare
      mi ammazzo|uccido =END|stasera|oggi
      quero|vou me matar|suicidar
      quero|vou matar-me|suicidar-me
      tirar a minha vida
      ik ~4 zelfmoord plegen
      ik ~3 mezelf|me ~2 ombrengen|doden|vermoorden|verhangen
      een einde aan mijn leven
      chcę|chce|zamierzam|muszę się|sie zabić|zabic
      zabiję|zabije się|sie
      popełnię|popełnić|popelnic samobójstwo|samobojstwo
      """
    ),
  ]
}
