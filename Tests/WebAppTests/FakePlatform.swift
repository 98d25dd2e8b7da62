import TradeTerms
import WebApp

/// A small province for the tests of the pages: every edge once, nothing below it real.
enum FakePlatform {
  static let seller = "91440101MA9Y0A1B2C"

  /// A platform that answers from the values below.
  static func make() -> Platform {
    Platform(
      choices: choices,
      measures: { measures },
      measure: { id in measures.first { $0.id == id } },
      targets: { targets },
      enterprises: { query in
        let rows = enterprises.filter { query.text.isEmpty || $0.name.contains(query.text) }
        return query.after == nil
          ? Slice(rows: rows, next: rows.isEmpty ? nil : "后 一页&1") : Slice(rows: [])
      },
      enterprise: { code in code == seller ? sheet : nil },
      decision: { code, number in
        code == seller ? decisions.first { $0.line.number == number } : nil
      },
      object: { _ in "YY-000001" },
      documents: { query in
        let rows = documents.filter { query.kind.isEmpty || $0.kind.code == query.kind }
        return Slice(rows: rows)
      },
      document: { id in sheets[id] },
      findings: { _ in Slice(rows: [finding]) },
      handIn: handIn,
      health: { Health(version: "test", database: "SQLite", isDatabaseReachable: true) })
  }

  static let choices = Choices(
    cities: [
      Choice(code: "4401", name: Wording("广州", "Guangzhou")),
      Choice(code: "4419", name: Wording("东莞", "Dongguan")),
    ],
    enterpriseKinds: [
      Choice(code: "platform", name: Wording("平台", "platform")),
      Choice(code: "seller", name: Wording("卖家", "seller")),
    ],
    documentKinds: [
      Choice(code: "303", name: Wording("订单", "order")),
      Choice(code: "603", name: Wording("出口清单", "export inventory")),
    ],
    documentStates: [Choice(code: "declared", name: Wording("已申报", "declared"))],
    matches: [Choice(code: "complete", name: Wording("三单齐全", "complete"))])

  static let finding = FindingRow(
    document: "出口清单 QD20250306001", documentID: "d2", element: "qty", value: "-3",
    rule: "B-017", refuses: true,
    what: Wording("数量“-3”不是正数", "the quantity “-3” is not positive"),
    remedy: Wording("请填写实际申报数量", "write the quantity really declared"))

  /// Accepts everything but what holds the word `faulty`.
  @Sendable static func handIn(_ file: HandedFile) -> HandInResult {
    let kind = Label(code: "303", text: Wording("订单", "order"), tone: .neutral)
    guard String(decoding: file.bytes, as: UTF8.self).contains("faulty") else {
      let line = HandInLine(kind: kind, number: "DD-1", verdict: .accepted, id: "d1")
      return HandInResult(file: file.name, receipt: "R-1", documents: [line])
    }
    let line = HandInLine(
      kind: kind, number: "DD-2", verdict: .refused, id: "d2", findings: [finding])
    return HandInResult(file: file.name, receipt: "R-2", documents: [line])
  }
}
