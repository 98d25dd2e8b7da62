import TradeTerms

/// Why the reference tables or the policies cannot be found.
enum HomeError: Explained, Hashable {
  case nowhere(String)
  case notHome(String)
  case unreadable(String)
  case noPack(String, known: [String])

  var what: Wording {
    switch self {
    case .nowhere:
      Wording("找不到 Reference 文件夹", "The folder Reference is nowhere to be found")
    case .notHome:
      Wording("该文件夹中没有 Reference/rules.csv", "The folder does not hold Reference/rules.csv")
    case .unreadable: Wording("文件无法读取", "The file cannot be read")
    case .noPack(let name, _):
      Wording("没有名为“\(name)”的政策包", "There is no policy pack “\(name)”")
    }
  }

  var place: String {
    switch self {
    case .nowhere(let path), .notHome(let path), .unreadable(let path): path
    case .noPack: "--pack"
    }
  }

  var remedy: Wording {
    switch self {
    case .nowhere, .notHome:
      Wording(
        "请用 --home 或环境变量 CHUHAI_HOME 指明含有 Reference 与 Policies 的文件夹",
        "Name the folder that holds Reference and Policies, by --home or CHUHAI_HOME")
    case .unreadable: Wording("请从发行版恢复该文件", "Restore the file from the release")
    case .noPack(_, let known):
      Wording(
        "可用的政策包：\(known.joined(separator: "、"))", "Known: \(known.joined(separator: ", "))")
    }
  }
}
