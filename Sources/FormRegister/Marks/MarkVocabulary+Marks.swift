extension MarkVocabulary {
  /// Words that mark a requirement. The sense says which part of a requirement each of them names.
  static let standardMarks: [Word] =
    words(
      .signature,
      """
      署名 自署 自筆署名 直筆署名 自筆サイン サイン 親署 signature
      """)
    + words(.name, "記名 職記名")
    + words(
      .seal(nil),
      """
      押印 捺印 なつ印 押なつ 押捺 調印欄 御印 印を押 印を捺 印をお 印ヲ押 印ヲ捺 捺印欄 押印欄 印欄
      """)
    + words(.nameAndSeal, "記名印")
    + words(.stamp, "印 ㊞")

  /// Stamps that name their box or their owner.
  static let standardBoxes: [Word] =
    words(
      .box(.internal, nil),
      """
      受付印 受附印 受理印 収受印 受付日付印 収受日付印 受領日付印 検印 検収印 検査印 検査員印 決裁印 決済印 合議印 承認印 確認印 確認済印 審査印 照合印 校合印 起案印 供覧印 認証印 領収印
      領収日付印 出納印 出納員印 収納印 収納日付印 支払印 支払済印 受領印 受取印 係印 係員印 担当印 担当者印 取扱印 取扱者印 受付者印 受付者氏名印 課長印 係長印 部長印 室長印 主任印 主査印
      所属長印 上司印 管理者印 責任者印 監督員印 点検印 点検者印 出勤印 交付印 交付者印 記入者氏名印 記載者印 起票印 登録者印 監守印 引継印 閲覧印
      """)
    + words(
      .box(.issuer, .official),
      """
      公印 職印 官印 庁印 市長印 町長印 村長印 区長印 市印 町印 村印 県印 都印 府印 知事印 大臣印 学長印 大学印 委員会印 教育長印 市長職印 町長職印 村長職印 校長印 園長印 学校印
      発行者印 証明印
      """)
    + words(
      .box(.applicant, .registered),
      """
      実印 登録印 登録印鑑 登録する印鑑 登録しようとする印鑑 登録を受けようとする印鑑
      """)
    + words(
      .box(.applicant, .corporate),
      """
      代表者印 登記印 法人印 法人代表者印 会社印 社印 代表印 代表取締役印 団体印 使用印
      """)
    + words(
      .box(.applicant, .bank),
      """
      銀行印 届出印 お届け印 お届印 御届印 届け印 銀行届出印 金融機関届出印 金融機関お届け印 金融機関届印 通帳印 取引印 口座届出印
      """)
    + words(.box(.applicant, .unregistered), "認印 認め印 認印で可")
    + words(.box(.applicant, .integrity), "契印 割印 捨印 訂正印 捨て印")

  /// Every mark contains one of these; they decide whether a text is read at all.
  static let standardSparks = ["印", "㊞", "署", "捺", "押なつ", "サイン", "ｻｲﾝ", "ignature", "IGNATURE", "ｉｇｎａｔｕｒｅ"]

  /// Between two words of one requirement. Brackets, commas and blanks are left out before looking here.
  static let standardJoints: [String: MarkJoint] = joints(
    .either,
    """
    又は または 又ハ 若しくは もしくは 若シクハ 或いは あるいは 或は か / or ／ し又は し若しくは して又は しまたは するか かまたは もしくは法人の場合は 又は自ら
    """
  )
  .merging(
    joints(
      .both,
      """
      ・ 及び および 並びに ならびに と の上 のうえ うえ 上 し して しかつ 且つ かつ をし をしかつ し且つ の上で のうえで しその横に + し自己の 自己の とともに し之ニ 之ニ シ
      し代表者の シ之ニ を で にて の による
      """)
  ) { first, _ in first }
  .merging(["": .both]) { first, _ in first }

  /// Words of one sense, separated by blanks.
  static func words(_ sense: Sense, _ list: String) -> [Word] {
    list.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { Word(String(Substring($0)), sense) }
  }

  private static func joints(_ joint: MarkJoint, _ list: String) -> [String: MarkJoint] {
    Dictionary(list.split { $0 == " " || $0 == "\n" }.map { (String($0), joint) }) { first, _ in first }
  }
}
