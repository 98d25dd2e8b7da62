import DMN
import FEEL
import Foundation

/// A model from its bytes to where it can be run.
func measureLoading(_ path: String) throws {
  let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
  let seconds = try best(10) {
    let reading = try ModelReader().read(bytes)
    _ = DecisionModel(reading.model)
  }
  say("model.load", seconds * 1_000, "ms")
}

/// A table of 5,000 rules over 4 inputs, checked for rules that meet and rows that none takes.
func measureChecking() throws {
  let names = ["a", "b", "c", "d"]
  let scope = Scope(names: names)
  let rules = try (0..<5_000).map { index in
    let cells = [
      "[\(index / 100 * 10)..\(index / 100 * 10 + 10))", "[\(index % 100)..\(index % 100 + 1))",
      index % 2 == 0 ? "\"x\", \"y\"" : "-", "-",
    ]
    return DecisionTable.Rule(
      number: index + 1, cells: try cells.map { try Parser.unaryTests($0, scope: scope) },
      output: try Parser.expression("\(index)"))
  }
  let table = DecisionTable(
    hitPolicy: .unique, inputs: try names.map { try Parser.expression($0, scope: scope) },
    rules: rules, defaultOutput: nil)
  var count = 0
  let seconds = best(3) { count = table.findings().count }
  guard count == 10 else {
    print("the check found \(count) holes")
    return
  }
  say("table.check", seconds * 1_000, "ms")
}
