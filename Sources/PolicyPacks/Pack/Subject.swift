/// What facts and decisions are about.
public enum Subject: String, Sendable, CaseIterable {
  case enterprise
  case executive
  case park
  case city
  case province
  case shipmentLine
  /// A warehouse abroad (海外仓).
  case warehouse
  case country
}
