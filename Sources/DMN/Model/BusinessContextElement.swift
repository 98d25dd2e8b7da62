/// Who and what surrounds the decisions.
public enum BusinessContextElement: Hashable, Sendable {
  case indicator(PerformanceIndicator)
  case organization(OrganizationUnit)

  /// What the element carries beside its own content.
  public var head: ElementHead {
    switch self {
    case .indicator(let indicator): indicator.head
    case .organization(let organization): organization.head
    }
  }

  /// The name.
  public var name: String {
    switch self {
    case .indicator(let indicator): indicator.name
    case .organization(let organization): organization.name
    }
  }
}
