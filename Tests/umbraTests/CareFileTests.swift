import Conversation
import Foundation
import Noticing
import Responders
import Testing

@testable import umbra

@Suite struct CareFileTests {
  static let time = Timestamp(seconds: 1_795_378_500)
  let home: Home

  init() throws { home = try Home() }

  func file(reads: Bool = true, keeps: Bool = true) -> CareFile {
    CareFile(in: home.file("state"), reads: reads, keeps: keeps)
  }

  var text: String? { home.text("state/care.json") }

  @Test func `only dates are written, for the person's eyes only`() throws {
    file().note(Concern(.active), at: Self.time)
    let text = try #require(text)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    let names = ["checkBack", "depthChoiceSince", "depthFrom", "heaviest", "heavy", "modelFrom"]
    #expect(object.keys.sorted() == names)
    for value in object.values {
      #expect(Timestamp(rfc3339: try #require(value as? String)) != nil)
    }
    #expect(try home.permissions("state/care.json") == 0o600)
    #expect(file().current == CareFile(in: home.file("state"), reads: true, keeps: false).current)
  }

  @Test func `what was misread is taken back, here and in the file`() throws {
    let care = file()
    care.note(Concern(.passive), at: Self.time)
    care.settle()
    let before = try #require(text)
    care.note(Concern(.active), at: Self.time)
    #expect(text != before)
    care.takeBack()
    #expect(text == before)
    #expect(care.current.heaviest == nil && care.current.heavy == Self.time)
    care.takeBack()
    #expect(text == before)
  }

  @Test func `what another shell wrote meanwhile is never taken back`() throws {
    let care = file()
    care.note(Concern(.passive), at: Self.time)
    file().note(Concern(.active), at: Self.time)
    care.takeBack()
    #expect(file().current.heaviest == Self.time)
  }

  @Test func `two shells add up`() throws {
    let one = file()
    let other = file()
    one.note(Concern(.active), at: Self.time)
    other.note(Concern(.eating), at: Timestamp(seconds: Self.time.seconds + 60))
    let both = file().current
    #expect(both.heaviest == Self.time)
    #expect(both.heavy == Timestamp(seconds: Self.time.seconds + 60))
    #expect(both.depthChoiceSince == Self.time)
  }

  @Test func `it is asked once how somebody arrives`() throws {
    file().note(Concern(.passive), at: Self.time)
    #expect(file().takeCheckBack(at: Self.time))
    #expect(!file().takeCheckBack(at: Self.time))
    let care = file()
    care.note(Concern(.passive), at: Self.time)
    #expect(care.takeCheckBack(at: Self.time))
    #expect(!care.takeCheckBack(at: Self.time))
    care.takeBack()
    #expect(!care.takeCheckBack(at: Self.time))
  }

  @Test func `a choice to go deep is remembered, when nothing blocks it`() throws {
    file().note(Concern(.active), at: Self.time)
    file().chooseDepth(at: Self.time)
    let later = Timestamp(seconds: Self.time.seconds + 15 * 86_400)
    #expect(file().current.depth(at: later) == .byChoice)
    file().chooseDepth(at: later)
    #expect(file().current.depth(at: later) == .open)
  }

  @Test(arguments: ["", "{", "[]", #"{"heavy":7}"#, #"{"heavy":"yesterday"}"#, "\u{0}"])
  func `a file that cannot be read is as none, and is written anew`(_ content: String) throws {
    try FileManager.default.createDirectory(
      atPath: home.file("state"),
      withIntermediateDirectories: true
    )
    _ = try home.write(content, to: "state/care.json")
    let care = file()
    #expect(care.current == CareDates())
    care.note(Concern(.passive), at: Self.time)
    #expect(file().current.heavy == Self.time)
  }

  @Test func `a run that keeps nothing writes nothing`() {
    let care = file(keeps: false)
    care.note(Concern(.active), at: Self.time)
    care.takeBack()
    care.note(Concern(.active), at: Self.time)
    #expect(care.current.heaviest == Self.time)
    #expect(care.takeCheckBack(at: Self.time))
    #expect(home.files.isEmpty)
  }
}
