import CustomsMessages
import TradeLedger

extension IntakeBatch {
  /// A return is kept as a document of its own and moves the state of the one it answers.
  /// - Returns: false when it is held already.
  mutating func takeReturn(_ record: PreparedRecord, _ number: DocumentNumber) throws -> Bool {
    let key = try tradeKey(of: record)
    let own = try ownNumber(of: record)
    let isHeld = desk.indices(ofTrade: key).contains { index in
      desk[index].type == record.type && desk[index].hasOwnNumber(own)
        && desk[index].appTime == record.appTime
    }
    guard !isHeld else { return false }
    let document = LedgerDocument(
      number: number, type: record.type, party: key.party, tradeNumber: key.number,
      ownNumber: own, appTime: record.appTime, appType: 1, appStatus: 2, standing: .current,
      platform: nil, carrier: nil, waybill: nil, day: record.day, content: record.content,
      summary: record.summary, knownAt: knownAt, state: record.returnStatus,
      stateTime: record.appTime)
    _ = desk.place(new: document)
    for index in answeredIndices(document) { apply(document, to: index) }
    return true
  }

  /// The returns that came before the document they answer.
  mutating func applyEarlierReturns(to document: inout LedgerDocument) {
    guard let answer = document.type.answer else { return }
    for index in desk.indices(ofTrade: document.tradeKey)
    where desk[index].type == answer && isAnswer(desk[index], to: document) {
      move(&document, by: desk[index])
    }
  }

  /// The newest declared version that a return can mean: sent no later than the return.
  private func answeredIndices(_ answer: LedgerDocument) -> [Int] {
    guard let type = answer.type.answered else { return [] }
    var newest: [String: Int] = [:]
    // A 604 names the inventory by agent and copNo too, whatever its order number says.
    let own = answer.ownNumber.split(separator: " → ").first.map(String.init) ?? ""
    let named = TradeKey(party: answer.party, number: own)
    let found = Set(desk.indices(ofTrade: answer.tradeKey)).union(desk.indices(ofOwn: named))
    for index in found {
      let document = desk[index]
      guard document.type == type, document.standing != .draft, isAnswer(answer, to: document)
      else { continue }
      if let other = newest[document.ownNumber], desk[other].appTime > document.appTime {
        continue
      }
      newest[document.ownNumber] = index
    }
    return Array(newest.values)
  }

  private func isAnswer(_ answer: LedgerDocument, to document: LedgerDocument) -> Bool {
    // A return that names no own number (real negative ones lack it) means all of the order's.
    let isSameNumber =
      answer.ownNumber.hasPrefix(" → ") || answer.ownNumber.hasPrefix(document.ownNumber + " → ")
    return isSameNumber && document.appTime * 1_000 <= answer.appTime
  }

  private mutating func apply(_ answer: LedgerDocument, to index: Int) {
    var document = desk[index]
    move(&document, by: answer)
    desk[index] = document
    touch(document)
    if document.isRefusedChange, document.standing != .superseded { bringBack(before: index) }
  }

  /// A change or withdrawal that was refused never took place: what was declared before it stands.
  private mutating func bringBack(before index: Int) {
    let refused = desk[index]
    let earlier = versionIndices(refused.type, refused.tradeKey, refused.ownNumber)
      .filter { other in
        desk[other].standing == .superseded && desk[other].appTime < refused.appTime
          && !desk[other].isRefusedChange
      }
      .max { desk[$0].appTime < desk[$1].appTime }
    guard let earlier else { return }
    desk[index].standing = .superseded
    desk[earlier].standing = desk[earlier].appType == 3 ? .withdrawn : .current
    touch(desk[earlier])
  }

  /// Returns come out of order: the one with the latest time tells the state.
  private func move(_ document: inout LedgerDocument, by answer: LedgerDocument) {
    if let time = document.stateTime, time > answer.appTime { return }
    document.state = answer.state
    document.stateTime = answer.appTime
  }
}

extension LedgerDocument {
  /// Whether it is a change or a withdrawal that customs returned, or that never got there.
  var isRefusedChange: Bool {
    guard appType != 1, let state else { return false }
    return state == 100 || state == 4 || state < 0
  }
}
