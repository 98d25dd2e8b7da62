/// The small province in `Examples/`: made-up firms that sit on every edge of the policy.
public enum ExampleProvince {
  /// One file of the folder.
  public struct File: Sendable {
    /// The path under `Examples`.
    public let path: String
    public let bytes: [UInt8]
  }

  /// The year that the firms are assessed for.
  public static let year = 2025
  static let seed: UInt64 = 2021_328
  static let transfer: [String?] = [
    ExampleFirm.broker.enterprise.customsCode, ExampleFirm.broker.enterprise.name, "DXP",
    "DXPENTEXAMPLE0001", nil,
  ]

  /// Every file that is made, by path: tables, messages, faulty messages.
  public static func files() -> [File] {
    let enterprises =
      SyntheticProvince.enterprisesHeading(year: year)
      + ExampleFirm.all.map { SyntheticProvince.row($0.enterprise) }.joined()
    let tables = [
      File(path: "enterprises.csv", bytes: Array(enterprises.utf8)),
      File(path: "rates.csv", bytes: Array(rates.utf8)),
    ]
    return (tables + messages() + ExampleFaults.files()).sorted { $0.path < $1.path }
  }

  private static func messages() -> [File] {
    ExampleFirm.all.flatMap { firm -> [File] in
      var desk = ExampleDesk(firm: firm.number)
      let sales = ExampleSale.all.filter { $0.firm == firm.number }
      for (index, sale) in sales.enumerated() { desk.write(sale, local: index + 1) }
      return desk.finish()
    }
  }

  /// There is none for the rouble: that is the edge of firm 10.
  private static let rates = """
    currency,from,rmbPerUnit,source
    110,2025-01-01,0.90,虚构汇率 fictional
    116,2025-01-01,0.05,虚构汇率 fictional
    300,2025-01-01,7.40,虚构汇率 fictional
    300,2025-07-01,7.50,虚构汇率 fictional
    303,2025-01-01,9.00,虚构汇率 fictional
    502,2025-01-01,7.00,虚构汇率 fictional
    502,2025-07-01,7.10,虚构汇率 fictional

    """
}
