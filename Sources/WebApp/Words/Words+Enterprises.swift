extension Words {
  /// The list of enterprises and the page of one.
  static let enterprises = """
    enterprises.title | 企业 | Enterprises
    enterprises.park | 只列授权园区查看其记录的企业。 \
    | Only enterprises that let a park see their records.
    enterprises.text | 名称或代码 | Name or code
    enterprises.city | 地市 | City
    enterprises.kind | 企业类型 | Kind
    enterprises.code | 统一社会信用代码 | Unified social credit code
    enterprises.name | 企业名称 | Name
    enterprises.turnover | 年交易规模 | Yearly turnover
    enterprises.answers | 结论 | Answers
    enterprises.answers.yes | 项符合 | qualify
    enterprises.answers.unknown | 项待补事实 | lack a fact
    enterprises.empty | 没有找到符合条件的企业。 | No enterprise fits these conditions.
    enterprises.empty.hint | 请减少条件，或核对代码是否抄写正确。 \
    | Use fewer conditions, or compare the code with the certificate.
    enterprise.supports | 各项支持的结论 | What the policy says
    enterprise.supports.none | 还没有结论。请先运行一次判定。 | There is no answer yet. Run the decisions first.
    enterprise.basis | {year} 年度，按 {asAt} 的规定，依 {knownAt} 已知的事实 \
    | For {year}, by the rules of {asAt}, on facts known at {knownAt}
    enterprise.facts | 登记事实 | Facts on record
    enterprise.fact.name | 事实 | Fact
    enterprise.fact.value | 值 | Value
    enterprise.fact.source | 来源 | Source
    enterprise.turnover | 历年交易规模（据申报清单） | Turnover by year (from declared inventories)
    enterprise.turnover.year | 年度 | Year
    enterprise.turnover.amount | 金额 | Amount
    enterprise.turnover.documents | 清单数 | Inventories
    enterprise.documents | 查看本企业单证 | Documents of this enterprise
    offer.confirm | 确认享受（免申即享） | Confirm (no application needed)
    offer.held | 已有事项： | A case is there already:
    offer.held.group | 同组的支持只能享受一项，已由此事项占用： | One of its group only may be had; it is held by:
    offer.enter | 评选正在受理，去申报 | A round takes entries: apply
    offer.round.none | 由评选产生，目前没有受理中的一轮 | It comes out of a selection; no round takes entries now
    offer.others | 企业登录后在平台申请 | An enterprise applies for it here when it is signed in
    offer.elsewhere | 不在平台办理： | Not on this platform:
    offer.grounds | 依据句子 | By sentence
    precheck.title | 预检 | Check before you send
    precheck.cites | 依据 | Grounds
    precheck.claims | 已申请或已享受的 | What is claimed already
    precheck.claims.none | 本企业没有占用这项或同组支持的事项。 \
    | No case of the enterprise holds this benefit or another one of its group.
    precheck.group | 同组（{g}）只能享受一项 | one of the group {g} only may be had
    precheck.amount | 预计金额 | Amount to expect
    precheck.amount.none | 政策没有写出金额。 | The policy names no amount.
    precheck.ungranted | 按现有事实还不符合，现在不能提交。 \
    | On the facts that are known it is not granted, so it cannot be sent now.
    precheck.supply | 查看理由，补充或更正事实 | See the reasons; supply or contest a fact
    precheck.claimed | 不能重复享受，现在不能提交。 | It cannot be had twice, so it cannot be sent now.
    support.reasons | 理由与依据 | Reasons and grounds
    support.short | 还差 {gap} | {gap} short
    support.missing.one | 缺一项事实：{names} | One fact is missing: {names}
    support.missing.many | 缺 {n} 项事实：{names} | {n} facts are missing: {names}
    support.bar | 现值 {found}，门槛 {bound} | Found {found}, threshold {bound}
    support.found | 现值 | Found
    support.bound | 门槛 | Threshold
    support.inclusive | 含本数 | inclusive
    support.exclusive | 不含本数 | exclusive
    """

  /// A decision and its reasons.
  static let decisions = """
    decision.title | 结论与理由 | Answer and reasons
    decision.number | 结论编号 | Decision number
    decision.decided | 作出时间 | Decided at
    decision.basis | 适用 | Applies to
    decision.sentence | 政策依据 | Grounds
    decision.conditions | 逐项条件 | The conditions
    decision.condition | 条件 | Condition
    decision.test | 要求 | Asked
    decision.found | 查到的值 | Value found
    decision.source | 来源 | Where it comes from
    decision.result | 是否成立 | Holds
    decision.distance | 距离 | Distance
    decision.missing | 缺少的事实 | Facts that are missing
    decision.readings | 采用的解释口径 | Readings taken
    decision.benefits | 符合后可享受 | What it opens
    decision.postings | 金额由哪些单证构成 | The documents behind the figure
    decision.postings.none | 没有计入这一金额的单证。 | No document counts towards this figure.
    decision.postings.month | 月份 | Month
    decision.postings.mode | 贸易方式 | Trade mode
    decision.postings.destination | 运抵国（地区） | Destination
    decision.postings.documents | 单证数 | Documents
    decision.postings.amount | 金额 | Amount
    decision.postings.total | 合计 | Total
    decision.permanent | 本结论永久保存，按编号随时可以重算出同样的结果。 \
    | This answer is kept for good; recomputed by its number it comes out the same.
    contest.title | 对数值有异议 | Contest this value
    contest.lead | 请写明哪个值不对、应为多少，并列出能证明的单证编号（清单、订单、收款、运单）或登记证明。提交后会得到异议编号；原结论不改写，更正后另出新结论。 \
    | Say which value is wrong and what it should be, and name the documents (inventory, order, \
    receipt, waybill) or certificates that show it. You get an objection number; this answer is \
    not rewritten, a correction leads to a new one.
    contest.subject | 有异议的值 | Contested value
    contest.claim | 应为 | It should be
    contest.evidence | 证明材料（单证编号或证明名称） | Evidence (document numbers or certificates)
    contest.contact | 联系人及电话 | Whom to ask, and how
    contest.send | 提交异议 | Send the objection
    contest.done | 异议已记录 | The objection is on record
    contest.done.text | 异议编号 {number}。请保存此编号。 | Objection number {number}. Please keep it.
    contest.back | 回到结论 | Back to the answer
    contest.list | 已有异议 | Objections on record
    contest.reveal | 查看联系方式（留痕） | Show the contact (goes into the audit trail)
    contest.empty | 请填写“{field}” | “{field}” is empty
    contest.empty.remedy | 请返回填写后再提交 | go back, fill it in and send again
    """
}
