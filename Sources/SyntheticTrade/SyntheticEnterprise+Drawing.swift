extension SyntheticProvince {
  /// The enterprise with a number from 0 up to `enterpriseCount`.
  public func enterprise(_ index: Int) -> SyntheticEnterprise {
    var random = SplitMix(seed: seed, index: index, salt: 1)
    // The smaller of two draws: more enterprises in the cities at the head of the list.
    let place = min(
      random.next(below: SyntheticCity.all.count), random.next(below: SyntheticCity.all.count))
    let city = SyntheticCity.all[place]
    let kind = SyntheticEnterprise.kind(of: index)
    let word = Self.words[random.next(below: Self.words.count)]
    return SyntheticEnterprise(
      uscc: SyntheticCode.uscc(index, in: city),
      customsCode: SyntheticCode.customs(index, in: city),
      name: "（合成）\(city.name)\(word)\(Self.trade(of: kind))有限公司\(index + 1)号",
      kind: kind,
      headquarters: Self.headquarters(of: kind, &random),
      city: city.name,
      district: city.district,
      zone: random.next(below: 10) < 7 ? city.name : nil,
      validFrom: "\(year - 1 - random.next(below: 6))-01-01",
      declared: declaredTurnover(&random))
  }

  private func declaredTurnover(
    _ random: inout SplitMix
  ) -> SyntheticEnterprise.DeclaredTurnover? {
    guard random.next(below: 5) == 0 else { return nil }
    var yuan = random.next(in: 10...499)
    for _ in 0..<random.next(in: 5...7) { yuan *= 10 }
    return .init(
      year: year, amount: "\(yuan).00", evidence: "合成审计报告 synthetic audit \(year)")
  }

  private static func headquarters(
    of kind: SyntheticEnterprise.Kind, _ random: inout SplitMix
  ) -> SyntheticEnterprise.Headquarters? {
    let draw = random.next(below: 20)
    let (legal, regional) = kind == .platform || kind == .ownSite ? (12, 15) : (6, 8)
    if draw < legal { return .legalPerson }
    if draw < regional { return .regional }
    return draw < 18 ? SyntheticEnterprise.Headquarters.none : nil
  }

  private static func trade(of kind: SyntheticEnterprise.Kind) -> String {
    switch kind {
    case .platform: "跨境平台"
    case .ownSite: "独立站"
    case .seller: "电子商务"
    case .service: "物流服务"
    }
  }

  private static let words = [
    "远帆", "海桥", "南风", "启航", "云舟", "万里", "岭海", "潮起", "金锚", "星港", "鹏程", "粤海",
  ]
}

extension SyntheticEnterprise {
  /// What the enterprise with a number does: one in 40 runs a platform, one in 40 serves others.
  static func kind(of index: Int) -> Kind {
    switch index % 40 {
    case 1: .platform
    case 2: .service
    case let rest where rest % 5 == 3: .ownSite
    default: .seller
    }
  }
}
