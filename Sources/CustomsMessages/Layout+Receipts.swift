/// The fields of `Receipts`, in the order of the schema.
public enum ReceiptsField: Int, CaseIterable, Sendable {
  case guid, appType, appTime, appStatus, ebpCode, ebpName, ebcCode, ebcName, orderNo, payCode
  case payName, payNo, charge, currency, accountingDate, note
}

// Source: 海关跨境电商统一版系统企业对接报文规范, 2022-05, field tables and schema.
extension Layout {
  /// Money received for an order (收款单).
  static let receipts = Layout(
    "Receipts",
    [
      Field(ReceiptsField.guid, "系统唯一序号", .exactly(36)),
      Field(ReceiptsField.appType, "报送类型", .exactly(1)),
      Field(ReceiptsField.appTime, "报送时间", .exactly(14)),
      Field(ReceiptsField.appStatus, "业务状态", .exactly(1), emptyReadsAs: "1"),
      Field(ReceiptsField.ebpCode, "电商平台代码", .upTo(18)),
      Field(ReceiptsField.ebpName, "电商平台/海外仓名称", .upTo(100)),
      Field(ReceiptsField.ebcCode, "电商企业/收发货人代码", .upTo(18)),
      Field(ReceiptsField.ebcName, "电商企业/收发货人名称", .upTo(100)),
      Field(ReceiptsField.orderNo, "电商订单/海外仓订仓单编号", .upTo(60)),
      Field(ReceiptsField.payCode, "支付企业代码", .upTo(18), optional: true),
      Field(ReceiptsField.payName, "支付企业名称", .upTo(100)),
      Field(ReceiptsField.payNo, "支付交易编号", .upTo(60), optional: true),
      Field(ReceiptsField.charge, "收款金额", .decimal),
      Field(ReceiptsField.currency, "币制", .exactly(3)),
      Field(ReceiptsField.accountingDate, "到账时间", .exactly(14)),
      Field(ReceiptsField.note, "备注", .upTo(1000), optional: true),
    ])
}
