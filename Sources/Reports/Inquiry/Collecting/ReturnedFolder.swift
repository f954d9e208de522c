internal import Foundation
internal import SourceText
internal import Workbooks

/// The files in a folder that sections have sent back.
struct ReturnedFolder {
  private let directory: String
  /// The paths of the files that are read, in their order.
  private(set) var files: [String] = []
  /// What else stands there, and is not read.
  private(set) var warnings: [Diagnostic] = []

  private static let endings = [".xlsx", ".csv", ".xls", ".xlsm", ".xlsb", ".ods"]

  /// - Parameter answers: The folder of answers, which may be below it and is passed over.
  init(_ directory: String, answers: String) {
    self.directory = directory
    let resolved = URL(fileURLWithPath: directory).resolvingSymlinksInPath().path
    let answers = URL(fileURLWithPath: answers).resolvingSymlinksInPath().path
    guard let found = FileManager.default.enumerator(atPath: resolved) else { return }
    let paths = found.compactMap { $0 as? String }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for path in paths {
      let own = resolved + "/" + path
      // What programs keep while a workbook is open is no answer.
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("~$") }
      guard !isHidden, !isFolder(own), path != InquiryFiles.recordName else { continue }
      let isTable = Self.endings.contains(where: path.lowercased().hasSuffix)
      if own.hasPrefix(answers + "/") {
        guard isTable else { continue }
        warnings.append(
          Diagnostic(
            .warning, file: directory + "/" + path,
            "the file stands in the folder of answers, and is not read",
            help: "put it beside that folder"))
      } else if isTable {
        files.append(path)
      } else {
        warnings.append(
          Diagnostic(
            .warning, file: directory + "/" + path, "the file is neither a workbook nor CSV, and not read"))
      }
    }
  }

  /// The sheets of a file.
  ///
  /// - Throws: What is wrong with it.
  func read(_ path: String) throws(ReturnedFolderError) -> (file: ReturnedFile, sheets: [CellSheet]) {
    let name = directory + "/" + path
    guard isPlainFile(name) else {
      throw ReturnedFolderError([Diagnostic(.error, file: name, "the file is no plain file, and not read")])
    }
    let bytes: [UInt8]
    do {
      bytes = try Self.bytes(of: name)
    } catch {
      throw ReturnedFolderError([
        Diagnostic(.error, file: name, "cannot read the file: \(systemReason(error))")
      ])
    }
    do throws(SheetError) {
      let file = try SheetFile.read(bytes, name: path)
      return (ReturnedFile(name: path, displayName: name, encoding: file.encoding), file.sheets)
    } catch {
      throw ReturnedFolderError(error.diagnostics(file: name))
    }
  }

  /// One byte more than is read tells that a file is too large.
  private static func bytes(of path: String) throws -> [UInt8] {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    return Array(try handle.read(upToCount: SheetLimits.standard.fileBytes + 1) ?? Data())
  }
}

/// What is wrong with a file that was sent back.
struct ReturnedFolderError: Error {
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
