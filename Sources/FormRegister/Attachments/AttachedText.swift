internal import SourceText

/// What was read of a file that a form's `<body>` names.
struct AttachedText: Equatable {
  /// The text as UTF-8: a line for each line, cells of a row apart by tabs.
  var text: [UInt8] = []
  /// What keeps the text from being the whole of the form.
  var oddities: [AttachmentOddity] = []
}

/// What may hide marks although the file was read: then no mark in the text does not mean none in the form.
enum AttachmentOddity: Hashable {
  case pictures
  case openGroups(Int)
  case strayGroupEnds
  case undecodable
  case embedded

  /// Whether it is told even where the text shows marks: the file is damaged.
  var isDamage: Bool {
    switch self {
    case .pictures, .embedded: false
    case .openGroups, .strayGroupEnds, .undecodable: true
    }
  }

  /// One line that goes on after "the attachment".
  var message: String {
    switch self {
    case .pictures: "holds pictures"
    case .embedded: "embeds another document"
    case .openGroups(let count): "ends within \(count) open group\(count == 1 ? "" : "s"); it may be cut off"
    case .strayGroupEnds: "closes more groups than it opens"
    case .undecodable: "holds characters that its code page does not have"
    }
  }
}

/// What an attachment may be before it is left unread.
struct AttachmentLimits {
  /// Bytes of the file.
  var fileBytes = 16 << 20
  /// Bytes of the text in UTF-8.
  var textBytes = 1 << 20
  /// Bytes of the text of all attachments of one form.
  var formTextBytes = 16 << 20
  /// Groups of RTF inside each other.
  var groups = 1_000
  /// Time for one file.
  var seconds = 10

  static let standard = AttachmentLimits()
}
