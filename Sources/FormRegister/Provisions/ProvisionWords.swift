/// What a word of an article is to the reader.
enum ProvisionSense {
  /// 署名, 自署
  case signature
  /// 記名: counts only beside a seal.
  case name
  /// 押印, 印を押
  case seal(MarkSeal?)
  /// 契印: a seal by its name alone.
  case integrity
  /// 署名簿: about signatures, without asking for one.
  case mention
  /// 電子署名
  case electronic
  /// 印鑑証明書: contains the characters, and is something else.
  case falseFriend
  /// 消印: a stamp that is nobody's seal; takes 「を押印」 after it along.
  case stamp
}

/// The words by which articles of law speak of seals and signatures.
///
/// Articles use other words than forms: nothing stands at a place, every act has its verb, and old texts write
/// it in katakana. At one place the longest word wins.
///
/// Source: 内閣府「地方公共団体における押印見直しマニュアル」(2020-12-18) for the acts and kinds of seal; 電子署名及び認証業務に関する法律
/// (平成12年法律第102号) 2条 for 電子署名; 予算決算及び会計令、戸籍法施行規則 for the verbs.
enum ProvisionWords {
  static let signatures = "署名 自署 手署 親署 連署 副署 氏名を署 氏名ヲ署 サインを サインし サインする"

  static let names = "記名 氏名を記載し 氏名を記し 氏名ヲ記載シ 氏名ヲ記シ 氏名を付記し 氏名を自書し 氏名の記載及び"

  static let seals = "押印 捺印 なつ印 押なつ 押捺 押ナツ 押し印 おう印 印判を押"

  /// What has its verb after it: 職印を押, 職印をおし, 職印ヲ押, 職印が押, 認印し.
  static let namedSeals: [(words: String, seal: MarkSeal?)] = [
    ("印 印章 印鑑 印判 管海官庁印", nil),
    ("認印 みとめ印", .unregistered),
    ("実印 登録印 登録した印 登録印鑑 登録された印鑑", .registered),
    ("代表者印 登記印 社印 法人印 代表印 会社印 届出印鑑", .corporate),
    ("銀行印 金融機関届出印", .bank),
    ("公印 職印 官印 庁印 官庁印 署印 局印 役印 省印", .official),
  ]

  /// The verbs of pressing, as they stand after a seal.
  static let pressings =
    """
    を押 ヲ押 が押 の押 をおし をおさ をおす をおせ をおそ がおさ ヲ捺 を捺 ヲおし ヲ押捺 を鮮明に押 を明瞭に押 を押印 の押印 ヲ押印 を押捺 の押捺 を捺印 の捺印 を押なつ の押なつ をなつ印
    """

  static let integrities = "契印 割印 訂正印 綴印 継印"

  static let mentions =
    "署名簿 署名審査録 署名収集 署名運動 署名数 署名年月日 署名の収集 署名者 署名議員 署名委員 署名立会人 署名欄 押印欄 記名押印欄 署名押印欄 署名人"

  static let electronics = "電子署名 電子的な署名 電磁的署名 電子印 電子公印 デジタル署名 ディジタル署名"

  static let falseFriends =
    """
    署名用電子証明書 署名用電子計算機 署名用 署名検証者 署名検証 署名利用者 署名符号 署名用符号 署名国 署名政府 署名のための開放 署名のために開放 署名式 署名認証
    警察署名 税務署名 消防署名 監督署名 部署名 分署名 支署名
    印紙 印紙税 収入印紙 登記印紙 特許印紙 自動車検査登録印紙 印刷 印字 印象 印影 印材 印版 印面 印税 印章 印肉 印譜
    印鑑 印鑑証明書 印鑑証明 印鑑の証明書 印鑑登録証明書 印鑑登録証 印鑑登録 印鑑登録原票 印鑑届 印鑑届出書 印鑑の届出 印鑑に関する証明書 印鑑カード
    契印機 割印機 押印機 調印 調印国 調印式 条約調印 矢印 目印 旗印 星印 丸印 まる印 ○印 〇印 ◯印 ×印 ※印 △印 □印 ●印 ◎印 レ印 しるし印 奥印 無印 拇印 指印 母印 ぼ印 爪印
    """

  static let stamps =
    """
    消印 日付印 日附印 通信日付印 通信日附印 引受日付印 領収日付印 受付印 収受印 刻印 極印 烙印 焼印 封印 検印 証印 税印 検定証印 検査印 検査証印 納付印 料金印 入場印 出国印 入国印
    証票印 検定印 表示印 浮出し印 スタンプ印 検査済印 合格印 計器印 領収印
    """
}
