import DMN
import FEEL

/// Reads any bytes as a model, checks it, runs what can be run, and writes what was read; whatever
/// the bytes are, nothing may break, hang or grow without bound.
enum ModelProbe {
  static func run(_ bytes: [UInt8]) {
    _ = try? KitReader().read(bytes)
    guard let reading = try? ModelReader().read(bytes) else { return }
    for finding in reading.findings { _ = finding.english + finding.chinese }
    for finding in ModelCheck(reading.model, lines: reading.lines).run() {
      _ = finding.english + finding.chinese
    }
    let model = DecisionModel(reading.model)
    for name in names(of: reading.model).prefix(20) {
      let outcome = model.run(name, limits: limits, isTraced: true)
      _ = outcome.value.description
      for issue in outcome.issues { _ = issue.english }
    }
    let written = ModelWriter.bytes(of: reading.model)
    guard let again = try? ModelReader().read(written) else {
      // What was written is read, unless the model is just as deep as one may be.
      return
    }
    precondition(again.model.decisions.count == reading.model.decisions.count)
  }

  private static func names(of model: Definitions) -> [String] {
    model.elements.map(\.name)
  }

  private static let limits: EvaluationLimits = {
    var limits = EvaluationLimits()
    limits.steps = 20_000
    limits.listLength = 10_000
    limits.valueSize = 40_000
    limits.textLength = 100_000
    return limits
  }()
}
