extension MarkVocabulary {
  /// What a clause says about its marks. Written as in the text, blanks left out.
  static let standardCues: [Word] =
    words(
      .cue(.waived),
      """
      省略 不要 要しない 要しません 必要としない 必要ない 必要ありません 必要はない 必要はありません 求めない 求めません いりません いらない 任意 廃止 押さなくて しなくて しないことができる
      要さない 要さず 無くて なくてもよい なくても可 足りる 差し支えない
      """)
    + words(
      .cue(.notWaived),
      """
      省略できない 省略できません 省略することはできない 省略することはできません 省略不可 省略することができない 省略することができません 省略しない 省略しないで 省略せず
      """)
    + words(.cue(.inPlaceOf), "代えて 代えること 代える 替えて 替える かえて かえること 代え ニ代ヘテ 代用 換えて 換える 代わりに")
    + words(.cue(.handwritten), "自筆 手書き 直筆 自書 肉筆 自ら記入 自ら署 本人が記入 本人記入 本人が書")
    + words(
      .cue(.unable),
      """
      できない できません 困難 しない場合 しないとき でない場合 ではない場合 でないとき 以外の場合 以外は 能わ 書けない 不能 不可能 ない場合 ないとき 不可の場合
      """)
    + words(.cue(.condition), "場合 とき 際 限り にあっては にあつては である者 かつ")
    + words(
      .cue(.command),
      """
      ください 下さい 願います お願い すること のこと であること 押すこと されたい いただき 必要です 必要とする 要する 要します 必要となります 必ず 必須 願う してもらう 限る 限ります
      を行うこと でお願い によること
      """)
    + words(
      .cue(.duty),
      """
      なければならない なければなりません ものとする ものとします しなければ することを要する スヘシ べし ことができる することができる することができ することもできる
      """)
    + words(
      .cue(.attestation),
      """
      証するため 証として 証とし 証明するため 各自 各1通 各一通 保有 所持 保管する します いたします 致します 誓約 合意
      """)
    + words(
      .cue(.elsewhere),
      """
      押印漏れ 署名漏れ 押印もれ 拒んだ 拒否 拒む と同じ印 と同一の 無効 訂正する 訂正した 訂正の 訂正箇所 訂正を 誤記 修正する 修正箇所
      """)
    + words(.cue(.electronic), "に代わる 電磁的記録 電磁的方法 電子申請 オンライン申請 電子情報処理組織")
    + words(.cue(.handingIn), "提出 持参 返送 返信 郵送 添付")
    + words(.cue(.approval), "承認 意見 経由 進達 副申")

  /// Directly after a mark these words say that it stands, or is missing, elsewhere: 押印した, 署名のある.
  static let standardElsewhereTails: [Word] = words(
    .cue(.elsewhere),
    """
    した された され してある しており しました 済 済み のある がある がない のない ある ない 漏れ もれ を拒 を受け が必要な を要する書
    """)
}
