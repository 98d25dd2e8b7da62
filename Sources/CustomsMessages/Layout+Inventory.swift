/// The fields of `InventoryHead`, in the order of the schema.
public enum InventoryField: Int, CaseIterable, Sendable {
  case guid, appType, appTime, appStatus, customsCode, ebpCode, ebpName, orderNo, logisticsCode
  case logisticsName, logisticsNo, copNo, preNo, invtNo, ieFlag, portCode, ieDate, statisticsFlag
  case agentCode, agentName, ebcCode, ebcName, ownerCode, ownerName, iacCode, iacName, emsNo
  case tradeMode, trafMode, trafName, voyageNo, billNo, totalPackageNo, loctNo, licenseNo
  case country, POD, freight, fCurrency, fFlag, insuredFee, iCurrency, iFlag, wrapType, packNo
  case grossWeight, netWeight, note
}

/// The fields of `InventoryList`, in the order of the schema.
public enum InventoryLineField: Int, CaseIterable, Sendable {
  case gnum, itemNo, itemRecordNo, itemName, gcode, gname, gmodel, barCode, country, currency
  case qty, qty1, qty2, unit, unit1, unit2, price, totalPrice, note
}

// Source: 海关跨境电商统一版系统企业对接报文规范, 2022-05, field tables and schema.
extension Layout {
  /// An export inventory (出口申报清单): its head.
  static let inventoryHead = Layout(
    "InventoryHead",
    [
      Field(InventoryField.guid, "系统唯一序号", .exactly(36)),
      Field(InventoryField.appType, "报送类型", .exactly(1)),
      Field(InventoryField.appTime, "报送时间", .exactly(14)),
      Field(InventoryField.appStatus, "业务状态", .exactly(1)),
      Field(InventoryField.customsCode, "申报地海关代码", .exactly(4)),
      Field(InventoryField.ebpCode, "电商平台代码", .upTo(18)),
      Field(InventoryField.ebpName, "电商平台/海外仓名称", .upTo(100)),
      Field(InventoryField.orderNo, "电商订单/海外仓订仓单编号", .upTo(60)),
      Field(InventoryField.logisticsCode, "物流企业代码", .upTo(18)),
      Field(InventoryField.logisticsName, "物流企业名称", .upTo(100)),
      Field(InventoryField.logisticsNo, "物流运单编号", .upTo(32)),
      Field(InventoryField.copNo, "企业唯一编号", .upTo(30)),
      Field(InventoryField.preNo, "电子口岸编号/预录入编号", .exactly(18), optional: true),
      Field(InventoryField.invtNo, "清单编号", .upTo(20), optional: true),
      Field(InventoryField.ieFlag, "进出口标记", .exactly(1)),
      Field(InventoryField.portCode, "出口口岸代码", .exactly(4)),
      Field(InventoryField.ieDate, "出口日期", .exactly(8)),
      Field(InventoryField.statisticsFlag, "申报业务类型", .exactly(1)),
      Field(InventoryField.agentCode, "申报企业代码", .upTo(18)),
      Field(InventoryField.agentName, "申报企业名称", .upTo(100)),
      Field(InventoryField.ebcCode, "电商企业/收发货人代码", .upTo(18)),
      Field(InventoryField.ebcName, "电商企业/收发货人名称", .upTo(100)),
      Field(InventoryField.ownerCode, "生产销售企业代码", .upTo(18)),
      Field(InventoryField.ownerName, "生产销售企业名称", .upTo(100)),
      Field(InventoryField.iacCode, "区内企业代码", .upTo(18), optional: true),
      Field(InventoryField.iacName, "区内企业名称", .upTo(100), optional: true),
      Field(InventoryField.emsNo, "账册编号", .upTo(30), optional: true),
      Field(InventoryField.tradeMode, "贸易方式", .exactly(4)),
      Field(InventoryField.trafMode, "运输方式", .text(least: 1, most: 1, collapsed: true)),
      Field(InventoryField.trafName, "运输工具名称", .upTo(100), optional: true),
      Field(InventoryField.voyageNo, "航班航次号", .upTo(32), optional: true),
      Field(InventoryField.billNo, "提运单号", .upTo(37), optional: true),
      Field(InventoryField.totalPackageNo, "总包号", .upTo(37), optional: true),
      Field(InventoryField.loctNo, "监管场所代码", .upTo(10), optional: true),
      Field(InventoryField.licenseNo, "许可证号", .upTo(19), optional: true),
      Field(InventoryField.country, "运抵国（地区）", .exactly(3)),
      Field(InventoryField.POD, "指运港代码", .text(least: 3, most: 4, collapsed: true)),
      Field(InventoryField.freight, "运杂费", .decimal),
      Field(InventoryField.fCurrency, "运费币制", .exactly(3)),
      Field(InventoryField.fFlag, "运费标志", .exactly(1), fixed: "3"),
      Field(InventoryField.insuredFee, "保价费", .decimal),
      Field(InventoryField.iCurrency, "保费币制", .exactly(3)),
      Field(InventoryField.iFlag, "保费标志", .exactly(1), fixed: "3"),
      Field(InventoryField.wrapType, "包装种类代码", .text(least: 1, most: 1, collapsed: true)),
      Field(InventoryField.packNo, "件数", .integer(digits: 9)),
      Field(InventoryField.grossWeight, "毛重", .decimal),
      Field(InventoryField.netWeight, "净重", .decimal),
      Field(InventoryField.note, "备注", .upTo(1000), optional: true),
    ])

  /// One line of an export inventory (清单表体).
  static let inventoryLine = Layout(
    "InventoryList",
    [
      Field(InventoryLineField.gnum, "序号", .integer(digits: 5)),
      Field(InventoryLineField.itemNo, "企业商品货号", .upTo(20)),
      Field(InventoryLineField.itemRecordNo, "账册备案料号", .upTo(30), optional: true),
      Field(InventoryLineField.itemName, "企业商品名称", .upTo(250), optional: true),
      Field(InventoryLineField.gcode, "商品编码", .exactly(10)),
      Field(InventoryLineField.gname, "商品名称", .upTo(250)),
      Field(InventoryLineField.gmodel, "规格型号", .text(least: 0, most: 250, collapsed: true)),
      Field(InventoryLineField.barCode, "条形码", .text(least: 0, most: 50, collapsed: true)),
      Field(InventoryLineField.country, "运抵国（地区）", .exactly(3)),
      Field(InventoryLineField.currency, "币制", .exactly(3)),
      Field(InventoryLineField.qty, "数量", .decimal),
      Field(InventoryLineField.qty1, "法定数量", .decimal),
      Field(InventoryLineField.qty2, "第二数量", .decimal, optional: true),
      Field(InventoryLineField.unit, "计量单位", .exactly(3)),
      Field(InventoryLineField.unit1, "法定计量单位", .exactly(3)),
      Field(InventoryLineField.unit2, "第二计量单位", .upTo(3), optional: true),
      Field(InventoryLineField.price, "单价", .decimal),
      Field(InventoryLineField.totalPrice, "总价", .decimal),
      Field(InventoryLineField.note, "备注", .upTo(1000), optional: true),
    ])
}
