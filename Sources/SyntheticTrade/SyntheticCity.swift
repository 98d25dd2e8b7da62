import TradeTerms

/// A city of the province with the customs district where its synthetic firms declare.
struct SyntheticCity: Sendable {
  let city: City
  let district: String

  private init(_ city: City, _ district: String) {
    self.city = city
    self.district = district
  }

  var name: String { city.name.chinese }

  /// The last two digits of the city in 44xx.
  var digits: String { String(city.code.dropFirst(2).prefix(2)) }

  // In the order of how many firms they get; districts from the list that the facts verify.
  static let all: [SyntheticCity] = [
    .init(.guangzhou, "5141"), .init(.shenzhen, "5317"), .init(.dongguan, "5204"),
    .init(.foshan, "5141"), .init(.zhuhai, "5795"), .init(.zhongshan, "5795"),
    .init(.huizhou, "5349"), .init(.jiangmen, "5141"), .init(.zhaoqing, "5141"),
    .init(.shantou, "5301"), .init(.jieyang, "5301"), .init(.chaozhou, "5301"),
    .init(.shanwei, "5304"), .init(.zhanjiang, "5345"), .init(.maoming, "5345"),
    .init(.yangjiang, "5345"), .init(.qingyuan, "5141"), .init(.shaoguan, "5141"),
    .init(.heyuan, "5304"), .init(.meizhou, "5304"), .init(.yunfu, "5141"),
  ]
}
