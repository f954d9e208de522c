import Foundation
import Testing

/// A disk that is full while the workbook is written: an error, never a file that is not whole.
@Suite struct FullDiskTests {
  private static let city = [
    "review", "forms/wako", "--rules", "rules/wako", "--as-of", "2021-04-22", "--no-page", "--output",
  ]

  /// The workbook, written where there is room.
  private func reference() throws -> [UInt8] {
    let scratch = try Scratch()
    _ = try Command.run(Self.city + [scratch.path + "/out"])
    return try scratch.read("out/review.xlsx")
  }

  @Test func `on small disks the workbook is whole or not there`() throws {
    let reference = try reference()
    var codes: Set<Int> = []
    for size in stride(from: 1_300, through: 3_700, by: 300) {
      guard let disk = try SmallDisk(kilobytes: size) else {
        print("FullDiskTests: skipped: no tmpfs can be mounted here (it needs CAP_SYS_ADMIN)")
        return
      }
      let result = try Command.run(Self.city + [disk.path + "/out"])
      codes.insert(result.code)
      if result.code == 0 {
        #expect(
          FileManager.default.contents(atPath: disk.path + "/out/review.xlsx").map(Array.init) == reference)
      } else {
        #expect(result.code == 2 && result.output.isEmpty, "\(size): \(result.diagnostics)")
        #expect(result.diagnostics.contains("error: cannot write `"), "\(size): \(result.diagnostics)")
        #expect(try FileManager.default.subpathsOfDirectory(atPath: disk.path).isEmpty)
      }
    }
    #expect(codes == [0, 2])
  }

  @Test(arguments: [1, 30, 200, 600])
  func `a file that grows beyond the limit of the process`(kilobytes: Int) throws {
    let scratch = try Scratch()
    let words = [Command.path] + Self.city + [scratch.path + "/out"]
    let result = try Command.run(
      program: "/bin/bash", ["-c", "ulimit -f \(kilobytes) && exec \"$@\"", "bash"] + words)
    #expect(result.code == 2 && result.diagnostics.contains("error: cannot write `"), "\(result.diagnostics)")
    #expect(try scratch.contents().isEmpty)
  }
}

/// A disk of a few kilobytes, gone with its owner.
private final class SmallDisk {
  let path: String

  /// - Returns: nil where none can be made.
  init?(kilobytes: Int) throws {
    path = FileManager.default.temporaryDirectory.path + "/small-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let mount = try Command.run(
      program: "/bin/mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path])
    guard mount.code == 0 else {
      rmdir(path)
      return nil
    }
  }

  deinit {
    _ = try? Command.run(program: "/bin/umount", [path])
    rmdir(path)
  }
}
