extension ModelBuilder {
  mutating func informationRequirement(_ element: XMLElement) -> InformationRequirement? {
    let head = head(element)
    var source: InformationRequirement.Source?
    for part in parts(of: element) {
      switch part.name {
      case "requiredDecision": set(&source, .decision(reference(part)), part)
      case "requiredInput": set(&source, .input(reference(part)), part)
      default: unexpected(part)
      }
    }
    if source == nil { note(.missingPart("requiredDecision"), element) }
    return source.map { InformationRequirement($0, head: head) }
  }

  mutating func knowledgeRequirement(_ element: XMLElement) -> KnowledgeRequirement? {
    let head = head(element)
    var needed: ElementReference?
    for part in parts(of: element) {
      if part.name == "requiredKnowledge" {
        set(&needed, reference(part), part)
      } else {
        unexpected(part)
      }
    }
    if needed == nil { note(.missingPart("requiredKnowledge"), element) }
    return needed.map { KnowledgeRequirement($0, head: head) }
  }

  mutating func authorityRequirement(_ element: XMLElement) -> AuthorityRequirement? {
    let head = head(element)
    var source: AuthorityRequirement.Source?
    for part in parts(of: element) {
      switch part.name {
      case "requiredDecision": set(&source, .decision(reference(part)), part)
      case "requiredInput": set(&source, .input(reference(part)), part)
      case "requiredAuthority": set(&source, .authority(reference(part)), part)
      default: unexpected(part)
      }
    }
    if source == nil { note(.missingPart("requiredAuthority"), element) }
    return source.map { AuthorityRequirement($0, head: head) }
  }
}
