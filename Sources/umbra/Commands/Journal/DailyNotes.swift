import Conversation
import FoundationEssentials
import Journal

/// The daily notes of an Obsidian vault, to which sessions are added.
///
/// A note is named as the vault names it (`format` in `.obsidian/daily-notes.json`, which is looked for in
/// the folder and above it). A session that is new to a note is appended, so that nothing that another
/// program writes at the same time can be lost; one that is in it already is replaced between its markers.
struct DailyNotes {
  private let folder: String
  private let names: DailyNoteName

  /// What to say of the names: the vault's format where it cannot be followed.
  let remark: String?

  /// Throws when there is no such folder.
  init(in folder: String) throws(Failure) {
    guard FileContents.exists(folder) else { throw Failure("there is no folder \(folder)") }
    self.folder = folder
    guard let format = Self.format(in: folder) else {
      names = .usual
      remark = nil
      return
    }
    let named = DailyNoteName(format)
    names = named ?? .usual
    remark =
      named == nil
      ? "the vault names its daily notes ‘\(format)’, which umbra does not know; these are named "
        + "YYYY-MM-DD" : nil
  }

  /// Adds the sessions of a day, and returns the path of the note, or `nil` when it had them already.
  func add(_ sessions: [Session], of day: CivilDate) throws(Failure) -> String? {
    let name = names.text(day)
    let path = "\(folder)/\(name).md"
    guard FileContents.exists(path) else {
      if let end = name.lastIndex(of: "/") {
        try Locations.makeFolder("\(FileContents.resolvingLinks(folder))/\(name[..<end])")
      }
      try FileContents.replace(path, with: Array(ExportFormat.dailyNote("", adding: sessions).utf8))
      return path
    }
    let note = try Self.text(path)
    let added = ExportFormat.dailyNote(note, adding: sessions)
    if added.utf8.elementsEqual(note.utf8) { return nil }
    if added.utf8.starts(with: note.utf8) {
      try FileContents.append(Array(added.utf8.dropFirst(note.utf8.count)), to: path)
      return path
    }
    guard try Self.text(path).utf8.elementsEqual(note.utf8) else {
      throw Failure("\(path) was changed meanwhile, and was left as it is; export again")
    }
    try FileContents.replace(path, with: Array(added.utf8), keepsMode: true)
    return path
  }

  private static func text(_ path: String) throws(Failure) -> String {
    guard let bytes = FileContents.read(path), let text = String(validating: bytes, as: UTF8.self)
    else { throw Failure("\(path) cannot be read as UTF-8, and was left as it is") }
    return text
  }

  /// What the vault says of the names of its daily notes, or `nil` when it says nothing.
  private static func format(in folder: String) -> String? {
    struct Settings: Decodable { var format: String? }
    var place = FileContents.resolvingLinks(folder)
    while true {
      if let bytes = FileContents.read(place + "/.obsidian/daily-notes.json") {
        let settings = try? JSONDecoder().decode(Settings.self, from: Data(bytes))
        return settings?.format.flatMap { $0.isEmpty ? nil : $0 }
      }
      if FileContents.exists(place + "/.obsidian") { return nil }
      guard let end = place.lastIndex(of: "/"), place.count > 1 else { return nil }
      place = String(place[..<end])
    }
  }
}

/// How the notes of days are named, in the letters that Obsidian takes from Moment.js.
struct DailyNoteName: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case text(String)
    case year, shortYear, month, shortMonth, monthName, monthAbbreviation
    case day, shortDay, ordinal, weekday, weekdayAbbreviation
  }

  private let parts: [Part]

  /// `2026-11-22`.
  static let usual = DailyNoteName(parts: [.year, .text("-"), .month, .text("-"), .day])

  private init(parts: [Part]) { self.parts = parts }

  /// Reads a format, or returns `nil` when it has letters that mean something else or leads out of the
  /// folder.
  init?(_ format: String) {
    let known: [String: Part] = [
      "YYYY": .year, "YY": .shortYear, "MM": .month, "M": .shortMonth, "MMMM": .monthName,
      "MMM": .monthAbbreviation, "DD": .day, "D": .shortDay, "Do": .ordinal, "dddd": .weekday,
      "ddd": .weekdayAbbreviation,
    ]
    var parts: [Part] = []
    var rest = format[...]
    while let first = rest.first {
      if first == "[", let end = rest.firstIndex(of: "]") {
        parts.append(.text(String(rest[rest.index(after: rest.startIndex)..<end])))
        rest = rest[end...].dropFirst()
      } else if first.isLetter {
        var run = rest.prefix { $0 == first }
        if rest.hasPrefix("Do") { run = rest.prefix(2) }
        guard let part = known[String(run)] else { return nil }
        parts.append(part)
        rest = rest.dropFirst(run.count)
      } else {
        parts.append(.text(String(first)))
        rest = rest.dropFirst()
      }
    }
    self.parts = parts
    let example = text(CivilDate(daysSince1970: 0))
    let names = example.split(separator: "/", omittingEmptySubsequences: false)
    guard names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
  }

  /// The name of a day's note.
  func text(_ date: CivilDate) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .year: String(date.description.prefix(4))
      case .shortYear: String(date.description.prefix(4).suffix(2))
      case .month: Self.twoDigits(date.month)
      case .shortMonth: String(date.month)
      case .monthName: Self.months[(date.month - 1) % 12]
      case .monthAbbreviation: String(Self.months[(date.month - 1) % 12].prefix(3))
      case .day: Self.twoDigits(date.day)
      case .shortDay: String(date.day)
      case .ordinal: "\(date.day)\(Self.ending(of: date.day))"
      case .weekday: Self.days[(date.weekday - 1) % 7]
      case .weekdayAbbreviation: String(Self.days[(date.weekday - 1) % 7].prefix(3))
      }
    }.joined()
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  private static func ending(of day: Int) -> String {
    switch (day % 10, day) {
    case (_, 11...13): "th"
    case (1, _): "st"
    case (2, _): "nd"
    case (3, _): "rd"
    default: "th"
    }
  }

  private static let days = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
