/// A party as documents name it.
struct SyntheticParty: Sendable {
  let code: [UInt8]
  let name: [UInt8]

  init(code: String, name: String) {
    self.code = Array(code.utf8)
    self.name = Array(name.utf8)
  }

  /// Some firms go by their social credit code, some by their customs registration.
  init(_ enterprise: SyntheticEnterprise, byCustomsCode: Bool) {
    self.init(
      code: byCustomsCode ? enterprise.customsCode : enterprise.uscc, name: enterprise.name)
  }

  /// A platform abroad that has no code in China.
  static let foreignPlatform = SyntheticParty(
    code: "无", name: "Synthetic Overseas Marketplace")

  /// A platform that takes no part in the sets; for faults.
  static let strangePlatform = SyntheticParty(code: "4403960000", name: "（合成）另一平台")
}
