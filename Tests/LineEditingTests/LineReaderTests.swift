import LineEditing
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite struct LineReaderTests {
  /// Both ends of a pipe, closed with the object.
  private final class Pipe: Sendable {
    let output: Int32
    let input: Int32

    init() {
      var ends: [Int32] = [-1, -1]
      _ = pipe(&ends)
      (output, input) = (ends[0], ends[1])
    }

    deinit { close(output) }

    @concurrent
    func sendAll(_ bytes: [UInt8]) async {
      send(bytes)
      close(input)
    }

    func send(_ bytes: [UInt8]) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  private func lines(of bytes: [UInt8]) async throws -> [[UInt8]] {
    let pipe = Pipe()
    async let sent: Void = pipe.sendAll(bytes)
    let reader = try LineReader(descriptor: pipe.output)
    var lines: [[UInt8]] = []
    while let line = try await reader.next() { lines.append(line) }
    await sent
    return lines
  }

  static let inputs: [(text: String, lines: [String])] = [
    ("", []),
    ("\n", [""]),
    ("a\nb\n", ["a", "b"]),
    ("a\nb", ["a", "b"]),
    ("a\r\nb\r", ["a", "b\r"]),
    ("\r\n\r\n", ["", ""]),
    ("a\rb\n", ["a\rb"]),
  ]

  @Test(arguments: inputs)
  func `lines end at newlines`(_ input: (text: String, lines: [String])) async throws {
    #expect(try await lines(of: Array(input.text.utf8)) == input.lines.map { Array($0.utf8) })
  }

  @Test func `bytes are not changed`() async throws {
    #expect(try await lines(of: [0, 0xFF, 0x0A, 0xC3, 0x1B]) == [[0, 0xFF], [0xC3, 0x1B]])
  }

  @Test func `a line of fifty megabytes is read`() async throws {
    let long = [UInt8](repeating: 0x61, count: 50 << 20)
    let lines = try await lines(of: long + [0x0A, 0x62])
    #expect(lines.count == 2)
    #expect(lines.first?.count == long.count)
    #expect(lines.last == [0x62])
  }

  @Test func `a cancelled wait loses nothing`() async throws {
    let pipe = Pipe()
    let reader = try LineReader(descriptor: pipe.output)
    pipe.send(Array("half".utf8))
    let waiting = Task { () -> LineEditorError.Code? in
      do {
        _ = try await reader.next()
        return nil
      } catch {
        return (error as? LineEditorError)?.code
      }
    }
    waiting.cancel()
    #expect(await waiting.value == .cancelled)
    pipe.send(Array(" and half\n".utf8))
    #expect(try await reader.next() == Array("half and half".utf8))
    close(pipe.input)
    #expect(try await reader.next() == nil)
  }

  @Test func `a descriptor that cannot be read is an error`() async throws {
    let reader = try LineReader(descriptor: 1_000)
    await #expect(throws: LineEditorError.self) { try await reader.next() }
  }
}
