import Foundation
import Testing
import TradeTerms

@testable import SyntheticTrade

struct ExampleProvinceTests {
  private static let recount = Result { try ExampleRecount.messages() }

  @Test
  func `the files in Examples are what the maker makes`() throws {
    // CHUHAI_RECORD=1 writes them anew, for review in the diff.
    if ProcessInfo.processInfo.environment["CHUHAI_RECORD"] == "1" {
      try ExampleProvince.write(to: Repository.examples)
    }
    let made = ExampleProvince.files()
    for file in made { #expect(Repository.example(file.path) == file.bytes, "\(file.path)") }
    let others = Repository.examplePaths().filter { path in
      path != "README.md" && !path.hasPrefix("models/") && !made.contains { $0.path == path }
    }
    #expect(others == [])
  }

  @Test
  func `all examples together are small`() {
    #expect(ExampleProvince.files().reduce(0) { $0 + $1.bytes.count } < 1_000_000)
  }

  @Test(.enabled(if: Repository.schemaPath != nil, "the official schemas are not there"))
  func `messages are valid by the official schema, the faulty ones are not`() throws {
    let schema = try #require(OfficialSchema())
    for file in ExampleProvince.files() where file.path.hasSuffix(".xml") {
      // A negative quantity is a fault that the schema lets through.
      let isValid = !file.path.hasPrefix("faulty/") || file.path.contains("negative")
      #expect(schema.accepts(file.bytes) == isValid, "\(file.path)")
    }
  }

  @Test
  func `every firm has a name that says it is synthetic and codes that are valid`() throws {
    for firm in ExampleFirm.all {
      #expect(firm.enterprise.name.contains("合成"))
      _ = try USCC(firm.enterprise.uscc)
      _ = try CustomsRegistration(firm.enterprise.customsCode)
    }
    #expect(ExampleFirm.all.map(\.number) == Array(1...ExampleFirm.all.count))
  }

  @Test(arguments: [
    (1, "3000000000.00"), (2, "2999999999.99"), (3, "3100000000.00"), (4, "2000000000.00"),
    (5, "1999999999.99"), (6, "100000000.00"), (7, nil), (8, "21000000000.00"),
    (9, "1900000000.00"), (10, nil), (11, "1900000000.00"), (12, "2000000000.00"),
    (13, "100000000.00"), (14, "5000000000.00"), (15, "99999999.99"), (16, "10200000000.00"),
    (17, "900000000.00"),
  ])
  func `a recount of the messages gives the turnover that README tells`(
    number: Int, amount: String?
  ) throws {
    let firm = ExampleFirm.all[number - 1].enterprise
    let recount = try Self.recount.get().turnover(of: firm)
    #expect(recount == (try amount.map { try RMB(yuan: $0) }))
  }
}
