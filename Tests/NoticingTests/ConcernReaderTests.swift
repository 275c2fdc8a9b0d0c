import Foundation
import Noticing
import Testing

@Suite struct ConcernReaderTests {
  static let reader: Result<ConcernReader, any Error> = Result {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try ConcernReader(
      tsv: Data(contentsOf: folder.appending(path: "Dialogues/concerns.tsv"))
    )
  }

  @Test(arguments: [
    ("I was raped last night", ConcernDetail.sexual),
    ("my uncle used to touch me", .sexual),
    ("he made me have sex with him", .sexual),
    ("my husband hits the kids", .child),
    ("I'm fifteen and my dad beats me", .child),
    ("my gran's carer hits her", .elder),
    ("dad has dementia and I lost my temper", .elder),
    ("I took too many pills", .swallowed),
    ("he drank bleach", .swallowed),
    ("the voices keep telling me to jump", .commanded),
    ("I keep seeing myself stabbing my baby and it horrifies me", .unwanted),
    ("thoughts I don't want, about hurting her", .unwanted),
    ("My brother killed himself last year", .bereaved),
    ("we lost our eldest daughter to suicide", .bereaved),
    ("my dad died by suicide when I was ten", .bereaved),
    ("my friend's suicide still makes no sense", .bereaved),
    ("everything is hopeless", .hopeless),
    ("I'm a burden to everyone", .hopeless),
    ("please hide the numbers", .fold),
    ("don't show me any hotlines", .fold),
  ])
  func `what words speak of is found`(_ text: String, _ detail: ConcernDetail) throws {
    #expect(try Self.reader.get().details(of: text).contains(detail))
  }

  @Test(arguments: [
    ("my brother wants to kill himself", ConcernDetail.bereaved),
    ("since my sister's suicide attempt", .bereaved),
    ("my friend died of cancer", .bereaved),
    ("I read about suicide in the paper", .bereaved),
    ("give me the numbers for tonight", .fold),
    ("I need the helpline", .fold),
    ("the numbers frighten me", .fold),
    ("chest pain and I can't breathe", .swallowed),
    ("he shouts at me", .sexual),
  ])
  func `what they do not speak of is not`(_ text: String, _ detail: ConcernDetail) throws {
    #expect(try !Self.reader.get().details(of: text).contains(detail))
  }

  @Test(arguments: [
    ("my best friend says she wants to die", "your best friend"),
    ("I'm scared for my little brother", "your little brother"),
    ("my sister in law took something", "your sister in law"),
    ("our son won't eat", "your son"),
    ("my motherboard died", nil), ("my life is over", nil), ("someone online wants to die", nil),
  ])
  func `who it is about is said as umbra would say it`(_ text: String, _ person: String?) throws {
    #expect(try Self.reader.get().person(in: text) == person)
  }

  @Test func `any text is read in a moment, and none is a trap`() throws {
    let reader = try Self.reader.get()
    for text in ["", " ", "my", "\u{0}\u{1F480}", String(repeating: "took ", count: 20_000)] {
      _ = reader.details(of: text)
      _ = reader.person(in: text)
    }
    #expect(ConcernReader().details(of: "I was raped").isEmpty)
  }

  @Test(arguments: [
    ("detail\twords\nsexuel\traped", 2, 1), ("detail\twords\nsexual\t", 2, 2),
    ("detail\twords\nsexual\ta ~3", 2, 2), ("detail\twords\nsexual\t~3 b", 2, 2),
    ("detail\twords\nsexual\ta ~x b", 2, 2), ("detail\twords\nsexual\ta?", 2, 2),
    ("detail\tword", 1, 2),
  ])
  func `what is wrong with a table is said by line and field`(
    _ text: String,
    _ line: Int,
    _ column: Int
  ) throws {
    let error = try #require(throws: TableError.self) { try ConcernReader(tsv: Array(text.utf8)) }
    #expect(error.line == line && error.column == column)
  }
}
