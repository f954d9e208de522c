public import SourceText

extension CalendarDate {
  /// Reads a day as offices write it: 令和3年3月31日, R3.3.31, 2021/03/31, 20210331, 2021-03-31.
  public init?(written text: String) {
    guard let date = WrittenDate.read(text) else { return nil }
    self = date
  }
}
