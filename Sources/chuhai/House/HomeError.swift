import TradeTerms

/// Why the reference tables or the policies cannot be found.
enum HomeError: Explained, Hashable {
  case nowhere(String)
  case notHome(String)
  case unreadable(String)
  case noPack(String, known: [String])
  /// Neither a folder of that path nor a pack of that name.
  case noPackFolder(String, known: [String])
  /// A file, where a folder is asked for.
  case noFolder(String)

  var what: Wording {
    switch self {
    case .nowhere:
      Wording("找不到 Reference 文件夹", "The folder Reference is nowhere to be found")
    case .notHome:
      Wording("该文件夹中没有 Reference/rules.csv", "The folder does not hold Reference/rules.csv")
    case .unreadable: Wording("文件无法读取", "The file cannot be read")
    case .noPack(let name, _):
      Wording("没有名为“\(name)”的政策包", "There is no policy pack “\(name)”")
    case .noPackFolder(let name, _):
      Wording(
        "没有文件夹“\(name)”，也没有这个名称的政策包",
        "There is no folder “\(name)” and no policy pack of that name")
    case .noFolder(let path):
      Wording("“\(path)”是文件，不是文件夹", "“\(path)” is a file and not a folder")
    }
  }

  var place: String {
    switch self {
    case .nowhere(let path), .notHome(let path), .unreadable(let path): path
    case .noPack: "--pack"
    case .noPackFolder(let name, _), .noFolder(let name): name
    }
  }

  var remedy: Wording {
    switch self {
    case .nowhere, .notHome:
      Wording(
        "请用 --home 或环境变量 CHUHAI_HOME 指明含有 Reference 与 Policies 的文件夹",
        "Name the folder that holds Reference and Policies, by --home or CHUHAI_HOME")
    case .unreadable: Wording("请从发行版恢复该文件", "Restore the file from the release")
    case .noFolder:
      Wording("请写政策包的文件夹", "Name the folder of the pack")
    case .noPackFolder(_, let known) where known.isEmpty:
      Wording(
        "请写政策包文件夹的路径；要按名称找，请用 CHUHAI_HOME 指明含有 Policies 的文件夹",
        "Write the path of the pack's folder; for names, say by CHUHAI_HOME where Policies is")
    case .noPack(_, let known), .noPackFolder(_, let known):
      Wording(
        "可用的政策包：\(known.joined(separator: "、"))", "Known: \(known.joined(separator: ", "))")
    }
  }
}
