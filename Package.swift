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

let package = Package(
  name: "umbra",
  targets: [
    .target(name: "Conversation", swiftSettings: settings),
    .target(name: "ConversationTesting", dependencies: ["Conversation"], swiftSettings: settings),
    .testTarget(name: "ConversationTests", dependencies: ["Conversation", "ConversationTesting"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
