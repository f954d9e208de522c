internal import CLibXML2
internal import Glibc

extension Callbacks {
  /// A piece of a CDATA section, its line ends as line feeds: libxml2 leaves them there as they are when it is fed.
  static func cdata(_ state: StatePointer, _ characters: UnsafePointer<UInt8>?, _ count: Int) {
    guard let characters = unsafe characters, count > 0 else { return }
    let piece = unsafe UnsafeBufferPointer(start: characters, count: count)
    let start = unsafe state.pointee.offset
    var index = 0
    // The section was cut between the two.
    if unsafe state.pointee.returnEnd == start, unsafe piece[0] == 0x0A { index = 1 }
    if unsafe piece[count - 1] == 0x0D { unsafe state.pointee.returnEnd = start + count }
    while index < count {
      let place = unsafe memchr(characters + index, 0x0D, count - index)
      let end = unsafe place.map { unsafe $0 - UnsafeMutableRawPointer(mutating: characters) } ?? count
      if end > index { unsafe text(state, characters + index, end - index) }
      index = end + 1
      // Before a line feed, a carriage return is but left out.
      if end < count, unsafe index == count || piece[index] != 0x0A {
        var lineFeed: UInt8 = 0x0A
        unsafe text(state, &lineFeed, 1)
      }
    }
  }
}
