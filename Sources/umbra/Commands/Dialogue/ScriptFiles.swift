import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The files that people name on the command line, folders searched to the bottom.
enum ScriptFiles {
  /// A file that was found.
  struct Found: Hashable {
    /// The path to open, beginning with what the person wrote.
    var path: String
    /// The path below the folder that was named, or the file's own name.
    var name: String
  }

  /// Reads every Yarn file of the paths; folders are searched for `.yarn` files, and a project file
  /// stands for its scripts.
  static func sources(_ paths: [String]) throws(Failure) -> [SourceFile] {
    var sources: [SourceFile] = []
    var expanded: [String] = []
    for path in paths {
      expanded += YarnProject.isProject(path) ? try YarnProject(path).scripts : [path]
    }
    let paths = expanded
    for file in try files(paths, suffixes: [".yarn"], takesAnyFile: true) {
      guard let bytes = FileContents.read(file.path) else {
        throw Failure("cannot read \(file.path): \(FileContents.reason)")
      }
      sources.append(SourceFile(name: file.path, bytes: bytes))
    }
    return sources
  }

  /// Finds files by their suffixes, each once, in order of the paths and then of their names.
  ///
  /// With `takesAnyFile` a file that is named itself may have any suffix.
  static func files(
    _ paths: [String],
    suffixes: [String],
    takesAnyFile: Bool = false
  ) throws(Failure) -> [Found] {
    var found: [Found] = []
    var seen: Set<String> = []
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else {
        throw Failure("cannot read \(path): \(FileContents.reason)")
      }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        guard takesAnyFile || suffixes.contains(where: path.hasSuffix) else {
          throw Failure(
            "\(path): expected a \(suffixes.joined(separator: " or ")) file or a folder"
          )
        }
        if seen.insert(path).inserted { found.append(Found(path: path, name: path.lastComponent)) }
        continue
      }
      var folder = path
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      var names: [String] = []
      try search(folder, below: "", suffixes, depth: 0, &names)
      guard !names.isEmpty else {
        throw Failure("\(path): no \(suffixes.joined(separator: " or ")) files in this folder")
      }
      for name in names.sorted() {
        let whole = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        if seen.insert(whole).inserted { found.append(Found(path: whole, name: name)) }
      }
    }
    return found
  }

  /// Hidden entries and links to folders are passed over.
  private static func search(
    _ folder: String,
    below prefix: String,
    _ suffixes: [String],
    depth: Int,
    _ names: inout [String]
  ) throws(Failure) {
    guard depth < 64 else { throw Failure("\(folder): folders are nested too deeply") }
    guard let directory = opendir(folder) else {
      throw Failure("cannot read \(folder): \(FileContents.reason)")
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        try search(path, below: prefix + name + "/", suffixes, depth: depth + 1, &names)
      } else if suffixes.contains(where: name.hasSuffix), stat(path, &status) == 0,
        status.st_mode & S_IFMT == S_IFREG
      {
        names.append(prefix + name)
      }
    }
  }

  /// The path from the root, with links resolved, or as it is when there is no such file.
  static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension String {
  /// What stands after the last `/`.
  var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }

  /// The path without a suffix, if it has it.
  func without(suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
