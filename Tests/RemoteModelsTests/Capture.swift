import Foundation

@testable import RemoteModels

/// What a real server once sent, byte for byte.
struct Capture {
  let name: String
  let bytes: [UInt8]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Captures")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".raw") }.map { String($0.dropLast(4)) }.sorted()
  }()

  init(_ name: String) throws {
    self.name = name
    bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(name + ".raw")))
  }

  /// The protocol that was spoken when it was taken.
  var api: Endpoint.API {
    if name.contains("anthropic") { return .anthropic }
    return name.contains("ollama") || name.contains("oprox") ? .ollama : .openAI
  }

  /// The response as far as so many bytes of it go: status, content type and what the body holds.
  func response(_ count: Int) -> (status: Int, type: String?, body: [UInt8])? {
    let text = bytes.prefix(count)
    let mark: [UInt8] = [13, 10, 13, 10]
    guard let end = text.indices.first(where: { text[$0...].starts(with: mark) }) else {
      return nil
    }
    let head = String(decoding: text[..<end], as: UTF8.self).components(separatedBy: "\r\n")
    var headers: [String: String] = [:]
    for line in head.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if let name = parts.first {
        headers[name.lowercased()] =
          parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
      }
    }
    let status = head[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    let rest = Array(text[(end + 4)...])
    guard headers["transfer-encoding"] == "chunked" else {
      return (status, headers["content-type"], rest)
    }
    return (status, headers["content-type"], Self.withoutChunks(rest))
  }

  private static func withoutChunks(_ bytes: [UInt8]) -> [UInt8] {
    var body: [UInt8] = []
    var position = 0
    while let end = bytes[position...].firstIndex(of: 13) {
      let text = String(decoding: bytes[position..<end], as: UTF8.self)
      guard let size = Int(text, radix: 16) else { break }
      if size == 0 { return body }
      let start = end + 2
      guard start < bytes.count else { break }
      body += bytes[start..<min(start + size, bytes.count)]
      position = start + size + 2
      guard position < bytes.count else { break }
    }
    return body
  }
}

/// What became of a body.
struct Decoded: Equatable {
  var events: [ModelEvent] = []
  var error: ModelError?

  init(_ api: Endpoint.API, type: String?, body: [UInt8], cut: Int? = nil) {
    var decoder = ReplyDecoder(api, contentType: type)
    let parts = cut.map { [Array(body[..<$0]), Array(body[$0...])] } ?? [body]
    do throws(ModelError) {
      for part in parts { try decoder.receive(part, into: &events) }
      try decoder.finish(into: &events)
    } catch {
      self.error = error
    }
  }

  var text: String {
    events.map { event in
      switch event {
      case .text(let piece), .refusal(let piece): piece
      default: ""
      }
    }.joined()
  }

  var ending: ModelEvent.Ending? {
    if case .finished(let ending)? = events.last { ending } else { nil }
  }

  /// The events with pieces that follow one another made one, so that cuts do not show.
  var joined: [ModelEvent] {
    events.reduce(into: []) { result, event in
      if case .text(let piece) = event, case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + piece)
      } else {
        result.append(event)
      }
    }
  }
}
