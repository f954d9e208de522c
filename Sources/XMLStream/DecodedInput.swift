internal import Glibc

/// A source's bytes as well-formed UTF-8 without a byte order mark and without NUL.
@safe struct DecodedInput: ~Copyable {
  /// Why there is no more.
  enum End: Hashable { case ofInput, undecodable, nul }

  /// The encoding that the document has.
  private(set) var encoding = TextEncoding.utf8
  /// Why there is no more text, known once ``fill(_:)`` came to it.
  private(set) var end: End?

  private let source: ByteSource
  private var sourceEnded = false
  private let raw: UnsafeMutableRawBufferPointer  // read and not yet decoded: rawStart ..< rawEnd
  private var rawStart = 0
  private var rawEnd = 0
  private var converter: Converter?

  /// Reads the first bytes and finds the encoding.
  init(_ source: @escaping ByteSource, syntax: XMLStream.Syntax = .xml) throws(XMLStreamError) {
    unsafe self.source = unsafe source
    let window = syntax == .xml ? EncodingDetection.window : HTMLEncodingDetection.window
    unsafe raw = .allocate(byteCount: window + 63 << 10, alignment: 16)
    while rawEnd < window, !sourceEnded { try readMore() }
    if syntax == .html {
      let detection = try unsafe HTMLEncodingDetection(
        UnsafeMutableRawBufferPointer(rebasing: raw[..<rawEnd]), isWhole: sourceEnded)
      (encoding, rawStart) = (detection.encoding, detection.markLength)
    } else {
      let detection = try unsafe EncodingDetection(
        Span(_unsafeBytes: UnsafeRawBufferPointer(rebasing: raw[..<rawEnd])))
      (encoding, rawStart) = (detection.encoding, detection.markLength)
    }
    if let name = encoding.converterName {
      guard let converter = Converter(from: name) else { throw .unknownEncoding(name: name, .start) }
      self.converter = consume converter
    }
  }

  deinit { unsafe raw.deallocate() }

  /// Writes text until the buffer is full or nothing is left, whatever pieces the source gives; returns the count.
  mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(XMLStreamError) -> Int {
    guard end == nil else { return 0 }
    return try unsafe converter == nil ? fillWithUTF8(buffer) : fillConverting(buffer)
  }

  /// UTF-8 goes from the source straight into the buffer.
  private mutating func fillWithUTF8(_ buffer: UnsafeMutableRawBufferPointer) throws(XMLStreamError) -> Int {
    var filled = min(rawEnd - rawStart, buffer.count)
    unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[rawStart..<(rawStart + filled)]))
    rawStart += filled
    while filled < buffer.count, !sourceEnded {
      let count = try unsafe source(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      if count == 0 { sourceEnded = true }
      filled += count
    }
    let prefix = unsafe UTF8Prefix(of: UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
    let isAll = sourceEnded && rawStart == rawEnd
    switch prefix.end {
    case .ofBytes: end = isAll ? .ofInput : nil
    case .incomplete where !isAll:
      unsafe putBack(UnsafeRawBufferPointer(rebasing: buffer[prefix.count..<filled]))
    case .incomplete, .malformed: end = .undecodable
    case .nul: end = .nul
    }
    return prefix.count
  }

  /// Keeps the beginning of a character for the next call.
  private mutating func putBack(_ bytes: UnsafeRawBufferPointer) {
    if rawStart == rawEnd { (rawStart, rawEnd) = (bytes.count, bytes.count) }
    rawStart -= bytes.count  // those bytes came from here, or the buffer is empty
    unsafe UnsafeMutableRawBufferPointer(rebasing: raw[rawStart...]).copyMemory(from: bytes)
  }

  private mutating func fillConverting(_ buffer: UnsafeMutableRawBufferPointer) throws(XMLStreamError) -> Int
  {
    var filled = 0
    while end == nil {
      let step = unsafe converter!.convert(
        UnsafeMutableRawBufferPointer(rebasing: raw[rawStart..<rawEnd]),
        to: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      rawStart += step.consumed
      filled += step.produced
      switch step.end {
      case .full: return unsafe checkingForNUL(buffer, filled)
      case .malformed: end = .undecodable
      case .ofInput where sourceEnded: end = rawStart == rawEnd ? .ofInput : .undecodable
      case .ofInput: try readMore()
      }
    }
    return unsafe checkingForNUL(buffer, filled)
  }

  private mutating func checkingForNUL(_ buffer: UnsafeMutableRawBufferPointer, _ count: Int) -> Int {
    guard count > 0, let base = buffer.baseAddress, let nul = unsafe memchr(base, 0, count) else {
      return count
    }
    end = .nul
    return unsafe nul - base
  }

  /// Reads a piece behind what is still to be decoded.
  private mutating func readMore() throws(XMLStreamError) {
    if rawStart > 0 {
      unsafe raw.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[rawStart..<rawEnd]))
      (rawStart, rawEnd) = (0, rawEnd - rawStart)
    }
    let count = try unsafe source(UnsafeMutableRawBufferPointer(rebasing: raw[rawEnd...]))
    if count == 0 { sourceEnded = true }
    rawEnd += count
  }
}
