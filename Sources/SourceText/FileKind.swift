internal import Foundation

/// Whether a path names a folder, be it by a link.
public func isFolder(_ path: String) -> Bool {
  let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  return (try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType)
    == .typeDirectory
}
