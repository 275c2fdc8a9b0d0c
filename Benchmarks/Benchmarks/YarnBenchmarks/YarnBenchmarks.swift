import Benchmark
import Yarn
import YarnCompiler

nonisolated(unsafe) let benchmarks = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .instructions, .peakMemoryResident, .throughput],
    maxDuration: .seconds(10),
    maxIterations: 20
  )

  for count in [1_000, 10_000] {
    let file = GeneratedScripts.nodes(count)
    Benchmark("compile \(count) nodes") { benchmark in
      for _ in benchmark.scaledIterations {
        blackHole(Compiler().compile([file]).program)
      }
    }
    Benchmark("open \(count) nodes, of which none is entered") { benchmark in
      for _ in benchmark.scaledIterations { blackHole(Compiler().programOnDemand(of: [file])) }
    }
  }

  let runs = [
    ("100,000 plain lines", GeneratedScripts.lines, 100_000),
    ("100,000 lines with a value, a set and a jump", GeneratedScripts.values, 100_000),
    ("3,100,000 instructions of a counting loop", GeneratedScripts.loop, 100),
  ]
  for (name, file, lines) in runs {
    let program = GeneratedScripts.program(file)
    Benchmark(name) { benchmark in
      for _ in benchmark.scaledIterations { blackHole(run(program, lines: lines)) }
    }
  }

  let program = GeneratedScripts.program(GeneratedScripts.values)
  Benchmark("a million jumps: peak memory") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(run(program, lines: 1_000_000)) }
  }
}

/// Runs a program until it has said so many lines.
private func run(_ program: Program, lines: Int) -> Int {
  var dialogue = Dialogue(program: program)
  dialogue.stepLimit = .max
  var count = 0
  do throws(DialogueError) {
    try dialogue.start(at: "Start")
    while count < lines {
      if case .line = try dialogue.next() { count += 1 }
    }
  } catch {
    preconditionFailure("a generated script runs: \(error)")
  }
  return count
}
