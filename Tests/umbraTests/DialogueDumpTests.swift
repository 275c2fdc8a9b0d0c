import Testing

/// `umbra dialogue dump`.
@Suite struct DialogueDumpTests {
  @Test func `a program is written in words`() throws {
    let home = try Home()
    let path = try home.write(
      """
      title: Start
      mood: calm
      ---
      <<declare $gold = 1>>
      <<declare $rich = $gold > 5 and not visited("End")>>
      Gold: {$gold + 1} #line:a
      <<set $gold to 2>>
      <<wave {$gold}>>
      <<if $rich>>
      <<jump End>>
      <<endif>>
      ===
      title: End
      ---
      -> A <<if $gold == 1>> #line:b
          <<stop>>
      ===
      """,
      to: "a.yarn"
    )
    let run = try home.umbra("dialogue", "dump", path, "--program")
    #expect(run.status == 0, "\(run.errors)")
    let rows = run.output.split(separator: "\n").map(String.init)
    #expect(rows[0] == "variable $gold = 1")
    #expect(rows[1] == "smart variable $rich = (($gold > 5) and not visited(\"End\"))")
    #expect(rows[2] == "node Start (\(path):1)")
    #expect(rows[3] == "  mood: calm")
    #expect(rows[4] == "    0  line line:a \"Gold: {($gold + 1)}\"  ; line 6")
    #expect(rows[5] == "    1  set $gold to 2  ; line 7")
    #expect(rows[6] == "    2  command \"wave {$gold}\"  ; line 8")
    #expect(rows.contains { $0.contains("jump End") })
    #expect(rows.contains { $0.contains("options [line:b \"A\" if ($gold == 1): go to ") })
    #expect(try home.umbra("dialogue", "dump", path).output == run.output)
  }

  @Test func `scripts that do not compile say why`() throws {
    let home = try Home()
    let path = try home.write("title: A\n---\n<<if>>\n===\n", to: "a.yarn")
    let run = try home.umbra("dialogue", "dump", path)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("a.yarn:3:"))
  }
}
