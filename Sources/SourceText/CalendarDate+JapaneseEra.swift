extension CalendarDate {
  /// The Japanese era and the year in it; before 大正 the common era, without a name.
  ///
  /// Source: 元号を改める政令 (昭和64年政令第1号, 平成31年政令第143号); 大正 and 昭和 began on 1912-07-30 and 1926-12-25.
  public var japaneseEra: (name: String, year: Int) {
    let eras = [("令和", 2019, 5, 1), ("平成", 1989, 1, 8), ("昭和", 1926, 12, 25), ("大正", 1912, 7, 30)]
    guard let era = eras.first(where: { (year, month, day) >= ($0.1, $0.2, $0.3) }) else { return ("", year) }
    return (era.0, year - era.1 + 1)
  }

  /// The day as Japanese papers write it: 令和3年4月22日; the first year of an era is 元年.
  public var inJapaneseEra: String {
    let (era, year) = japaneseEra
    return "\(era)\(year == 1 && !era.isEmpty ? "元" : String(year))年\(month)月\(day)日"
  }
}
