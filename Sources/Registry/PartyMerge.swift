/// Two parties that turned out to be one firm: what stands under `from` belongs to `into`.
public struct PartyMerge: Hashable, Sendable {
  public let from: Int64
  public let into: Int64

  public init(from: Int64, into: Int64) {
    self.from = from
    self.into = into
  }
}
