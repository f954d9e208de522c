import Foundation
import Testing

@testable import FormRegister

/// Nothing outside the register's folder is ever opened.
@Suite struct AttachmentFolderTests {
  private func link(_ fixture: AttachmentFixture, _ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: fixture.path + "/" + name, withDestinationPath: target)
  }

  @Test func `names as registers write them`() throws {
    let fixture = try AttachmentFixture()
    for name in ["a.txt", "word/様式 1.TXT", "word/100%.txt", "word/a#1.txt", "..a/..txt.txt", "word/が.txt"] {
      try fixture.write(name, "印")
    }
    for href in [
      "a.txt", "./a.txt", "word/../a.txt", "word//../a.txt", "word/%E6%A7%98%E5%BC%8F%201.TXT",
      "word\\様式 1.TXT",
      "word%5c様式%201.TXT", "word/100%.txt", "word/100%25.txt", "word/a#1.txt", "a.txt#page=1", "a.txt?v=2",
      "..a/..txt.txt",
      "word/か\u{3099}.txt", "word/%E3%81%8B%E3%82%99.txt",
    ] {
      #expect(try fixture.read(href) == "印", "\(href)")
    }
    // Canonically equivalent, but another name.
    try fixture.write("\u{FA19}.txt", "x")
    #expect(fixture.problem("\u{795E}.txt") == .missing)
    #expect(try fixture.read("\u{FA19}.txt") == "x")
  }

  @Test func `names that lead elsewhere`() throws {
    let fixture = try AttachmentFixture()
    try fixture.write("secret.txt", "秘")
    try fixture.write("register/a.txt", "印")
    for href in [
      "../secret.txt", "..\\secret.txt", "%2e%2e/secret.txt", "%2e%2e%2fsecret.txt", "x/../../secret.txt",
      "a/../../secret.txt", "./../secret.txt", ".%2e/secret.txt",
    ] {
      let problem = fixture.problem(href, in: "register")
      #expect(problem == .outside || problem == .missing, "\(href) \(problem as Any)")
    }
    #expect(fixture.problem("../secret.txt", in: "register") == .outside)
    for href in [
      fixture.path + "/secret.txt", "/etc/passwd.txt", "//server/share/a.txt", "\\\\server\\a.txt",
      "C:\\a.txt", "%2Fetc/a.txt",
    ] {
      #expect(fixture.problem(href, in: "register") == .absolute, "\(href)")
    }
    for (href, scheme) in [
      ("http://localhost/a.txt", "http"), ("file:///etc/a.txt", "file"), ("FTP:a.txt", "FTP"),
      ("data:text/plain,a.txt", "data"),
    ] {
      #expect(fixture.problem(href) == .remote(scheme: scheme))
    }
    #expect(fixture.problem("a\0.txt") == .unusableName)
    #expect(fixture.problem("a%00.txt") == .unusableName)
    #expect(fixture.problem(String(repeating: "a/", count: 100) + "a.txt") == .unusableName)
    #expect(fixture.problem(String(repeating: "あ", count: 5_000) + ".txt") == .unusableName)
    #expect(fixture.problem(String(repeating: "a", count: 300) + ".txt") == .missing)
    #expect(fixture.problem("%") == .unknownEnding(""))
    #expect(fixture.problem("") == .unusableName)
    #expect(fixture.problem("a.doc") == .unknownEnding("doc"))
    #expect(AttachmentReader(folder: nil).problem("a.txt") == .noFolder)
  }

  @Test func `links are followed within the folder only, at each step of a path`() throws {
    let fixture = try AttachmentFixture()
    try fixture.write("outside/secret.txt", "秘")
    try fixture.write("register/real/sub/a.txt", "印")
    for (name, target) in [
      ("file.txt", "real/sub/a.txt"), ("folder", "real/sub"), ("real/up", "../real/./sub"),
      ("real/sub/chain.txt", "../../file.txt"),
      ("out.txt", "../outside/secret.txt"), ("out", "../outside"), ("real/out", "../../outside"),
      ("absolute.txt", fixture.path + "/register/real/sub/a.txt"),
      ("absolute", fixture.path + "/outside"), ("loop", "loop"), ("loop1.txt", "loop2.txt"),
      ("loop2.txt", "loop1.txt"), ("nothing.txt", "none.txt"), ("proc", "/proc/self/cwd"), ("here", "."),
    ] {
      try link(fixture, "register/" + name, to: target)
    }
    for href in [
      "file.txt", "folder/a.txt", "real/up/a.txt", "real/sub/chain.txt", "folder/../sub/a.txt",
      "here/here/file.txt",
    ] {
      #expect(try fixture.read(href, in: "register") == "印", "\(href)")
    }
    for href in [
      "out.txt", "out/secret.txt", "real/out/secret.txt", "absolute.txt", "absolute/secret.txt", "proc/a.txt",
      "out/../a.txt",
    ] {
      #expect(fixture.problem(href, in: "register") == .linkOutside, "\(href)")
    }
    for href in ["loop/a.txt", "loop1.txt"] {
      #expect(fixture.problem(href, in: "register") == .tooManyLinks)
    }
    #expect(fixture.problem("nothing.txt", in: "register") == .missing)
    // The folder itself may be reached by a link: the user named it.
    try link(fixture, "named", to: "register")
    #expect(try fixture.read("file.txt", in: "named") == "印")
  }

  @Test(.timeLimit(.minutes(1))) func `folders, pipes, sockets and devices are not opened`() throws {
    let fixture = try AttachmentFixture()
    try FileManager.default.createDirectory(
      atPath: fixture.path + "/folder.txt", withIntermediateDirectories: false)
    #expect(mkfifo(fixture.path + "/pipe.txt", 0o600) == 0)
    for href in ["folder.txt", "pipe.txt", "folder.txt/"] {
      #expect(fixture.problem(href) == .notRegular, "\(href)")
    }
    try fixture.write("a.txt", "x")
    #expect(fixture.problem("a.txt/b.txt") == .missing)
    #expect(fixture.problem("none/a.txt") == .missing)
    if geteuid() != 0 {
      try fixture.write("closed.txt", "x")
      chmod(fixture.path + "/closed.txt", 0)
      #expect(fixture.problem("closed.txt") == .system(EACCES))
    }
  }

  @Test func `too large, too much text, empty, changing`() throws {
    let fixture = try AttachmentFixture()
    try fixture.write("a.txt", String(repeating: "a", count: 5_000))
    try fixture.write("blank.txt", " \n　")
    try fixture.write("none.txt", "")
    var limits = AttachmentLimits()
    limits.fileBytes = 4_999
    #expect(fixture.problem("a.txt", in: "", limits) == .tooLarge(limit: 4_999))
    limits = AttachmentLimits()
    limits.textBytes = 4_999
    #expect(fixture.problem("a.txt", in: "", limits) == .tooMuchText(limit: 4_999))
    for href in ["blank.txt", "none.txt"] { #expect(fixture.problem(href) == .noText(pictures: false)) }
    let folder = AttachmentFolder(fixture.path)
    let (file, _) = try folder.open(AttachmentName("a.txt"))
    try file.checkUnchanged()
    try fixture.write("a.txt", "shorter")  // in its place: the open file stays what it was
    let (second, _) = try folder.open(AttachmentName("a.txt"))
    let handle = try #require(FileHandle(forWritingAtPath: fixture.path + "/a.txt"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("more".utf8))
    #expect(throws: AttachmentProblem.changed) { try second.readAll(limit: 1 << 20, Deadline(seconds: 9)) }
  }

  @Test func `a file's bytes must be what its ending says`() throws {
    let fixture = try AttachmentFixture()
    let contents: [(AttachmentKind.Content, [UInt8])] = [
      (.richText, Array(#"{\rtf1 x}"#.utf8)), (.zip, try ZipFixture.word("")),
      (.pdf, Array("%PDF-1.4 x".utf8)),
      (.compound, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]), (.other, Array("x".utf8)),
    ]
    for (ending, right) in [
      ("txt", AttachmentKind.Content.other), ("rtf", .richText), ("docx", .zip), ("pdf", .pdf),
    ] {
      for (content, bytes) in contents where content != right {
        try fixture.write("a.\(ending)", bytes)
        #expect(fixture.problem("a.\(ending)") == .otherKind(content, ending: ending))
      }
    }
  }
}

extension AttachmentReader {
  fileprivate func problem(_ href: String) -> AttachmentProblem? {
    do throws(AttachmentProblem) {
      _ = try read(href)
      return nil
    } catch { return error }
  }
}
