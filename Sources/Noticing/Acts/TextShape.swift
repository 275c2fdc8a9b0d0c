/// What a text looks like before any word of it is read: prose, or something pasted from a machine.
struct TextShape {
  /// Whether most lines are code, logs, tables of values, addresses or a shell session.
  let isData: Bool

  init(_ text: String) {
    var lines = 0
    var technical = 0
    var fields = 0
    var separated = 0
    var keyed = 0
    var indented = 0
    var prose = 0
    let beginning = text.utf8.prefix(TextShape.longest)
    for bytes in beginning.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      let line = LineShape(bytes)
      guard !line.isEmpty else { continue }
      lines += 1
      if line.isTechnical { technical += 1 } else if line.words > 6 { prose += 1 }
      if line.separators > 0, !line.isSpaced, lines == 1 || line.separators == fields {
        separated += 1
      }
      if lines == 1 { fields = line.separators }
      if line.isKeyed { keyed += 1 }
      if line.isIndented { indented += 1 }
    }
    let isTable = lines > 1 && separated == lines && fields > 0
    let isKeyed = lines > 2 && keyed * 4 >= lines * 3 && indented > 0
    isData = lines > 0 && (technical * 5 >= lines * 2 && technical >= prose || isTable || isKeyed)
  }

  /// How many bytes of a text are read.
  private static let longest = 200_000
}

/// What one line looks like.
struct LineShape {
  private(set) var isEmpty = true
  private(set) var isTechnical = false
  /// `key: value`, as in settings.
  private(set) var isKeyed = false
  private(set) var isIndented = false
  /// Commas, semicolons or tabs between fields.
  private(set) var separators = 0
  /// Whether a space follows a separator, as in prose.
  private(set) var isSpaced = false
  /// Words of nothing but letters.
  private(set) var words = 0
  private var technicalWords = 0
  private var symbols = 0

  init(_ line: some Collection<UInt8>) {
    let bytes = Array(line.prefix(LineShape.longest))
    guard let first = bytes.firstIndex(where: { $0 != 32 && $0 != 9 }) else { return }
    isEmpty = false
    isIndented = first > 0
    countMarks(bytes)
    let trimmed = bytes[first...]
    isKeyed = LineShape.isKeyed(trimmed)
    var pieces = 0
    for piece in trimmed.split(whereSeparator: { $0 == 32 || $0 == 9 }) {
      pieces += 1
      let shape = WordShape(piece)
      if shape.isTechnical { technicalWords += 1 }
      if shape.isWord { words += 1 }
    }
    let start = String(decoding: trimmed.prefix(40), as: UTF8.self)
    let opens = LineShape.openers.contains { start.hasPrefix($0) }
    let isCommand = LineShape.programs.contains { start.hasPrefix($0) } && words < 12
    let isLoneAddress = pieces == 1 && WordShape(trimmed).isAddress
    let isLog = LineShape.hasTimestamp(trimmed)
    let isDense = symbols * 6 >= bytes.count && symbols > 3
    let isMostlyTechnical = technicalWords > 1 && technicalWords * 5 >= pieces * 2
    let isMarkup = bytes[first] == 60 && LineShape.isMarkup(trimmed)
    let isPrompt = LineShape.isPrompt(trimmed)
    let isRow = separators > 1 && !isSpaced && bytes.contains { (48...57).contains($0) }
    isTechnical =
      opens || isPrompt || isRow || isCommand || isLoneAddress || isLog || isDense
      || isMostlyTechnical || isMarkup
      || (technicalWords > 0 && pieces == 1)
  }

