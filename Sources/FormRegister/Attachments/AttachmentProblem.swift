internal import SourceText
internal import XMLStream
internal import ZippedFiles

/// Why an attachment is left unread: the facts; the wording stands below.
enum AttachmentProblem: Error, Hashable {
  // Its name.
  case noFolder
  case remote(scheme: String)
  case absolute
  case outside
  case unusableName
  case unknownEnding(String)
  // The file.
  case missing
  case linkOutside
  case tooManyLinks
  case notRegular
  case system(Int32)
  case tooLarge(limit: Int)
  case changed
  case otherKind(AttachmentKind.Content, ending: String)
  // What is in it.
  case noText(pictures: Bool)
  case tooMuchText(limit: Int)
  case tooMuchTextOfForm(limit: Int)
  case tooSlow(seconds: Int)
  case unknownEncoding
  case tooManyGroups(limit: Int)
  case zip(ZipError)
  case missingPart(String)
  case xml(part: String, XMLStreamError)
  // pdftotext.
  case noPDFReader
  case pdfReader(exitCode: Int)

  var message: String {
    switch self {
    case .noFolder: "standard input has no folder in which attachments could lie"
    case .remote(let scheme): "only files under the register's folder are read, nothing by `\(scheme):`"
    case .absolute: "its path does not begin at the register's folder"
    case .outside: "its path leads out of the register's folder"
    case .unusableName: "no file can have this name"
    case .unknownEnding(""): "its name has no ending; .txt, .rtf, .docx and .pdf are read"
    case .unknownEnding(let ending): "`.\(ending)` is not read; .txt, .rtf, .docx and .pdf are"
    case .missing: "there is no such file under the register's folder"
    case .linkOutside: "a link on its path leads out of the register's folder"
    case .tooManyLinks: "there are too many links on its path"
    case .notRegular: "it is no regular file"
    case .system(let number): Self.lowercased(systemReason(code: number))
    case .tooLarge(let limit): "the file has more than \(limit >> 20) MiB"
    case .changed: "the file changed while it was read"
    case .otherKind(let content, let ending): "the file is \(content.name), not what `.\(ending)` says"
    case .noText(pictures: true): "there is no text in it, only pictures"
    case .noText(pictures: false): "there is no text in it"
    case .tooMuchText(let limit): "there is more than \(limit >> 20) MiB of text in it"
    case .tooMuchTextOfForm(let limit): "the form has more than \(limit >> 20) MiB of text with it"
    case .tooSlow(let seconds): "reading it takes longer than \(seconds) seconds"
    case .unknownEncoding: "its text is not UTF-8, UTF-16, Shift_JIS (CP932) or EUC-JP throughout"
    case .tooManyGroups(let limit): "more than \(limit) of its groups stand inside each other"
    case .zip(let error): "the file \(error.message)"
    case .missingPart(let part): "the file is a zip file without `\(part)`, so no Word document"
    case .xml(let part, let error): "\(part)\(Self.place(of: error)): \(error.message)"
    case .noPDFReader: "pdftotext (poppler-utils) is not installed"
    case .pdfReader(exitCode: 1): "pdftotext cannot open it: damaged or encrypted"
    case .pdfReader(exitCode: 3): "the file does not permit its text to be taken out"
    case .pdfReader(let code): "pdftotext failed with exit code \(code)"
    }
  }

  private static func place(of error: XMLStreamError) -> String {
    error.position.map { ":\($0.line):\($0.column)" } ?? ""
  }

  private static func lowercased(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
