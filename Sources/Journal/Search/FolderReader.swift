internal import SystemPackage

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Reads many session files of one folder, one after another, through one buffer.
struct FolderReader: ~Copyable {
  private let files: FileOperations
  private let descriptor: Int32
  private var buffer: UnsafeMutableRawBufferPointer
  /// The name of the file at hand as a C string, in memory that serves for all of them.
  private var name: [CChar] = []

  init(_ folder: FilePath, files: FileOperations) throws(JournalError) {
    self.files = files
    do { descriptor = try files.open(folder, O_RDONLY | O_DIRECTORY) } catch {
      throw JournalError(.folderUnusable, folder, errno: error)
    }
    buffer = .allocate(byteCount: 1 << 16, alignment: 16)
  }

  deinit {
    files.close(descriptor)
    buffer.deallocate()
  }

  /// Hands over the bytes of a file; returns `nil` when it is gone, is no ordinary file, or cannot
  /// be read.
  mutating func read<Result>(
    _ key: SessionKey,
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result? {
    key.write(into: &name)
    guard let file = try? files.open(name, in: descriptor) else { return nil }
    defer { files.close(file) }
    var filled = 0
    while true {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      guard let count = try? files.read(file, at: filled, into: rest) else { return nil }
      filled += count
      if count < rest.count { break }
      guard buffer.count < FileOperations.greatestLength else { return nil }
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: buffer.count * 2,
        alignment: 16
      )
      larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
      buffer.deallocate()
      buffer = larger
    }
    return try body(UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
  }
}

extension SessionKey {
  /// Writes the file's name as a C string.
  fileprivate func write(into name: inout [CChar]) {
    name.removeAll(keepingCapacity: true)
    forEachDigit { name.append(CChar(bitPattern: $0)) }
    if copy != 1 { name += ".\(copy)".utf8.map { CChar(bitPattern: $0) } }
    name += Self.ending
  }

  private static let ending = ".jsonl\0".utf8.map { CChar(bitPattern: $0) }
}

extension FileOperations {
  fileprivate func open(_ name: [CChar], in folder: Int32) throws(Errno) -> Int32 {
    if case .fail(let errno) = fault?(.open) { throw errno }
    while true {
      let result = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      if result >= 0 { return result }
      if errno != EINTR { throw Errno(rawValue: errno) }
    }
  }

  fileprivate func read(
    _ descriptor: Int32,
    at offset: Int,
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(Errno) -> Int {
    if case .fail(let errno) = fault?(.read) { throw errno }
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
      if count > 0 {
        filled += count
        // A file that ends in a line feed has no more when less came than there was room for.
        if count < rest.count, buffer[filled - 1] == UInt8(ascii: "\n") { break }
      } else if count == 0 {
        break
      } else if errno != EINTR {
        throw Errno(rawValue: errno)
      }
    }
    return filled
  }
}
