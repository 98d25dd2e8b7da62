import TradeTerms

/// What a field's text stands for, beyond its form.
enum FieldMeaning: Sendable {
  /// Free text.
  case text
  /// A code of a table.
  case code(CodeTable)
  /// A firm's code: USCC or customs registration; `words` are the texts allowed in its place.
  case enterprise(words: [String])
  /// A document's own number; it should look like a GUID, but live users break that.
  case guid
  /// `YYYYMMDDhhmmss`, China time.
  case dateTime
  /// `YYYYMMDD`.
  case date
  /// A number that may be zero but not less.
  case notNegative
  /// A number that must be more than zero.
  case positive
  /// A goods code of ten digits.
  case hsCode
  /// The number of a line, from 1.
  case lineNumber

  /// The meaning of a field by its name; names mean the same in every message.
  init(_ name: String, _ tables: ReferenceTables) {
    switch name {
    case "guid": self = .guid
    case "appType": self = .code(tables.appTypes)
    case "appStatus": self = .code(tables.appStatuses)
    case "appTime", "accountingDate": self = .dateTime
    case "ieDate": self = .date
    case "orderType": self = .code(tables.orderTypes)
    case "ebpCode": self = .enterprise(words: ["无"])
    case "ownerCode": self = .enterprise(words: ["NO", "无"])
    case "ebcCode", "agentCode", "logisticsCode", "payCode", "iacCode":
      self = .enterprise(words: [])
    case "currency", "fCurrency", "iCurrency": self = .code(tables.currencies)
    case "country": self = .code(tables.countries)
    case "unit", "unit1", "unit2": self = .code(tables.units)
    case "tradeMode": self = .code(tables.tradeModes)
    case "trafMode": self = .code(tables.transportModes)
    case "wrapType": self = .code(tables.wraps)
    case "customsCode", "portCode": self = .code(tables.districts)
    case "statisticsFlag": self = .code(tables.statisticsFlags)
    case "fFlag", "iFlag": self = .code(tables.chargeFlags)
    case "qty", "qty1", "grossWeight", "netWeight", "packNo": self = .positive
    case "qty2", "price", "totalPrice", "goodsValue", "freight", "insuredFee", "charge":
      self = .notNegative
    case "gcode": self = .hsCode
    case "gnum": self = .lineNumber
    default: self = .text
    }
  }
}
