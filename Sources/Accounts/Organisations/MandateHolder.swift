/// Whom enterprises let see their records.
public enum MandateHolder: Hashable, Sendable {
  case organisation(Int64)
  /// Whichever organisation of a kind, such as any park.
  case any(OrganisationKind)
}
