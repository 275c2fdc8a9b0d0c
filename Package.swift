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
  products: [
    .library(name: "Yarn", targets: ["Yarn"]),
    .library(name: "YarnCompiler", targets: ["YarnCompiler", "Diagnostics"]),
  ],
  targets: [
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "Yarn", swiftSettings: settings),
    .target(name: "YarnCompiler", dependencies: ["Diagnostics", "Yarn"], swiftSettings: settings),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["Diagnostics"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "YarnTests",
      dependencies: ["Yarn", "YarnCompiler", "Diagnostics"],
      exclude: ["Plans"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "YarnCompilerTests",
      dependencies: ["YarnCompiler", "Diagnostics", "Yarn"],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DialoguesTests",
      dependencies: ["YarnCompiler", "Yarn", "Diagnostics"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
