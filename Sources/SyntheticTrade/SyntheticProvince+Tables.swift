/// The tables beside the messages, as CSV in UTF-8.
extension SyntheticProvince {
  /// The heading of the enterprises' table.
  public static let enterprisesHeading =
    "uscc,customsCode,name,kind,headquarters,city,zone,validFrom,"
    + "declaredYear,declaredTurnover,declaredEvidence\n"

  /// The heading of the faults' table.
  public static let faultsHeading =
    "set,enterprise,class,fault,message,path,orderNo,element,value\n"

  /// One enterprise as a row of the table.
  public static func row(_ enterprise: SyntheticEnterprise) -> String {
    let declared = enterprise.declared
    return [
      enterprise.uscc, enterprise.customsCode, enterprise.name, enterprise.kind.rawValue,
      enterprise.headquarters?.rawValue ?? "", enterprise.city, enterprise.zone ?? "",
      enterprise.validFrom, declared.map { String($0.year) } ?? "", declared?.amount ?? "",
      declared?.evidence ?? "",
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