  private mutating func countMarks(_ bytes: [UInt8]) {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 44, 59, 9:
        separators += 1
        if index + 1 < bytes.count, bytes[index + 1] == 32 { isSpaced = true }
      default: break
      }
      // { } [ ] = < > | \ _ & # $ % ^ + * / ( ) ; "
      if "{}[]=<>|\\_&#$%^+*/();\"".utf8.contains(byte) { symbols += 1 }
    }
  }

  /// "user@host:~$", before a command.
  private static func isPrompt(_ line: ArraySlice<UInt8>) -> Bool {
    let first = line.prefix { $0 != 32 }
    return first.count < line.count && (first.last == 36 || first.last == 35)
      && first.contains(64) && first.contains(58)
  }

  private static func isKeyed(_ line: ArraySlice<UInt8>) -> Bool {
    let body = line.starts(with: [45, 32]) ? line.dropFirst(2) : line
    guard let colon = body.firstIndex(of: 58), colon > body.startIndex else { return false }
    let key = body[..<colon]
    let isPlain = key.allSatisfy { (97...122).contains($0) || $0 == 95 || $0 == 45 }
    let next = body.index(after: colon)
    return isPlain && (next == body.endIndex || body[next] == 32)
  }

  /// "<p>" or "</p>", and not "<3" or "<sighs loudly>".
  private static func isMarkup(_ line: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: line.prefix(2000), as: UTF8.self)
    return line.contains(62) && (text.contains("</") || text.contains("/>") || text.contains("=\""))
      && !text.contains("|>") && !text.hasPrefix("</")
  }

  /// A date with a time, or a month, a day and a time to the second, at the front.
  private static func hasTimestamp(_ line: ArraySlice<UInt8>) -> Bool {
    var shape = ""
    for byte in line.prefix(24) {
      if (48...57).contains(byte) {
        shape += "9"
      } else if (65...90).contains(byte) || (97...122).contains(byte) {
        shape += "a"
      } else if byte == 91 {
        continue
      } else {
        shape.unicodeScalars.append(Unicode.Scalar(byte < 128 ? byte : 63))
      }
    }
    return [
      "9999-99-99 99:99:99", "9999-99-99a99:99", "9999/99/99 99:99:99", "aaa 99 99:99:99",
      "aaa  9 99:99:99", "99/aaa/9999:99:99",
    ].contains { shape.hasPrefix($0) }
  }

  private static let longest = 4000

  private static let openers = [
    "$ ", ">>> ", "#!/", "#include", "Traceback (", "Exception in thread", "diff --git", "@@ -",
    "--- a/", "+++ b/", "HTTP/", "GET /", "POST /", "npm ERR!", "panic: ", "goroutine ",
    "error[", "-----BEGIN", "ssh-rsa ", "ssh-ed25519 ", "segfault", "Segmentation fault",
    "PS C:\\", "<?xml", "<!DOCTYPE", "<html", "public class ",
    "public static ", "import {", "from __future__", "def ", "@media",
    "File \"", "at com.", "at java.", "at org.", "KeyError:", "ValueError:", "TypeError:",
    "SyntaxError:", "NameError:", "ReferenceError:", "Error: ", "fatal: ", "[ERROR]", "[INFO]",
    "[WARN]", "[DEBUG]", "INFO ", "DEBUG ", "begin;", "BEGIN;", "On branch ", "```", "-rw", "drwx",
  ]

  private static let programs = [
    "sudo apt", "sudo systemctl", "sudo dnf", "git clone", "git commit", "git push", "git pull",
    "git status", "git checkout", "npm install", "npm run", "pip install", "pip3 install",
    "apt install", "apt-get ", "docker ", "kubectl ", "curl -", "curl http", "wget http", "chmod ",
    "mkdir -", "rm -", "ls -", "grep -", "ssh -", "cargo ", "swift build", "brew install",
    "SELECT ", "INSERT INTO", "DELETE FROM", "CREATE TABLE", "ALTER TABLE",
    "DROP TABLE", "select * from",
  ]
}

/// What one piece between spaces looks like.
struct WordShape {
  /// Letters, with what may stand around a word in prose.
  let isWord: Bool
  /// A name out of a program, a number no person counts with, or marks of code.
  let isTechnical: Bool
  /// A path or the address of a page.
  let isAddress: Bool

  init(_ bytes: some Collection<UInt8>) {
    var letters = 0
    var digits = 0
    var inner = 0
    var slashes = 0
    var changes = 0
    var marks = 0
    var wasDigit = false
    var isASCII = true
    let piece = Array(bytes.prefix(300))
    for (index, byte) in piece.enumerated() {
      switch byte {
      case 65...90, 97...122:
        letters += 1
        if wasDigit { changes += 1 }
        wasDigit = false
      case 48...57:
        digits += 1
        if !wasDigit, letters > 0 { changes += 1 }
        wasDigit = true
      case 128...:
        letters += 1
        isASCII = false
      case 47:
        slashes += 1
      case 46, 58, 64, 95, 61:
        if index > 0, index + 1 < piece.count { inner += 1 }
      case 40, 41, 123, 125, 91, 93, 60, 62, 59, 124, 92, 36, 43, 42, 38, 37, 94:
        marks += 1
      default: break
      }
    }
    let text = String(decoding: piece.prefix(12), as: UTF8.self)
    isAddress =
      text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.")
      || text.hasPrefix("C:\\") || text.hasPrefix("file://")
      || (slashes > 1 && isASCII && (text.hasPrefix("/") || text.hasPrefix("~/")) && letters > 2)
    isWord = letters > 0 && digits == 0 && inner == 0 && slashes == 0 && marks == 0
    let isKey = piece.count >= 20 && digits > 2 && letters > 4 && changes > 3
    let isNumberLike = text.hasPrefix("0x") || (digits > 1 && inner > 2)
    let isHex =
      piece.count >= 6 && digits > 0 && letters > 0 && changes > 1
      && piece.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    isTechnical =
      isASCII
      && (isAddress || isKey || isNumberLike || isHex || (inner > 0 && digits > 2 && letters > 2)
        || (inner > 0 && piece.contains(95) && letters > 3)
        || (marks > 1 && letters + digits > 2 && inner + marks > 2)
        || ["{", "}", "=", "==", "=>", "->", "|", "&&", "||", "+=", ");", "};"].contains(text))
  }
}
