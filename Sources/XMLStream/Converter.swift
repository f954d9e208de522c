internal import Glibc

/// One of the C library's conversions, which stops at exactly the byte that it cannot convert.
@safe struct Converter: ~Copyable {
  /// What one step did.
  struct Step {
    /// Why it stopped: the input ended (perhaps within a character), the output is full, or a byte does not fit.
    enum End { case ofInput, full, malformed }
    let consumed: Int
    let produced: Int
    let end: End
  }

  private let handle: iconv_t

  /// Opens the conversion between encodings by the C library's names; `nil` if it has none.
  init?(from name: String, to target: String = "UTF-8") {
    guard let handle = unsafe iconv_open(target, name), Int(bitPattern: handle) != -1 else { return nil }
    unsafe self.handle = unsafe handle
  }

  deinit { _ = unsafe iconv_close(handle) }

  /// Converts as much of `input` as fits into `output`.
  func convert(_ input: UnsafeMutableRawBufferPointer, to output: UnsafeMutableRawBufferPointer) -> Step {
    var from = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
    var to = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
    var inputLeft = input.count
    var outputLeft = output.count
    let result = unsafe iconv(handle, &from, &inputLeft, &to, &outputLeft)
    let end: Step.End =
      if result != -1 { .ofInput } else {
        switch errno {
        case E2BIG: .full
        case EILSEQ: .malformed
        default: .ofInput  // EINVAL: the rest is the beginning of a character
        }
      }
    return Step(consumed: input.count - inputLeft, produced: output.count - outputLeft, end: end)
  }
  /// Converts all of `input`; `nil` where it does not fit the encodings, or ends within a character.
  func convertWhole(_ input: ArraySlice<UInt8>, capacity: Int) -> [UInt8]? {
    var input = Array(input)
    var isWhole = false
    let output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      unsafe input.withUnsafeMutableBytes { source in
        let step = unsafe convert(source, to: UnsafeMutableRawBufferPointer(buffer))
        isWhole = step.end == .ofInput && step.consumed == source.count
        count = step.produced
      }
    }
    return isWhole ? output : nil
  }
}
