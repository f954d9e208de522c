internal import BatchReview
internal import FormRegister
public import SourceText
internal import Workbooks

/// What sections have sent back, held against what they were asked.
public struct AnswerCollection {
  public let inquiry: SentInquiry
  /// Everything that is wrong, and what should be looked at.
  public private(set) var diagnostics: [Diagnostic]
  /// The records that are new, each once, in the order of the files.
  private(set) var records: [CollectedRecord] = []
  /// The files of earlier records in whose place new ones stand.
  private(set) var replaced: [AnswerKey: String] = [:]
  /// How many records the earlier collections had already, and which sheets have come back.
  private(set) var known = 0
  private(set) var returned: Set<Int> = []
  private(set) var counts: [AnswerCounts]
  let folder: String
  let earlier: RecordedAnswers

  /// What was said before, of which key, and where.
  private var first: [AnswerKey: CollectedRecord] = [:]
  /// What is answered in several ways, and so not at all.
  private var contradicted: Set<AnswerKey> = []

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Collects a folder.
  ///
  /// - Parameters:
  ///   - directory: The folder with what was sent back.
  ///   - inquiry: What was asked.
  ///   - answers: The folder of answers, with what was collected before.
  ///   - replacesEarlier: Whether an answer takes the place of another that was collected before.
  public init(_ directory: String, of inquiry: SentInquiry, answers: String, replacesEarlier: Bool) {
    self.inquiry = inquiry
    folder = answers
    let collector = DiagnosticCollector()
    earlier = RecordedAnswers(directory: answers, collector)
    counts = inquiry.head.sheets.map { _ in AnswerCounts() }
    let files = ReturnedFolder(directory, answers: answers)
    diagnostics = collector.diagnostics + files.warnings
    for row in inquiry.rows.values {
      counts[row.sheet].rows += 1
      counts[row.sheet].questions += row.questions.count
    }
    var sheets: [ReturnedSheet] = []
    for path in files.files {
      do throws(ReturnedFolderError) {
        let (file, cells) = try files.read(path)
        sheets += read(cells, of: file)
      } catch {
        diagnostics += error.diagnostics
      }
    }
    for sheet in sheets { take(sheet) }
    records.removeAll { contradicted.contains($0.key) }
    for sheet in sheets where !sheet.records.isEmpty { warnOfBlanks(sheet) }
    holdAgainstEarlier(replacesEarlier)
    count()
  }

  private mutating func read(_ cells: [CellSheet], of file: ReturnedFile) -> [ReturnedSheet] {
    let sheets = cells.compactMap { ReturnedSheet($0, file, inquiry) }
    if sheets.isEmpty {
      diagnostics.append(
        Diagnostic(
          .error, file: file.displayName, "no sheet of the file has the columns of the inquiry",
          help:
            "the head needs at least `\(inquiry.head.titles[InquiryColumns.form])` and `\(inquiry.head.titles[InquiryColumns.requirement])`"
        ))
    }
    for sheet in sheets { diagnostics += sheet.problems }
    return sheets
  }

  /// Takes what a sheet says, once; what another sheet says otherwise is taken from neither.
  private mutating func take(_ sheet: ReturnedSheet) {
    var repeated: (count: Int, first: ReturnedCell, other: ReturnedCell)?
    for record in sheet.records {
      guard let other = first[record.key] else {
        first[record.key] = record
        records.append(record)
        continue
      }
      guard other.said == record.said, other.kind == record.kind else {
        diagnostics.append(
          record.cell.diagnostic(
            .error, "this says something else than an answer that was sent back, too",
            help: "the other stands at \(other.cell.text)"))
        contradicted.insert(record.key)
        continue
      }
      // What is asked on several rows of one sheet, such as a fact of the form, may be answered on each.
      guard other.cell.file.name != record.cell.file.name || other.cell.sheet != record.cell.sheet else {
        continue
      }
      repeated = ((repeated?.count ?? 0) + 1, repeated?.first ?? record.cell, repeated?.other ?? other.cell)
    }
    guard let repeated else { return }
    diagnostics.append(
      repeated.first.diagnostic(
        .warning, "\(repeated.count) answers of this sheet are sent back twice, and count once",
        help: "the first stands at \(repeated.other.text), too"))
  }

  /// What one sheet answers and another leaves blank may have been taken back.
  private mutating func warnOfBlanks(_ sheet: ReturnedSheet) {
    let own = Set(sheet.records.map(\.key))
    for (key, cell) in sheet.asked.sorted(by: { $0.value.place < $1.value.place }) where !own.contains(key) {
      guard let other = first[key] else { continue }
      diagnostics.append(
        cell.diagnostic(
          .warning, "this is blank, but answered in another sheet that was sent back",
          help: "the answer stands at \(other.cell.text)"))
    }
  }

  /// What was collected before is not collected again, and nothing takes its place unasked.
  private mutating func holdAgainstEarlier(_ replacesEarlier: Bool) {
    records = records.filter { record in
      guard let other = earlier.records[record.key] else { return true }
      if other.said == record.said {
        known += 1
        return false
      }
      if replacesEarlier {
        replaced[record.key] = other.file
        return true
      }
      diagnostics.append(
        record.cell.diagnostic(
          .error, "this says something else than what was collected before",
          help: "the earlier answer stands at \(other.place.text); --replace puts this in its place"))
      return false
    }
  }

  private mutating func count() {
    for record in first.values {
      returned.insert(record.sheet)
      switch record.kind {
      case .facts: counts[record.sheet].facts += 1
      case .objections: counts[record.sheet].objections += 1
      case .agreements: counts[record.sheet].agreements += 1
      }
    }
  }
}

/// How much of a sheet has been answered.
struct AnswerCounts {
  var rows = 0
  var questions = 0
  var facts = 0
  var objections = 0
  var agreements = 0
}
