internal import CCrypto

/// The SHA-256 digest of bytes that come in pieces, computed by libcrypto. A copy goes on by itself.
///
/// Source: FIPS PUB 180-4, section 6.2 (August 2015).
public struct SHA256 {
  private var context = Context()

  public init() {}

  /// Adds bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    makeUnique()
    context.update(bytes)
  }

  /// Adds bytes; those of an array or another contiguous collection as they stand.
  public mutating func update(_ bytes: some Collection<UInt8>) {
    makeUnique()
    let done: Void? = bytes.withContiguousStorageIfAvailable { unsafe context.update($0.span) }
    if done == nil { context.update(Array(bytes).span) }
  }

  /// The digest in hexadecimal; ends the computation.
  public consuming func finish() -> String {
    makeUnique()
    return context.finish().map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&context) { context = Context(copying: context) }
  }

  /// Owns what libcrypto keeps of a computation.
  @safe private final class Context {
    private let handle: OpaquePointer

    init() {
      unsafe handle = EVP_MD_CTX_new()
      let isReady = unsafe EVP_DigestInit_ex(handle, EVP_sha256(), nil)
      precondition(isReady == 1, "libcrypto has no SHA-256")
    }

    init(copying other: Context) {
      unsafe handle = EVP_MD_CTX_new()
      let isCopied = unsafe EVP_MD_CTX_copy_ex(handle, other.handle)
      precondition(isCopied == 1, "libcrypto cannot copy a digest")
    }

    deinit { unsafe EVP_MD_CTX_free(handle) }

    func update(_ bytes: Span<UInt8>) {
      let isDone = unsafe bytes.withUnsafeBufferPointer {
        unsafe EVP_DigestUpdate(handle, $0.baseAddress, $0.count)
      }
      precondition(isDone == 1, "libcrypto cannot digest bytes")
    }

    func finish() -> [UInt8] {
      unsafe [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
        var size: UInt32 = 0
        let isDone = unsafe EVP_DigestFinal_ex(handle, buffer.baseAddress, &size)
        precondition(isDone == 1, "libcrypto cannot end a digest")
        count = Int(size)
      }
    }
  }
}
