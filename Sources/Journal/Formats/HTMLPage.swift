internal import Conversation

/// Sessions as one page that needs nothing from anywhere, and runs no script.
enum HTMLPage {
  static func render(_ sessions: [Session]) -> String {
    var parts = [head]
    for session in sessions {
      parts.append(
        """
        <article id="\(session.id)">
        <h2>\(escaped(session.shownTitle))</h2>
        <p class="when"><time datetime="\(session.start)">\(session.start.date) \
        \(session.start.clock)</time></p>
        """
      )
      parts += session.turns.map(turn)
      parts.append("</article>")
    }
    parts.append("</main>\n</body>\n</html>")
    return parts.joined(separator: "\n") + "\n"
  }

  private static func turn(_ turn: Turn) -> String {
    switch turn {
    case .umbra(let utterances):
      utterances.map { utterance in
        let text = escaped(utterance.text.asDocument) + (utterance.isPartial ? " …" : "")
        return "<p class=\"\(utterance.style.rawValue)\">\(text)</p>"
      }.joined(separator: "\n")
    case .person(.words(let text)): "<blockquote>\(escaped(text.asDocument))</blockquote>"
    case .person(.rating(let rating)): "<blockquote><em>\(rating) out of 10</em></blockquote>"
    case .person(.skipped): "<blockquote><em>skipped</em></blockquote>"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      // Marks that turn the direction of what follows must not reach beyond the words.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        result += "&#\(scalar.value);".unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Journal</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 1.05rem/1.55 Georgia, serif; margin: 0; overflow-wrap: anywhere; }
    main { max-width: 38rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    article + article { border-top: 1px solid #8886; margin-top: 2.5rem; padding-top: 1rem; }
    h2 { font-size: 1.25rem; margin: 1rem 0 0; }
    .when, .quiet { opacity: .75; font-size: .95em; }
    p, blockquote { white-space: pre-wrap; unicode-bidi: isolate; }
    blockquote { border-left: 3px solid #8888; margin: 1rem 0; padding: .1rem 0 .1rem 1rem; }
    .card { border: 1px solid #8886; border-radius: .4rem; padding: .6rem .8rem; }
    @media print { article { break-inside: avoid-page; } }
    </style>
    </head>
    <body>
    <main>
    """
}
