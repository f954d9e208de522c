/// Why a zip file, or an entry of it, cannot be read; facts only, worded in ``message``.
public enum ZipError: Error, Hashable, Sendable {
  /// No zip file, or one whose end is missing.
  case notZip
  /// Damaged, or packed in a way that libzip does not know; with libzip's reason.
  case unreadable(String)
  case encrypted
  case tooManyEntries(limit: Int)
  /// More unpacked bytes than allowed.
  case tooLarge(limit: Int)
  /// More unpacked bytes for each packed one than allowed.
  case tooDense(limit: Int)

  /// One line of lower-case English that goes on after "the file".
  public var message: String {
    switch self {
    case .notZip: "is no whole zip file"
    case .unreadable(let reason): "is a zip file that cannot be unpacked: \(reason)"
    case .encrypted: "is encrypted"
    case .tooManyEntries(let limit): "is a zip file of more than \(limit) entries"
    case .tooLarge(let limit): "unpacks to more than \(limit >> 20) MiB"
    case .tooDense(let limit): "unpacks to more than \(limit) times its size"
    }
  }
}
