import Testing

@testable import ZippedFiles

@Suite struct ZipArchiveTests {
  private func problem(_ body: () throws -> Void) -> ZipError? {
    do {
      try body()
      return nil
    } catch { return error as? ZipError }
  }

  @Test func `entries by their names`() throws {
    let archive = try ZipArchive(ZipFixture.make([("a/b", [1, 2, 3]), ("empty", [])]))
    #expect(try archive.contents(of: "a/b") == [1, 2, 3])
    #expect(try archive.contents(of: "empty") == [])
    #expect(try archive.contents(of: "b") == nil)
  }

  @Test func `a zip bomb is refused before it is unpacked, or while`() throws {
    let bomb = try ZipFixture.make([
      ("x", [UInt8](repeating: 0, count: 65 << 20)), ("y", [UInt8](repeating: 0, count: 2 << 20)),
    ])
    #expect(bomb.count < 100 << 10)
    let archive = try ZipArchive(bomb)
    #expect(problem { _ = try archive.contents(of: "x") } == .tooLarge(limit: 64 << 20))
    #expect(problem { _ = try archive.contents(of: "y") } == .tooDense(limit: 300))
    // A directory that states smaller sizes than there are.
    var lying = bomb
    let size = withUnsafeBytes(of: UInt32(65 << 20).littleEndian, Array.init)
    let small = withUnsafeBytes(of: UInt32(100_000).littleEndian, Array.init)
    for start in bomb.indices.dropLast(4) where bomb[start..<start + 4].elementsEqual(size) {
      lying.replaceSubrange(start..<start + 4, with: small)
    }
    #expect(lying != bomb)
    #expect(problem { _ = try ZipArchive(lying).contents(of: "x") } != nil)
  }

  @Test func `truncated, encrypted, of too many entries, or no zip file`() throws {
    let noise = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 2_654_435_761 >> 7) }
    let file = try ZipFixture.make([("x", noise)])
    for count in [0, 4, 22, file.count / 2, file.count - 1] {
      #expect(problem { _ = try ZipArchive(Array(file[..<count])).contents(of: "x") } != nil, "\(count)")
    }
    #expect(
      problem { _ = try ZipArchive(ZipFixture.make([("x", noise)], password: "p")).contents(of: "x") }
        == .encrypted)
    var limits = ZipLimits()
    limits.entries = 1
    let two = try ZipFixture.make([("x", [1]), ("y", [2])])
    #expect(problem { _ = try ZipArchive(two, limits: limits) } == .tooManyEntries(limit: 1))
    var damaged = file
    damaged[file.count / 2] ^= 0xFF
    #expect(problem { _ = try ZipArchive(damaged).contents(of: "x") } != nil)
  }
}
