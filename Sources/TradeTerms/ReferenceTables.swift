/// The code tables that the platform works with, as the operator has them.
public struct ReferenceTables: Sendable {
  /// 贸易方式.
  public let tradeModes: CodeTable
  /// 运输方式.
  public let transportModes: CodeTable
  /// 计量单位, three digits.
  public let units: CodeTable
  /// 币制, three digits, with ISO letters.
  public let currencies: CodeTable
  /// 国家（地区）, three digits, with ISO letters.
  public let countries: CodeTable
  /// 关区, four digits.
  public let districts: CodeTable
  /// The one-character wraps of CEB messages.
  public let wraps: CodeTable
  /// The two-digit wraps of the declaration form.
  public let declarationWraps: CodeTable
  /// The cities of Guangdong and their approval as pilot zones.
  public let cities: CodeTable
  /// 报送类型.
  public let appTypes: CodeTable
  /// 报送状态.
  public let appStatuses: CodeTable
  /// 订单类型.
  public let orderTypes: CodeTable
  /// 进出口标志.
  public let ieFlags: CodeTable
  /// 申报业务类型.
  public let statisticsFlags: CodeTable
  /// Marks of freight and insurance (运费、保费标志).
  public let chargeFlags: CodeTable
  /// 收发货人汇总标志.
  public let summaryFlags: CodeTable
  /// 订阅状态.
  public let subscriptions: CodeTable
  /// 回执状态.
  public let returnStatuses: CodeTable

  /// Loads every table; `load` gives the bytes of a file by its name, such as `units.csv`.
  public init(load: (String) throws -> [UInt8]) throws {
    func table(_ name: String) throws -> CodeTable {
      let file = name + ".csv"
      return try CodeTable(file: file, bytes: load(file))
    }
    tradeModes = try table("trade-modes")
    transportModes = try table("transport-modes")
    units = try table("units")
    currencies = try table("currencies")
    countries = try table("countries")
    districts = try table("districts")
    wraps = try table("wraps")
    declarationWraps = try table("declaration-wraps")
    cities = try table("cities")
    appTypes = try table("app-types")
    appStatuses = try table("app-statuses")
    orderTypes = try table("order-types")
    ieFlags = try table("ie-flags")
    statisticsFlags = try table("statistics-flags")
    chargeFlags = try table("charge-flags")
    summaryFlags = try table("summary-flags")
    subscriptions = try table("subscriptions")
    returnStatuses = try table("return-statuses")
  }
}
