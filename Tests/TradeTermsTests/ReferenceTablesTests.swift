import Testing
import TradeTerms

@Suite struct ReferenceTablesTests {
  private let tables: ReferenceTables

  init() throws {
    tables = try ReferenceTables(load: Bytes.reference)
  }

  @Test func `a table that cannot be loaded stops the loading`() {
    #expect(throws: CodeTableError.self) {
      try ReferenceTables { $0 == "units.csv" ? [] : try Bytes.reference($0) }
    }
  }

  @Test func `trade modes, transport modes and cities stand in code as in the files`() {
    #expect(tables.tradeModes.entries.count == TradeMode.allCases.count)
    for mode in TradeMode.allCases { #expect(tables.tradeModes[mode.code]?.name == mode.name) }
    #expect(tables.transportModes.entries.count == TransportMode.allCases.count)
    for mode in TransportMode.allCases {
      #expect(tables.transportModes[mode.code]?.name == mode.name)
    }
    #expect(tables.cities.isComplete && tables.cities.entries.count == City.allCases.count)
    for city in City.allCases {
      #expect(tables.cities[city.code]?.name == city.name)
      #expect((tables.cities[city.code]?["pearl_river_delta"] == "yes") == city.isPearlRiverDelta)
    }
  }

  @Test(arguments: [("142", "CNY"), ("502", "USD"), ("116", "JPY"), ("300", "EUR"), ("110", "HKD")])
  func `a currency has customs number and ISO letters`(_ number: String, _ letters: String) throws {
    let currency = try Currency(number)
    #expect(currency.isoLetters(in: tables) == letters)
    #expect(Currency(isoLetters: letters.lowercased(), in: tables) == currency)
    #expect(Bytes.read(number) { Currency(utf8: $0) } == currency)
    #expect(currency.description == number)
  }

  @Test(arguments: ["", "CNY", "14", "1420", "１42"])
  func `another text is no customs number of a currency`(_ text: String) {
    #expect(throws: IdentifierError.self) { try Currency(text) }
    #expect(Bytes.read(text) { Currency(utf8: $0) } == nil)
    #expect(Currency(isoLetters: "XXX", in: tables) == nil)
  }

  @Test(arguments: [("502", "US", "USA"), ("303", "GB", "GBR"), ("142", "CN", "CHN")])
  func `a country has customs number and ISO letters`(
    _ number: String, _ two: String, _ three: String
  ) {
    #expect(tables.countries[number]?["iso2"] == two)
    #expect(tables.countries[number]?["iso3"] == three)
  }

  @Test func `the letters of countries and currencies are shaped right and used once`() {
    for (column, table, length) in [
      ("iso2", tables.countries, 2), ("iso3", tables.countries, 3), ("iso", tables.currencies, 3),
    ] {
      let letters = table.entries.compactMap { $0[column] }
      #expect(letters.count == table.entries.count)
      #expect(Set(letters).count == letters.count)
      #expect(letters.allSatisfy { $0.utf8.count == length && $0 == $0.uppercased() })
    }
  }

  @Test func `every district is four digits under its region`() throws {
    for entry in tables.districts.entries {
      #expect(try District(entry.code).region == entry["region"])
    }
  }

  @Test func `every city of Guangdong has a dated approval as pilot zone`() throws {
    for city in City.allCases { #expect(tables.pilotZone(of: city) != nil) }
    let zone = try #require(tables.pilotZone(of: .dongguan))
    #expect(zone.document == "国函〔2018〕93号" && zone.isRead)
    #expect(zone.isInForce(on: try Day("2018-06-30")) == false)
    #expect(zone.isInForce(on: try Day("2018-07-15")) == nil)
    #expect(zone.isInForce(on: try Day("2018-08-01")) == true)
  }

  @Test func `the statistics keep every figure exact and flagged`() throws {
    let bytes = try Bytes.reference("statistics/guangdong-cross-border-ecommerce.csv")
    let sheet = try DelimitedText(bytes: bytes, commentMark: "#")
    try sheet.require(["year", "imports_exports_100m_yuan", "flag", "scope", "published", "source"])
    for row in sheet.rows {
      let figure = row["imports_exports_100m_yuan"] ?? ""
      #expect(["verified", "memory", "missing"].contains(row["flag"]))
      #expect((row["flag"] == "missing") == figure.isEmpty)
      #expect((row["flag"] == "verified") == (row["source"]?.isEmpty == false))
      if !figure.isEmpty { #expect(try Amount(figure) > .zero) }
    }
  }
}
