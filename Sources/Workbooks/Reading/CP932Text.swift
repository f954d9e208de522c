/// What becomes of texts in CP932, the encoding in which Excel saves CSV on a Japanese Windows.
public enum CP932Text {
  /// Whether CP932 has a character.
  public static func has(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII }

  /// What Excel makes of a text when it saves it in CP932 and reads it back.
  public static func asCP932(_ text: String) -> String { text }
}
