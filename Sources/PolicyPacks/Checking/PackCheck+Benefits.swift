internal import TradeTerms

extension PackCheck {
  /// Benefits of which nobody can know how to get them.
  func benefitFindings() -> [PackError] {
    pack.benefits.filter { $0.elsewhere == nil && pack.kindOfCase(for: $0) == nil }.map { benefit in
      PackError(
        Wording(
          "“\(benefit.id)”没有写明如何取得", "nothing says how one gets “\(benefit.id)”"),
        at: benefit.place,
        remedy: Wording(
          "请写 case: 事项类型；不在平台办理的，写 elsewhere: {where, how, cites}",
          "write case: KIND, or elsewhere: {where, how, cites} for what is had outside of here"))
    }
  }
}

extension PolicyPack {
  /// The kind of case in which a benefit is asked for where the pack names none and a department of
  /// the policy that declares the kind gives it.
  private static let usualKind = "grant"

  /// The kind of case in which a benefit is asked for, or out of which it comes; nil for one that
  /// is had elsewhere, and for one of which nothing says how.
  public func kindOfCase(for benefit: Benefit) -> String? {
    if benefit.elsewhere != nil { return nil }
    if let named = benefit.caseType { return named }
    guard let usual = caseTypes[Self.usualKind],
      declaring(usual)?.departments[benefit.department] != nil
    else { return nil }
    return usual.id
  }

  /// The pack that declares a kind of case: this one, or one below it.
  private func declaring(_ type: CaseType) -> PolicyPack? {
    type.pack == id ? self : base?.declaring(type)
  }
}
