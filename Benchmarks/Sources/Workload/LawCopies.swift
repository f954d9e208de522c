internal import Foundation

/// Repeats a folder of laws until it has a given size.
public enum LawCopies {
  /// - Parameters:
  ///   - folder: The laws, `*.xml`.
  ///   - bytes: How many bytes the copies have at least.
  ///   - target: Where the copies go, under names of their own.
  /// - Returns: The paths of the copies, and their bytes.
  public static func write(_ folder: String, bytes: Int, to target: String) throws -> (
    files: [String], bytes: Int
  ) {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xml") }
      .sorted()
    guard !names.isEmpty else { throw NoLaws(folder: folder) }
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    var (files, written, round) = ([String](), 0, 0)
    while written < bytes {
      round += 1
      for name in names where written < bytes {
        let copy = "\(target)/\(String(round + 1_000).dropFirst())-\(name)"
        let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
        try data.write(to: URL(filePath: copy))
        files.append(copy)
        written += data.count
      }
    }
    return (files, written)
  }
}

/// A folder in which there is nothing to repeat.
public struct NoLaws: Error, CustomStringConvertible {
  let folder: String
  /// What people read.
  public var description: String { "\(folder): there is no `*.xml`" }
}
