internal import FEEL

extension DMNError {
  /// What is wrong, in Chinese.
  public var chinese: String {
    switch cause {
    case .notWellFormed(let words): "不是良好的 XML\(words.isEmpty ? "" : "：\(words)")"
    case .tooLarge(let bytes, let limit): "文件有 \(bytes) 字节，最多 \(limit) 字节"
    case .tooDeep(let limit): "元素嵌套超过 \(limit) 层"
    case .tooManyElements(let limit): "元素超过 \(limit) 个"
    case .tooManyAttributes(let limit): "一个元素的属性超过 \(limit) 个"
    case .unknownEncoding(let name): "编码“\(name)”不能读"
    case .documentType: "文件含有 <!DOCTYPE>，不予接受"
    case .entity(let name): "实体“&\(name);”没有定义"
    case .unknownRoot(let found, let expected): "根元素是“\(found)”，应为“\(expected)”"
    case .unknownNamespace(let found):
      "命名空间“\(found)”不是 DMN 1.1 至 1.6 的任何一个"
    case .missingAttribute(let name): "缺少属性“\(name)”"
    case .missingPart(let name): "缺少子元素“\(name)”"
    case .unexpectedElement(let name): "元素“\(name)”不应在此处，已略过"
    case .unexpectedAttribute(let name): "属性“\(name)”不应在此处，已略过"
    case .repeatedElement(let name): "元素“\(name)”出现了不止一次"
    case .strayText(let text): "此处不应有文字“\(text)”，已略过"
    case .wrongValue(let attribute, let found, let allowed):
      "“\(attribute)”的值是“\(found)”，应为\(Self.choice(allowed, "或"))"
    case .foreignElement(let name): "元素“\(name)”不属于 DMN，作为扩展保留"
    case .unknownPrefix(let prefix): "前缀“\(prefix)”没有对应的命名空间"
    default: chineseAboutModel
    }
  }

  private var chineseAboutModel: String {
    switch cause {
    case .duplicateIdentifier(let id): "标识“\(id)”出现了不止一次"
    case .furtherFindings(let limit): "问题超过 \(limit) 个，其余未列出"
    case .danglingReference(let id, let expected):
      "引用“\(id)”没有对应的元素，应为\(Self.choice([expected], "或"))"
    case .wrongKind(let id, let found, let expected):
      "引用“\(id)”指向 \(found)，应为 \(expected)"
    case .missingImport(let namespace): "引用了命名空间“\(namespace)”，但没有导入它"
    case .missingModel(let namespace): "导入的模型“\(namespace)”没有给出"
    case .duplicateName(let name, let kind): "有不止一个 \(kind) 叫“\(name)”"
    case .requirementCycle(let names): "需求成环：\(names.joined(separator: " → "))"
    case .typeCycle(let names): "类型引用自身：\(names.joined(separator: " → "))"
    case .importCycle(let names): "导入成环：\(names.joined(separator: " → "))"
    case .unknownType(let name): "没有名为“\(name)”的类型"
    case .entryCount(let rule, let part, let found, let expected):
      "第 \(rule) 条规则有 \(found) 个 \(part)，应为 \(expected) 个"
    case .missingExpression: "没有给出求值的表达式，结果将为 null"
    case .missingOutputs: "决策表没有输出列"
    case .aggregationWithoutCollect: "只有命中策略 COLLECT 才有聚合，已略过"
    case .unreadable(let error):
      "表达式第 \(error.position.line) 行第 \(error.position.column) 列：" + error.chinese
    case .mistyped(let issue):
      "表达式第 \(issue.position.line) 行第 \(issue.position.column) 列：" + issue.chinese
    case .table(let finding): finding.chinese
    default: ""
    }
  }

  /// What to do about it, in Chinese.
  public var remedyInChinese: String {
    switch cause {
    case .notWellFormed: "请用写出该文件的程序重新导出"
    case .tooLarge, .tooDeep, .tooManyElements: "请把模型拆成几个文件，用 import 连接"
    case .tooManyAttributes: "请减少该元素的属性"
    case .unknownEncoding: "请把文件存为 UTF-8"
    case .documentType, .entity: "请删去 <!DOCTYPE>，并把实体换成文字"
    case .unknownRoot(_, let expected): "请给出以 <\(expected)> 为根的文件"
    case .unknownNamespace: "请把根元素的 xmlns 写成 \(Vocabulary.model)"
    case .missingAttribute(let name): "请补上 \(name)=\"…\""
    case .missingPart(let name): "请补上 <\(name)>"
    case .unexpectedElement, .unexpectedAttribute, .strayText: "请删去，或放进 extensionElements"
    case .foreignElement: "请放进 extensionElements"
    case .repeatedElement, .duplicateIdentifier: "请只留一个"
    case .wrongValue(_, _, let allowed): "请改为\(Self.choice(allowed, "或"))"
    case .unknownPrefix(let prefix): "请在根元素上写 xmlns:\(prefix)=\"…\""
    case .furtherFindings: "请先改正已列出的问题"
    case .danglingReference, .wrongKind: "请改正 href，或补上该元素"
    case .missingImport: "请加上 <import>"
    case .missingModel: "请把该模型一并给出"
    case .duplicateName: "请改名，使名字各不相同"
    case .requirementCycle, .typeCycle, .importCycle: "请去掉其中一处引用"
    case .unknownType: "请用 FEEL 的类型，或补上 itemDefinition"
    case .entryCount: "请使每条规则的格数与列数相同"
    case .missingExpression: "请补上表达式"
    case .missingOutputs: "请至少补上一个 <output>"
    case .unreadable(let error): error.remedyInChinese
    case .mistyped: "请核对各量的类型"
    case .table(let finding): finding.remedyInChinese
    case .aggregationWithoutCollect: "请把命中策略改为 COLLECT，或删去 aggregation"
    }
  }

  static func choice(_ values: [String], _ or: String) -> String {
    values.map { "“\($0)”" }.joined(separator: or)
  }
}
