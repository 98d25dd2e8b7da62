/// A file of test cases of the technology compatibility kit: questions to a model, with answers.
public struct KitSuite: Hashable, Sendable {
  /// The name of the file of the model, beside the file of the cases.
  public var modelName: String
  /// What the cases are about.
  public var labels: [String]
  /// The cases, in the order of the file.
  public var cases: [KitCase]

  /// A file of cases.
  public init(modelName: String, labels: [String] = [], cases: [KitCase] = []) {
    self.modelName = modelName
    self.labels = labels
    self.cases = cases
  }
}
