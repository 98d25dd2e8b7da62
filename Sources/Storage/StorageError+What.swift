public import TradeTerms

extension StorageError {
  public var what: Wording {
    switch self {
    case .constraint, .refused, .zeroCharacter, .readOnly: whatIsAsked
    case .cannotOpen, .busy, .diskFull, .damaged, .connectionLost, .closed: howTheEngineIs
    case .newerDatabase, .changedMigration, .misnumberedMigration: whichSchema
    case .fileExists, .fileUnusable, .databaseInUse, .databaseNotEmpty, .toolFailed: whichFile
    }
  }

  private var whatIsAsked: Wording {
    switch self {
    case .constraint(let engine, let rule, let words, _):
      Wording(
        "数据违反\(rule.wording.chinese)规则，\(engine.rawValue) 拒绝写入：\(words)",
        "\(engine.rawValue) refused a row that breaks a rule of \(rule.wording.english): \(words)")
    case .zeroCharacter(let parameter, _):
      Wording(
        "第 \(parameter) 个参数的文字含有空字符 U+0000",
        "The text of parameter \(parameter) contains the character U+0000")
    case .readOnly(let engine, _):
      Wording("在只读事务中写入 \(engine.rawValue)", "A read tried to write to \(engine.rawValue)")
    case .refused(let engine, let words, _):
      Wording("\(engine.rawValue) 拒绝执行：\(words)", "\(engine.rawValue) refused: \(words)")
    default: Wording("", "")
    }
  }

  private var howTheEngineIs: Wording {
    switch self {
    case .cannotOpen(let engine, _, let words):
      Wording(
        "打不开 \(engine.rawValue) 数据库：\(words)",
        "Cannot open the \(engine.rawValue) database: \(words)")
    case .busy(let engine, let words, _):
      Wording(
        "\(engine.rawValue) 数据库被其他写入占用，等待超时：\(words)",
        "The \(engine.rawValue) database stayed busy with another writer: \(words)")
    case .diskFull(let engine, let words, _):
      Wording(
        "磁盘已满，\(engine.rawValue) 本次写入已全部撤销：\(words)",
        "The disk is full; everything of this \(engine.rawValue) write was undone: \(words)")
    case .damaged(_, let words):
      Wording("数据库文件损坏：\(words)", "The database is damaged: \(words)")
    case .connectionLost(_, let words, let committing):
      committing
        ? Wording(
          "提交时与数据库断开，本次写入是否保存未知：\(words)",
          "The connection broke while committing; the write may or may not be kept: \(words)")
        : Wording(
          "与数据库断开，本次操作已撤销：\(words)",
          "The connection to the database broke; this was undone: \(words)")
    case .closed:
      Wording("数据库已关闭", "The database has been closed")
    default: Wording("", "")
    }
  }

  private var whichSchema: Wording {
    switch self {
    case .newerDatabase(let owner, let number, let name):
      Wording(
        "数据库由更新的版本建立：含有本程序不认识的升级步骤 \(owner) \(number)（\(name)）",
        "The database comes from a newer version: it has step \(owner) \(number) (\(name)), "
          + "which this program does not know")
    case .changedMigration(let owner, let number, let name):
      Wording(
        "升级步骤 \(owner) \(number)（\(name)）与数据库中已执行的不一致",
        "Step \(owner) \(number) (\(name)) is not the one that was applied to the database")
    case .misnumberedMigration(let owner, let number):
      Wording(
        "升级步骤 \(owner) \(number) 编号重复或顺序不对",
        "Step \(owner) \(number) repeats a number or is out of order")
    default: Wording("", "")
    }
  }

  private var whichFile: Wording {
    switch self {
    case .fileExists: Wording("文件已存在", "The file exists already")
    case .fileUnusable(_, let words):
      Wording("文件无法使用：\(words)", "The file cannot be used: \(words)")
    case .databaseInUse:
      Wording("目标数据库正在使用，不能覆盖", "The target database is in use and must not be overwritten")
    case .databaseNotEmpty:
      Wording("目标数据库已有数据", "The target database holds records already")
    case .toolFailed(let tool, let words):
      Wording("\(tool) 执行失败：\(words)", "\(tool) failed: \(words)")
    default: Wording("", "")
    }
  }
}
