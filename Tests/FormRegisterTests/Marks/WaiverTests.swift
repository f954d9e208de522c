import Testing

/// Synthetic forms whose notes change what the places ask for.
@Suite struct WaiverTests {
  @Test(arguments: cases) func reads(_ form: FormCase) { form.check() }

  private static let head = "和光市長　様\n申請者　住所\n氏名　　　　　　㊞\n"

  static let cases: [FormCase] = [
    FormCase("signed by oneself", head + "備考　氏名を自署する場合は、押印を省略することができる。", "signature-or-seal/applicant"),
    FormCase("national phrase", head + "備考　氏名の記載を自署で行う場合においては、押印を省略することができる。", "signature-or-seal/applicant"),
    FormCase("short", head + "※自署の場合は押印不要", "signature-or-seal/applicant"),
    FormCase("may be left out", head + "（注）本人が署名する場合、押印は省略できます。", "signature-or-seal/applicant"),
    FormCase("handwritten", head + "※本人が手書きした場合は押印は不要です。", "signature-or-seal/applicant"),
    FormCase("in place of", head + "備考　押印に代えて署名することができます。", "signature-or-seal/applicant"),
    FormCase("name and seal in place", head + "備考　記名押印に代えて、署名することができる。", "signature-or-seal/applicant"),
    FormCase("star", "氏名　　　　　印＊\n＊自筆署名の場合に限り、押印省略可", "signature-or-seal/applicant"),
    FormCase("two sentences", head + "氏名は自署してください。自署でない場合は、押印が必要です。", "signature-or-seal/applicant"),
    FormCase("by a signature", head + "備考　署名により押印を省略することができる。", "signature-or-seal/applicant"),
    FormCase(
      "guarantor waived too", "申請者　氏名　　印\n保証人　氏名　　印\n※自署の場合は、押印を省略できます。",
      "signature-or-seal/applicant signature-or-seal/applicant"),
    FormCase("lost stamp", "和光市長　様\n申請者　氏名\n備考　氏名を自署する場合は、押印を省略することができる。", "signature-or-seal/applicant"),
    FormCase(
      "wrapped waiver", head + "備考　申請者が氏名を自ら署名する場合においては、押\n印を省略することができる。", "signature-or-seal/applicant"),
    FormCase("no seal needed", head + "※押印は不要です。", "", dismissed: "押印を要しない"),
    FormCase("no seal needed, short", head + "（押印不要）", "", dismissed: "押印を要しない"),
    FormCase("optional seal", "出生届\n届出人　署名　　　　　　印\n※押印は任意", "signature/applicant"),
    FormCase("optional seal in brackets", "届出人　署名押印（押印は任意）　　印", "signature/applicant"),
    FormCase("seal omitted", head + "押印を省略する。", "", dismissed: "押印を要しない"),
    FormCase("not required", head + "押印を要しない。", "", dismissed: "押印を要しない"),
    FormCase("may not be left out", head + "※押印は省略できません。", "seal/applicant"),
    FormCase("no signature needed", "申請者　氏名\n署名は不要です。", "", dismissed: "署名を要しない"),
    FormCase(
      "either unless unable", "氏名（※）\n備考　氏名（※）は、署名とし、署名できないときは記名押印すること。", "signature-or-seal/applicant"),
    FormCase("waiver leaves the office's seal", "申請書\n和光市長　様\n申請者　氏名　　　印\n受付印\n※押印は不要です。", "seal/internal"),
    FormCase("registered seal demanded", head + "※実印を押印してください。", "seal/applicant/registered"),
    FormCase("corporations' own", "申請者　署名\n※法人の場合は記名押印してください。", "signature-or-seal/applicant"),
  ]
}
