/// A prefecture-level city of Guangdong (地级以上市) by its GB/T 2260 code.
public enum City: String, CaseIterable, Codable, Sendable {
  case guangzhou = "440100"
  case shaoguan = "440200"
  case shenzhen = "440300"
  case zhuhai = "440400"
  case shantou = "440500"
  case foshan = "440600"
  case jiangmen = "440700"
  case zhanjiang = "440800"
  case maoming = "440900"
  case zhaoqing = "441200"
  case huizhou = "441300"
  case meizhou = "441400"
  case shanwei = "441500"
  case heyuan = "441600"
  case yangjiang = "441700"
  case qingyuan = "441800"
  case dongguan = "441900"
  case zhongshan = "442000"
  case chaozhou = "445100"
  case jieyang = "445200"
  case yunfu = "445300"

  /// The six-digit code of GB/T 2260, such as `440100`.
  public var code: String { rawValue }

  /// The city with this code, or with this name in Chinese (with or without 市) or English.
  public init?(_ text: some StringProtocol) {
    let wanted = String(text)
    if let city = City(rawValue: wanted) {
      self = city
      return
    }
    let bare = wanted.hasSuffix("市") ? String(wanted.dropLast()) : wanted
    guard
      let city = Self.allCases.first(where: { city in
        let name = city.name
        return name.chinese == bare || name.english.lowercased() == wanted.lowercased()
      })
    else { return nil }
    self = city
  }

  /// The name in both languages.
  public var name: Wording {
    switch self {
    case .guangzhou: Wording("广州", "Guangzhou")
    case .shaoguan: Wording("韶关", "Shaoguan")
    case .shenzhen: Wording("深圳", "Shenzhen")
    case .zhuhai: Wording("珠海", "Zhuhai")
    case .shantou: Wording("汕头", "Shantou")
    case .foshan: Wording("佛山", "Foshan")
    case .jiangmen: Wording("江门", "Jiangmen")
    case .zhanjiang: Wording("湛江", "Zhanjiang")
    case .maoming: Wording("茂名", "Maoming")
    case .zhaoqing: Wording("肇庆", "Zhaoqing")
    case .huizhou: Wording("惠州", "Huizhou")
    case .meizhou: Wording("梅州", "Meizhou")
    case .shanwei: Wording("汕尾", "Shanwei")
    case .heyuan: Wording("河源", "Heyuan")
    case .yangjiang: Wording("阳江", "Yangjiang")
    case .qingyuan: Wording("清远", "Qingyuan")
    case .dongguan: Wording("东莞", "Dongguan")
    case .zhongshan: Wording("中山", "Zhongshan")
    case .chaozhou: Wording("潮州", "Chaozhou")
    case .jieyang: Wording("揭阳", "Jieyang")
    case .yunfu: Wording("云浮", "Yunfu")
    }
  }

  /// Whether it is one of the nine cities of the Pearl River Delta (珠三角九市).
  public var isPearlRiverDelta: Bool {
    switch self {
    case .guangzhou, .shenzhen, .zhuhai, .foshan, .huizhou, .dongguan, .zhongshan, .jiangmen,
      .zhaoqing:
      true
    case .shaoguan, .shantou, .zhanjiang, .maoming, .meizhou, .shanwei, .heyuan, .yangjiang,
      .qingyuan, .chaozhou, .jieyang, .yunfu:
      false
    }
  }
}

extension City: Comparable, CustomStringConvertible {
  public var description: String { rawValue }

  public static func < (left: City, right: City) -> Bool { left.rawValue < right.rawValue }
}
