/// A kind of goods that the synthetic province sells abroad.
///
/// A class, as are the markets: lines are copied often, and a copy then costs one reference count.
final class SyntheticGoods: Sendable {
  let name: [UInt8]
  let model: [UInt8]
  /// The ten digits of the tariff.
  let code: [UInt8]
  /// The customs number of the unit it is sold in.
  let unit: [UInt8]
  /// The customs number of the unit that the tariff asks for.
  let legalUnit: [UInt8]
  /// Whether the legal quantity is the weight in kilograms.
  let isByWeight: Bool
  let grams: Int
  /// The usual price of one in hundredths of RMB.
  let priceFen: Int

  private init(
    _ name: String, _ model: String, _ code: String, unit: String, by legalUnit: String,
    grams: Int, yuan: Int
  ) {
    self.name = Array(name.utf8)
    self.model = Array("\(model)|无型号".utf8)
    self.code = Array(code.utf8)
    self.unit = Array(unit.utf8)
    self.legalUnit = Array(legalUnit.utf8)
    isByWeight = legalUnit == "035"
    self.grams = grams
    priceFen = yuan * 100
  }

  // Units: 007 个, 011 件, 001 台, 006 套, 025 双, 035 千克, 015 条, 140 盒.
  static let all: [SyntheticGoods] = [
    .init("蓝牙耳机", "无线|塑料", "8518300000", unit: "007", by: "007", grams: 180, yuan: 129),
    .init("充电宝", "锂离子|10000毫安时", "8507600090", unit: "007", by: "007", grams: 260, yuan: 89),
    .init("手机保护壳", "硅胶制", "3926909090", unit: "007", by: "035", grams: 45, yuan: 19),
    .init("数据线", "USB-C|1米", "8544422900", unit: "015", by: "035", grams: 40, yuan: 15),
    .init("智能手表", "蓝牙|硅胶表带", "8517629900", unit: "007", by: "007", grams: 150, yuan: 299),
    .init("扫地机器人", "充电式", "8508110000", unit: "001", by: "001", grams: 5200, yuan: 1599),
    .init("空气炸锅", "电热|4升", "8516609000", unit: "001", by: "001", grams: 4300, yuan: 329),
    .init("电吹风", "手持式", "8516310000", unit: "001", by: "001", grams: 620, yuan: 149),
    .init("LED台灯", "塑料|充电", "9405210090", unit: "001", by: "007", grams: 900, yuan: 79),
    .init("女式针织连衣裙", "化纤制", "6104430090", unit: "011", by: "011", grams: 310, yuan: 119),
    .init("男式针织T恤衫", "棉制", "6109100021", unit: "011", by: "011", grams: 190, yuan: 59),
    .init("运动鞋", "橡塑底|纺织面", "6404110000", unit: "025", by: "025", grams: 780, yuan: 199),
    .init("女式手提包", "塑料面", "4202220000", unit: "007", by: "007", grams: 560, yuan: 139),
    .init("毛绒玩具", "填充|化纤面", "9503002100", unit: "007", by: "007", grams: 240, yuan: 49),
    .init("积木玩具", "塑料|500粒", "9503006000", unit: "140", by: "035", grams: 830, yuan: 99),
    .init("瑜伽垫", "PVC|6毫米", "9506911900", unit: "011", by: "035", grams: 1100, yuan: 69),
    .init("露营帐篷", "化纤制|双人", "6306220090", unit: "006", by: "035", grams: 2600, yuan: 259),
    .init("不锈钢保温杯", "500毫升", "9617001100", unit: "007", by: "007", grams: 360, yuan: 65),
    .init("陶瓷餐具", "瓷制|8件套", "6911101900", unit: "006", by: "035", grams: 3200, yuan: 169),
    .init("化妆刷", "尼龙毛|木柄", "9603302000", unit: "006", by: "007", grams: 130, yuan: 39),
    .init("假发", "化纤制", "6704110000", unit: "007", by: "035", grams: 220, yuan: 89),
    .init("台式3D打印机", "树脂", "8485300000", unit: "001", by: "001", grams: 9800, yuan: 1899),
    .init("摄像头", "网络|室内", "8525891900", unit: "001", by: "001", grams: 210, yuan: 159),
    .init("钓鱼竿", "碳纤维|2.4米", "9507100090", unit: "007", by: "007", grams: 240, yuan: 119),
  ]
}
