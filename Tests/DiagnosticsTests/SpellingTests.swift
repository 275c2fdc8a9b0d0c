import Diagnostics
import Testing

struct SpellingTests {
  @Test func `the nearest name is found`() {
    #expect(Spelling.nearest(to: "Celar", among: ["Attic", "Cellar", "Garden"]) == "Cellar")
    #expect(Spelling.nearest(to: "vistied", among: ["visited", "visited_count"]) == "visited")
  }

  @Test func `nothing is suggested when nothing is near`() {
    #expect(Spelling.nearest(to: "Celar", among: ["Attic", "Garden"]) == nil)
    #expect(Spelling.nearest(to: "", among: []) == nil)
  }
}
