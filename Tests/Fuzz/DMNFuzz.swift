import DMN
import FEEL

/// Reads bytes as a model, checks it, runs its decisions within limits, and writes what was read.
public func fuzzOne(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: data, count: size))
  guard let reading = try? ModelReader().read(bytes) else { return 0 }
  for finding in ModelCheck(reading.model, lines: reading.lines).run() { _ = finding.english }
  var limits = EvaluationLimits()
  limits.steps = 20_000
  limits.listLength = 10_000
  limits.textLength = 100_000
  let model = DecisionModel(reading.model)
  for decision in reading.model.decisions.prefix(20) {
    _ = model.run(decision.name, limits: limits, isTraced: true)
  }
  _ = try? ModelReader().read(ModelWriter.bytes(of: reading.model))
  return 0
}
