/// The kinds of message that the unified system exchanges (跨境电商统一版报文).
///
/// The raw value is the number in the root's name: 303 for `CEB303Message`.
public enum MessageType: Int, CaseIterable, Hashable, Sendable {
  case order = 303
  case orderReturn = 304
  case receipts = 403
  case receiptsReturn = 404
  case logistics = 505
  case logisticsReturn = 506
  case inventory = 603
  case inventoryReturn = 604
  case messageReturn = 900

  /// The root element, such as `CEB303Message`.
  public var rootName: String { "CEB\(rawValue)Message" }

  /// Whether an enterprise sends it, so that the schema is enforced.
  public var isRequest: Bool {
    switch self {
    case .order, .receipts, .logistics, .inventory: true
    case .orderReturn, .receiptsReturn, .logisticsReturn, .inventoryReturn, .messageReturn: false
    }
  }

  /// How each business record in it is built.
  public var shape: RecordShape {
    switch self {
    case .order: RecordShape("Order", head: .orderHead, line: .orderLine)
    case .orderReturn: RecordShape("OrderReturn", head: .orderReturn)
    case .receipts: RecordShape("Receipts", head: .receipts)
    case .receiptsReturn: RecordShape("ReceiptsReturn", head: .receiptsReturn)
    case .logistics: RecordShape("Logistics", head: .logistics)
    case .logisticsReturn: RecordShape("LogisticsReturn", head: .logisticsReturn)
    case .inventory: RecordShape("Inventory", head: .inventoryHead, line: .inventoryLine)
    case .inventoryReturn: RecordShape("InventoryReturn", head: .inventoryReturn)
    case .messageReturn: RecordShape("MessageReturn", head: .messageReturn)
    }
  }

  /// The return that answers a request; a return answers nothing.
  public var answer: MessageType? {
    switch self {
    case .order: .orderReturn
    case .receipts: .receiptsReturn
    case .logistics: .logisticsReturn
    case .inventory: .inventoryReturn
    case .orderReturn, .receiptsReturn, .logisticsReturn, .inventoryReturn, .messageReturn: nil
    }
  }

  /// How many records one message may carry.
  var mostRecords: Int { self == .messageReturn ? 1 : 100 }
}
