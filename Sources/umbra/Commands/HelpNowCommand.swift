import ArgumentParser
import Conversation
import DialogueTesting
import Noticing
import Responders

/// `umbra help-now`: people who can help, from the table in the program.
///
/// It needs no folder, no settings and no dialogues, so that nothing can stand in its way.
struct HelpNowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help-now",
    abstract: "People who can help, now. Works without anything set up.",
    discussion: """
      The emergency number comes first, then lines to call, text or chat with. Nobody has to be at \
      the edge to use them. Nothing is sent: umbra cannot call anyone.

        umbra help-now --region GB
        umbra help-now --for abuse --region Ireland

      Without --region, UMBRA_REGION or the region in config.toml counts. With none of them the \
      international lines are shown.

      Exit status: 0.
      """
  )

  /// How it is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  /// What the lines are for.
  enum Purpose: String, CaseIterable, ExpressibleByArgument {
    case suicide, distress, abuse, eating, child, poison, all

    var kinds: [Helpline.Kind] {
      switch self {
      case .suicide, .distress: [.suicideEmotional]
      case .abuse: [.abuse]
      case .eating: [.eating]
      case .child: [.child]
      case .poison: [.poison]
      case .all: Helpline.Kind.allCases
      }
    }
  }

  @Option(help: ArgumentHelp("Where you are: a country or its code.", valueName: "region"))
  var region: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("What for; can be given several times.", valueName: "what")
  )
  var purposes: [Purpose] = []

  @Option(help: "How to write it.")
  var format: Format = .text

  @Option(help: ArgumentHelp("Where everything is kept.", valueName: "folder"))
  var home: String?

  @Option(help: .hidden)
  var now: String?

  func run() throws {
    let table: HelplineTable
    do {
      table = try HelplineTable(tsv: Dialogues.file("helplines.tsv"))
    } catch {
      throw Failure(
        "the table of this build is damaged: \(error). \(Self.anywhere); findahelpline.com"
      )
    }
    let time = now.flatMap { Timestamp(rfc3339: $0) } ?? Clock().now
    let kinds = purposes.isEmpty ? HelpCard.everyday : purposes.flatMap(\.kinds)
    let sheet = HelpSheet(table, region: askedRegion, kinds: kinds, today: time.date)
    switch format {
    case .text: try StandardOutput.write(sheet.text)
    case .json: try StandardOutput.write(sheet.json.text + "\n")
    }
  }

  /// What was said about the region, by whatever can be read; nothing that is wrong stops this.
  private var askedRegion: String? {
    if let region, !region.isEmpty { return region }
    if let region = Process.environment(SettingKey.region.environmentVariable) { return region }
    guard let folder = try? Locations(home: home).configuration,
      case .bytes(let bytes) = FileContents.readSmall(
        SettingsFile.path(in: folder),
        most: 1 << 16
      )
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return SettingLines(text).plainValue(of: SettingKey.region.rawValue)
  }

  private static let anywhere =
    "Emergency: 112 in many countries, 911 in North America, 999 in the UK, 000 in Australia"
}
