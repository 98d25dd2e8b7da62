import CustomsMessages

/// Writes the sets of one block into their messages.
struct SyntheticDesk {
  /// The path of each message without its kind, such as `00001/00000001`.
  private let stem: String
  private var orders: MessageWriter
  private var receipts: MessageWriter
  private var waybills: MessageWriter
  private var inventories: MessageWriter
  private var ordersAgain: MessageWriter
  private var faults: [SyntheticFaultNote] = []
  private var agent: SyntheticParty?
  private let seed: UInt64
  private let sets: Range<Int>

  init(seed: UInt64, sets: Range<Int>) {
    self.seed = seed
    self.sets = sets
    let first = sets.lowerBound
    let folder = SyntheticCode.padded(first / SyntheticProvince.setsPerFolder + 1, to: 5)
    stem = "\(folder)/\(SyntheticCode.padded(first + 1, to: 8))"
    var random = SplitMix(seed: seed, index: first, salt: 5)
    func writer(_ type: MessageType, _ size: Int) -> MessageWriter {
      MessageWriter(
        type, guid: String(decoding: random.nextGuid(), as: UTF8.self), reserving: size)
    }
    orders = writer(.order, 200_000)
    receipts = writer(.receipts, 100_000)
    waybills = writer(.logistics, 100_000)
    inventories = writer(.inventory, 350_000)
    ordersAgain = writer(.order, 4096)
  }

  /// Writes the documents of a set, with its fault if it has one.
  mutating func write(_ set: SyntheticSet, of parties: SyntheticParties) {
    agent = agent ?? parties.agent
    let paper = SyntheticPaper(seed: seed, set: set, parties: parties)
    orders.write(order: paper)
    if set.mode.hasReceipts { receipts.write(receipts: paper) }
    if set.fault != .missingWaybill { waybills.write(waybill: paper) }
    inventories.write(inventory: paper)
    guard let fault = set.fault else { return }
    if fault.faultClass == .version { ordersAgain.write(order: paper.again(fault)) }
    faults.append(
      SyntheticFaultNote(
        fault: fault, set: set.index + 1, enterprise: parties.uscc,
        orderNo: String(decoding: paper.orderNo, as: UTF8.self), path: path(of: fault)))
  }

  /// Closes the messages that have records.
  consuming func finish() -> SyntheticBlock {
    let sender = agent ?? .foreignPlatform
    let transfer = [
      String(decoding: sender.code, as: UTF8.self), String(decoding: sender.name, as: UTF8.self),
      "DXP", "DXPENTSYNTHETIC001",
    ]
    let writers = [
      ("-CEB303.xml", orders), ("-CEB403.xml", receipts), ("-CEB505.xml", waybills),
      ("-CEB603.xml", inventories), ("-again-CEB303.xml", ordersAgain),
    ]
    let used = writers.filter { $0.1.recordCount > 0 }
    return SyntheticBlock(
      sets: sets,
      files: used.map { .init(path: stem + $0.0, bytes: $0.1.finish(transfer: transfer)) },
      faults: faults, documentCount: used.reduce(0) { $0 + $1.1.recordCount })
  }

  private func path(of fault: SyntheticFault) -> String {
    if fault.faultClass == .version { return "\(stem)-again-CEB303.xml" }
    return fault == .missingWaybill ? "\(stem)-CEB603.xml" : "\(stem)-CEB\(fault.message).xml"
  }
}

extension SyntheticPaper {
  /// The order as it comes a second time.
  fileprivate func again(_ fault: SyntheticFault) -> Self {
    var again = self
    if fault == .contradiction { again.extraFreight = 1 }
    if fault == .olderVersion {
      again.appType = "2"
      again.shift = -1
    }
    return again
  }
}
