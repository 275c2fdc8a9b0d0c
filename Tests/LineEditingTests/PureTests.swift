import Testing

@testable import LineEditing

/// Parts of the editor that need no terminal.
@Suite struct PureTests {
  @Test(arguments: ["plain", "two\nrows", "back\\slash\\n", "\\", "a\r\nb", "tab\t", "é日本😀"])
  func `an entry is the same after the file`(_ entry: String) {
    let line = EntryCoding.encode(entry)
    #expect(line.last == 10)
    #expect(line.dropLast().contains(10) == false)
    #expect(EntryCoding.decode(line.dropLast()).map { Array($0.utf8) } == Array(entry.utf8))
  }

  @Test func `an interrupt drops what was typed before it`() {
    var typeAhead = Array("old".utf8)
    let signs = TypedSign.sort(Array("a\u{3}b\u{1A}\u{1C}c".utf8), typeAhead: &typeAhead)
    #expect(signs == [.interrupt, .stop])
    #expect(typeAhead == Array("bc".utf8))
  }

  @Test func `a search without capitals finds capitals, one with them does not`() {
    var search = HistorySearch(entries: ["Light", "light"])
    search.add("L")
    #expect(search.entry == "Light")
    search = HistorySearch(entries: ["light", "Light"])
    search.add("l")
    #expect(search.entry == "Light")
  }

  @Test func `a search that fails keeps what it found`() {
    var search = HistorySearch(entries: ["one", "two"])
    search.add("o")
    #expect(search.entry == "two")
    search.goOlder()
    #expect(search.entry == "one")
    search.goOlder()
    #expect(search.entry == "one" && search.isFailing)
    search.goNewer()
    #expect(search.entry == "two" && !search.isFailing)
  }

  @Test func `recall walks back to the draft`() {
    var recall = Recall(entries: ["a", "b"])
    #expect(recall.newer() == nil)
    #expect(recall.older(than: "draft") == "b")
    #expect(recall.older(than: "b edited") == "a")
    #expect(recall.older(than: "a") == nil)
    #expect(recall.newer() == "b")
    #expect(recall.newer() == "draft")
    #expect(recall.newer() == nil)
  }

  @Test func `an empty history has nothing to recall or find`() {
    var recall = Recall(entries: [])
    #expect(recall.older(than: "draft") == nil)
    var search = recall.search
    search.add("a")
    search.goOlder()
    search.goNewer()
    #expect(search.entry == nil && search.isFailing)
  }

  @Test func `an error says what failed and nothing of what was typed`() {
    let error = LineEditorError(.history, errorNumber: 13, subject: "/x/history")
    #expect("\(error)" == "the input history ‘/x/history’ could not be kept: Permission denied")
  }
}
