// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who builds umbra builds the benchmarks and what they need.
// Run from this folder: swift package benchmark
let benchmark = Target.Dependency.product(name: "Benchmark", package: "benchmark")

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "umbra", path: "..", traits: []),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "YarnBenchmarks",
      dependencies: [
        benchmark,
        .product(name: "Yarn", package: "umbra"),
        .product(name: "YarnCompiler", package: "umbra"),
      ],
      path: "Benchmarks/YarnBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    ),
    .executableTarget(
      name: "ModelBenchmarks",
      dependencies: [
        benchmark,
        .product(name: "Conversation", package: "umbra"),
        .product(name: "Noticing", package: "umbra"),
        .product(name: "RemoteModels", package: "umbra"),
        .product(name: "Responders", package: "umbra"),
        .product(name: "Yarn", package: "umbra"),
        .product(name: "YarnCompiler", package: "umbra"),
      ],
      path: "Benchmarks/ModelBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    ),
  ]
)
