// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "umbra",
  platforms: [.macOS(.v15)],
  products: [.library(name: "LineEditing", targets: ["LineEditing"])],
  targets: [
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "LineEditing", dependencies: ["CEditline"], swiftSettings: settings),

    .target(
      name: "CPty",
      path: "Tests/CPty",
      linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]
    ),
    .target(
      name: "PtyTesting",
      dependencies: ["CPty"],
      path: "Tests/PtyTesting",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "LineEditingProbe",
      dependencies: ["LineEditing"],
      path: "Tests/LineEditingProbe",
      swiftSettings: settings
    ),
    .testTarget(
      name: "LineEditingTests",
      dependencies: ["LineEditing", "LineEditingProbe", "PtyTesting"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
