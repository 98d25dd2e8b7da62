/// The faults that a synthetic province can carry, each noted in its manifest.
public enum SyntheticFault: String, CaseIterable, Sendable {
  // What the official schema refuses.
  case missingElement, badNumber, tooLong
  // What the schema lets through and should not.
  case negativeQuantity, gnumZero, emptyText, unknownCode, totalsDiffer
  // What only shows when documents meet.
  case missingWaybill, otherPlatform
  // Documents that come again.
  case repeated, contradiction, olderVersion

  /// The kinds of fault, by who can see them.
  public enum Class: String, CaseIterable, Sendable {
    case schema, business, match, version
  }

  /// Who can see the fault.
  public var faultClass: Class {
    switch self {
    case .missingElement, .badNumber, .tooLong: .schema
    case .negativeQuantity, .gnumZero, .emptyText, .unknownCode, .totalsDiffer: .business
    case .missingWaybill, .otherPlatform: .match
    case .repeated, .contradiction, .olderVersion: .version
    }
  }

  /// The number of the message that carries it.
  var message: Int {
    switch self {
    case .missingElement, .tooLong, .negativeQuantity, .repeated, .contradiction, .olderVersion: 303
    case .badNumber, .missingWaybill: 505
    case .gnumZero, .emptyText, .unknownCode, .totalsDiffer, .otherPlatform: 603
    }
  }

  /// The element that is wrong; empty when no single one is.
  var element: String {
    switch self {
    case .missingElement: "currency"
    case .badNumber: "grossWeight"
    case .tooLong: "itemName"
    case .negativeQuantity: "qty"
    case .gnumZero: "gnum"
    case .emptyText: "gname"
    case .unknownCode: "unit"
    case .totalsDiffer: "totalPrice"
    case .missingWaybill: "logisticsNo"
    case .otherPlatform: "ebpCode"
    case .contradiction: "freight"
    case .repeated: ""
    case .olderVersion: "appTime"
    }
  }

  /// The value that stands in the element, as far as it is fixed.
  var value: String {
    switch self {
    case .badNumber: "1e2"
    case .gnumZero: "0"
    case .unknownCode: "ZZZ"
    case .missingElement, .tooLong, .negativeQuantity, .emptyText, .totalsDiffer, .missingWaybill,
      .otherPlatform, .repeated, .contradiction, .olderVersion:
      ""
    }
  }
}
