extension GraphPicture {
  struct Requirement {
    let id: String?
    let kind: Arrow.Kind
    let from: String
    let to: String
  }

  /// The requirements between elements of the model itself.
  static func requirements(of model: Definitions) -> [Requirement] {
    model.elements.flatMap { element -> [Requirement] in
      guard let to = element.id else { return [] }
      func requirement(
        _ reference: ElementReference, _ head: ElementHead, _ kind: Arrow.Kind
      ) -> Requirement {
        Requirement(id: head.id, kind: kind, from: reference.id, to: to)
      }
      switch element {
      case .decision(let decision):
        return decision.informationRequirements.map {
          requirement($0.reference, $0.head, .information)
        }
          + decision.knowledgeRequirements.map { requirement($0.reference, $0.head, .knowledge) }
          + decision.authorityRequirements.map { requirement($0.reference, $0.head, .authority) }
      case .knowledgeModel(let knowledge):
        return knowledge.knowledgeRequirements.map {
          requirement($0.reference, $0.head, .knowledge)
        }
          + knowledge.authorityRequirements.map { requirement($0.reference, $0.head, .authority) }
      case .source(let source):
        return source.authorityRequirements.map { requirement($0.reference, $0.head, .authority) }
      case .input, .service: return []
      }
    }
  }
}
