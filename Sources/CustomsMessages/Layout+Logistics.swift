/// The fields of `Logistics`, in the order of the schema.
public enum LogisticsField: Int, CaseIterable, Sendable {
  case guid, appType, appTime, appStatus, logisticsCode, logisticsName, logisticsNo, freight
  case insuredFee, currency, grossWeight, packNo, goodsInfo, ebcCode, ebcName, ebcTelephone, note
}

// Source: 海关跨境电商统一版系统企业对接报文规范, 2022-05, field tables and schema.
extension Layout {
  /// A parcel's waybill (运单).
  static let logistics = Layout(
    "Logistics",
    [
      Field(LogisticsField.guid, "系统唯一序号", .exactly(36)),
      Field(LogisticsField.appType, "报送类型", .exactly(1)),
      Field(LogisticsField.appTime, "报送时间", .exactly(14)),
      Field(LogisticsField.appStatus, "业务状态", .exactly(1), emptyReadsAs: "2"),
      Field(LogisticsField.logisticsCode, "物流企业代码", .upTo(18)),
      Field(LogisticsField.logisticsName, "物流企业名称", .upTo(100)),
      Field(LogisticsField.logisticsNo, "物流运单编号", .upTo(32)),
      Field(LogisticsField.freight, "运杂费", .decimal),
      Field(LogisticsField.insuredFee, "保价费", .decimal),
      Field(LogisticsField.currency, "币制", .exactly(3)),
      Field(LogisticsField.grossWeight, "毛重", .decimal),
      Field(LogisticsField.packNo, "件数", .integer(digits: 9)),
      Field(LogisticsField.goodsInfo, "主要货物信息", .text(least: 0, most: 200, collapsed: true)),
      Field(LogisticsField.ebcCode, "电商企业/收发货人代码", .upTo(18), optional: true),
      Field(LogisticsField.ebcName, "电商企业/收发货人名称", .upTo(100), optional: true),
      Field(LogisticsField.ebcTelephone, "电商企业电话", .upTo(50), optional: true),
      Field(LogisticsField.note, "备注", .upTo(1000), optional: true),
    ])
}
