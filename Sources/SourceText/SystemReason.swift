internal import Foundation

/// What the system says of an error, in one line and without Foundation's wrapping: `No space left on device`.
public func systemReason(_ error: any Error) -> String {
  let wrapped = error as NSError
  let inner = wrapped.userInfo[NSUnderlyingErrorKey] as? NSError
  for candidate in [inner, wrapped].compactMap({ $0 }) where candidate.domain == NSPOSIXErrorDomain {
    return systemReason(code: Int32(candidate.code))
  }
  if wrapped.domain == NSCocoaErrorDomain, let code = systemCodes[wrapped.code] {
    return systemReason(code: code)
  }
  return wrapped.localizedDescription
    .split(whereSeparator: \.isNewline).joined(separator: " ")
}

/// What the system says of an error number.
public func systemReason(code: Int32) -> String { unsafe String(cString: strerror(code)) }

/// The numbers of the system behind those of Foundation, which does not always keep them.
private let systemCodes: [Int: Int32] = [
  CocoaError.fileNoSuchFile.rawValue: ENOENT,
  CocoaError.fileReadNoSuchFile.rawValue: ENOENT,
  CocoaError.fileReadNoPermission.rawValue: EACCES,
  CocoaError.fileReadTooLarge.rawValue: EFBIG,
  CocoaError.fileReadInvalidFileName.rawValue: ENAMETOOLONG,
  CocoaError.fileWriteNoPermission.rawValue: EACCES,
  CocoaError.fileWriteFileExists.rawValue: EEXIST,
  CocoaError.fileWriteInvalidFileName.rawValue: ENAMETOOLONG,
  CocoaError.fileWriteOutOfSpace.rawValue: ENOSPC,
  CocoaError.fileWriteVolumeReadOnly.rawValue: EROFS,
]
