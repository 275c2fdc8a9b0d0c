import Foundation
import Testing

@testable import umbra

@Suite struct InsightsTests {
  @Test func `what was named and done is counted`() throws {
    let home = try Home()
    for word in ["homesick", "homesick", "calm"] {
      let input = "3\n4\n5\n6\na quiet hour\n2\n\(word)\n"
      let run = try home.umbra("check-in", "--save", "always", input: input)
      #expect(run.status == 0, "\(run.errors)")
    }
    let wide = try home.umbra("insights")
    #expect(wide.status == 0, "\(wide.errors)")
    #expect(wide.output.contains(": 3 sessions on 1 day."))
    #expect(wide.output.contains("  homesick  2 ████"), "\(wide.output)")
    #expect(wide.output.contains("  Four windows  3 █"))
    #expect(wide.output.contains("  care, near the surface  3 █"))
    #expect(wide.output.contains("  body        3 "))
    #expect(wide.output.contains("2 different words"))
    let plain = try home.umbra("insights", "--plain").output
    #expect(plain.contains("  homesick: 2\n") && plain.contains("  meaning: mean 6\n"))
    #expect(plain.unicodeScalars.allSatisfy { !Self.isDrawing($0) })
    for columns in ["20", "40", "60", "200"] {
      let narrow = try home.umbra("insights", environment: ["COLUMNS": columns]).output
      let limit = try #require(Int(columns))
      #expect(narrow.split(separator: "\n").allSatisfy { $0.displayWidth < limit }, "\(narrow)")
    }
    #expect(try home.umbra("insights", "--since", "soon").status == 2)
  }

  static func isDrawing(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{2500}"..."\u{25FF}").contains(scalar) || ("\u{2800}"..."\u{28FF}").contains(scalar)
  }

  /// Sessions of a month, with everything that can be counted.
  static func lived() throws -> Home {
    let home = try Home()
    let felt = [
      ("sadness", "LU", "homesick"), ("anger", "HU", "furious"), ("calm", "LP", "calm"),
    ]
    for day in 0..<24 {
      let start = Date(timeIntervalSinceNow: Double(-day) * 86_400 - 60)
      let (family, corner, word) = felt[day % 3]
      var records = [
        #"{"k":"note","n":1,"name":"phys","t":"@","value":"\#(day % 11)"}"#,
        #"{"family":"\#(family)","k":"felt","n":2,"quadrant":"\#(corner)","t":"@","word":"\#(word)"}"#,
        #"{"k":"note","n":3,"name":"habit_did","t":"@","value":"\#(day % 2 == 0 ? "yes" : "partly")"}"#,
      ]
      if day % 4 == 0 {
        records += [
          #"{"k":"note","n":4,"name":"trigger","t":"@","value":"the rota <again> & her"}"#,
          #"{"id":"r1","k":"ask","kind":"rating","n":5,"name":"arousal","t":"@"}"#,
          #"{"k":"me","n":6,"say":"7","t":"@","to":"r1","value":{"rating":7}}"#,
          #"{"id":"r2","k":"ask","kind":"rating","n":7,"name":"arousal_end","t":"@"}"#,
          #"{"k":"me","n":8,"say":"4","t":"@","to":"r2","value":{"rating":4}}"#,
        ]
      }
      let dialogue = day % 4 == 0 ? "shadow_inquiry" : "daily_checkin"
      try home.addSession(dialogue, at: start, number: day, records: records)
    }
    return home
  }

  @Test func `everything over time is there, as charts and as words`() throws {
    let home = try Self.lived()
    let run = try home.umbra("insights")
    #expect(run.status == 0, "\(run.errors)")
    for words in [
      "Feelings by family, by day, ", "unpleasant, high energy  8 ", "homesick  8 █",
      "How strong it was, at first and at the end, of 10:", "7 → 4", "····●──○···  6 times",
      "The four windows, 0 to 10, by day", "What came back, in how many sessions:",
      "“the rota <again> & her”  6 █", "inner work, below it     6 █", "it happened  12 ",
      "shadow_inquiry   6 █",
    ] {
      #expect(run.output.contains(words), "\(words)\n\(run.output)")
    }
    #expect(run.output.unicodeScalars.contains { ("\u{2801}"..."\u{28FF}").contains($0) })
    let plain = try home.umbra("insights", "--plain").output
    #expect(plain.contains("shadow_inquiry: at first 7, at the end 4, 6 times"))
    #expect(plain.contains("sadness: 8 ("))
    #expect(plain.unicodeScalars.allSatisfy { !Self.isDrawing($0) })
    #expect(plain.split(separator: "\n").count > 20)
  }

