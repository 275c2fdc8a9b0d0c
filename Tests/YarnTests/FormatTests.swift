import Testing
import Yarn

struct FormatTests {
  @Test(
    arguments: [
      ("{0}", 1.5, "1.5"), ("{0:F2}", 1.5, "1.50"), ("{0:F0}", 2.6, "3"), ("{0:F}", -1, "-1.00"),
      ("{0:N0}", 12345, "12,345"), ("{0:N}", -1234.5, "-1,234.50"), ("{0:P0}", 0.5, "50 %"),
      ("{0:D3}", 7, "007"), ("{0:D}", -7, "-7"), ("{0:X}", 255, "FF"), ("{0:x4}", 255, "00ff"),
      ("{0:X}", -1, "FFFFFFFF"), ("{0:E}", 1234.5, "1.234500E+003"),
      ("{0:e2}", 0.00125, "1.25e-003"),
      ("{0:E1}", 9.96, "1.0E+001"), ("{0:E0}", 0, "0E+000"), ("{0,6}|", 1, "     1|"),
      ("{0,-6:F1}|", 1, "1.0   |"), ("{{{0}}}", 1, "{1}"), ("{0:000}", 7, "007"),
      ("{0:0.00}", 1.5, "1.50"), ("{0:#.##}", 1.5, "1.5"), ("{0:#.##}", 0.25, ".25"),
      ("{0:0.##}", 3, "3"), ("{0:#,##0}", 1234567, "1,234,567"), ("{0:#,##0.0}", 12, "12.0"),
      ("{0:0%}", 0.25, "25%"), ("{0:0,}", 12345, "12"), ("{0:0 'gold'}", 3, "3 gold"),
      ("{0:+0;-0;none}", 5, "+5"), ("{0:+0;-0;none}", -5, "-5"), ("{0:+0;-0;none}", 0, "none"),
      ("{0:(0)}", -2, "-(2)"), ("{0:0.0}", -0.01, "0.0"), ("{0:#}", 0, ""),
    ] as [(String, Float, String)]
  )
  func `a number is written after a format`(format: String, number: Float, text: String) throws {
    let variable = "<<declare $n = 0>>\n<<declare $f = \"\">>\n"
    var dialogue = try started(node(variable + "{format($f, $n)}|"))
    dialogue[variable: "$n"] = .number(number)
    dialogue[variable: "$f"] = .string(format)
    #expect(try dialogue.nextLine().text == text + "|")
  }

  @Test(arguments: [
    "{0", "}", "{1}", "{0:Q}", "{0:F99}", "{0,9999}", "{}", "{0:D99999999999999999999}",
  ])
  func `a format that is not understood is an error`(format: String) throws {
    var dialogue = try started(node("<<declare $f = \"\">>\n{format($f, 1)}"))
    dialogue[variable: "$f"] = .string(format)
    #expect(throws: DialogueError.self) { try dialogue.nextLine() }
  }
}
