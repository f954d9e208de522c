internal import SourceText
internal import XMLStream

/// The files beside a register that are read with it, to be copied beside another one.
public struct RegisterAttachments {
  /// A file that the register names.
  public struct Attachment {
    /// Its path from the register's folder, without steps upwards.
    public let path: String
    /// The folders that its path, as the register writes it, goes through.
    public let folders: [String]
    public let bytes: [UInt8]
  }

  private let hrefs: [(href: String, position: SourcePosition)]
  private let folder: AttachmentFolder
  private let name: String

  /// - Parameters:
  ///   - bytes: The register; where it is no whole XML, what it names up to the mistake counts.
  ///   - folder: The folder in which its attachments are.
  ///   - name: The register's name in diagnostics.
  public init(of bytes: [UInt8], in folder: String, name: String) {
    let search = AttachmentSearch()
    try? XMLStream(names: .register).read(bytes: bytes, handler: search)
    hrefs = search.hrefs
    self.folder = AttachmentFolder(folder)
    self.name = name
  }

  /// Reads the files one at a time, each once; those that the reader of registers finds nothing under are left out.
  ///
  /// - Throws: What `body` throws, or a `Diagnostic` where a file cannot be read or copied.
  public func visit(_ body: (Attachment) throws -> Void) throws {
    var seen: Set<[[UInt8]]> = []
    for (href, position) in hrefs {
      do {
        guard let found = try open(href), seen.insert(found.steps).inserted else { continue }
        let bytes = try found.file.readAll(
          limit: AttachmentLimits.standard.fileBytes, Deadline(seconds: AttachmentLimits.standard.seconds))
        try body(Self.attachment(found.steps, bytes))
      } catch AttachmentProblem.tooLarge {
        continue
      } catch let problem as AttachmentProblem {
        throw Diagnostic(
          .error, file: name, position: position,
          "the attachment `\(href)` cannot be copied: \(problem.message)")
      }
    }
  }

  private func open(_ href: String) throws(AttachmentProblem) -> (file: AttachmentFile, steps: [[UInt8]])? {
    do throws(AttachmentProblem) {
      let (file, _, steps) = try folder.find(AttachmentName(href))
      return (file, steps)
    } catch .system(let number) {
      throw .system(number)
    } catch {
      return nil
    }
  }

  private static func attachment(
    _ steps: [[UInt8]], _ bytes: [UInt8]
  ) throws(AttachmentProblem) -> Attachment {
    var path: [String] = []
    var folders: [String] = []
    for (index, step) in steps.enumerated() {
      guard let name = String(validating: step, as: UTF8.self) else { throw .unusableName }
      if name == "." { continue }
      if name == ".." {
        // By way of a link it may be no step above the folder; in a folder without links it would be.
        guard path.popLast() != nil else { throw .linkOutside }
        continue
      }
      path.append(name)
      if index < steps.count - 1 { folders.append(path.joined(separator: "/")) }
    }
    return Attachment(path: path.joined(separator: "/"), folders: folders, bytes: bytes)
  }
}

/// Collects which files the bodies of a register name.
private final class AttachmentSearch: XMLEventHandler {
  private(set) var hrefs: [(href: String, position: SourcePosition)] = []
  private var open = OpenElements()

  func startElement(_ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {
    guard open.begin(name) == .body else { return }
    for index in attributes.indices where attributes[index].name == AttributeName.href.rawValue {
      let value = trimmed(attributes[index].valueRange, in: bytes)
      if !value.isEmpty { hrefs.append((decodedText(bytes, value), stream.elementPosition)) }
    }
  }

  func endElement(_ name: Int32, stream: XMLStream) { _ = open.end() }
  func text(_ bytes: Span<UInt8>, stream: XMLStream) {}
}
