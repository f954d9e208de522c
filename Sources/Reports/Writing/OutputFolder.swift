internal import CFileExchange
internal import Foundation
internal import SourceText

/// Why results could not be written.
public enum OutputError: Error {
  case cannotWrite(String, reason: String)
  /// Two files would be written under one name.
  case sameName(String, of: String, and: String)
  /// What would be written could take the place of what was read.
  case holdsInput(String, input: String)
  case insideInput(String, input: String)
  /// What is read twice was not the same the second time.
  case inputChanged
  /// A folder that has to be new holds something.
  case notEmpty(String)

  /// One line for the user.
  public var message: String {
    switch self {
    case .cannotWrite(let path, let reason): "cannot write `\(path)`: \(reason)"
    case .sameName(let name, let first, let second):
      "`\(first)` and `\(second)` would both be written as `\(name)`"
    case .insideInput(let path, let input):
      "cannot write into `\(path)`: it is in `\(input)`, which is searched for files"
    case .holdsInput(let path, let input): "cannot write into `\(path)`: it holds `\(input)`, which is read"
    case .inputChanged: "the forms have changed while they were reviewed"
    case .notEmpty(let path): "the folder `\(path)` is not empty"
    }
  }
}

/// A folder of results that comes into being whole or not at all.
///
/// Everything is written into a folder beside it, which then takes its place in one step. What else
/// stands in an existing folder stays there.
final class OutputFolder {
  let path: String
  private let staging: String
  /// The files of an existing folder that do not stay.
  private let dropped: Set<String>
  private var isFinished = false
  /// The folders above that had to be made, the innermost first.
  private var madeParents: [String] = []

  /// - Parameter dropped: The names of files of an existing folder that do not stay where they are not written anew.
  init(path: String, dropping dropped: Set<String> = []) throws {
    self.dropped = dropped
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    self.path = url.path
    staging = url.deletingLastPathComponent().path + "/.sealreview-\(UUID().uuidString)"
    var parent = url.deletingLastPathComponent().path
    if parent.isEmpty { parent = "/" }
    do {
      let type = try? FileManager.default.attributesOfItem(atPath: self.path)[.type] as? FileAttributeType
      if let type, type != .typeDirectory {
        throw OutputError.cannotWrite(path, reason: "it is not a folder")
      }
      var missing = parent
      while !FileManager.default.fileExists(atPath: missing), missing != "/" {
        madeParents.append(missing)
        missing = URL(fileURLWithPath: missing).deletingLastPathComponent().path
      }
      guard try Self.type(URL(fileURLWithPath: missing).resolvingSymlinksInPath().path) == .typeDirectory
      else { throw OutputError.cannotWrite(path, reason: "`\(missing)` is not a folder") }
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: false)
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError.cannotWrite(path, reason: systemReason(error))
    }
  }

  deinit {
    guard !isFinished else { return }
    try? FileManager.default.removeItem(atPath: staging)
    for folder in madeParents { unsafe _ = rmdir(folder) }
  }

  /// A new file of the results, by its name or its path within the folder.
  func file(_ name: String) throws -> OutputFile {
    if let end = name.lastIndex(of: "/") { try makeFolder(String(name[..<end])) }
    return try OutputFile(path: staging + "/" + name)
  }

  /// Where a file of the results stands until they are put in their place.
  func stagedPath(of name: String) -> String { staging + "/" + name }

  /// Makes a folder of the results, by its path within the folder, where it is not there yet.
  func makeFolder(_ name: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: staging + "/" + name, withIntermediateDirectories: true)
    } catch {
      throw OutputError.cannotWrite(path + "/" + name, reason: systemReason(error))
    }
  }

  /// What a file of the results, which is closed, holds; nil where there is none.
  func contents(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: staging + "/" + name).map(Array.init)
  }

  /// Removes a file of the results, which is closed.
  func remove(_ name: String) throws {
    guard unsafe unlink(stagedPath(of: name)) == 0 else {
      throw OutputError.cannotWrite(path + "/" + name, reason: systemReason(code: errno))
    }
  }

  /// Puts the results, which must be closed, in their place.
  func finish() throws {
    do {
      if FileManager.default.fileExists(atPath: path) {
        try replaceFolder()
      } else {
        try FileManager.default.moveItem(atPath: staging, toPath: path)
        isFinished = true
      }
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError.cannotWrite(path, reason: systemReason(error))
    }
  }

  /// Exchanges the folders in one step, after giving the new one what else the old one holds.
  private func replaceFolder() throws {
    let manager = FileManager.default
    var folders: [String] = []
    try keepRest(of: "", &folders)
    guard unsafe sealreview_exchange(staging, path) == 0 else {
      throw OutputError.cannotWrite(path, reason: systemReason(code: errno))
    }
    // From here on the folder at `staging` is the old one, with whatever it holds: it is given back whole
    // if anything fails, and never removed while it holds a folder.
    isFinished = true
    var moved: [String] = []
    do {
      for name in folders {
        try manager.moveItem(atPath: staging + "/" + name, toPath: path + "/" + name)
        moved.append(name)
      }
    } catch {
      for name in moved { try? manager.moveItem(atPath: path + "/" + name, toPath: staging + "/" + name) }
      if unsafe sealreview_exchange(staging, path) == 0 { isFinished = false }
      throw error
    }
    try manager.removeItem(atPath: staging)
  }

  /// Gives the new folder, or one in it, the files of the old one that it has not, and tells which folders of the
  /// old one are to follow.
  private func keepRest(of folder: String, _ folders: inout [String]) throws {
    let manager = FileManager.default
    let new = Set(try manager.contentsOfDirectory(atPath: staging + "/" + folder))
    for name in try manager.contentsOfDirectory(atPath: path + "/" + folder) {
      let name = folder + name
      let isFolder = try Self.type(path + "/" + name) == .typeDirectory
      if !new.contains(String(name.dropFirst(folder.count))) {
        if isFolder {
          folders.append(name)
        } else if !dropped.contains(name) {
          try manager.linkItem(atPath: path + "/" + name, toPath: staging + "/" + name)
        }
      } else if try Self.type(staging + "/" + name) == .typeDirectory {
        guard isFolder else {
          throw OutputError.cannotWrite(path + "/" + name, reason: "it is not a folder")
        }
        try keepRest(of: name + "/", &folders)
      } else if isFolder {
        throw OutputError.cannotWrite(path + "/" + name, reason: "it is a folder")
      }
    }
  }

  private static func type(_ path: String) throws -> FileAttributeType? {
    try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
  }
}
