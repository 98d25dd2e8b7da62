public import TradeTerms

/// Why a report cannot be made.
public enum ReportError: Explained, Hashable {
  case notWritten(String)

  public var what: Wording {
    switch self {
    case .notWritten(let path): Wording("不能写入 \(path)", "\(path) cannot be written")
    }
  }

  public var place: String {
    switch self {
    case .notWritten(let path): path
    }
  }

  public var remedy: Wording {
    Wording("请检查文件夹与磁盘空间", "check the folder and the space on the disk")
  }
}
