internal import CLibXML2

/// The ids of names, found by the addresses under which libxml2 interned them: no text is compared.
@safe struct NameTable: ~Copyable {
  @unsafe private struct Slot {
    var local: UnsafePointer<UInt8>?
    var namespace: UnsafePointer<UInt8>?
    var id: Int32
  }

  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int

  /// Interns `names` in `dictionary`, which must outlive the table.
  init(_ names: [XMLNames.Element], in dictionary: xmlDictPtr) {
    var size = 16
    while size < names.count * 4 { size *= 2 }
    mask = size - 1
    unsafe slots = .allocate(capacity: size)
    unsafe slots.initialize(repeating: Slot(local: nil, namespace: nil, id: 0), count: size)
    for (index, name) in names.enumerated() {
      let local = unsafe xmlDictLookup(dictionary, name.local, CInt(name.local.utf8.count))
      let namespace = unsafe name.namespace.flatMap {
        unsafe xmlDictLookup(dictionary, $0, CInt($0.utf8.count))
      }
      let slot = unsafe find(local, namespace)
      guard unsafe slot.pointee.local == nil else { continue }
      unsafe slot.pointee = Slot(local: local, namespace: namespace, id: Int32(index + 1))
    }
  }

  deinit { unsafe slots.deallocate() }

  /// The id of an interned name, 0 if it has none.
  @inline(__always)
  func id(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) -> Int32 {
    unsafe find(local, namespace).pointee.id
  }

  /// The name's slot, or the free one where it would stand.
  @inline(__always)
  private func find(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?
  ) -> UnsafeMutablePointer<Slot> {
    let hash = UInt(bitPattern: local) &* 0x9E37_79B9_7F4A_7C15 ^ UInt(bitPattern: namespace) &* 0xC2B2_AE3D
    var index = Int(truncatingIfNeeded: hash >> 32) & mask
    while true {
      let slot = unsafe slots + index
      if unsafe slot.pointee.local == nil
        || (slot.pointee.local == local && slot.pointee.namespace == namespace)
      {
        return unsafe slot
      }
      index = (index &+ 1) & mask
    }
  }
}
