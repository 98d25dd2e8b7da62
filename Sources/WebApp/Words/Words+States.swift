extension Words {
  /// Short words for states.
  static let states = """
    outcome.yes | 符合条件 | You qualify
    outcome.no | 不符合条件 | You do not qualify
    outcome.unknown | 尚不能判定 | Cannot be decided yet
    outcome.short.yes | 符合 | yes
    outcome.short.no | 不符合 | no
    outcome.short.unknown | 未知 | unknown
    target.reached | 已达到 | Reached
    target.notReached | 未达到 | Not reached
    target.unknown | 是否达到尚不能判定 | Not known whether reached
    verdict.accepted | 已受理 | Accepted
    verdict.repeated | 重复，未重复计入 | Repeated, not counted twice
    verdict.refused | 退回 | Refused
    verdict.kept | 已留存，暂不处理 | Kept, not handled yet
    severity.refuses | 退回 | Refuses
    severity.warns | 提示 | Warns
    condition.holds | 成立 | Holds
    condition.fails | 不成立 | Does not hold
    condition.notNeeded | 不影响结果 | Not needed
    condition.beside | 并列对照 | For comparison
    condition.input | 计入 | Used
    condition.unknown | 未知 | Unknown
    """
}
