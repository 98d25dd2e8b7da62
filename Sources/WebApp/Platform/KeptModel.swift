import DMN

/// A decision model that somebody brought, compiled.
struct KeptModel: Sendable {
  let id: String
  /// The name of its file.
  let file: String
  let reading: ModelReading
  let model: DecisionModel
  let findings: [DMNError]
  let bytes: Int

  var definitions: Definitions { reading.model }
}
