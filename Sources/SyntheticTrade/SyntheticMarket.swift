/// A market abroad: its customs numbers and what RMB are worth there in the made-up rates.
final class SyntheticMarket: Sendable {
  let country: [UInt8]
  let currency: [UInt8]
  /// The numeric port code; exporters write a country-like number here.
  let port: [UInt8]
  /// RMB for 100 of its currency, in fen: the fictional rate of 1 January.
  let rateFen: Int

  init(_ country: String, _ currency: String, rateFen: Int = 10_000) {
    self.country = Array(country.utf8)
    self.currency = Array(currency.utf8)
    port = Array(country.utf8)
    self.rateFen = rateFen
  }

  // Numbers of countries and currencies in the customs tables; the rates are fictional.
  static let all: [SyntheticMarket] = [
    .init("502", "502", rateFen: 70000), .init("502", "502", rateFen: 70000),
    .init("304", "300", rateFen: 76000), .init("305", "300", rateFen: 76000),
    .init("303", "303", rateFen: 90000), .init("110", "110", rateFen: 9000),
    .init("116", "116", rateFen: 480), .init("344", "142", rateFen: 10000),
    .init("122", "502", rateFen: 70000), .init("136", "502", rateFen: 70000),
    .init("132", "502", rateFen: 70000), .init("410", "502", rateFen: 70000),
    .init("601", "502", rateFen: 70000), .init("131", "502", rateFen: 70000),
    .init("501", "502", rateFen: 70000), .init("429", "502", rateFen: 70000),
  ]
}
