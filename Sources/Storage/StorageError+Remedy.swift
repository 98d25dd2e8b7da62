public import TradeTerms

extension StorageError {
  public var remedy: Wording {
    switch self {
    case .constraint: Wording("请更正数据后重试", "Correct the data and try again")
    case .zeroCharacter: Wording("请删去空字符", "Remove the character")
    case .refused, .readOnly, .misnumberedMigration:
      Wording("这是程序错误，请附本信息报告", "This is a fault of the program: report it with this message")
    case .cannotOpen(.sqlite, _, _):
      Wording("请检查路径、权限，以及文件是否为本平台的数据库", "Check the path, the rights and that it is a database")
    case .cannotOpen(.postgresql, _, _):
      Wording("请检查地址、账号，以及服务器是否在运行", "Check the address, the account and that the server runs")
    case .busy: Wording("请待其他写入结束后重试", "Try again when the other writer has finished")
    case .diskFull: Wording("请释放磁盘空间后重试", "Free space on the disk and try again")
    case .damaged: Wording("请用备份恢复", "Restore a backup")
    case .connectionLost(_, _, true):
      Wording("请重新提交：重复的单证只计一次", "Send it again: a repeated document counts once")
    case .connectionLost: Wording("请检查数据库服务器后重试", "Check the database server and try again")
    case .closed: Wording("请重新打开数据库", "Open the database again")
    case .newerDatabase: Wording("请升级本程序", "Upgrade this program")
    case .changedMigration:
      Wording("请使用建立该数据库的程序版本", "Use the version of the program that made the database")
    case .fileExists: Wording("请换一个文件名，或先移走原文件", "Choose another name, or move the file away")
    case .fileUnusable: Wording("请检查路径、权限和磁盘空间", "Check the path, the rights and the free space")
    case .databaseInUse: Wording("请先停止使用它的程序", "Stop the programs that use it first")
    case .databaseNotEmpty:
      Wording("请恢复到空数据库，或明确要求替换", "Restore into an empty database, or ask to replace it")
    case .toolFailed:
      Wording(
        "请检查备份文件，以及 PostgreSQL 客户端程序已安装且不旧于服务器",
        "Check the backup file, and that PostgreSQL's client programs are not older than the server"
      )
    }
  }
}
