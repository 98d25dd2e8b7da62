/// The closed lists that the pages offer as filters.
public struct Choices: Sendable {
  public var cities: [Choice]
  public var enterpriseKinds: [Choice]
  public var documentKinds: [Choice]
  public var documentStates: [Choice]
  public var matches: [Choice]

  public init(
    cities: [Choice], enterpriseKinds: [Choice], documentKinds: [Choice],
    documentStates: [Choice], matches: [Choice]
  ) {
    self.cities = cities
    self.enterpriseKinds = enterpriseKinds
    self.documentKinds = documentKinds
    self.documentStates = documentStates
    self.matches = matches
  }
}
