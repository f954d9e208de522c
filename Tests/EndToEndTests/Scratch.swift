import Foundation
import TestSupport

typealias Scratch = TestSupport.Scratch

extension Scratch {
  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
  }

  func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// All files and folders below, hidden ones too.
  func contents(_ name: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path + "/" + name).sorted()
  }

  /// Runs the command in this folder.
  func run(_ words: String..., input: [UInt8] = [], environment: [String: String] = [:]) throws
    -> Command.Result
  {
    try Command.run(words, input: input, in: path, environment: environment)
  }

  /// A folder with the good rules as `rules` and the good register as `forms.xml`.
  static func furnished() throws -> Scratch {
    let scratch = try Scratch()
    let good = Command.root + "/Tests/EndToEndTests/good"
    try FileManager.default.copyItem(atPath: good + "/rules", toPath: scratch.path + "/rules")
    try FileManager.default.copyItem(atPath: good + "/forms.xml", toPath: scratch.path + "/forms.xml")
    return scratch
  }
}

/// A register of this content.
func register(_ content: String, municipality: String = "和光市", exportedOn: String = "2021-03-31") -> String {
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<formRegister xmlns=\"urn:sealreview:register:1\""
    + " municipality=\"\(municipality)\" exportedOn=\"\(exportedOn)\">\n\(content)</formRegister>\n"
}

/// An instrument with one form that asks for this seal, by a rule of the city.
func instrument(_ id: String, seal: String = "認印", _ attributes: String = "") -> String {
  "<instrument id=\"\(id)\" \(attributes)><basis tier=\"規則\" law=\"L\"/>"
    + "<form id=\"\(id)-F1\" document=\"申請書\"><requirement act=\"押印\" seal=\"\(seal)\" signer=\"申請者\"/>"
    + "</form></instrument>\n"
}
