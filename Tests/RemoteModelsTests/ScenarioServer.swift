#if RemoteModels
import NIOCore
import NIOPosix
import Synchronization

/// A server on this machine that says, byte for byte, what a scenario wants, one answer a request.
///
/// It speaks no HTTP of its own, so that it can send what a proper server never would.
final class ScenarioServer: Sendable {
  /// What is done once a request was read.
  enum Step: Sendable {
    case send(String)
    case sendBytes([UInt8], each: Int)
    /// An orderly end.
    case close
    /// Nothing more: the connection stays as it is.
    case stall
  }

  private let channel: any Channel
  private let state: State

  final class State: Sendable {
    let answers: Mutex<[[Step]]>
    let requests = Mutex<[String]>([])
    let closed = Mutex(0)

    init(_ answers: [[Step]]) { self.answers = Mutex(answers) }
  }

  /// Starts with the answers to the requests to come; the last one is given again and again.
  init(_ answers: [Step]...) async throws {
    let state = State(answers)
    self.state = state
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Handler(state))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
  }

  var port: Int { channel.localAddress?.port ?? 0 }

  /// The requests so far, with their heads.
  var requests: [String] { state.requests.withLock { $0 } }

  /// How many connections the other side has closed.
  var closedCount: Int { state.closed.withLock { $0 } }

  func stop() async { try? await channel.close() }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let state: State
    private var received: [UInt8] = []

    init(_ state: State) { self.state = state }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      received += unwrapInboundIn(data).readableBytesView
      guard isWhole else { return }
      let request = String(decoding: received, as: UTF8.self)
      received = []
      state.requests.withLock { $0.append(request) }
      let steps = state.answers.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? [] }
      for step in steps { perform(step, context) }
    }

    func channelInactive(context: ChannelHandlerContext) {
      state.closed.withLock { $0 += 1 }
    }

    /// Whether the head and as much body as it announces are there.
    private var isWhole: Bool {
      let text = String(decoding: received, as: UTF8.self)
      guard let end = text.firstRange(of: "\r\n\r\n") else { return false }
      let head = text[..<end.lowerBound].lowercased()
      guard let name = head.firstRange(of: "content-length: ") else { return true }
      let length = Int(head[name.upperBound...].prefix(while: \.isNumber)) ?? 0
      return text[end.upperBound...].utf8.count >= length
    }

    private func perform(_ step: Step, _ context: ChannelHandlerContext) {
      switch step {
      case .send(let text):
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
      case .sendBytes(let bytes, let size):
        for start in stride(from: 0, to: bytes.count, by: size) {
          let piece = bytes[start..<min(start + size, bytes.count)]
          context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: piece)), promise: nil)
        }
      case .close: context.close(promise: nil)
      case .stall: return
      }
    }
  }
}

/// Answers as servers give them.
enum Answer {
  static func head(_ status: String, _ headers: String...) -> String {
    "HTTP/1.1 \(status)\r\n" + headers.map { $0 + "\r\n" }.joined() + "\r\n"
  }

  static func whole(_ status: String, _ type: String, _ body: String, _ more: String...) -> String {
    let length = "Content-Length: \(body.utf8.count)"
    return "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\(length)\r\n"
      + more.map { $0 + "\r\n" }.joined() + "\r\n" + body
  }

  static let streamHead = head(
    "200 OK",
    "Content-Type: text/event-stream",
    "Transfer-Encoding: chunked"
  )

  static func chunk(_ text: String) -> String {
    String(text.utf8.count, radix: 16) + "\r\n" + text + "\r\n"
  }

  static func piece(_ text: String) -> String {
    chunk("data: {\"choices\":[{\"delta\":{\"content\":\"\(text)\"}}]}\n\n")
  }

  static let stop = chunk("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n")
  static let done = chunk("data: [DONE]\n\n")
  static let end = "0\r\n\r\n"
  static let ok = streamHead + piece("Hello") + piece(" there.") + stop + done + end
}
#endif
