import Foundation

/// The bodies and articles of the sample city's forms, as they are written.
enum SampleBodies {
  static let folder = ShippedMarkTests.folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "forms/wako")

  /// By the form's id, in order.
  static let all: [(form: String, text: String)] = files.flatMap { file in
    pieces(file, from: "<form ", to: "</form>").compactMap { form in
      guard let body = pieces(form, from: "<body>", to: "</body>").first,
        let id = form.components(separatedBy: "id=\"").dropFirst().first?.prefix(while: { $0 != "\"" })
      else { return nil }
      return (String(id), plain(body))
    }
  }

  static let articles: [String] = files.flatMap { file in
    pieces(file, from: "<article ", to: "</article>").compactMap { article in
      article.firstIndex(of: ">").map { plain(String(article[article.index(after: $0)...])) }
    }
  }

  private static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".xml") }.sorted().compactMap {
      try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
  }()

  private static func pieces(_ text: String, from start: String, to end: String) -> [String] {
    text.components(separatedBy: start).dropFirst().compactMap { piece in
      piece.range(of: end).map { String(piece[..<$0.lowerBound]) }
    }
  }

  private static func plain(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(text) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}
