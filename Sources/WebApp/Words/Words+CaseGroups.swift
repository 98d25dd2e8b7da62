extension Words {
  /// Cases that belong together, and who should have one.
  static let caseGroups = """
    groups.must | 应有 | must have one
    groups.with | 已明确 | have one
    groups.without | 待明确 | without one
    groups.missing | 尚未立项 | no case yet
    groups.former | 不再符合 | no longer qualify
    groups.basis | 依据最近一次判定：{d}。 | By the newest run of: {d}.
    groups.none | 还没有明确任何一家。 | Nobody has been named yet.
    groups.cases | 企业 | Enterprises
    groups.since | 自 | Since
    groups.change | 整组移交 | Hand all of them on
    groups.change.note | 该组 {n} 件一并办理，任何一件不能办理则全部不办。     | All {n} of the group; where one cannot, none is.
    groups.change.send | 移交 | Hand on
    groups.waiting | 待明确的企业 | Enterprises without one
    groups.missing.note | 判定后平台会自动立项；也可运行 chuhai cases cover。     | The platform opens a case after each round of decisions; chuhai cases cover does so at once.
    groups.former.note | 最近一次判定已不符合，请核实后终止或保留。     | The newest decision does not hold for them; end the contact, or keep it for a reason.
    done.group | 已整组移交。 | The group was handed on.
    """
}
