import Foundation
import SealReview

/// An invented register with the distribution that a city published, as a temporary file that is gone with
/// its owner.
///
/// No form of it is a form of the city: what the cities publish are numbers, and facts that lead to them are
/// made up here. The outcomes are not: the rules have to find them.
final class SyntheticRegister {
  /// Instruments of one tier, and the forms that stand in them.
  struct Part {
    var tier: String
    var instrumentCount = 1
    var forms: [SyntheticForm]
  }

  private let file: URL

  /// - Parameters:
  ///   - city: The city whose numbers the register has.
  ///   - prefix: What the ids begin with, different for registers that are counted together.
  ///   - parts: What is in it.
  init(_ city: String, prefix: String = "R", _ parts: [Part]) throws {
    file = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID().uuidString).xml")
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- 公表された件数に合わせた架空の様式。Synthetic forms: only their numbers are the city's. -->
      <formRegister xmlns="urn:sealreview:register:1" municipality="\(city)">

      """
    for (number, part) in parts.enumerated() { text += Self.instruments(part, "\(prefix)\(number)") }
    try Data((text + "</formRegister>\n").utf8).write(to: file)
  }

  deinit { try? FileManager.default.removeItem(at: file) }

  /// The instruments of a part, over which its forms are dealt out one by one.
  private static func instruments(_ part: Part, _ prefix: String) -> String {
    (0..<part.instrumentCount).map { index in
      let id = "\(prefix)-\(index)"
      let own = stride(from: index, to: part.forms.count, by: part.instrumentCount)
      return "<instrument id=\"\(id)\" tier=\"\(part.tier)\" title=\"架空の例規\">\n"
        + own.map { part.forms[$0].xml(id: "\(id)-F\($0)", tier: part.tier) }.joined() + "</instrument>\n"
    }.joined()
  }

  var input: ReviewInput { ReviewInput(path: file.path, name: "register.xml") }
}
