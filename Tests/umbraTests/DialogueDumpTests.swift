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

  @Test func `a tree shows each part with its place, also of what does not compile`() throws {
    let home = try Home()
    let path = try home.write(
      "title: Start\n---\nAnn: é {$a + 1} <<if $b>> #x\n-> Go\n    <<jump End>>\n===\n",
      to: "a.yarn"
    )
    let run = try home.umbra("dialogue", "dump", "--tree", path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        document @1:1-7:1
          node Start @1:1-6:4
            header title: Start @1:1-1:13
            body
              line @3:1-3:30
                text "Ann: é " @3:1-3:9
                interpolation
                  operator + @3:10-3:16
                    variable $a @3:10-3:12
                    number 1 @3:15-3:16
                condition if
                  variable $b @3:23-3:25
                hashtag #x @3:28-3:30
              options @4:1-5:17
                option @4:4-4:6
                  text "Go" @4:4-4:6
                  body
                    jump @5:5-5:17
                      title End @5:12-5:15

        """
    )
    let broken = try home.write("title: A\n---\nHello.\n<<if>>\n===\n", to: "b.yarn")
    let half = try home.umbra("dialogue", "dump", "--tree", broken)
    #expect(half.status == 1)
    #expect(half.output.contains("text \"Hello.\" @3:1-3:7"))
    #expect(half.errors.contains("b.yarn:4:"))
    #expect(try home.umbra("dialogue", "dump", "--tree", "--program", path).status == 2)
  }
}
