/// Where a fault was put; one row of the manifest.
public struct SyntheticFaultNote: Hashable, Sendable {
  public let fault: SyntheticFault
  /// The number of the set, from 1.
  public let set: Int
  /// The enterprise's social credit code.
  public let enterprise: String
  public let orderNo: String
  /// The path of the message that carries the fault; where a waybill is missing, the one that
  /// waits for it.
  public let path: String
}
