extension Words {
  /// Cases: the queue, the forms, the page of one, experts, published answers.
  static let cases = """
    nav.cases | 办事 | Cases
    nav.inbox | 通知 | Inbox
    inbox.title | 通知 | Inbox
    inbox.none | 还没有通知。 | You have not been told anything yet.
    inbox.read | 全部标为已读 | Mark all as read
    inbox.kind.waiting | 待办 | to do
    inbox.kind.moved | 进展 | news
    inbox.kind.reminder | 将到期 | due soon
    inbox.kind.overdue | 超时 | overdue
    inbox.kind.escalated | 升级 | escalated
    done.read | 已标为已读。 | Marked as read.
    home.waiting | 待我办理 | Waiting for you
    home.waiting.open | 件待办 | to do
    home.waiting.overdue | 件超时 | overdue
    home.waiting.unread | 条未读通知 | unread
    nav.knowledge | 问答库 | Answers
    cases.title | 办事 | Cases
    cases.waiting | 件待我办理 | waiting for me
    cases.overdue | 件已超时 | of them overdue
    cases.view | 范围 | Which
    cases.view.waiting | 待我办理 | Waiting for me
    cases.view.ours | 本单位全部（含待他人办理） | All of my organisation, others’ turn too
    cases.view.all | 全部可见（含其他单位） | All that I may see, of others too
    cases.type | 事项类型 | Kind
    cases.state | 状态 | State
    cases.any | 全部 | All
    cases.only.overdue | 只看超时 | overdue only
    cases.only.closed | 已办结 | closed ones
    cases.only.granted | 已授予或已核准（含已办结） | granted, closed ones among them
    cases.filter | 筛选 | Filter
    cases.none | 这里没有事项。 | Nothing here.
    cases.none.waiting | 没有待您办理的事项。 | Nothing waits for you.
    cases.none.ours | 查看本单位全部事项 | See all of your organisation
    cases.case | 事项 | Case
    cases.subject | 主体 | About
    cases.unit | 承办单位 | Department
    cases.owner | 经办人 | Owner
    cases.due | 时限 | Due
    cases.level | 已升级 | level
    cases.choose | 选择 | Choose
    cases.handover | 把选中的事项移交给 | Hand the chosen cases to
    cases.handover.do | 移交 | Hand over
    cases.join | 并入共性问题 | Put into a topic
    cases.join.do | 并入 | Put in
    service.title | 服务情况 | How well it is served
    service.lead | {y} 年提出的“{t}”，按首次承办单位统计。 \
    | “{t}” of {y}, by the department that had each first.
    service.unit | 首次承办单位 | First department
    service.opened | 提出 | Opened
    service.taken | 按时认领 | Owned in time
    service.answered | 答复 | Answers
    service.answered.time | 按时答复 | In time
    service.rated | 评价 | Rated
    service.satisfied | 满意 | Satisfied
    service.redone | 重办 | Done again
    service.called | 应回访 | Calls due
    service.calledBack | 已回访 | Called back
    service.notReached | 未联系上 | Not reached
    service.none | 这一年还没有。 | None in that year.
    case.new | 我要办事 | Open a case
    case.grants | 您可以申请的支持 | What you can apply for
    case.apply | 一键申请 | Apply
    case.why | 查看判定理由 | See the reasons
    case.rounds | 正在进行的评选与公示 | Open rounds and public views
    case.kinds | 其他事项 | Other matters
    case.kinds.none | 目前没有可以发起的事项。 | There is nothing to open now.
    case.optional | （选填） | (optional)
    case.personal | 个人信息，加密保存 | personal, kept encrypted
    case.known | 平台已掌握，自动填入。 | Known already; filled in for you.
    case.recalled | 取自贵单位上次填写的内容，可以修改。 \
    | As your organisation wrote it last time; you can change it.
    case.choose | 请选择 | choose
    case.yes | 是 | yes
    case.no | 否 | no
    case.subject.code | 企业代码 | Code of the enterprise
    case.evidence | 材料 | Evidence
    case.evidence.note | {types}；最多 {most} 个，每个不超过 {size} \
    | {types}; at most {most}, each of at most {size}
    case.evidence.again | 没有收下，请重新选择： | Not taken in; choose again:
    case.open | 提交 | Send
    case.promise | 办理时限 | What is promised
    case.waits | 等待： | waits for:
    case.paused | 暂停计时 | clock stands still
    case.until | 截止 | until
    case.provisional | （次年放假安排未公布，期限可能调整） \
    | (the holidays of that year are not announced yet; it may move)
    case.steps | 现在可以办理 | What you can do now
    case.checked | 我已核对；办理后不能撤回。 | I have checked this; it cannot be taken back.
    case.comment | 说明 | Remark
    case.about | 事项内容 | The case
    case.opener | 发起 | Opened by
    case.parent | 所属事项 | Within
    case.decision | 依据的判定 | Decision
    case.experts | 评审专家 | Experts
    case.scores | 评分 | Scores
    case.score | 平均 {mean} 分，已评 {count}/{all} | mean {mean}, {count} of {all} have scored
    case.reveal | 显示个人信息（会留痕） | Show personal data (is recorded)
    case.erase | 依申请删除个人信息 | Erase personal data on request
    case.erase.note | 删除后任何人都无法恢复，办理历史中的个人信息同时失效。 \
    | It cannot be undone; what the history holds of it becomes unreadable too.
    case.erase.why | 依据 | On what ground
    case.payouts | 兑现记录 | Payments
    case.replaced | 已替换 | replaced
    case.children | 下属事项 | Cases within
    case.history | 办理过程 | History
    case.platform | 平台 | the platform
    case.event.opened | 发起 | opened
    case.event.handOver | 移交 | handed over
    case.event.expertRemoved | 一名专家移出专家库 | an expert left the register
    case.event.titleEnded | 所依据的称号已失效 | the title it rests on has ended
    case.event.reveal | 查看个人信息 | saw personal data
    case.event.erase | 删除个人信息 | erased personal data
    case.event.clock.reminder | 提醒 | reminder
    case.event.clock.deadline | 到期 | ran out
    case.event.clock.escalated | 升级 | escalated
    done.opened | 已提交。 | It is on its way.
    done.step | 已办理。 | Done.
    done.erased | 个人信息已删除。 | The personal data is erased.
    done.handover | 已移交。 | Handed over.
    done.join | 已并入。 | Put in.
    done.expert | 已加入专家库。 | Added to the register.
    done.expertRemoved | 已移出专家库，尚未评审的事项已交回承办单位。 \
    | Removed; what was not judged yet went back to its department.
    case.report | 汇总报告 | Consolidated report
    report.asat | 截至 | As at
    report.handedin | 个单位已报送 | units have handed in
    report.late | 个单位逾期 | units are late
    report.summary | 全省情况 | The province
    report.totals | 合计 | Totals
    report.figure | 指标 | Figure
    report.total | 报送合计 | Reported
    report.recorded | 平台记录合计 | By the records
    report.record | 记录 | records:
    report.record.at | 记录（截至 {day}） | records as at {day}:
    report.late.list | 逾期名单 | Who is late
    report.late.at | {time} 补报 | handed in {time}
    report.late.not | 尚未报送 | not handed in yet
    report.late.supervised | 督办 | Supervision
    payouts.title | 拨付明细 | Payments
    payouts.lead | {year} 年拨付，{unit} | Paid in {year}, {unit}
    payouts.all | 各单位 | by every unit
    payouts.count | 笔 | payments
    payouts.total | 合计 | in all
    payouts.none | 没有拨付记录。 | Nothing was paid.
    payouts.day | 拨付日期 | Paid on
    payouts.amount | 金额 | Amount
    payouts.voucher | 凭证号 | Voucher
    payouts.payer | 拨付单位 | Paid by
    payouts.payee | 收款方 | Paid to
    list.moment | 按 {time} 的记录列出，此后的变化不在其中。 \
    | As it was recorded by {time}; what changed since is left out.
    report.year | {year} 年 | {year}
    report.record.other | 记录（{year} 年，不作比较） | records of {year}, not compared:
    report.files | 附件 | Attachments
    report.parts | 各单位报送 | unit by unit
    report.kept | 这是 {time} 报省政府时的报告，此后的改动不在其中。 \
    | This is the report as it was handed on at {time}; what changed since is not in it.
    report.kept.changed | 报送之后数据有变动，查看今日数字 | The returns have changed since; see today’s figures
    report.now | 这是今日数字，不是已报省政府的报告。 | These are today’s figures, not the report that was handed on.
    report.now.kept | 查看 {time} 报送的报告 | See the report of {time}
    report.differences | 报送与记录的差异 | Where report and records differ
    report.units | 各单位 | Unit by unit
    report.unit | 单位 | Unit
    report.time | 报送时间 | Handed in
    report.narratives | 落实情况 | What was done
    report.narratives.none | 还没有单位报送。 | No unit has handed in yet.
    report.pdf.none | 服务器上没有 PDF 打印程序 | There is no program for PDF on this server
    report.pdf.none.remedy | 请安装 weasyprint，或在浏览器中打印本页 \
    | Install weasyprint, or print the page from the browser
    case.figure | 平台记录：{v}（{of} 年，截至 {day}）；可修改，差异会标明。 \
    | The records say {v} (of {of}, as at {day}); you can change it, and both are shown.
    case.figure.other | 请填 {year} 年的数。平台只有 {of} 年的记录：{v}（截至 {day}），不作比较。 \
    | The figure of {year}. The records know {of} alone: {v} (as at {day}); that is not compared.
    case.figure.none | 请填 {year} 年的数。平台没有记录。 | The figure of {year}. The records do not know it.
    knowledge.title | 问答库 | Published answers
    knowledge.lead | 部门和专家公开的答复。 | Answers that departments and experts have published.
    knowledge.search | 关键词 | Words
    knowledge.find | 查找 | Find
    knowledge.none | 没有找到。 | Nothing found.
    experts.title | 专家库 | Experts
    experts.none | 还没有专家。 | There are no experts yet.
    experts.from | 所在单位 | From
    experts.areas | 领域 | Areas
    experts.areas.note | 只做评选评分的专家可以不选。 | An expert who only scores selections needs none.
    experts.remove | 移出 | Remove
    experts.ties | 回避企业 | Must not judge
    experts.ties.note | 有利益关系的企业代码，以空格分隔 | Codes of enterprises that they have ties with
    experts.add | 加入专家库 | Add an expert
    """
}
