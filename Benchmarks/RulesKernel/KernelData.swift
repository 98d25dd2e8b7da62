import FEEL
import Foundation

/// The columns of the made-up enterprises, as the script beside wrote them.
struct KernelData {
  static let kinds = ["platform", "independentSite", "seller"]
  static let delta = ["广州", "深圳", "珠海", "佛山", "惠州", "东莞", "中山", "江门", "肇庆"]

  let cities: [String]
  let count: Int
  /// Headquarters, kind, turnover, city, tax paid, taxable income.
  let columns: [Column]

  init(_ folder: String) throws {
    func bytes(_ name: String) throws -> Data {
      try Data(contentsOf: URL(filePath: folder).appending(path: name))
    }
    func numbers<Number: FixedWidthInteger>(_ name: String, _: Number.Type) throws -> [Number] {
      try bytes(name).withUnsafeBytes { Array($0.bindMemory(to: Number.self)) }
    }
    cities = String(decoding: try bytes("cities.txt"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    let headquarters = try numbers("hasHQ.u8", UInt8.self)
    count = headquarters.count
    let known = Bitmap(repeating: true, count: count)
    columns = [
      Column(.booleans(Bitmap(headquarters.map { $0 == 1 })), known: known),
      Column(.codes(try numbers("kind.u16", UInt16.self)), known: known),
      Column(.numbers(try numbers("gmv.i64", Int64.self)), known: known),
      Column(.codes(try numbers("city.u16", UInt16.self)), known: known),
      Column(.numbers(try numbers("iit.i64", Int64.self)), known: known),
      Column(.numbers(try numbers("ti.i64", Int64.self)), known: known),
    ]
  }

  /// How the rules name the columns; amounts are fen, read in yuan.
  var inputs: [String: ColumnInput] {
    [
      "hasHQ": ColumnInput(column: 0, kind: .boolean),
      "kind": ColumnInput(column: 1, kind: .text(Self.kinds)),
      "gmv": ColumnInput(column: 2, kind: .number(scale: 2)),
      "city": ColumnInput(column: 3, kind: .text(cities)),
      "iitPaid": ColumnInput(column: 4, kind: .number(scale: 2)),
      "taxableIncome": ColumnInput(column: 5, kind: .number(scale: 2)),
    ]
  }
}
