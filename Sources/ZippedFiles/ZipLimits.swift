/// What a zip file may hold before it is refused.
public struct ZipLimits: Hashable, Sendable {
  /// Entries in the directory.
  public var entries = 10_000
  /// Bytes of one unpacked entry.
  public var unpackedBytes = 64 << 20
  /// Unpacked bytes for each packed one, in entries of more than a mebibyte; text seldom packs below a fiftieth.
  public var ratio = 300

  /// The standard limits, to be changed one by one.
  public init() {}
}
