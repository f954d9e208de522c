internal import Foundation

/// The YAML files below a folder.
public enum YAMLFolder {
  private static let fileLimit = 10_000

  /// The paths within the folder, in their order; links are not followed, and hidden files left out.
  ///
  /// - Parameters:
  ///   - directory: The folder.
  ///   - name: The folder's name in diagnostics.
  ///   - collector: Takes what is wrong.
  ///   - isWanted: Whether a file is wanted, by its path.
  public static func files(
    below directory: String, name: String, _ collector: DiagnosticCollector,
    where isWanted: (String) -> Bool = { _ in true }
  ) -> [String] {
    let resolved = URL(fileURLWithPath: directory).resolvingSymlinksInPath().path
    guard let found = FileManager.default.enumerator(atPath: resolved) else { return [] }
    var files: [String] = []
    for case let path as String in found {
      guard path.hasSuffix(".yaml") || path.hasSuffix(".yml"),
        !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }), isWanted(path)
      else { continue }
      switch found.fileAttributes?[.type] as? FileAttributeType {
      case .typeRegular: break
      case .typeDirectory: continue
      default:
        collector.error(
          "the file is a link or no plain file, which is not followed", name + "/" + path, at: nil)
        continue
      }
      files.append(path)
      guard files.count <= fileLimit else {
        collector.error("the folder has more than \(fileLimit) files", name, at: nil)
        break
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// SHA-256, in hexadecimal, of files with their paths within a folder.
  public static func digest(of files: [String], in directory: String) -> String {
    var digest = SHA256()
    for file in files {
      let content = FileManager.default.contents(atPath: directory + "/" + file) ?? Data()
      digest.update("\(file)\u{0}\(content.count)\u{0}".utf8)
      digest.update(content)
    }
    return digest.finish()
  }
}
