import Conversation
import Diagnostics
import Journal
import LineEditing
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
  var assessor: RiskAssessor { lazyAssessor.value }
  let lazyAssessor: Lazy<RiskAssessor>
  /// Reads what heavy words speak of.
  let lazyConcernReader: Lazy<ConcernReader>
  /// What earlier sessions say.
  let past: PastSessions
  /// What earlier sessions left behind: first-time flags and view counts, by variable.
  var carried: [String: Value] { past.outline.carried }
  /// The region that the person named in an earlier session, an ISO code.
  var learntRegion: String? { past.region }

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
    // A clock that was set for one run says nothing of how old a session is.
    if let store, let days = settings.keepDays, !options.isPrivate, options.fixedTime == nil {
      let retention = Retention(days: days, state: locations.state, now: clock.now)
      if let words = try await retention.apply(to: store) {
        StandardError.say("umbra: \(words)")
      }
    }

    lazyAssessor = Dialogues.lazy(Dialogues.riskAssessor)
    lazyConcernReader = Dialogues.lazy(Dialogues.concernReader)
    let emotions = Dialogues.lazy(Dialogues.emotions)
    let helplines = Dialogues.lazy(Dialogues.helplines)
    let past = try await PastSessions(options.mustRepeat ? nil : store, now: clock.now)
    self.past = past
    let clock = clock
    let care = care
    let remembers = !options.isPrivate
    surroundings = Surroundings(
      now: { clock.now },
      region: settings.region ?? past.region,
      care: { care.current },
      practice: past.outline.practice,
      history: { past.history },
      keepsake: { remembers ? past.keepsake : nil },
      emotions: emotions.value,
      helplines: helplines.value,
      facts: ProductFacts(
        dataFolder: locations.data.forPeople,
        savesSessions: !options.isPrivate,
        model: settings.modelPlace.kind,
        modelHost: settings.modelPlace.host
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
    if !isPrivate {
      _ = try? await store.removeDrafts()
      ExternalEditor.removeLeftovers()
    }
    return store
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

extension String {
  /// A path as people write it: `~` for the home folder.
  fileprivate var forPeople: String {
    guard let home = Process.environment("HOME"), !home.isEmpty, home != "/", hasPrefix(home + "/")
    else { return self }
    return "~" + dropFirst(home.count)
  }
}
