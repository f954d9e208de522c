internal import Foundation

/// Whether a file ends, be it by a link: a pipe would be waited for, and a device read, without end. What cannot be
/// looked at is told when it is opened.
public func isPlainFile(_ path: String) -> Bool {
  let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved) else { return true }
  return [.typeRegular, .typeSymbolicLink].contains(attributes[.type] as? FileAttributeType)
}

/// Whether a path names a folder, be it by a link.
public func isFolder(_ path: String) -> Bool {
  let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  return (try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType)
    == .typeDirectory
}
