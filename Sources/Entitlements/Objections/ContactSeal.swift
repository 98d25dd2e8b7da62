/// Seals how somebody can be reached, with a key that is not in the database; `id` is that of the
/// objection, so that what was sealed cannot be moved to another one.
public struct ContactSeal: Sendable {
  public var seal: @Sendable (_ text: String, _ id: Int64) throws -> [UInt8]
  public var open: @Sendable (_ sealed: [UInt8], _ id: Int64) throws -> String

  public init(
    seal: @escaping @Sendable (_ text: String, _ id: Int64) throws -> [UInt8],
    open: @escaping @Sendable (_ sealed: [UInt8], _ id: Int64) throws -> String
  ) {
    self.seal = seal
    self.open = open
  }
}
