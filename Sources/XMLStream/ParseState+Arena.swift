internal import CLibXML2
internal import Glibc

extension ParseState {
  /// Copies bytes into the arena and returns where they stand.
  @inline(__always)
  mutating func store(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Range<Int> {
    if arenaCount &+ count > arenaCapacity { growArena(by: count) }
    unsafe memcpy(arena + arenaCount, bytes, count)
    let start = arenaCount
    arenaCount &+= count
    return unsafe Range(uncheckedBounds: (start, arenaCount))
  }

  /// Copies a NUL-terminated name into the arena and returns where it stands.
  mutating func store(name: UnsafePointer<UInt8>) -> Range<Int> {
    unsafe store(name, Int(xmlStrlen(name)))
  }

  private mutating func growArena(by count: Int) {
    arenaCapacity = max(arenaCapacity * 2, arenaCount + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: arenaCapacity)
    unsafe memcpy(larger, arena, arenaCount)
    unsafe arena.deallocate()
    unsafe arena = unsafe larger
  }

  /// Takes over a start tag's attributes; false if a limit is exceeded.
  mutating func takeAttributes(_ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) -> Bool {
    guard count <= limits.attributes else {
      fail(over: .attributes)
      return false
    }
    guard let values = unsafe values else { return true }
    for index in 0..<count {
      // Five pointers each: local name, prefix, namespace, the value's first byte and the one behind it.
      let field = unsafe values + index &* 5
      let local = unsafe field[0]!
      let id = unsafe attributes.id(local, field[2])
      var nameRange = 0..<0
      if id == 0, unsafe field[1] != nil {
        guard unsafe checkName(local, field[1]) else { return false }
        continue
      } else if id == 0 {
        guard unsafe checkName(local, nil) else { return false }
        nameRange = unsafe store(name: local)
      }
      let valueRange = unsafe store(field[3]!, field[4]! - field[3]!)
      unsafe (list + listCount).initialize(
        to: XMLAttribute(name: id, nameRange: nameRange, valueRange: valueRange))
      listCount &+= 1
    }
    return true
  }

  /// Checks a name that has no id for its length and for being one too many; false if a limit is exceeded.
  mutating func checkName(_ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?) -> Bool {
    var length = unsafe Int(xmlStrlen(local))
    if let prefix = unsafe prefix { length += unsafe Int(xmlStrlen(prefix)) + 1 }
    guard length <= limits.nameBytes else {
      fail(over: .nameBytes)
      return false
    }
    return true
  }

  /// Checks how many names libxml2 has interned since the document began; false if there are too many.
  @inline(__always)
  mutating func checkDistinctNames() -> Bool {
    guard unsafe Int(xmlDictSize(context.pointee.dict)) &- knownNames <= limits.distinctNames else {
      fail(over: .distinctNames)
      return false
    }
    return true
  }
}
