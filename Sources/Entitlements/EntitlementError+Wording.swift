public import TradeTerms

extension EntitlementError {
  public var what: Wording {
    switch self {
    case .unreadableNumber(let text):
      Wording("“\(text)”不是决定编号", "“\(text)” is not the number of a decision")
    case .wrongCheck(let text, _):
      Wording("决定编号“\(text)”的校验字符不对", "The check character of “\(text)” is wrong")
    case .noSuchDecision(let text): Wording("没有决定 \(text)", "There is no decision \(text)")
    case .unknownEnterprise(let code):
      Wording("没有代码为 \(code) 的企业", "No enterprise has the code \(code)")
    case .notRegistered(let code, let day):
      Wording("企业 \(code) 在 \(day) 没有登记", "\(code) is not in the registry on \(day)")
    case .noRun(let pack):
      Wording("政策包 \(pack) 还没有决定过", "Nothing was decided by the pack \(pack) yet")
    case .noSuchRun(let id, let pack):
      Wording("政策包 \(pack) 没有第 \(id) 次判定", "The pack \(pack) has no run \(id)")
    case .unknownTarget(let id): Wording("没有目标 \(id)", "There is no target \(id)")
    case .unknownBudget(let name, _):
      Wording("没有预算“\(name)”，或没有从中支付的支持", "There is no budget “\(name)” that pays anything")
    case .packNotKept(let version):
      Wording("没有保存政策包版本 \(version)", "The pack version \(version) is not kept")
    case .unknownFact(let name, _):
      Wording("决定所依据的事实中没有“\(name)”", "The decision reads no fact “\(name)”")
    case .nothingClaimed: Wording("没有写明应为何值", "It does not say what the value should be")
    case .tooLong(let field, let count, let limit):
      Wording(
        "\(field.chinese)有 \(count) 个字，最多 \(limit) 个",
        "The \(field.english) has \(count) characters; \(limit) is the most")
    case .noContactKey:
      Wording("没有用于封存联系方式的密钥", "There is no key with which a contact is sealed")
    case .unreadableStatistics(let error): error.what
    case .unreadableFigure(_, let text):
      Wording("“\(text)”不是亿元数", "“\(text)” is no number of 亿元")
    }
  }

  public var remedy: Wording {
    switch self {
    case .unreadableNumber:
      Wording("请照打印件填写，例如 GD-12-3-18-K", "Write it as printed, such as GD-12-3-18-K")
    case .wrongCheck: Wording("请核对每一位数字", "Check each of its digits")
    case .noSuchDecision: Wording("请核对编号", "Check the number")
    case .unknownEnterprise:
      Wording("请核对代码，或先导入该企业", "Check the code, or import the enterprise first")
    case .notRegistered: Wording("请换一天查询", "Ask for another day")
    case .noRun: Wording("请先运行 chuhai decide", "Run chuhai decide first")
    case .noSuchRun(_, let pack):
      Wording(
        "请以 chuhai policy changes --pack \(pack) 查看最近一次",
        "See the newest with chuhai policy changes --pack \(pack)")
    case .unknownBudget(_, let known):
      known.isEmpty
        ? Wording("该政策没有设总额的支持", "No benefit of this policy has a budget")
        : Wording(
          "请填写其中之一：\(known.joined(separator: "、"))",
          "Name one of: \(known.joined(separator: ", "))")
    case .unknownTarget: Wording("请核对目标编号", "Check the id of the target")
    case .packNotKept: Wording("请核对数据库备份", "Check the backup of the database")
    case .unknownFact(_, let known):
      Wording(
        "请填写其中之一：\(known.joined(separator: "、"))", "Name one of: \(known.joined(separator: ", "))")
    case .nothingClaimed: Wording("请写明您认为正确的内容", "Say what you hold to be right")
    case .tooLong(_, _, let limit):
      Wording("请缩短到 \(limit) 字以内", "Shorten it to \(limit) characters")
    case .noContactKey: Wording("请用 --key-file 指明", "Name it by --key-file")
    case .unreadableStatistics(let error): error.remedy
    case .unreadableFigure: Wording("请更正该行数字", "Correct the number in this row")
    }
  }
}
