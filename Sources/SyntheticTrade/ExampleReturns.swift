import CustomsMessages

/// Writes what customs answer in the example province.
struct ExampleReturns {
  /// What becomes of a document.
  enum Outcome: Sendable {
    case accepted, matched, reviewed, released, closed, returned

    var status: String {
      switch self {
      case .accepted: "2"
      case .matched: "120"
      case .reviewed: "399"
      case .released: "800"
      case .closed: "899"
      case .returned: "100"
      }
    }

    var words: String {
      switch self {
      case .accepted: "新增申报成功"
      case .matched: "[Code:1800;Desc:逻辑校验通过]"
      case .reviewed: "[Code:2700;Desc:审结]"
      case .released: "[Code:2600;Desc:放行]"
      case .closed: "[Code:2800;Desc:结关]"
      case .returned: "[Code:1900;Desc:退单：示例]"
      }
    }

    /// Minutes after the inventory.
    var minutes: Int {
      switch self {
      case .accepted: 1
      case .matched: 10
      case .reviewed: 20
      case .released: 30
      case .closed: 120
      case .returned: 40
      }
    }
  }

  private var orders = ExampleDesk.writer(.orderReturn)
  private var receipts = ExampleDesk.writer(.receiptsReturn)
  private var waybills = ExampleDesk.writer(.logisticsReturn)
  private var inventories = ExampleDesk.writer(.inventoryReturn)

  /// Answers every document of a sale, up to 结关.
  mutating func writeAll(_ paper: SyntheticPaper) {
    let parties = paper.parties
    orders.record(head: [
      text(paper.guid(304)), text(parties.platform.code), text(parties.firm.code),
      text(paper.orderNo), "120", time(.matched, paper), Outcome.matched.words,
    ])
    if paper.set.mode.hasReceipts {
      receipts.record(head: [
        text(paper.guid(404)), text(parties.firm.code), text(paper.orderNo),
        "PAY\(SyntheticCode.padded(paper.set.index + 1, to: 12))", "120", time(.matched, paper),
        Outcome.matched.words,
      ])
    }
    waybills.record(head: [
      text(paper.guid(506)), text(parties.carrier.code),
      text(parties.waybillPrefix) + SyntheticCode.padded(paper.set.index + 1, to: 11), "399",
      time(.reviewed, paper), Outcome.reviewed.words,
    ])
    writeInventory(paper, [.accepted, .matched, .reviewed, .released, .closed])
  }

  /// Answers the inventory of a sale, once for each outcome.
  mutating func writeInventory(_ paper: SyntheticPaper, _ outcomes: [Outcome]) {
    let parties = paper.parties
    let day = text(paper.set.day)
    let serial = SyntheticCode.padded(paper.set.index, to: 9)
    for outcome in outcomes {
      var answer = paper
      answer.shift = outcome.minutes
      inventories.record(head: [
        text(answer.guid(604)), text(parties.agent.code),
        text(parties.copPrefix) + SyntheticCode.padded(paper.set.local, to: 10), "B\(day)\(serial)",
        "\(text(parties.district))\(day.prefix(4))E\(serial)", text(parties.firm.code),
        text(parties.platform.code), text(paper.orderNo), paper.set.mode.hasReceipts ? "A" : "B",
        outcome.status, time(outcome, paper), outcome.words,
      ])
    }
  }

  /// The messages that have records.
  consuming func finish(stem: String) -> [ExampleProvince.File] {
    [
      ("6-CEB304", orders), ("6-CEB404", receipts), ("6-CEB506", waybills),
      ("6-CEB604", inventories),
    ].filter { $0.1.recordCount > 0 }.map { name, writer in
      ExampleProvince.File(path: "\(stem)-\(name).xml", bytes: writer.finish())
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func time(_ outcome: Outcome, _ paper: SyntheticPaper) -> String {
    text(paper.time(after: 7200 + outcome.minutes * 60)) + "000"
  }
}
