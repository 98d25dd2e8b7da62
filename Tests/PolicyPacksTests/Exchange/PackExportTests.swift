import DMN
import FEEL
import Foundation
import PolicyPacks
import Testing
import TradeTerms

/// Packs written as models of DMN, read again, and run beside the packs.
@Suite struct PackExportTests {
  private static func read(_ pack: PolicyPack, files: [PackFile] = []) throws -> Definitions {
    let bytes = ModelWriter.bytes(of: PackExport(pack).model(files: files))
    let reading = try ModelReader().read(bytes)
    #expect(reading.findings.filter { $0.severity == .error } == [])
    return reading.model
  }

  /// What a fact is called as an input, with its value in the unit of the fact.
  private static func inputs(
    _ facts: SubjectFacts, _ program: PackProgram, _ day: CalendarDay
  ) -> ModelInputs {
    var inputs = ModelInputs()
    inputs.set("asAt", .date(day))
    inputs.set("year", Value(program.year))
    let besides = Set(program.pack.facts.values.compactMap(\.beside))
    for request in program.factsNeeded {
      guard let fact = program.pack.facts[request.name] else { continue }
      let suffix = request.year.map { year in
        year == program.year ? "" : year < program.year ? "_\(program.year - year)" : "_x"
      }
      let isBeside = besides.contains(request.name)
      let value: Value
      switch facts[request] ?? (isBeside ? .absent : .unknown) {
      case .boolean(let truth): value = .boolean(truth)
      case .number(let number):
        value = .number(Decimal128(number, scale: fact.unit?.power ?? 0))
      case .text(let text): value = .string(text)
      case .day(let day): value = .date(CalendarDay(daysSinceEpoch: Int64(day)))
      case .unknown: value = .null
      case .absent: value = isBeside ? .string("absent") : .null
      }
      inputs.set(request.name + (suffix ?? ""), value)
    }
    return inputs
  }

  private static func facts(_ columns: FactColumns, _ row: Int, _ program: PackProgram)
    -> SubjectFacts
  {
    var facts: SubjectFacts = [:]
    for request in program.factsNeeded {
      guard let column = columns[request], let fact = program.pack.facts[request.name] else {
        continue
      }
      guard column.known[row] else {
        facts[request] = column.isAbsent(row) ? .absent : .unknown
        continue
      }
      switch column.values {
      case .booleans(let bits): facts[request] = .boolean(bits[row])
      case .numbers(let numbers): facts[request] = .number(numbers[row])
      case .codes(let codes): facts[request] = .text(fact.texts[Int(codes[row])])
      case .days(let days): facts[request] = .day(days[row])
      }
    }
    return facts
  }

  static let subjects: [(String, Subject, String)] = [
    ("gd-2021-328", .enterprise, "2026-06-30"), ("zs-2022", .enterprise, "2023-06-30"),
    ("cn-cit-2019-36", .enterprise, "2022-06-30"), ("cn-vat-2013-96", .shipmentLine, "2026-06-30"),
    ("cn-vat-2025-3", .shipmentLine, "2026-06-30"), ("gd-iit-2023-21", .executive, "2026-06-30"),
    ("gd-recognition-2023", .park, "2024-06-30"),
    ("gd-recognition-2023", .enterprise, "2024-06-30"),
    ("sz-2022", .enterprise, "2022-08-01"), ("sz-2021", .enterprise, "2021-06-30"),
    ("hz-2019", .enterprise, "2021-06-30"), ("cn-hnte-2016-32", .enterprise, "2026-06-30"),
    ("cn-rcep", .country, "2022-02-15"), ("gd-talent-card-2023-29", .executive, "2023-04-30"),
    ("gd-warehouse-2023", .warehouse, "2024-06-30"), ("cn-cit-qianhai", .enterprise, "2026-06-30"),
    ("cn-cit-hengqin", .enterprise, "2026-06-30"), ("cn-atse-2017-79", .enterprise, "2026-06-30"),
    ("hz-2015", .enterprise, "2016-06-30"), ("nt-2022", .enterprise, "2023-06-30"),
    ("nt-2022", .park, "2023-06-30"),
  ]

  @Test(arguments: subjects)
  func `a model decides what its pack decides`(
    _ id: String, _ subject: Subject, _ day: String
  ) throws {
    let pack = try #require(try PackFixture.shelf().packs.first { $0.id == id })
    let day = try #require(CalendarDay(day))
    let program = PackProgram(pack, asAt: day, subject: subject)
    let model = DecisionModel(try Self.read(pack))
    let rows = 10_000
    let columns = FactColumns.sample(for: program, rows: rows, seed: 3)
    let decided = program.evaluate(columns)
    var known = 0
    for row in 0..<rows {
      let inputs = Self.inputs(Self.facts(columns, row, program), program, day)
      for decision in program.decisionIDs {
        let own = program.answer(decision, decided, row: row) ?? .null
        let theirs = model.run(decision, inputs).value
        if own.isNull, Self.isOutOfRange(theirs, pack.decisions.first { $0.id == decision }) {
          continue
        }
        guard theirs == own else {
          Issue.record("\(id) \(decision) row \(row): \(theirs.text), not \(own.text)")
          return
        }
        if !own.isNull { known += 1 }
      }
    }
    #expect(known > 100)
  }

  /// Whether a number has no place in 64 bits of base units; a pack then does not know it, while
  /// the standard has no such limit.
  private static func isOutOfRange(_ value: Value, _ decision: PackDecision?) -> Bool {
    guard case .number(let number) = value, let unit = decision?.resultUnit else { return false }
    return number.integer(scale: unit.power) == nil
  }

  @Test func `an exported pack comes back with every file`() throws {
    let files = try PackFixture.files()
    let pack = try PolicyPack.load(files: files)
    let back = PackExport.files(in: try Self.read(pack, files: files))
    #expect(back.map(\.name).sorted() == files.map(\.name).sorted())
    for file in back {
      #expect(file.bytes == files.first { $0.name == file.name }?.bytes, "\(file.name)")
    }
  }
}
