internal import Glibc

/// The folder of a register, out of which no path leads.
///
/// A path is walked step by step, each opened within the folder before it and never through a link: links are
/// read and walked likewise, and a step above the folder is refused. What is renamed meanwhile changes nothing.
final class AttachmentFolder {
  private let path: String
  private var root: Descriptor?

  /// Links on one path.
  private static let linkLimit = 8

  /// The folder at a path, opened when a file in it is first wanted.
  init(_ path: String) { self.path = path }

  /// Opens the first file that there is of those that a name may mean.
  ///
  /// - Throws: ``AttachmentProblem`` where there is none, or it is no regular file in the folder.
  func open(
    _ name: AttachmentName
  ) throws(AttachmentProblem) -> (file: AttachmentFile, kind: AttachmentKind) {
    let (file, kind, _) = try find(name)
    return (file, kind)
  }

  /// The same, with the path under which it was found.
  func find(
    _ name: AttachmentName
  ) throws(AttachmentProblem) -> (file: AttachmentFile, kind: AttachmentKind, steps: [[UInt8]]) {
    let root = try openedRoot()
    for (steps, kind) in name.candidates {
      do throws(AttachmentProblem) {
        return (try open(steps, below: root), kind, steps)
      } catch .missing {
        continue
      }
    }
    throw .missing
  }

  private func openedRoot() throws(AttachmentProblem) -> Descriptor {
    if let root { return root }
    let opened = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw .system(errno) }
    let root = Descriptor(opened)
    self.root = root
    return root
  }

  private func open(_ steps: [[UInt8]], below root: Descriptor) throws(AttachmentProblem) -> AttachmentFile {
    var folders = [root]
    var left = Array(steps.reversed())
    var links = 0
    while let step = left.popLast() {
      if step.elementsEqual(".".utf8) { continue }
      if step.elementsEqual("..".utf8) {
        guard folders.count > 1 else { throw links > 0 ? .linkOutside : .outside }
        folders.removeLast()
        continue
      }
      let folder = folders[folders.count - 1]
      let status = try folder.status(of: step)
      switch status.st_mode & S_IFMT {
      case S_IFLNK:
        links += 1
        guard links <= Self.linkLimit else { throw .tooManyLinks }
        let target = try folder.target(of: step)
        guard target.first != UInt8(ascii: "/") else { throw .linkOutside }
        left += target.split(separator: UInt8(ascii: "/")).map(Array.init).reversed()
      case S_IFDIR:
        folders.append(try folder.opened(step, O_DIRECTORY))
      case S_IFREG:
        guard left.isEmpty else { throw .missing }
        // Whatever has taken the file's place since, opening it does not wait.
        return try AttachmentFile(folder.opened(step, O_NONBLOCK | O_NOCTTY), expecting: status)
      default: throw .notRegular
      }
    }
    throw .notRegular
  }
}

/// An open folder or file, closed with its owner.
final class Descriptor {
  let number: CInt

  init(_ number: CInt) { self.number = number }

  deinit { close(number) }

  /// What stands under a name in this folder; of a link, the link itself.
  func status(of name: [UInt8]) throws(AttachmentProblem) -> stat {
    var status = stat()
    guard unsafe fstatat(number, Self.path(name), &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG ? .missing : .system(errno)
    }
    return status
  }

  /// Where a link in this folder leads.
  func target(of name: [UInt8]) throws(AttachmentProblem) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlinkat(number, Self.path(name), &buffer, buffer.count)
    guard count > 0 else { throw .system(errno) }
    guard count < buffer.count else { throw .unusableName }
    return buffer[..<count].map(UInt8.init(bitPattern:))
  }

  /// Opens what stands under a name in this folder, unless it is a link.
  func opened(_ name: [UInt8], _ flags: CInt) throws(AttachmentProblem) -> Descriptor {
    let opened = unsafe openat(number, Self.path(name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | flags)
    guard opened >= 0 else { throw errno == ELOOP || errno == ENOTDIR ? .changed : .system(errno) }
    return Descriptor(opened)
  }

  private static func path(_ name: [UInt8]) -> [CChar] { name.map(CChar.init(bitPattern:)) + [0] }
}
