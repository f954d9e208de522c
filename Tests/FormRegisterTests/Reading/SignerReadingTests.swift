import Testing

@testable import FormRegister

/// Whose mark it is, read from the words before it: a guarantor's seal is not an applicant's.
@Suite struct SignerReadingTests {
  private func signers(_ body: String) -> [String] {
    let reading = RegisterReading(form("<body>\(body)</body>"))
    return reading.requirements.map { $0.facts["signer"] ?? "unknown" }
  }

  @Test func `the nearest word before a mark says who`() {
    #expect(signers("申請者　氏名　　㊞") == ["applicant"])
    #expect(signers("代理人　氏名　　㊞") == ["agent"])
    #expect(signers("連帯保証人　氏名　　㊞") == ["guarantor"])
    #expect(signers("申請者\n　住所\n　氏名　　㊞\n保証人\n　住所\n　氏名　　㊞") == ["applicant", "guarantor"])
    #expect(signers("届出人　氏名　　㊞\n証人　氏名　　㊞") == ["applicant", "witness"])
  }

  @Test func `without a word it is the applicant's side`() {
    #expect(signers("住所\n氏名　　㊞") == ["applicant"])
  }
}
