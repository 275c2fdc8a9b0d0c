import Conversation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Where the key to a model comes from.
///
/// It is read when it is needed and kept nowhere.
enum ModelKey: Hashable, Sendable {
  case none
  /// A variable of the environment.
  case environment(String)
  /// What a command prints on its first line.
  case command(String)
  /// A file that this account alone may read.
  case file(String)

  /// What the settings of a model say.
  init(_ setting: EndpointSetting) {
    if let name = setting["key_env"] {
      self = .environment(name)
    } else if let command = setting["key_command"] {
      self = .command(command)
    } else if let path = setting["key_file"] {
      self = .file(path)
    } else {
      self = .none
    }
  }

  /// Where it comes from, in words; never the key.
  var source: String {
    switch self {
    case .none: "no key"
    case .environment(let name): "the key in $\(name)"
    case .command: "the key from key_command"
    case .file(let path): "the key in \(path)"
    }
  }

  /// Reads the key.
  ///
  /// - Throws: ``Failure``, which says where it was looked for.
  func read() throws(Failure) -> String? {
    let text: String?
    switch self {
    case .none: return nil
    case .environment(let name): text = Process.environment(name)
    case .command(let command): text = Self.output(of: command)
    case .file(let path):
      guard let permissions = Belongings.permissions(of: path) else {
        throw Failure("\(path): the file of the key is not there")
      }
      guard permissions.isOwn, permissions.mode & 0o077 == 0 else {
        throw Failure("\(path): others can read the key; chmod 600 it")
      }
      text = FileContents.read(path).map { String(decoding: $0, as: UTF8.self) }
    }
    let key = text?.split(whereSeparator: \.isNewline).first.map { String($0).trimmingBlanks() }
    guard let key, !key.isEmpty, key.unicodeScalars.allSatisfy({ (0x21...0x7E) ~= $0.value })
    else { throw Failure("\(source): found nothing that could be a key") }
    return key
  }

  private static func output(of command: String) -> String? {
    guard let stream = popen(command, "r") else { return nil }
    var bytes: [UInt8] = []
    while bytes.count < 8_192 {
      let byte = getc(stream)
      guard byte != EOF else { break }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    return pclose(stream) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
