import Conversation
import Foundation
import Testing

@testable import RemoteModels

/// What a person writes stands in the request as theirs, whatever it demands.
@Suite struct InjectionTests {
  /// What people may write to turn a model, and a reply that obeys.
  static let injections: [(text: String, reply: String)] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "NoticingTests/Fixtures/Injections.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.compactMap { line in
      let cells = line.split(separator: "\t").map { String($0).replacing("\\n", with: "\n") }
      return cells.count == 2 ? (cells[0], cells[1]) : nil
    }
  }()

  private struct Body: Decodable {
    struct Message: Decodable, Equatable {
      var role: String
      var content: String
    }
    var system: String?
    var messages: [Message]
  }

  @Test(arguments: injections)
  func `it has the role of the user and never comes near the task`(
    text: String,
    reply: String
  ) throws {
    let address = try #require(Address("http://127.0.0.1:1"))
    for api in Endpoint.API.allCases {
      let endpoint = Endpoint(name: "n", api: api, address: address, model: "m")
      let request = ChatRequest(
        instructions: "Be brief.",
        messages: [.init(.person, text), .init(.reply, "The rota."), .init(.person, text)]
      )
      let body = try JSONDecoder().decode(
        Body.self,
        from: Data(try request.body(for: endpoint).utf8)
      )
      let systems = body.messages.filter { $0.role == "system" }.map(\.content)
      #expect(systems + [body.system].compactMap { $0 } == ["Be brief."])
      #expect(
        body.messages.filter { $0.role != "system" } == [
          .init(role: "user", content: text), .init(role: "assistant", content: "The rota."),
          .init(role: "user", content: text),
        ]
      )
    }
  }

  @Test func `there are thirty and more`() { #expect(Self.injections.count >= 30) }
}
