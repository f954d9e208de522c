/// The text with control and bidirectional-override characters made visible, so that input cannot
/// move the cursor or reorder a message.
public func printable(_ text: String) -> String { text.showing(isDeceptive) }

/// The text with characters made visible that turn the direction of what stands around them; line feeds and tabs stay.
public func directed(_ text: String) -> String {
  // Nearly every text is without: U+061C is D8 9C, the others begin with E2.
  text.utf8.contains { $0 == 0xE2 || $0 == 0xD8 } ? text.showing(isDirectional) : text
}

/// Whether a character turns the direction of what stands around it.
///
/// Source: Unicode Standard Annex #9, explicit and implicit directional formatting characters.
public func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

private func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: isDirectional(scalar)
  }
}

extension String {
  /// The text with some characters shown by their number.
  fileprivate func showing(_ isShown: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: isShown) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if isShown(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
