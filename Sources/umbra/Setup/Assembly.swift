import Conversation
import Diagnostics
import Journal
import Noticing
import Responders
import SystemPackage
import Yarn

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Builds the parts that a conversation needs, from what the person asked for.
struct Assembly {
  /// What was asked for on the command line; private as well when nothing is ever to be kept.
  let options: SharedOptions
  let locations: Locations
  /// What the person has settled.
  let settings: Settings
  let clock: Clock
  let seed: UInt64
  let care: CareFile
  let store: JournalStore?
  let book: DialogueBook
  let surroundings: Surroundings
  /// Reads every word of the person for danger.
  let assessor: RiskAssessor
  /// Reads what heavy words speak of.
  let concernReader: ConcernReader
  /// What earlier sessions left behind: first-time flags and view counts, by variable.
  let carried: [String: Value]
  /// The region that the person named in an earlier session, an ISO code.
  let learntRegion: String?

  init(_ asked: SharedOptions) async throws {
    locations = try Locations(home: asked.home)
    do throws(Failure) {
      settings = try asked.settings(in: locations.configuration)
    } catch {
      throw Failure(error.sentence + Self.helpWorks)
    }
    var options = asked
    options.isPrivate = settings.save == .never
    self.options = options
    clock = Clock(fixed: options.fixedTime)
    seed = options.seed ?? UInt64.random(in: .min ... .max)
    care = CareFile(
      in: locations.state,
      reads: !options.mustRepeat,
      keeps: !options.isPrivate && options.fixedTime == nil
    )
    store = try await Self.openStore(locations.data, isPrivate: options.isPrivate)

    assessor = try Dialogues.riskAssessor()
    concernReader = try Self.table("concerns.tsv") { try ConcernReader(tsv: $0) }
    let wording = try Dialogues.file("feelings.tsv")
    let emotions = try Self.table("emotions.tsv") { try EmotionTable(tsv: $0, wording: wording) }
    let helplines = try Self.table("helplines.tsv") { try HelplineTable(tsv: $0) }
    let past = try await Past(options.mustRepeat ? nil : store, now: clock.now)
    carried = past.carried
    learntRegion = past.region
    let clock = clock
    let care = care
    surroundings = Surroundings(
      now: { clock.now },
      region: settings.region ?? past.region,
      care: { care.current },
      practice: past.practice,
      emotions: emotions,
      helplines: helplines,
      facts: ProductFacts(
        dataFolder: locations.data.forPeople,
        savesSessions: !options.isPrivate
      ),
      readers: Dialogues.readers(emotions)
    )
    let own = Self.ownSources(in: locations.configuration + "/dialogues")
    let (book, reports) = try Dialogues.book(
      library: .host(surroundings, inquiries: []),
      own: own
    )
    self.book = book
    for report in reports { StandardError.write(report + "\n") }
  }

  /// Broken settings must not stand between a person and people who can help.
  private static let helpWorks = "\n(umbra help-now works all the same)"

  /// A private session reads the journal when there is one, and makes none.
  private static func openStore(_ data: String, isPrivate: Bool) async throws -> JournalStore? {
    if isPrivate, access(data + "/sessions", R_OK) != 0 { return nil }
    let store = try JournalStore(data: FilePath(data))
    // What a crash may have left of a rewrite holds a person's words.
    if !isPrivate { _ = try? await store.removeDrafts() }
    return store
  }

  private static func table<Table>(
    _ name: String,
    _ read: (UnsafeBufferPointer<UInt8>) throws -> Table
  ) throws -> Table {
    let bytes = try Dialogues.file(name)
    do {
      return try read(bytes)
    } catch {
      throw Failure("\(name) of this build is damaged: \(error)")
    }
  }

  /// The person's own dialogues, in order of their names.
  static func ownSources(in folder: String) -> [SourceFile] {
    Belongings.names(in: folder).compactMap { name in
      guard name.hasSuffix(".yarn"), !name.hasPrefix(".") else { return nil }
      let path = folder + "/" + name
      return FileContents.read(path).map { SourceFile(name: path, bytes: $0) }
    }
  }
}

/// What earlier sessions say about the person's practice.
private struct Past {
  /// What a closing record says of how a session ended.
  private static let outcome = "outcome"
  private static let completed = ReplyEvent.Reason.completed.rawValue

  var practice: [String: Surroundings.Practice] = [:]
  var carried: [String: Value] = [:]
  var region: String?

  /// Reads the closed sessions of the last 90 days; what is older has faded.
  init(_ store: JournalStore?, now: Timestamp) async throws {
    guard let store else { return }
    let earliest = Timestamp(seconds: now.seconds - 90 * 86_400, offset: now.offset)
    for summary in try await store.summaries(since: earliest) where summary.state == .closed {
      region = region ?? summary.carried[Remembered.regionName]
      for (name, text) in summary.carried where carried[name] == nil {
        carried[name] = Value(carried: text)
      }
      guard let dialogue = summary.dialogue, summary.carried[Self.outcome] == Self.completed else {
        continue
      }
      let earlier = practice[dialogue]
      practice[dialogue] = .init(
        count: (earlier?.count ?? 0) + 1,
        last: max(earlier?.last ?? summary.start, summary.start)
      )
    }
  }
}

extension String {
  /// A path as people write it: `~` for the home folder.
  fileprivate var forPeople: String {
    guard let home = Process.environment("HOME"), !home.isEmpty, home != "/", hasPrefix(home + "/")
    else { return self }
    return "~" + dropFirst(home.count)
  }
}
