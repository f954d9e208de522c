internal import Foundation

/// Writes registers of any size: the same bytes for the same seed, in memory that does not grow.
public struct RegisterGenerator {
  /// How large a register is.
  public enum Size: Sendable {
    /// It has this many forms.
    case forms(Int)
    /// It ends with the first instrument that reaches this many bytes.
    case bytes(Int)
  }

  /// What was written.
  public struct Written: Equatable, Sendable {
    /// The paths of the files.
    public var files: [String] = []
    /// How many forms stand in them.
    public var forms = 0
    /// How many bytes they have.
    public var bytes = 0
  }

  private let seed: UInt64

  /// - Parameter seed: What tells one register from another.
  public init(seed: UInt64) { self.seed = seed }

  /// Writes a register into one file.
  public func write(_ size: Size, to path: String) throws -> Written {
    try write(size, paths: [path])
  }

  /// Writes the same instruments into several files of a folder.
  public func write(_ size: Size, files count: Int, toFolder folder: String) throws -> Written {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return try write(size, paths: (1...count).map { "\(folder)/\(String($0 + 10_000).dropFirst()).xml" })
  }

  private func write(_ size: Size, paths: [String]) throws -> Written {
    var numbers = SeededNumbers(seed: seed)
    var written = Written(files: paths)
    var ordinal = 0
    for (index, path) in paths.enumerated() {
      var file = try ChunkedFile(path)
      try file.write(Self.head)
      while true {
        let done: Int
        let whole: Int
        switch size {
        case .forms(let forms): (done, whole) = (written.forms, forms)
        case .bytes(let bytes): (done, whole) = (written.bytes + file.count, bytes)
        }
        if done >= whole || (index < paths.count - 1 && done >= whole / paths.count * (index + 1)) { break }
        ordinal += 1
        var forms = numbers.number(1...8)
        if case .forms(let limit) = size { forms = min(forms, limit - written.forms) }
        try file.write(InstrumentText(ordinal: ordinal, formCount: forms, &numbers).xml)
        written.forms += forms
      }
      try file.write("</formRegister>\n")
      try file.close()
      written.bytes += file.count
    }
    return written
  }

  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- SYNTHETIC: written by sealreview-bench; no real form, ordinance or person is reproduced. -->
    <formRegister xmlns="urn:sealreview:register:1" municipality="和光市" exportedOn="2021-10-01">

    """
}
