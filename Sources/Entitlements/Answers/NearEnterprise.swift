public import PolicyPacks

/// An enterprise whose value is near a threshold, on either side.
public struct NearEnterprise: Hashable, Sendable {
  public let party: Int64
  /// The social credit code; nil where only the customs code is known.
  public let uscc: String?
  public let near: NearThreshold
}
