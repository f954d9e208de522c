internal import Synchronization

/// How far the reading of files has come; read by one thread while others count.
public final class ReadingProgress: Sendable {
  /// What has been read so far.
  public struct State: Hashable, Sendable {
    /// Files read to their end.
    public var files = 0
    public var forms = 0
    public var bytes = 0
    /// How much there is; files of unknown size count as empty.
    public var totalFiles = 0
    public var totalBytes = 0

    public init() {}
  }

  private let files = Atomic(0)
  private let forms = Atomic(0)
  private let bytes = Atomic(0)
  private let totalFiles = Atomic(0)
  private let totalBytes = Atomic(0)

  public init() {}

  /// Says how much will be read.
  public func expect(files: Int, bytes: Int) {
    totalFiles.add(files, ordering: .relaxed)
    totalBytes.add(bytes, ordering: .relaxed)
  }

  /// Counts bytes that were read; called for each portion, not for each byte.
  public func add(bytes count: Int) { bytes.add(count, ordering: .relaxed) }

  public func countForm() { forms.add(1, ordering: .relaxed) }

  public func countFile() { files.add(1, ordering: .relaxed) }

  /// The state at this moment.
  public var state: State {
    var state = State()
    state.files = files.load(ordering: .relaxed)
    state.forms = forms.load(ordering: .relaxed)
    state.bytes = bytes.load(ordering: .relaxed)
    state.totalFiles = totalFiles.load(ordering: .relaxed)
    state.totalBytes = totalBytes.load(ordering: .relaxed)
    return state
  }
}
