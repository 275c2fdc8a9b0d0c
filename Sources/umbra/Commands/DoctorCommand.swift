import ArgumentParser
import Journal
import LineEditing
import SystemPackage

/// `umbra doctor`: whether everything is as it should be.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check that everything is as it should be.",
    discussion: """
      Looks at versions, locale, terminal, folders, settings, journal and dialogues. It holds no word \
      of yours, so that it can be shown to somebody.

      Exit status: 0, or 1 when something is wrong.
      """
  )

  @OptionGroup var home: HomeOption

  func run() async throws {
    var report = HealthReport()
    report.add(.fine, "version", "umbra \(Umbra.version), \(Process.system)")
    checkScreen(&report)
    do throws(Failure) {
      let own = Belongings(locations: try home.locations())
      checkFolders(own, &report)
      checkSettings(own, &report)
      await checkJournal(own, &report)
      checkDialogues(own, &report)
    } catch {
      report.add(.wrong, "folders", error.sentence)
    }
    report.add(.fine, "model", "off; nothing is sent anywhere")
    try StandardOutput.write(report.text.forTerminal)
    if report.isWrong { throw ExitStatus.failed }
  }

  private func checkScreen(_ report: inout HealthReport) {
    let name =
      ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(Process.environment).first ?? "none is set"
    let isUnicode = LineEditor.prepareLocale()
    report.add(
      isUnicode ? .fine : .note,
      "locale",
      isUnicode ? name : "\(name) is not UTF-8; letters beyond ASCII may be lost while typing"
    )
    guard let terminal = try? Terminal.controlling() else {
      return report.add(.note, "terminal", "none; answers come from standard input")
    }
    let type = Process.environment("TERM") ?? "TERM is not set"
    let size = terminal.size
    report.add(
      .fine,
      "terminal",
      "\(type), \(size.columns)×\(size.rows), \(terminal.wantsColour ? "colour" : "no colour")"
    )
  }

  private func checkFolders(_ own: Belongings, _ report: inout HealthReport) {
    let places = [
      ("data", own.locations.data, true), ("sessions", own.sessions, true),
      ("state", own.locations.state, true), ("config", own.locations.configuration, false),
    ]
    for (name, path, holdsWords) in places {
      guard let permissions = Belongings.permissions(of: path) else {
        report.add(.fine, name, "\(path) is made when it is needed")
        continue
      }
      let mode = String(permissions.mode, radix: 8)
      if !permissions.isOwn {
        report.add(.wrong, name, "\(path) belongs to somebody else; choose another with --home")
      } else if permissions.mode & 0o700 != 0o700 {
        report.add(.wrong, name, "\(path) has mode \(mode); mend it with: chmod 700 \(path)")
      } else if holdsWords, permissions.mode & 0o077 != 0 {
        report.add(.wrong, name, "\(path) is open to others (\(mode)); chmod 700 \(path)")
      } else {
        report.add(.fine, name, "\(path) (\(mode))")
      }
    }
    for (name, path) in own.histories.map({ ("history", $0) }) + [("dates", own.care)] {
      guard let permissions = Belongings.permissions(of: path), permissions.mode & 0o077 != 0
      else { continue }
      report.add(.wrong, name, "\(path) is open to others; chmod 600 \(path)")
    }
  }

  private func checkSettings(_ own: Belongings, _ report: inout HealthReport) {
    do throws(Failure) {
      let settings = try Settings(file: own.settings)
      report.add(
        .fine,
        "settings",
        FileContents.exists(own.settings) ? own.settings : "none, and none are needed"
      )
      report.add(.fine, "save", settings.save.rawValue)
      if let region = settings.region {
        report.add(.fine, "region", region)
      } else {
        report.add(.note, "region", "not set; umbra profile set region COUNTRY gives local numbers")
      }
    } catch {
      report.add(.wrong, "settings", error.sentence)
    }
  }

  private func checkJournal(_ own: Belongings, _ report: inout HealthReport) async {
    guard FileContents.exists(own.sessions) else {
      return report.add(.fine, "journal", "empty")
    }
    do {
      let store = try JournalStore(data: FilePath(own.locations.data))
      let all = try await store.summaries()
      let damaged = try await store.damagedSessions().map(\.description)
      let open = all.count { $0.state == .open }
      report.add(.fine, "journal", "\(all.count.sessions), \(open) open; not sealed")
      if !damaged.isEmpty {
        report.add(
          .wrong,
          "journal",
          "damaged, and readable in part: " + damaged.joined(separator: ", ")
        )
      }
    } catch {
      report.add(.wrong, "journal", String(describing: error))
    }
  }

  private func checkDialogues(_ own: Belongings, _ report: inout HealthReport) {
    let names = Belongings.names(in: own.dialogues).filter { $0.hasSuffix(".yarn") }
    guard !names.isEmpty else { return }
    let sources = Assembly.ownSources(in: own.dialogues)
    do throws(Failure) {
      let (_, reports) = try Dialogues.book(library: try Definitions.hostLibrary(), own: sources)
      report.add(
        reports.isEmpty ? .fine : .wrong,
        "own dialogues",
        reports.isEmpty
          ? "\(names.count), all of them compile"
          : "left out until they compile: umbra dialogue check \(own.dialogues)/*.yarn"
      )
    } catch {
      report.add(.wrong, "dialogues", error.sentence)
    }
  }
}

/// What was found, as rows for people.
struct HealthReport {
  /// How a finding stands.
  enum Level: String {
    case fine = "ok"
    /// Worth knowing, and not wrong.
    case note = "note"
    case wrong = "wrong"
  }

  private var rows: [(level: Level, name: String, words: String)] = []

  mutating func add(_ level: Level, _ name: String, _ words: String) {
    rows.append((level, name, words))
  }

  var isWrong: Bool { rows.contains { $0.level == .wrong } }

  var text: String {
    rows.map { row in
      row.level.rawValue.padded(to: 7) + row.name.padded(to: 15)
        + row.words.replacing("\n", with: "\n" + String(repeating: " ", count: 22)) + "\n"
    }.joined()
  }
}
