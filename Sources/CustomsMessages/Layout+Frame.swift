/// The fields of `BaseTransfer`, in the order of the schema.
public enum TransferField: Int, CaseIterable, Sendable {
  case copCode, copName, dxpMode, dxpId, note
}

/// The fields of `BaseSubscribe`, in the order of the schema.
public enum SubscribeField: Int, CaseIterable, Sendable {
  case status, dxpMode, dxpAddress, note
}

/// The fields of `ExtendMessage`, in the order of the schema.
public enum ExtensionField: Int, CaseIterable, Sendable {
  case name, version, Message
}

// Source: 海关跨境电商统一版系统企业对接报文规范, 2022-05, field tables and schema.
extension Layout {
  /// Who sent the message (基础报文传输实体).
  static let baseTransfer = Layout(
    "BaseTransfer",
    [
      Field(TransferField.copCode, "传输企业代码", .upTo(18)),
      Field(TransferField.copName, "传输企业名称", .upTo(100)),
      Field(TransferField.dxpMode, "报文传输模式", .exactly(3)),
      Field(TransferField.dxpId, "报文传输编号", .upTo(30)),
      Field(TransferField.note, "备注", .upTo(1000), optional: true),
    ])

  /// Who else wants the returns (基础回执订阅实体).
  static let baseSubscribe = Layout(
    "BaseSubscribe",
    [
      Field(SubscribeField.status, "用户订阅单证业务状态", .upTo(100)),
      Field(SubscribeField.dxpMode, "报文传输模式", .exactly(3)),
      Field(SubscribeField.dxpAddress, "订阅方传输地址", .upTo(100)),
      Field(SubscribeField.note, "备注", .upTo(1000), optional: true),
    ])

  /// A party's own addition to the message (扩展自定义数据实体).
  static let extendMessage = Layout(
    "ExtendMessage",
    [
      Field(ExtensionField.name, "自定义报文命名空间", .upTo(30)),
      Field(ExtensionField.version, "自定义报文版本", .upTo(30)),
      Field(ExtensionField.Message, "自定义报文实体", .anything),
    ])
}
