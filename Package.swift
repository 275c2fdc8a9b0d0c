// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
]

/// A Swift target with umbra's settings.
func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A test target with umbra's settings.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name)] + dependencies,
    exclude: excluded[name] ?? [],
    swiftSettings: settings
  )
}

/// What lies among the tests and is no source: read at run time where it stands.
let excluded: [String: [String]] = [
  "Journal": ["Golden"],
  "Noticing": ["Fixtures"],
  "RemoteModels": ["Captures"],
  "Yarn": ["Conformance", "Fixtures", "Plans"],
  "YarnCompiler": ["Fixtures"],
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
/// The network, for whoever builds with it.
let remoteModels = Set(["RemoteModels"])
func networking(_ product: String, _ package: String) -> Target.Dependency {
  .product(name: product, package: package, condition: .when(traits: remoteModels))
}
let networkCore = [
  networking("NIOCore", "swift-nio"), networking("NIOHTTP1", "swift-nio"),
  networking("NIOPosix", "swift-nio"),
]
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

let package = Package(
  name: "umbra",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "umbra", targets: ["umbra"]),
    .library(name: "Conversation", targets: ["Conversation"]),
    .library(name: "ConversationTesting", targets: ["ConversationTesting"]),
    .library(name: "DialogueTesting", targets: ["DialogueTesting"]),
    .library(name: "Journal", targets: ["Journal"]),
    .library(name: "LineEditing", targets: ["LineEditing", "TextFiltering"]),
    .library(name: "Noticing", targets: ["Noticing"]),
    .library(name: "RemoteModels", targets: ["RemoteModels"]),
    .library(name: "Responders", targets: ["Responders"]),
    .library(name: "Yarn", targets: ["Yarn"]),
    .library(name: "YarnCompiler", targets: ["YarnCompiler", "Diagnostics"]),
  ],
  traits: [
    .trait(
      name: "RemoteModels",
      description: "Language models over HTTP. Without it umbra holds no networking code at all."
    ),
    .default(enabledTraits: ["RemoteModels"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.34.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ],
  targets: [
    // Parses arguments, builds the parts, runs the shell.
    .executableTarget(
      name: "umbra",
      dependencies: [
        "CDialogues", "Conversation", "DialogueTesting", "Diagnostics", "Journal", "LineEditing",
        "Noticing", "Responders", "TextFiltering", "Yarn", "YarnCompiler", argumentParser, crypto,
        system, toml,
        .target(name: "RemoteModels", condition: .when(traits: remoteModels)),
      ],
      swiftSettings: settings
    ),
    // Reads an edited entry from a terminal.
    target("LineEditing", ["CEditline", "TextFiltering"]),
    // Takes out of untrusted text what could do something to a terminal.
    target("TextFiltering"),
    // What Swift cannot import of libedit and the terminal.
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    // Describes problems in source texts.
    target("Diagnostics"),
    // Runs a compiled Yarn program and reports each event.
    target("Yarn"),
    // Yarn source to program, with diagnostics.
    target("YarnCompiler", ["Diagnostics", "Yarn"]),
    // Runs test plans against Yarn scripts.
    target("DialogueTesting", ["Diagnostics", "Yarn", "YarnCompiler"]),
    // Who can hold up the other side without a network, and the safeguard around every one of them.
    target("Responders", ["Conversation", "Noticing", "TextFiltering", "Yarn"]),
    // Lets a language model over HTTP hold up the other side.
    target(
      "RemoteModels",
      ["Conversation", "TextFiltering", networking("AsyncHTTPClient", "async-http-client")]
        + networkCore
        + [networking("NIOSSL", "swift-nio-ssl")]
    ),
    // Keeps sessions safely and finds them again.
    target("Journal", ["Conversation", "TextFiltering", crypto, system]),
    // Feelings, quotable spans, questions and risk language in a text.
    target("Noticing"),
    // Who speaks, what was said, how a reply arrives.
    target("Conversation"),
    // Checks any responder against the rules of the protocol.
    target("ConversationTesting", ["Conversation"]),
    // The files of Dialogues, inside the binary.
    .target(name: "CDialogues"),

    tests(of: "Conversation", ["ConversationTesting"]),
    tests(of: "Journal", ["Conversation", crypto, system]),
    tests(of: "RemoteModels", ["Conversation", "ConversationTesting"] + networkCore),
    tests(of: "LineEditing", ["LineEditingProbe", "PtyTesting", "TextFiltering"]),
    tests(of: "TextFiltering", ["PtyTesting"]),
    tests(of: "Noticing"),
    tests(of: "umbra", ["CDialogues", "Conversation", "PtyTesting"]),
    tests(of: "Diagnostics"),
    .testTarget(
      name: "DialoguesTests",
      dependencies: ["Diagnostics", "Yarn", "YarnCompiler"],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
    tests(of: "DialogueTesting", ["Diagnostics", "Yarn", "YarnCompiler"]),
    tests(of: "Yarn", ["DialogueTesting", "YarnCompiler", "Diagnostics"]),
    tests(of: "YarnCompiler", ["Diagnostics", "Yarn"]),
    tests(
      of: "Responders",
      ["Conversation", "ConversationTesting", "Diagnostics", "Noticing", "Yarn", "YarnCompiler"]
    ),

    // Writes what the learnt model of risk sees, for training it.
    .executableTarget(
      name: "NoticingTool",
      dependencies: ["Noticing"],
      path: "Tests/NoticingTool",
      swiftSettings: settings
    ),
    // A program that reads entries, for the tests of the editor.
    .executableTarget(
      name: "LineEditingProbe",
      dependencies: ["LineEditing"],
      path: "Tests/LineEditingProbe",
      swiftSettings: settings
    ),
    // Holds a conversation with a program on a terminal of its own.
    .target(
      name: "PtyTesting",
      dependencies: ["CPty"],
      path: "Tests/PtyTesting",
      swiftSettings: settings
    ),
    .target(
      name: "CPty",
      path: "Tests/CPty",
      linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]
    ),
  ],
  swiftLanguageModes: [.v6]
)
