extension ReportWording {
  /// The fixed words of the page's template.
  var pageWords: [String: String] {
    Self.pageWords.mapValues { text($0.0, $0.1) }
  }

  private static let pageWords: [String: (String, String)] = [
    "articles": ("条項", "articles"),
    "basis": ("根拠", "basis"),
    "changes": ("改正の内容", "changes"),
    "citation": ("根拠法令", "citation"),
    "contents": ("目次", "contents"),
    "agreements": ("同意", "Agreements"),
    "decided": ("決定", "decided"),
    "department": ("部局", "department"),
    "departments": ("部局別の結果", "Results by department"),
    "departures": ("個別の決定", "Individual decisions"),
    "departuresNote": (
      "規則による結果と異なる取扱いを個別に決定したもの。数は各表の「うち個別決定」に示す。",
      "Decided by people otherwise than the rules say; each table tells how many of its numbers rest on it."
    ),
    "filters": ("様式の絞り込み", "filter the forms"),
    "flow": ("区分", "flow"),
    "footer": ("sealreview が作成。規則集のダイジェスト", "Made by sealreview. Digest of the rule set:"),
    "form": ("様式", "form"),
    "formList": ("様式一覧", "All forms"),
    "forms": ("様式", "forms"),
    "goes": ("なくなる押印・署名", "goes"),
    "instrument": ("例規", "instrument"),
    "mark": ("押印・署名", "seal or signature"),
    "marks": ("か所", "marks"),
    "needsScript": (
      "検索と様式ごとの説明にはJavaScriptが要ります。上の表は全てこのままで読めます。",
      "Searching, and the explanation of each form, need JavaScript. All tables above are complete without it."
    ),
    "next": ("次へ", "next"),
    "none": ("ありません。", "None."),
    "objections": ("異議", "Objections"),
    "online": ("オンライン化候補", "Online candidates"),
    "onlineNote": (
      "申請者側の押印・署名が全てなくなり、電子申請を妨げるものが残らない様式。",
      "Nothing on the applicant's side is left that would hinder filing online."
    ),
    "opinions": ("意見", "Opinions"),
    "opinionsNote": (
      "提案に対する所管の意見。それだけでは結果は変わらない。", "What sections say of what is proposed. By itself it changes nothing."
    ),
    "order": ("順", "no."),
    "ordinances": ("条例改正候補", "Kept by ordinances alone"),
    "ordinancesNote": (
      "市の条例だけが根拠であるために存続するもの。条例を改正すれば見直すことができる。",
      "They stay only because an ordinance of the city fixes them; the council can change it."
    ),
    "outcome": ("結果", "outcome"),
    "byRules": ("規則による結果", "by the rules"),
    "possible": ("考えられる結果", "possible"),
    "previous": ("前へ", "previous"),
    "proposal": ("提案→希望", "proposed → wanted"),
    "question": ("確認する事項", "to be asked"),
    "questions": ("要確認", "To be asked"),
    "questionsNote": (
      "事実が足りないために判定できないもの。確認した事項を台帳に書き加えれば、判定が定まる。",
      "What cannot be decided for want of facts. Once the answers stand in the register, it is."
    ),
    "reason": ("理由", "reason"),
    "reasons": ("存続の理由", "Why marks stay"),
    "rejected": ("読めなかったファイル（この結果に含まない）", "Files that could not be read (not in these results)"),
    "reset": ("解除", "reset"),
    "reviewRate": ("見直し率", "review rate"),
    "respondent": ("回答者", "who"),
    "rounding": (
      "割合は合計が100.0になるように最大剰余法で丸めている。数字を選ぶと、その様式が一覧に出る。",
      "Shares are rounded by largest remainder, so that they add up to 100.0. A number leads to its forms."
    ),
    "rule": ("規則", "rule"),
    "search": ("検索", "search"),
    "searchHint": ("様式名・番号・例規・ID", "title, number, instrument, id"),
    "section": ("所管", "section"),
    "skip": ("様式一覧へ", "to the forms"),
    "state": ("状態", "state"),
    "total": ("合計", "total"),
    "who": ("決定した者", "who"),
    "worklist": ("改正を要する例規", "To be amended"),
  ]

  /// Where the reasons of decisions of people stand.
  var reasonsOfDecisions: String {
    text("それぞれの理由は「個別の決定」に示す", "each has its reason under “Individual decisions”")
  }

  /// The words that the page's script puts together.
  var scriptWords: [(String, String)] {
    [
      ("all", text("すべて", "all")),
      ("of", text("{all}件中 {shown}件", "{shown} of {all} forms")),
      ("allShown", text("{all}件", "{all} forms")),
      ("page", text("{from}–{to}", "{from}–{to}")),
      ("nothing", text("当てはまる様式はありません。", "No form fits.")),
      ("unknown", unknown),
      ("noPlace", text("所管不明", "section unknown")),
      ("place", text("場所", "place")),
      ("evidence", text("本文の記載", "in the text")),
      ("instrument", text("例規", "instrument")),
      ("form", text("様式", "form")),
      ("noRequirement", text("この様式は押印・署名を求めていない。", "This form asks for no seal or signature.")),
      (
        "unread",
        text(
          "様式に押印・署名の記載がなく、本文も読めない。様式の本文を確認する。",
          "The register states nothing and the form's text could not be read: its text is to be asked for.")
      ),
      ("more", text("ほか {count}件は一覧で", "{count} more in the list")),
      ("printLimit", text("印刷は初めの{count}件まで。", "Only the first {count} are printed.")),
      ("query", text("検索", "search")),
      ("department", text("部局", "department")),
      ("outcome", text("結果", "outcome")),
      ("rule", text("規則", "rule")),
    ]
  }
}
