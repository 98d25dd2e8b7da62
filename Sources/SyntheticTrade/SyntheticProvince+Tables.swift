/// The tables beside the messages, as CSV in UTF-8.
extension SyntheticProvince {
  /// The heading of the enterprises' table, in the words that the registry reads.
  public static func enterprisesHeading(year: Int) -> String {
    "uscc,customs_code,name,kind,guangdong_headquarters,city,pilot_zone_day,valid_from,"
      + "declared_turnover_\(year),evidence\n"
  }

  /// The heading of the faults' table.
  public static let faultsHeading =
    "set,enterprise,class,fault,message,path,orderNo,element,value\n"

  /// One enterprise as a row of the table.
  public static func row(_ enterprise: SyntheticEnterprise) -> String {
    let declared = enterprise.declared
    return [
      enterprise.uscc, enterprise.customsCode, enterprise.name, enterprise.kind.rawValue,
      enterprise.headquarters?.rawValue ?? "", enterprise.city,
      enterprise.zone == nil ? "" : enterprise.validFrom, enterprise.validFrom,
      declared?.amount ?? "", declared?.evidence ?? "",
    ].joined(separator: ",") + "\n"
  }

  /// One fault as a row of the table.
  public static func row(_ note: SyntheticFaultNote) -> String {
    let fault = note.fault
    return [
      String(note.set), note.enterprise, fault.faultClass.rawValue, fault.rawValue,
      String(fault.message), note.path, note.orderNo, fault.element, fault.value,
    ].joined(separator: ",") + "\n"
  }

  /// Made-up exchange rates: RMB for one unit of a currency, from a day on.
  public func ratesTable() -> String {
    let rates: [(code: String, january: Int, july: Int)] = [
      ("110", 9000, 9000), ("116", 480, 490), ("300", 76000, 78000),
      ("303", 90000, 91000), ("502", 70000, 71000),
    ]
    var table = "currency,from,rmbPerUnit,source\n"
    for rate in rates {
      for (day, value) in [("01-01", rate.january), ("07-01", rate.july)] {
        let part = SyntheticCode.padded(value % 10_000, to: 4)
        table += "\(rate.code),\(year)-\(day),\(value / 10_000).\(part),虚构汇率 fictional\n"
      }
    }
    return table
  }
}
