internal import Foundation

/// What the system says of an error, without Foundation's wrapping: `No space left on device`.
public func systemReason(_ error: any Error) -> String {
  let wrapped = error as NSError
  let inner = wrapped.userInfo[NSUnderlyingErrorKey] as? NSError
  for candidate in [inner, wrapped].compactMap({ $0 }) where candidate.domain == NSPOSIXErrorDomain {
    return systemReason(code: Int32(candidate.code))
  }
  return wrapped.localizedDescription
}

/// What the system says of an error number.
public func systemReason(code: Int32) -> String { unsafe String(cString: strerror(code)) }
