/// Records set aside in groups: what stays in memory grows with the runs of one group, not with the records.
final class GroupedSpool {
  /// Records of one group that follow each other.
  private struct Run {
    var group: Int
    var offset: UInt64
    var size: Int
    var count: Int
  }

  private let spool: Spool
  private var runs: [Run] = []
  private var canExtend = false
  private var mark: (runs: Int, end: UInt64) = (0, 0)
  private(set) var failure: (any Error)?

  /// A run is read whole, so it ends when it has so many bytes.
  private static let runLimit = 1 << 16

  init(directory: String) { spool = Spool(directory: directory) }

  func append(_ record: RecordWriter, group: Int) {
    if !canExtend || runs.last!.group != group || runs.last!.size > Self.runLimit {
      runs.append(Run(group: group, offset: spool.end, size: 0, count: 0))
      canExtend = true
    }
    runs[runs.count - 1].size += record.bytes.count
    runs[runs.count - 1].count += 1
    do { try spool.append(record.bytes) } catch { failure = failure ?? error }
  }

  /// A file begins; what follows can be taken back.
  func beginFile() {
    mark = (runs.count, spool.end)
    canExtend = false
  }

  /// Forgets everything since the file began.
  func takeBack() {
    runs.removeSubrange(mark.runs...)
    spool.truncate(to: mark.end)
    canExtend = false
  }

  /// The groups that have records, each once, in the order of their first.
  var groups: [Int] {
    var seen: Set<Int> = []
    return runs.map(\.group).filter { seen.insert($0).inserted }
  }

  /// How many records each group has.
  var counts: [Int: Int] { runs.reduce(into: [:]) { $0[$1.group, default: 0] += $1.count } }

  /// Calls `body` at the beginning of each record of a group, which it has to read to its end.
  func visit(_ group: Int, _ body: (inout RecordReader) throws -> Void) throws {
    for run in runs where run.group == group {
      var reader = RecordReader(try spool.read(at: run.offset, count: run.size))
      while !reader.isAtEnd { try body(&reader) }
    }
  }
}
