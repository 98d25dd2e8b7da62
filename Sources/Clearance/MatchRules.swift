import CustomsMessages
import TradeLedger
import TradeTerms

/// The match of the documents of one order (三单比对): what is missing, and what contradicts.
///
/// Source: announcement 2016-26, item 4; keys and readings as in `docs/readings.md`.
enum MatchRules {
  /// The documents that share one order number of one seller, current ones only.
  struct Group {
    var order: LedgerDocument?
    var receipts: [LedgerDocument] = []
    var inventories: [LedgerDocument] = []
    /// What all inventories together ship, by line.
    var shipped: [Int64: Amount] = [:]

    /// Adds an inventory that uses the order up.
    mutating func add(_ inventory: LedgerDocument) {
      inventories.append(inventory)
      for line in inventory.summary.lines { shipped[line.number, default: .zero] += line.quantity }
    }
  }

  struct Outcome {
    let missing: MissingPartners
    let findings: [Finding]
  }

  /// The match of one inventory of the group.
  static func outcome(
    of inventory: LedgerDocument, in group: Group, waybill: LedgerDocument?
  ) -> Outcome {
    var missing: MissingPartners = []
    var findings: [Finding] = []
    if let order = group.order {
      compare(inventory, with: order, in: group, &findings)
    } else {
      missing.insert(.order)
    }
    if group.receipts.isEmpty {
      if needsReceipts(inventory.summary.tradeMode) { missing.insert(.receipts) }
    } else if let order = group.order {
      compareCharge(group.receipts, with: order, inventory, &findings)
    }
    if let waybill {
      let weight = waybill.summary.grossWeight
      if weight != inventory.summary.grossWeight {
        note(
          .matchWeight, inventory, "InventoryHead/grossWeight",
          "\(inventory.summary.grossWeight)", "\(weight)", &findings)
      }
    } else {
      missing.insert(.waybill)
    }
    return Outcome(missing: missing, findings: findings)
  }

  /// Business-to-business trade (9710, 9810) has no receipts to match.
  static func needsReceipts(_ tradeMode: String) -> Bool {
    tradeMode != "9710" && tradeMode != "9810"
  }

  private static func compare(
    _ inventory: LedgerDocument, with order: LedgerDocument, in group: Group,
    _ findings: inout [Finding]
  ) {
    if inventory.platform != order.platform {
      note(
        .matchPlatform, inventory, "InventoryHead/ebpCode", inventory.summary.platformCode,
        order.summary.platformCode, &findings)
    }
    if inventory.summary.sellerName != order.summary.sellerName {
      note(
        .matchSellerName, inventory, "InventoryHead/ebcName", inventory.summary.sellerName,
        order.summary.sellerName, &findings)
    }
    compareLines(inventory, with: order, in: group, &findings)
    compareMoney(inventory, with: order, in: group, &findings)
  }

  private static func compareLines(
    _ inventory: LedgerDocument, with order: LedgerDocument, in group: Group,
    _ findings: inout [Finding]
  ) {
    for line in inventory.summary.lines {
      guard let ordered = order.summary.lines.first(where: { $0.number == line.number }) else {
        let numbers = order.summary.lines.map { "\($0.number)" }.joined(separator: ", ")
        note(.matchLine, inventory, "InventoryList/gnum", "\(line.number)", numbers, &findings)
        continue
      }
      let shipped = group.shipped[line.number] ?? .zero
      if shipped > ordered.quantity {
        note(
          .matchQuantity, inventory, "\(line.number)", "\(shipped)", "\(ordered.quantity)",
          &findings)
      }
    }
  }

  /// The sums of money, when both sides have one and the same currency.
  private static func compareMoney(
    _ inventory: LedgerDocument, with order: LedgerDocument, in group: Group,
    _ findings: inout [Finding]
  ) {
    var sum = Amount.zero
    for other in group.inventories {
      for value in other.summary.values {
        guard value.currency == order.summary.currency else { return }
        sum += value.amount
      }
    }
    // Part of an order may still be to come; more than the order is a contradiction.
    let isWhole =
      group.shipped.values.reduce(Amount.zero, +)
      >= order.summary.lines.reduce(Amount.zero) { $0 + $1.quantity }
    if sum > order.summary.value || (isWhole && sum != order.summary.value) {
      note(
        .matchMoney, inventory, "InventoryList/totalPrice", "\(sum)", "\(order.summary.value)",
        &findings)
    }
  }

  private static func compareCharge(
    _ receipts: [LedgerDocument], with order: LedgerDocument, _ inventory: LedgerDocument,
    _ findings: inout [Finding]
  ) {
    guard receipts.allSatisfy({ $0.summary.currency == order.summary.currency }) else { return }
    let charge = receipts.reduce(Amount.zero) { $0 + $1.summary.value }
    let due = order.summary.value + order.summary.freight
    if charge != due {
      note(.matchCharge, inventory, "Receipts/charge", "\(charge)", "\(due)", &findings)
    }
  }

  private static func note(
    _ rule: Rule, _ inventory: LedgerDocument, _ element: String, _ value: String,
    _ expected: String, _ findings: inout [Finding]
  ) {
    findings.append(
      Finding(
        rule, record: inventory.number.place, element: element, value: value, expected: expected))
  }
}
