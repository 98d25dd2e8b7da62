/// What came of reading a file: the model, and what was noticed on the way.
public struct ModelReading: Hashable, Sendable {
  /// The model, as far as it could be understood.
  public let model: Definitions
  /// The version that the file is written in; the model itself is always that of 1.5.
  public let version: DMNVersion
  /// What is wrong or was passed over, in the order of the file.
  public let findings: [DMNError]
  /// Where the elements stand in the file.
  public let lines: SourceLines

  /// The model, if nothing in the file keeps it from being used.
  public func accepted() throws(DMNError) -> Definitions {
    if let error = findings.first(where: { $0.severity == .error }) { throw error }
    return model
  }
}
