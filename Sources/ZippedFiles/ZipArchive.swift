internal import CLibZip

/// A zip file in memory, read by libzip. Sizes are checked before anything is unpacked, and while it is.
@safe public final class ZipArchive {
  private let archive: OpaquePointer
  /// The file's bytes, where libzip looks for them until the archive is closed.
  private let bytes: UnsafeMutableRawBufferPointer
  private let limits: ZipLimits

  /// Opens a zip file.
  ///
  /// - Throws: ``ZipError`` where it is none, or has too many entries.
  public init(_ file: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    guard !file.isEmpty else { throw .notZip }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 16)
    unsafe copy.copyBytes(from: file)
    guard let archive = unsafe Self.open(UnsafeRawBufferPointer(copy)) else {
      unsafe copy.deallocate()
      throw .notZip
    }
    unsafe self.archive = unsafe archive
    unsafe bytes = unsafe copy
    self.limits = limits
    guard unsafe zip_get_num_entries(archive, 0) <= limits.entries else {
      throw .tooManyEntries(limit: limits.entries)
    }
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe bytes.deallocate()
  }

  private static func open(_ bytes: UnsafeRawBufferPointer) -> OpaquePointer? {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard
      let source = unsafe zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error)
    else { return nil }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      return nil
    }
    return unsafe archive  // which owns the source now
  }

  /// The names of the entries, in the order of the directory.
  public var names: [String] {
    let count = unsafe max(zip_get_num_entries(archive, 0), 0)
    return (0..<count).compactMap { index in
      unsafe zip_get_name(archive, zip_uint64_t(index), 0).map { unsafe String(cString: $0) }
    }
  }

  /// The unpacked bytes of the entry with this name, `nil` where there is none.
  ///
  /// - Throws: ``ZipError`` where it is encrypted, damaged or too large.
  public func contents(of name: String) throws(ZipError) -> [UInt8]? {
    var result: [UInt8] = []
    return try visit(name) { result += $0 } ? result : nil
  }

  /// Hands out the unpacked bytes of the entry with this name piece by piece.
  ///
  /// - Returns: Whether there is such an entry.
  /// - Throws: ``ZipError`` where it is encrypted, damaged or too large.
  @discardableResult
  public func visit(_ name: String, _ body: (ArraySlice<UInt8>) -> Void) throws(ZipError) -> Bool {
    let index = unsafe zip_name_locate(archive, name, 0)
    guard index >= 0 else { return false }
    try checkSize(of: zip_uint64_t(index))
    guard let entry = unsafe zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw .unreadable(unsafe String(cString: zip_strerror(archive)))
    }
    defer { unsafe zip_fclose(entry) }
    var total = 0
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe Int(zip_fread(entry, buffer.baseAddress!, zip_uint64_t(buffer.count)))
      }
      if count == 0 { return true }
      guard count > 0 else { throw .unreadable(unsafe String(cString: zip_file_strerror(entry))) }
      total += count
      // The directory may lie about the size.
      guard total <= limits.unpackedBytes else { throw .tooLarge(limit: limits.unpackedBytes) }
      body(piece[..<count])
    }
  }

  /// Checks the unpacked size that the directory states.
  private func checkSize(of index: zip_uint64_t) throws(ZipError) {
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, index, 0, &status) == 0 else {
      throw .unreadable(unsafe String(cString: zip_strerror(archive)))
    }
    guard unsafe status.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    let size = unsafe status.size
    let packed = unsafe status.comp_size
    guard size <= limits.unpackedBytes else { throw .tooLarge(limit: limits.unpackedBytes) }
    guard size <= 1 << 20 || size / max(packed, 1) <= limits.ratio else {
      throw .tooDense(limit: limits.ratio)
    }
  }
}
