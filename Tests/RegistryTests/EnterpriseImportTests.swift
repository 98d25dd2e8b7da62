import Registry
import Storage
import StorageTesting
import Testing
import TradeTerms

@Suite struct EnterpriseImportTests {
  private let importer = EnterpriseImport(authorship: Fixture.author, rowsPerCommit: 2)

  private func code(_ number: Int) throws -> String { try Fixture.uscc(number).description }

  @Test(arguments: LiveEngine.available)
  func `good rows are taken, faulty ones are reported cell by cell`(_ engine: LiveEngine) throws {
    let wrong = try code(3).dropLast() + (code(3).last == "1" ? "2" : "1")
    let file = """
      统一社会信用代码,企业名称,类型,广东总部,城市,综试区登记日期,2025年申报交易额（元）,申报证据
      \(try code(1)),甲平台,平台,独立法人总部,广州市,2022-03-01,3000000000.00,审计报告 1 号
      \(try code(2)),乙独立站,独立站,,深圳,,,
      \(wrong),丙卖家,卖家,无,东京,2022-02-30,,
      \(try code(4)),丁卖家,零售,无,珠海,,12.345,x
      \(try code(5)),戊卖家,卖家,无,珠海,,100,
      \(try code(1)),甲平台,平台,独立法人总部,广州市,2022-03-01,3000000000,审计报告 1 号
      """
    try engine.withRegistry { (database: any Database) throws in
      var steps: [Int] = []
      let summary = try importer.run(Array(file.utf8), into: database) { steps.append($0.done) }
      #expect(steps == [2, 4, 6])
      #expect((summary.new, summary.same, summary.changed, summary.refused) == (2, 1, 0, 3))
      let places = summary.findings.map { "\($0.line) \($0.column)" }
      #expect(
        places == [
          "4 统一社会信用代码", "4 城市", "4 综试区登记日期", "5 类型", "5 2025年申报交易额（元）", "6 申报证据",
        ])
      #expect(summary.findings[0].value == String(wrong))
      #expect(summary.findings[1].remedy.chinese.contains("珠海"))
      let (columns, facts) = try database.read { session throws in
        let columns = try EnterpriseColumnStore(session).columns(
          asAt: Day("2025-12-31"), knownAt: Fixture.author.knownAt, turnoverYears: [2025, 2024])
        let facts = try DeclaredFactStore(session).facts(
          party: columns.parties[0], knownAt: Fixture.author.knownAt)
        return (columns, facts)
      }
      #expect(columns.usccs == [try code(1), try code(2)])
      #expect(columns.kinds == [.platform, .ownSite])
      #expect(columns.headquarters == [.legalPerson, .unknown])
      #expect(columns.cities == [.guangzhou, .shenzhen])
      #expect(columns.pilotZoneDays == [try Day("2022-03-01"), nil])
      #expect(columns.declaredTurnover[2025] == [RMB(fen: 300_000_000_000), nil])
      #expect(columns.declaredTurnover[2024] == [nil, nil])
      #expect(columns.row(of: columns.parties[1]) == 1)
      #expect(facts.map(\.evidence) == ["审计报告 1 号"])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the same file again changes nothing, a changed row is a new version`(
    _ engine: LiveEngine
  ) throws {
    try engine.withRegistry { (database: any Database) throws in
      func run(_ city: String, _ turnover: String) throws -> EnterpriseImportSummary {
        let file = """
          uscc,customs_code,name,kind,city,declared_turnover_2025,evidence
          \(try code(1)),4403160DWN,A,Own-Site,\(city),\(turnover),report
          """
        return try importer.run(Array(file.utf8), into: database)
      }
      #expect(try run("Shenzhen", "5").new == 1)
      #expect(try run("深圳市", "5.00").same == 1)
      #expect(try run("440600", "5").changed == 1)
      #expect(try run("440600", "6").changed == 1)
    }
  }

  @Test func `wrong columns are named before anything is taken`() throws {
    let header = "uscc,name,kind"
    let faults: [(String, EnterpriseImportError)] = [
      ("uscc,name,kind,colour", .unknownColumn(heading: "colour")),
      ("name,kind", .missingColumn(.uscc)),
      ("customs_code,kind", .missingColumn(.name)),
      ("\(header),统一社会信用代码", .repeatedColumn(.uscc)),
      ("\(header),declared_turnover_2025", .missingEvidence(year: 2025)),
    ]
    try LiveEngine.sqlite.withRegistry { (database: any Database) throws in
      for (header, fault) in faults {
        let error = #expect(throws: EnterpriseImportError.self) {
          try importer.run(Array("\(header)\n".utf8), into: database)
        }
        #expect(error == fault)
      }
      #expect(throws: EnterpriseImportError.self) {
        try importer.run([0xFF, 0x00], into: database)
      }
    }
  }

  @Test func `a file in GB18030 is read`() throws {
    let name: [UInt8] = [0xC6, 0xF3, 0xD2, 0xB5, 0xC3, 0xFB, 0xB3, 0xC6]  // 企业名称
    let seller: [UInt8] = [0xC2, 0xF4, 0xBC, 0xD2]  // 卖家
    let file =
      Array("uscc,".utf8) + name + Array(",kind\n\(try code(1)),".utf8) + seller
      + Array(",".utf8) + seller
    try LiveEngine.sqlite.withRegistry { (database: any Database) throws in
      #expect(try importer.run(file, into: database).new == 1)
      let names = try database.read { try EnterpriseListStore($0).page().map(\.enterprise.name) }
      #expect(names == ["卖家"])
    }
  }
}
