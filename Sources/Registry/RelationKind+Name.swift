public import TradeTerms

extension Relation.Kind {
  /// How the relation reads between its two sides.
  public var name: Wording {
    switch self {
    case .controls: Wording("控制", "controls")
    case .branchOf: Wording("是其分支机构：", "is a branch of")
    case .tenantOf: Wording("入驻", "is a tenant of")
    }
  }
}
