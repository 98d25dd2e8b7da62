import Accounts
import TradeTerms

@testable import WebApp

/// The made-up platform under the site.
extension AccountSite {
  /// What the pages ask, answered for the two enterprises.
  static var platform: Platform {
    var platform = FakePlatform.make()
    platform.enterpriseSubject = { subject($0) }
    platform.documentSubject = { subject($0 == "d1" ? mine : theirs) }
    platform.enterprise = { subject($0) == nil ? nil : FakePlatform.sheet }
    platform.decision = { code, number in
      var sheet = FakePlatform.decisions.first { $0.line.number == number }
      sheet?.objections = [
        ObjectionLine(
          number: "1", receivedAt: "", subject: "turnover", claim: "x", hasContact: true)
      ]
      return subject(code) == nil ? nil : sheet
    }
    // Both can be corrected.
    platform.document = { ["d1", "d2"].contains($0) ? FakePlatform.sheets["d2"] : nil }
    platform.runs = { _ in [] }
    platform.run = { _, number in
      RunLine(
        number: number, asAt: "2026-06-30", year: 2025, decidedAt: "", version: "v", owner: "",
        enterprises: 2, previous: nil, gains: 0, losses: 0, others: 0)
    }
    platform.changes = { _, _, _, _ in Slice(rows: []) }
    platform.exports = { code, mode, _, _, _ in
      let export = ExportLine(
        id: "d1", number: "EX-1", codes: [code], mode: mode, day: "2026-06-01",
        leftOn: "2026-06-02", amount: .count(1, unit: Wording("元", "yuan")),
        state: Label(code: "x", text: Wording("已结关", "cleared"), tone: .good))
      return subject(code) == nil
        ? nil : ExportPage(code: code, codes: [code], name: "X", slice: Slice(rows: [export]))
    }
    // What is let through is told as the name of the one that is listed.
    platform.counted = { _, _, among, _ in
      let only = among.only.map { $0.joined(separator: " ") } ?? "all"
      return Slice(rows: [CountedRow(code: mine, name: "\(among.city) \(only)", number: "D-1")])
    }
    platform.addFigure = { _, _ in true }
    // A benefit of the department that both may be offered.
    platform.offerable = {
      [
        OfferableBenefit(
          key: "small/aid", label: Wording("补助", "aid"), policy: Wording("小政策", "small"),
          sentence: "1.1", department: SmallCases.department, basis: FakePlatform.basis)
      ]
    }
    platform.candidates = { _, _ in
      [mine, theirs].map { code in
        OfferCandidate(code: code, codes: [code], name: code, city: nil, number: "D-1")
      }
    }
    platform.contact = { _, _, objection in objection == "1" ? "子鹏 13700000000" : nil }
    platform.objections = { account in
      [
        OwnObjection(
          number: "1", decision: "JL-2025-000001", at: "", subject: "turnover",
          claim: "claim of \(account)", evidence: "e", contact: "13700000000")
      ]
    }
    return platform
  }

  static let model = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="M" namespace="urn:m">
    <inputData id="i" name="x"><variable name="x" typeRef="number"/></inputData>
    <decision id="d" name="D"><variable name="D"/>
    <informationRequirement><requiredInput href="#i"/></informationRequirement>
    <literalExpression><text>x &lt; 2</text></literalExpression></decision></definitions>
    """

  static func subject(_ code: String) -> AccessSubject? {
    switch code {
    case mine: AccessSubject(codes: [mine], city: .shenzhen)
    case theirs: AccessSubject(codes: [theirs], city: .guangzhou)
    default: nil
    }
  }
}
