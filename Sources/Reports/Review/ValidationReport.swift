public import BatchReview
internal import FormRegister
internal import SourceText

/// What reading files showed, as JSON or text.
public struct ValidationReport {
  private let files: [FileValidation]
  private let wording: ReportWording

  public init(_ files: [FileValidation], _ wording: ReportWording) {
    (self.files, self.wording) = (files, wording)
  }

  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in
      for file in files {
        writer.object { writer in
          writer.string("file", file.name)
          writer.string("kind", file.kind?.name)
          writer.number("instruments", file.counts.instruments)
          writer.number("forms", file.counts.forms)
          writer.number("repealed", file.counts.repealed)
          writer.array("errors") { writer in
            for error in file.errors {
              writer.object { writer in
                // What is wrong may stand in a profile by which the file is read.
                if error.file != file.name { writer.string("file", error.file) }
                error.write(to: &writer)
              }
            }
          }
          writer.object("warnings") { file.warnings.write(to: &$0) }
        }
      }
    }
    return writer.finish()
  }

  public func text() -> String {
    let titles = [
      ("ファイル", "file"), ("種類", "kind"), ("例規", "instruments"), ("様式", "forms"), ("削除", "repealed"),
      ("読めない様式", "unread"), ("誤り", "errors"), ("警告", "warnings"),
    ]
    var table = TextTable(
      header: titles.map { wording.text($0.0, $0.1) },
      alignments: [.left, .left] + Array(repeating: .right, count: 6))
    for file in files {
      let counts = file.counts
      let numbers = [
        counts.instruments, counts.forms, counts.repealed, counts.unread, file.errors.count,
        file.warnings.count,
      ]
      table.row([file.name, file.kind?.name ?? wording.text("使えない", "unusable")] + numbers.map(String.init))
    }
    return table.rendered()
  }
}
