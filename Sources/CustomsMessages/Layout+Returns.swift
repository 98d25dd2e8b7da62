/// The fields of `OrderReturn`, in the order of the schema.
public enum OrderReturnField: Int, CaseIterable, Sendable {
  case guid, ebpCode, ebcCode, orderNo, returnStatus, returnTime, returnInfo
}

/// The fields of `ReceiptsReturn`, in the order of the schema.
public enum ReceiptsReturnField: Int, CaseIterable, Sendable {
  case guid, ebcCode, orderNo, payNo, returnStatus, returnTime, returnInfo
}

/// The fields of `LogisticsReturn`, in the order of the schema.
public enum LogisticsReturnField: Int, CaseIterable, Sendable {
  case guid, logisticsCode, logisticsNo, returnStatus, returnTime, returnInfo
}

/// The fields of `InventoryReturn`, in the order of the schema.
public enum InventoryReturnField: Int, CaseIterable, Sendable {
  case guid, agentCode, copNo, preNo, invtNo, ebcCode, ebpCode, orderNo, statisticsFlag
  case returnStatus, returnTime, returnInfo
}

/// The fields of `MessageReturn`, in the order of the schema.
public enum MessageReturnField: Int, CaseIterable, Sendable {
  case guid, returnStatus, returnInfo, returnTime, oriCopMsgId, oriMessageType, oriBizMessage
}

// Source: 海关跨境电商统一版系统企业对接报文规范, 2022-05, field tables and schema.
extension Layout {
  /// The receipt for an order (电子订单回执).
  static let orderReturn = Layout(
    "OrderReturn",
    [
      Field(OrderReturnField.guid, "系统唯一序号", .exactly(36)),
      Field(OrderReturnField.ebpCode, "电商平台代码", .upTo(18)),
      Field(OrderReturnField.ebcCode, "电商企业/收发货人代码", .upTo(18)),
      Field(OrderReturnField.orderNo, "电商订单/海外仓订仓单编号", .upTo(60)),
      Field(OrderReturnField.returnStatus, "回执状态", .text(least: 1, most: 10, collapsed: false)),
      Field(OrderReturnField.returnTime, "回执时间", .exactly(17)),
      Field(OrderReturnField.returnInfo, "回执信息", .upTo(1000)),
    ])

  /// The receipt for money received (收款单回执).
  static let receiptsReturn = Layout(
    "ReceiptsReturn",
    [
      Field(ReceiptsReturnField.guid, "系统唯一序号", .exactly(36)),
      Field(ReceiptsReturnField.ebcCode, "电商企业/收发货人代码", .upTo(18)),
      Field(ReceiptsReturnField.orderNo, "电商订单/海外仓订仓单编号", .upTo(60)),
      Field(ReceiptsReturnField.payNo, "支付交易编号", .upTo(60), optional: true),
      Field(
        ReceiptsReturnField.returnStatus, "回执状态", .text(least: 1, most: 10, collapsed: false)),
      Field(ReceiptsReturnField.returnTime, "回执时间", .exactly(17)),
      Field(ReceiptsReturnField.returnInfo, "回执信息", .upTo(1000)),
    ])

  /// The receipt for a waybill (运单回执).
  static let logisticsReturn = Layout(
    "LogisticsReturn",
    [
      Field(LogisticsReturnField.guid, "系统唯一序号", .exactly(36)),
      Field(LogisticsReturnField.logisticsCode, "物流企业代码", .upTo(18)),
      Field(LogisticsReturnField.logisticsNo, "物流运单编号", .upTo(32)),
      Field(
        LogisticsReturnField.returnStatus, "回执状态", .text(least: 1, most: 10, collapsed: false)),
      Field(LogisticsReturnField.returnTime, "回执时间", .exactly(17)),
      Field(LogisticsReturnField.returnInfo, "回执信息", .upTo(1000)),
    ])

  /// The receipt for an inventory (清单回执).
  static let inventoryReturn = Layout(
    "InventoryReturn",
    [
      Field(InventoryReturnField.guid, "系统唯一序号", .exactly(36)),
      Field(InventoryReturnField.agentCode, "申报企业代码", .upTo(18)),
      Field(InventoryReturnField.copNo, "企业唯一编号", .upTo(30)),
      Field(InventoryReturnField.preNo, "电子口岸编号/预录入编号", .exactly(18)),
      Field(InventoryReturnField.invtNo, "清单编号", .upTo(20)),
      Field(InventoryReturnField.ebcCode, "电商企业/收发货人代码", .upTo(18)),
      Field(InventoryReturnField.ebpCode, "电商平台代码", .upTo(18)),
      Field(InventoryReturnField.orderNo, "电商订单/海外仓订仓单编号", .upTo(60)),
      Field(InventoryReturnField.statisticsFlag, "申报业务类型", .exactly(1)),
      Field(
        InventoryReturnField.returnStatus, "回执状态", .text(least: 1, most: 10, collapsed: false)),
      Field(InventoryReturnField.returnTime, "回执时间", .exactly(17)),
      Field(InventoryReturnField.returnInfo, "回执信息", .upTo(1000)),
    ])

  /// The receipt for a message that failed its format check (报文格式校验回执).
  static let messageReturn = Layout(
    "MessageReturn",
    [
      Field(MessageReturnField.guid, "系统唯一序号", .exactly(36)),
      Field(MessageReturnField.returnStatus, "回执状态", .text(least: 1, most: 10, collapsed: false)),
      Field(MessageReturnField.returnInfo, "回执信息", .upTo(5000)),
      Field(MessageReturnField.returnTime, "回执时间", .exactly(17)),
      Field(MessageReturnField.oriCopMsgId, "原始传输报文编号", .upTo(255)),
      Field(MessageReturnField.oriMessageType, "原始报文类型", .upTo(15)),
      Field(MessageReturnField.oriBizMessage, "anytext", .upTo(2147483647)),
    ])
}
