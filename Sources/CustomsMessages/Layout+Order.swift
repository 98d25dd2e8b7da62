/// The fields of `OrderHead`, in the order of the schema.
public enum OrderField: Int, CaseIterable, Sendable {
  case guid, appType, appTime, appStatus, orderType, orderNo, ebpCode, ebpName, ebcCode, ebcName
  case goodsValue, freight, currency, note
}

/// The fields of `OrderList`, in the order of the schema.
public enum OrderLineField: Int, CaseIterable, Sendable {
  case gnum, itemNo, itemName, itemDescribe, barCode, unit, currency, qty, price, totalPrice, note
}

// Source: 海关跨境电商统一版系统企业对接报文规范, 2022-05, field tables and schema.
extension Layout {
  /// An order (电子订单) or a warehouse booking (海外仓订仓单): its head.
  static let orderHead = Layout(
    "OrderHead",
    [
      Field(OrderField.guid, "系统唯一序号", .exactly(36)),
      Field(OrderField.appType, "报送类型", .exactly(1)),
      Field(OrderField.appTime, "报送时间", .exactly(14)),
      Field(OrderField.appStatus, "业务状态", .exactly(1), emptyReadsAs: "1"),
      Field(OrderField.orderType, "订单类型", .exactly(1)),
      Field(OrderField.orderNo, "电商订单/海外仓订仓单编号", .upTo(60)),
      Field(OrderField.ebpCode, "电商平台代码", .upTo(18)),
      Field(OrderField.ebpName, "电商平台/海外仓名称", .upTo(100)),
      Field(OrderField.ebcCode, "电商企业/收发货人代码", .upTo(18)),
      Field(OrderField.ebcName, "电商企业/收发货人名称", .upTo(100)),
      Field(OrderField.goodsValue, "商品金额", .decimal),
      Field(OrderField.freight, "运杂费", .decimal, emptyReadsAs: "0"),
      Field(OrderField.currency, "币制", .exactly(3)),
      Field(OrderField.note, "备注", .upTo(1000), optional: true),
    ])

  /// One line of an order (订单表体).
  static let orderLine = Layout(
    "OrderList",
    [
      Field(OrderLineField.gnum, "序号", .integer(digits: 5)),
      Field(OrderLineField.itemNo, "企业商品货号", .upTo(30)),
      Field(OrderLineField.itemName, "企业商品名称", .upTo(250)),
      Field(OrderLineField.itemDescribe, "企业商品描述", .upTo(1000), optional: true),
      Field(OrderLineField.barCode, "条形码", .upTo(50), optional: true),
      Field(OrderLineField.unit, "计量单位", .exactly(3)),
      Field(OrderLineField.currency, "币制", .exactly(3)),
      Field(OrderLineField.qty, "数量", .decimal),
      Field(OrderLineField.price, "单价", .decimal),
      Field(OrderLineField.totalPrice, "总价", .decimal),
      Field(OrderLineField.note, "备注", .upTo(1000), optional: true),
    ])
}
