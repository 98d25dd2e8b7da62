import StorageTesting
import Entitlements
import Foundation
import PolicyPacks
import Testing
import TradeTerms

@Suite struct ExecutiveIncomesTests {
  private static let head = "executive,enterprise,role,year,city,talent,item,income,tax\n"

  private static func pack() throws -> PolicyPack {
    let folder = Project.root.appending(path: "Policies/gd-iit-2023-21")
    return try PolicyPack.load(
      files: try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
        PackFile(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
      })
  }

  private static func claims(_ rows: [String]) throws -> ([ExecutiveIncomes.Claim], [PackError]) {
    let text = head + rows.joined(separator: "\n") + "\n"
    let incomes = try ExecutiveIncomes(Array(text.utf8), named: "executives.csv")
    return (incomes.claims(try pack(), asAt: try Day("2026-06-30")), incomes.findings)
  }

  @Test func `the subsidy is worked out item by item and divided over the cities to the fen`()
    throws
  {
    let (claims, findings) = try Self.claims([
      "e1,x,总经理,2025,深圳,high-end,comprehensive,300000,61080.01",
      "e1,x,总经理,2025,广州,high-end,comprehensive,180000,29999.99",
      "e1,x,总经理,2025,珠海,high-end,business,1000000,100000",
    ])
    #expect(findings.isEmpty)
    #expect(claims.map(\.fen) == [19_080_00])
    #expect(claims[0].shares.map(\.city) == [.guangzhou, .shenzhen, .zhuhai])
    #expect(claims[0].shares.reduce(0) { $0 + $1.fen } == 19_080_00)
  }

  @Test func `whoever is no overseas talent or works elsewhere gets nothing`() throws {
    let (claims, _) = try Self.claims([
      "e1,x,r,2025,深圳,none,comprehensive,480000,91080",
      "e2,x,r,2025,汕头,high-end,comprehensive,480000,91080",
      "e3,x,r,2025,深圳,high-end,comprehensive,20000000,8818080",
      "e4,x,r,2025,深圳,,comprehensive,480000,91080",
    ])
    #expect(claims.map(\.fen) == [0, 0, 5_000_000_00, nil])
    #expect(claims[3].explanation.missing.map(\.label.english) == ["talent status"])
  }

  @Test func `faulty rows are told of with their lines`() throws {
    let (claims, findings) = try Self.claims([
      "e1,x,r,2018,深圳,high-end,comprehensive,480000,91080",
      "e1,x,r,2025,深圳,high-end,wages,480000,91080",
      "e1,x,r,2025,深圳,high-end,comprehensive,much,91080",
      "e1,x,r,2025,深圳,high-end,comprehensive,480000,-1",
      "e1,x,r,2025,深圳,high-end,comprehensive,480000,91080.001",
      "e2,x,r,2025,深圳,high-end,comprehensive,480000,91080",
      "e2,x,r,2025,深圳,none,business,1,0",
    ])
    #expect(claims.map(\.executive) == ["e2"])
    #expect(findings.map(\.place) == (2...6).map { "executives.csv:\($0)" } + ["executives.csv:8"])
  }

  @Test(arguments: [
    (100, [1, 1, 1], [34, 33, 33]), (10, [0, 0], [10, 0]), (7, [2, 5], [2, 5]),
    (100, [1, 2, 2], [20, 40, 40]), (1, [3, 3], [1, 0]), (0, [1, 2], [0, 0]), (5, [], []),
    (
      Int(Int64.max), [Int(Int64.max), Int(Int64.max)],
      [Int(Int64.max / 2) + 1, Int(Int64.max / 2)]
    ),
  ])
  func `parts sum up to the whole`(_ amount: Int, _ weights: [Int], _ parts: [Int]) {
    #expect(
      Apportionment.shares(of: Int64(amount), by: weights.map { Int64($0) })
        == parts.map { Int64($0) })
  }
}
