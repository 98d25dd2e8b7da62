import Testing
import TradeTerms

@Suite struct ClosedSetTests {
  @Test(arguments: TradeMode.allCases)
  func `a trade mode is read from text and bytes`(_ mode: TradeMode) {
    #expect(TradeMode(code: mode.code) == mode)
    #expect(Bytes.read(mode.code) { TradeMode(utf8: $0) } == mode)
  }

  @Test(arguments: ["", "0101", "961", "96100", "961O", "110"])
  func `an unknown trade mode is nil`(_ text: String) {
    #expect(TradeMode(code: text) == nil)
    #expect(Bytes.read(text) { TradeMode(utf8: $0) } == nil)
  }

  @Test func `returns and export modes are told apart`() {
    #expect(TradeMode.allCases.filter(\.isReturn).map(\.code) == ["9661", "1261"])
    #expect(
      TradeMode.allCases.filter(\.isCrossBorderExport).map(\.code)
        == ["9610", "1210", "1239", "9710", "9810"])
  }

  @Test func `a transport mode is read by its one character`() {
    #expect(TransportMode(code: "4") == .road)
    #expect(TransportMode(code: "Y") == .bondedPort)
    #expect(TransportMode(code: "y") == nil)
    #expect(TransportMode(code: "") == nil)
  }

  @Test func `nine of the twenty-one cities are the Pearl River Delta`() {
    #expect(City.allCases.count == 21)
    #expect(City.allCases.filter(\.isPearlRiverDelta).count == 9)
  }

  @Test(arguments: ["440300", "深圳", "深圳市", "Shenzhen", "shenzhen"])
  func `a city is found by code or name`(_ text: String) {
    #expect(City(text) == .shenzhen)
  }

  @Test(arguments: ["", "市", "440000", "长沙", "431"])
  func `a city elsewhere is nil`(_ text: String) {
    #expect(City(text) == nil)
  }
}
