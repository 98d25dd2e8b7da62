/// A part of the graph that is called as one function.
public struct DecisionService: NamedElement {
  public var head: ElementHead
  public var name: String
  /// The function, as those see it that require it.
  public var variable: InformationItem?
  /// The decisions whose answers are the result.
  public var outputDecisions: [ElementReference] = []
  /// The decisions that are found inside.
  public var encapsulatedDecisions: [ElementReference] = []
  /// The decisions whose answers are given from outside, as the first parameters.
  public var inputDecisions: [ElementReference] = []
  /// The inputs, as the parameters after those.
  public var inputData: [ElementReference] = []

  /// A decision service, to be filled in.
  public init(
    name: String, variable: InformationItem? = nil, head: ElementHead = ElementHead()
  ) {
    self.name = name
    self.variable = variable
    self.head = head
  }
}
