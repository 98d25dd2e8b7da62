public import TradeTerms

/// Why a report cannot be made.
public enum ReportError: Explained, Hashable {
  case notWritten(String)
  /// Excel has no room for what a place of the workbook is to show.
  case refused(place: String, reason: String)

  public var what: Wording {
    switch self {
    case .notWritten(let path): Wording("不能写入 \(path)", "\(path) cannot be written")
    case .refused(let place, let reason):
      Wording(
        "工作簿的 \(place) 处不能写入：\(reason)", "\(place) of the workbook cannot be written: \(reason)")
    }
  }

  public var place: String {
    switch self {
    case .notWritten(let path): path
    case .refused(let place, _): place
    }
  }

  public var remedy: Wording {
    switch self {
    case .notWritten: Wording("请检查文件夹与磁盘空间", "check the folder and the space on the disk")
    case .refused:
      Wording(
        "请按原因缩短该处的文字、链接或文件名后再导出",
        "shorten the text, link or file name there as the reason says, and export again")
    }
  }
}
