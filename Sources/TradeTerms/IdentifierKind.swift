/// The kinds of identifier that the platform knows.
public enum IdentifierKind: String, Sendable, CaseIterable {
  case uscc
  case customsRegistration
  case enterpriseCode
  case hsCode
  case district
  case orderNumber
  case waybillNumber
  case inventoryNumber
  case currency

  var name: Wording {
    switch self {
    case .uscc: Wording("统一社会信用代码", "unified social credit code")
    case .customsRegistration: Wording("海关注册编码", "customs registration code")
    case .enterpriseCode: Wording("企业代码", "enterprise code")
    case .hsCode: Wording("商品编码", "HS code")
    case .district: Wording("关区代码", "customs district code")
    case .orderNumber: Wording("订单编号", "order number")
    case .waybillNumber: Wording("物流运单编号", "waybill number")
    case .inventoryNumber: Wording("清单编号", "inventory number")
    case .currency: Wording("币制代码", "customs currency code")
    }
  }

  var remedy: Wording {
    switch self {
    case .uscc:
      Wording("请对照营业执照原件重新填写", "Copy it again from the business licence")
    case .customsRegistration:
      Wording("请对照海关备案回执重新填写", "Copy it again from the customs registration record")
    case .enterpriseCode:
      Wording(
        "请填写 18 位统一社会信用代码或 10 位海关注册编码",
        "Give the 18-character social credit code or the 10-character customs code")
    case .hsCode:
      Wording(
        "请查《进出口税则》后填写 10 位商品编码", "Look up the 10-digit code in the customs tariff")
    case .district:
      Wording("请填写关区代码表中的 4 位代码", "Give a 4-digit code of the district table")
    case .orderNumber:
      Wording("请按平台上的订单编号填写，不超过 60 个字符", "Give the platform's number, at most 60 characters")
    case .waybillNumber:
      Wording("请按面单上的运单号填写，不超过 32 个字符", "Give the number on the label, at most 32 characters")
    case .inventoryNumber:
      Wording("请按海关回执中的清单编号填写", "Copy it from the customs receipt")
    case .currency:
      Wording("请填写币制代码表中的 3 位代码", "Give a 3-digit code of the currency table")
    }
  }
}
