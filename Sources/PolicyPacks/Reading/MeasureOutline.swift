internal import TradeTerms

/// Finds the measure, its sentences and their blocks in a Markdown file.
struct MeasureOutline {
  private let file: String
  private(set) var draft: MeasureDraft?
  private(set) var findings: [PackError] = []

  init(file: String, text: String) {
    self.file = file
    for block in MarkdownOutline(text).blocks { add(block) }
    if draft == nil, findings.isEmpty {
      refuse(
        Wording("没有“# 编号 标题”", "there is no “# number title”"), line: 1,
        Wording("请以“# 1 标题 / Title”开头", "begin with “# 1 标题 / Title”"))
    }
  }

  private mutating func refuse(_ what: Wording, line: Int, _ remedy: Wording) {
    let place = PackPlace(file: file, line: line, sentence: draft?.sentences.last?.id)
    findings.append(PackError(what, at: place, remedy: remedy))
  }

  private mutating func add(_ block: MarkdownOutline.Block) {
    switch block {
    case .heading(1, let text, let line): beginMeasure(text, line)
    case .heading(2, let text, let line): beginSentence(text, line)
    case .heading(_, let text, let line):
      refuse(
        Wording("不认识标题“\(text)”", "the heading “\(text)” means nothing here"), line: line,
        Wording("只用 # 与 ##", "use # and ## only"))
    case .paragraph(let lines, let line): addParagraph(lines, line)
    case .fence(let info, let text, let line): addFence(info, text, line)
    case .other(let kind, let line):
      refuse(
        Wording("此处不能有“\(kind)”", "a “\(kind)” has no place here"), line: line,
        Wording("请移到代码块或摘要里", "move it into a block or the summary"))
    }
  }

  private mutating func beginMeasure(_ text: String, _ line: Int) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let titles = parts.count == 2 ? parts[1].split(separator: "/").map(PipeTable.trimmed) : []
    guard titles.count == 2, draft == nil else {
      return refuse(
        Wording("措施标题“\(text)”不完整", "the heading “\(text)” of the measure is not complete"),
        line: line, Wording("请写成“# 1 标题 / Title”", "write “# 1 标题 / Title”, once"))
    }
    draft = MeasureDraft(id: parts[0], title: Wording(titles[0], titles[1]), file: file)
  }

  private mutating func beginSentence(_ text: String, _ line: Int) {
    let id = PipeTable.trimmed(text)
    guard let measure = draft?.id, id.hasPrefix("\(measure).") else {
      return refuse(
        Wording("句号“\(id)”不属于本措施", "the id “\(id)” does not belong to this measure"),
        line: line, Wording("请写成“## 措施.句”", "write “## measure.sentence”"))
    }
    let place = PackPlace(file: file, line: line, sentence: id)
    draft?.sentences.append(SentenceDraft(id: id, place: place))
  }

  private mutating func addParagraph(_ lines: [String], _ line: Int) {
    guard let sentence = draft?.sentences.indices.last else {
      return refuse(
        Wording("句子之前不能有文字", "no text may stand before the first sentence"), line: line,
        Wording("请先写“## 1.1”", "write “## 1.1” first"))
    }
    if let table = PipeTable(lines, line: line) {
      guard let fence = draft?.sentences[sentence].fences.indices.last,
        draft?.sentences[sentence].fences[fence].info == "decision"
      else {
        return refuse(
          Wording("表格之前没有 decision 块", "no decision block stands before this table"),
          line: line, Wording("请先写 decision 块", "write the decision block first"))
      }
      draft?.sentences[sentence].fences[fence].table = table
      return
    }
    guard draft?.sentences[sentence].summary == nil, lines.count == 2 else {
      return refuse(
        Wording("摘要应为两行：中文一行，英文一行", "a summary is two lines: Chinese, then English"),
        line: line, Wording("请写成两行", "write it as two lines, once"))
    }
    draft?.sentences[sentence].summary = Wording(
      PipeTable.trimmed(lines[0]), PipeTable.trimmed(lines[1]))
  }

  private mutating func addFence(_ info: String, _ text: String, _ line: Int) {
    guard let sentence = draft?.sentences.indices.last else {
      return refuse(
        Wording("代码块之前没有句子", "no sentence stands before this block"), line: line,
        Wording("请先写“## 1.1”", "write “## 1.1” first"))
    }
    let place = PackPlace(file: file, line: line, sentence: draft?.sentences[sentence].id)
    draft?.sentences[sentence].fences.append(.init(info: info, text: text, place: place))
  }
}
