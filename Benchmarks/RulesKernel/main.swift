import FEEL
import Foundation

/// Measures the engine on the rules of the benchmark beside it; one figure a line, as
/// `NAME VALUE UNIT`, and the results in a file that the script checks to the last digit.
///
///     rules-kernel FOLDER [MODEL.dmn]
func best(_ rounds: Int, _ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  var best = Duration.seconds(3_600)
  for _ in 0..<rounds { best = min(best, try clock.measure(body)) }
  return Double(best.components.seconds) + Double(best.components.attoseconds) * 1e-18
}

func say(_ name: String, _ value: Double, _ unit: String) { print(name, value, unit) }

guard (2...3).contains(CommandLine.arguments.count) else {
  print("rules-kernel FOLDER [MODEL.dmn]")
  exit(64)
}
let folder = CommandLine.arguments[1]
let data = try KernelData(folder)
let scope = Scope(names: data.inputs.keys)
let rules = try KernelRules(scope: scope)
let program = rules.program(data)

// Columns, with the explanation bits of every row, on one core.
var results: [DecisionColumn] = []
let seconds = best(15) { results = program.evaluate(data.columns, rows: 0..<data.count) }
say("kernel", Double(data.count) / seconds, "rows/s")
var bytes = Data()
for row in 0..<data.count {
  bytes.append(results[0].outcome(row) == true ? 1 : 0)
  guard case .number(let tier) = program.decisions[1].output(of: results[1], row: row),
    case .number(let subsidy) = results[2].value(row), let whole = subsidy.integer(scale: 4)
  else { continue }
  bytes.append(UInt8(tier.integer() ?? 255))
  withUnsafeBytes(of: whole.littleEndian) { bytes.append(contentsOf: $0) }
}
try bytes.write(to: URL(filePath: folder).appending(path: "results.bin"))

try measureScalar(data, rules)
try measureParsing(scope)
try measureTables()
try measureChecking()
if CommandLine.arguments.count > 2 { try measureLoading(CommandLine.arguments[2]) }
