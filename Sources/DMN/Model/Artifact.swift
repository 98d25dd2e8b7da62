/// What is drawn beside the graph and changes no answer.
public enum Artifact: Hashable, Sendable {
  case group(Group)
  case annotation(TextAnnotation)
  case association(Association)

  /// What the artifact carries beside its own content.
  public var head: ElementHead {
    switch self {
    case .group(let group): group.head
    case .annotation(let annotation): annotation.head
    case .association(let association): association.head
    }
  }
}