  @Test func `programs get the same numbers`() throws {
    let home = try Self.lived()
    let text = try home.umbra("insights", "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["sessions"] as? Int == 24 && object?["days"] as? Int == 24)
    let sections = try #require(object?["sections"] as? [[String: Any]])
    let lines = try home.umbra("insights", "--format", "jsonl").output.split(separator: "\n")
    #expect(lines.count == sections.count && sections.count == 9)
    let changes = try #require(sections.first { $0["kind"] as? String == "changes" })
    let row = try #require((changes["rows"] as? [[String: Any]])?.first)
    #expect(
      row["before"] as? Double == 7 && row["after"] as? Double == 4 && row["count"] as? Int == 6
    )
    let families = try #require(sections.first { $0["kind"] as? String == "series" })
    let counts = (families["rows"] as? [[String: Any]])?.first?["counts"] as? [Int]
    #expect(counts?.count == (families["bins"] as? [String])?.count)
    #expect(counts?.reduce(0, +) == 8)
    let empty = try Home().umbra("insights", "--format", "json")
    #expect(empty.output.hasPrefix(#"{"days":0,"sections":[],"sessions":0,"since":""#))
  }

  @Test func `the page needs nothing from anywhere and says what the sheet says`() throws {
    let home = try Self.lived()
    let path = home.file("insights.html")
    let run = try home.umbra("insights", "--html", path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty && run.errors.contains("insights.html"))
    let page = try #require(home.text("insights.html"))
    for words in [
      "24 sessions on 24 days", "<rect width=\"100.0%\"", "shadow_inquiry", "7 → 4",
      "the rota &lt;again&gt; &amp; her", "role=\"img\" aria-label=\"sadness: ",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    for words in ["<again>", "<script", "http", "url(", "@import", " src=", " on"] {
      // A blank and “on” begin an attribute that runs a script only inside of a tag.
      let tags = page.split(separator: "<").compactMap { $0.split(separator: ">").first }
      #expect(!tags.contains { $0.contains(words) && !$0.contains("aria-label") }, "\(words)")
    }
    #expect(try home.permissions("insights.html") == 0o600)
    #expect(try home.umbra("insights", "--html", path + "/no").status == 1)
  }

  static let browser = ["/usr/bin/chromium", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: browser != nil, "no browser is installed"), arguments: [390, 1280])
  func `a browser shows the page without a bar to scroll sideways`(width: Int) throws {
    let home = try Self.lived()
    let path = home.file("insights.html")
    #expect(try home.umbra("insights", "--html", path).status == 0)
    // The page itself runs no script; what measures it is added to a copy, in a frame of the width.
    let page = try #require(home.text("insights.html"))
    let measured = page.replacing(
      "</body>",
      with: """
        <script>addEventListener("load", () => {
          const charts = [...document.querySelectorAll("svg")].map(s => s.getBoundingClientRect());
          parent.document.title = [innerWidth, charts.length,
            document.documentElement.scrollWidth <= innerWidth, charts.every(c => c.width > 40 && c.height > 10 && c.right <= innerWidth)].join(" ");
        });</script></body>
        """
    )
    let quoted = measured.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let frame = try home.write(
      "<title>none</title><iframe width=\(width) height=800 srcdoc=\"\(quoted)\"></iframe>",
      to: "frame.html"
    )
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(Self.browser))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000",
      "--user-data-dir=\(home.file("browser"))", "--window-size=1400,900", "--dump-dom",
      "file://" + frame,
    ]
    process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin"]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let title = try #require(
      output.components(separatedBy: "<title>").last?.components(separatedBy: "</title>").first
    )
    let count = page.components(separatedBy: "<svg").count - 1
    #expect(title == "\(width) \(count) true true", "\(output.prefix(300))")
  }

  @Test func `an empty journal has nothing to count`() throws {
    let run = try Home().umbra("insights")
    #expect(run.status == 0 && run.output.isEmpty && run.errors.contains("nothing came to its end"))
  }

  @Test func `what cannot be read, or has not ended, is not counted`() throws {
    let home = try Self.lived()
    try home.leaveOpen()
    let name = try #require(home.sessions.first)
    _ = try home.write("not a session\n", to: name)
    #expect(try home.umbra("insights").output.contains("23 sessions on "))
  }

  @Test(arguments: [(7.0, "7"), (6.25, "6.3"), (0.04, "0"), (10.0, "10")])
  func `a mean has at most one decimal`(number: Double, text: String) {
    #expect(InsightTally.decimal(number) == text)
  }

  @Test func `what came back is one row a topic`() {
    var topics = ReturningTopics()
    for text in ["the rota", "the rota and my sister", "a quiet hour", "My sister's wedding"] {
      topics.add(text)
      topics.endSession()
    }
    #expect(topics.rows.map(\.name) == ["“the rota”", "“My sister's wedding”"])
    #expect(topics.rows.map(\.count) == [2, 2])
  }
}
