/// Records set aside in groups: what stays in memory grows with the runs of one group, not with the records.
final class GroupedSpool {
  /// Records of one group that follow each other.
  private struct Run {
    var group: Int32
    var count: Int32
    var size: Int32
    var offset: UInt64
  }

  private let spool: Spool
  private var runs: [Run] = []
  private var canExtend = false
  /// The runs of each group, once they were asked for.
  private var index: [Int: [Run]]?
  private var mark: (runs: Int, end: UInt64) = (0, 0)
  private(set) var failure: (any Error)?

  /// A run is read whole, so it ends when it has so many bytes.
  private static let runLimit = 1 << 16

  init(directory: String) { spool = Spool(directory: directory) }

  func append(_ record: borrowing RecordWriter, group: Int) {
    index = nil
    if !canExtend || runs.last!.group != group || runs.last!.size > Self.runLimit {
      runs.append(Run(group: Int32(group), count: 0, size: 0, offset: spool.end))
      canExtend = true
    }
    runs[runs.count - 1].size += Int32(record.bytes.count)
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
    index = nil
    runs.removeSubrange(mark.runs...)
    spool.truncate(to: mark.end)
    canExtend = false
  }

  /// The groups that have records, each once, in the order of their first.
  var groups: [Int] {
    var seen: Set<Int32> = []
    return runs.filter { seen.insert($0.group).inserted }.map { Int($0.group) }
  }

  /// How many records each group has.
  var counts: [Int: Int] { runs.reduce(into: [:]) { $0[Int($1.group), default: 0] += Int($1.count) } }

  /// Calls `body` at the beginning of each record of a group, which it has to read to its end.
  func visit(_ group: Int, _ body: (inout RecordReader) throws -> Void) throws {
    for run in runs(of: group) {
      var reader = RecordReader(try spool.read(at: run.offset, count: Int(run.size)))
      while !reader.isAtEnd { try body(&reader) }
    }
  }

  private func runs(of group: Int) -> [Run] {
    let index = self.index ?? Dictionary(grouping: runs) { Int($0.group) }
    self.index = index
    return index[group] ?? []
  }
}
