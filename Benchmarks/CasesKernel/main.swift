import Foundation
import Storage
import StorageSQLite

/// Fills a database with cases and measures their clocks; one figure a line, as `NAME VALUE UNIT`.
/// The database has its tables already, and the enterprises of the table are in it; HOME is the
/// folder that holds `Policies` and `Reference`.
///
///     cases-kernel people DATABASE HOME ENTERPRISES COUNT   people who are signed in, as JSON
///     cases-kernel fill DATABASE HOME ENTERPRISES COUNT     open cases, as a week leaves them
///     cases-kernel clocks DATABASE HOME ENTERPRISES COUNT   open cases of that many clocks
///     cases-kernel run DATABASE HOME ENTERPRISES COUNT      how these clocks run
func say(_ name: String, _ value: Double, _ unit: String) { print(name, value, unit) }

func seconds(_ body: () async throws -> Void) async rethrows -> Double {
  let duration = try await ContinuousClock().measure(body)
  return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

let arguments = CommandLine.arguments
guard arguments.count == 6, let count = Int(arguments[5]), count > 0 else {
  print("cases-kernel people|fill|clocks|run DATABASE HOME ENTERPRISES COUNT")
  exit(64)
}
let hall = try Hall(database: arguments[2], home: arguments[3])
let firms = try Firm.all(in: arguments[4])
switch arguments[1] {
case "people":
  let people = try await People(hall: hall, firms: firms).make(count)
  print(String(decoding: try JSONEncoder().encode(people), as: UTF8.self))
case "fill":
  try await CaseFill(hall: hall, firms: firms).run(count)
case "clocks":
  try await ClockRun(hall: hall, firms: firms).open(count)
case "run":
  try await ClockRun(hall: hall, firms: firms).run(count)
default:
  print("there is no \(arguments[1])")
  exit(64)
}
try hall.database.close()
