extension Words {
  /// The list of documents and the page of one.
  static let documents = """
    documents.choose | 请先选择企业 | Choose an enterprise first
    documents.choose.remedy | 请从企业列表进入某家企业，再看它的单证；接口请加 enterprise=代码。 \
    | Go to an enterprise from the list and see its documents there; the API takes enterprise=CODE.
    documents.title | 单证 | Documents
    documents.enterprise | 企业代码 | Enterprise code
    documents.kind | 单证种类 | Kind
    documents.number | 编号 | Number
    documents.day | 日期 | Day
    documents.amount | 金额 | Amount
    documents.state | 状态 | State
    documents.match | 三单比对 | Three-document match
    documents.findings | 问题 | Findings
    documents.findings.with | 有问题 | With findings
    documents.findings.without | 无问题 | Without findings
    documents.findings.none | 无 | none
    documents.month | 月份 | Month
    documents.mode | 贸易方式 | Trade mode
    documents.destination | 运抵国（地区）代码 | Destination code
    documents.year | 年份 | Year
    documents.current | 只看现行有效的（不含旧版本、撤回、退单、退运） \
    | Only what stands (no older versions, nothing withdrawn, returned or shipped back)
    documents.more | 更多条件 | More conditions
    documents.empty | 没有符合条件的单证。 | No document fits these conditions.
    documents.empty.hint | 可以减少条件，或者先交单。 | Use fewer conditions, or hand documents in first.
    document.findings | 问题与处理办法 | Findings and remedies
    document.finding.document | 单证 | Document
    document.finding.element | 字段 | Element
    document.finding.value | 值 | Value found
    document.finding.rule | 规则 | Rule
    document.finding.remedy | 处理办法 | Remedy
    document.finding.empty | （空） | (empty)
    document.partners | 三单比对与缺失单证 | Match, and what is missing
    document.partner.key | 关联键 | Key
    document.partner.open | 打开 | Open
    document.fields | 单证字段 | Fields
    document.lines | 商品明细 | Lines
    document.line | 第 {n} 项 | Line {n}
    document.versions | 版本 | Versions
    document.version.time | 报送时间 | Declared at
    document.version.received | 收到时间 | Received at
    document.version.current | 当前 | current
    document.correct | 更正后重新报送 | Correct and send again
    document.correct.lead | 可在下面直接修改报文后重新报送，或者上传更正后的文件。原退回件保留备查。 \
    | Correct the message below and send it again, or upload a corrected file. The refused one \
    stays on record.
    document.correct.text | 报文 | Message
    document.correct.file | 或上传更正后的文件 | Or upload a corrected file
    document.correct.send | 重新报送 | Send again
    """

  /// The hand-in page and its answer.
  static let handIn = """
    handin.title | 交单 | Hand in
    handin.lead | 订单（303）、收款单（403）、运单（505）、出口清单（603）及各类回执，XML 报文或 zip 包，可一次选多个文件。 \
    | Orders (303), receipts (403), waybills (505), export inventories (603) and returns, as XML \
    messages or zip archives; several files at once.
    handin.files | 选择文件，或把文件拖到这里 | Choose files, or drop them here
    handin.limit | 单个文件不超过 {file}，一次不超过 {total}、{parts} 个文件。 \
    | Up to {file} a file; up to {total} and {parts} files at once.
    handin.send | 交单 | Hand in
    handin.rules | 交单之后 | What happens then
    handin.rule.once | 同一单证交两次只算一次，可以放心重交。 \
    | The same document twice counts once; sending again is safe.
    handin.rule.durable | 显示“已受理”时，单证已经可靠保存。 \
    | When it says “accepted”, the document is safely stored.
    handin.rule.refused | 退回的单证写明字段、规则和处理办法，可以改后再交。 \
    | A refused document names field, rule and remedy, and can be corrected and sent again.
    handin.result | 交单结果 | Result
    handin.result.file | 文件 | File
    handin.receipt | 回执号 | Receipt
    handin.again | 继续交单 | Hand in more
    handin.none | 没有选择文件 | No file was chosen
    handin.none.remedy | 请选择至少一个文件再交 | choose at least one file and hand it in
    handin.open | 打开单证 | Open
    handin.fix | 更正 | Correct
    handin.file.empty | 文件中没有读到单证。 | No document was found in the file.
    """
}
