extension Words {
  /// Policies, the questions about them, and the simulator.
  static let policies = """
    nav.policies | 规则与自测 | Rules
    policies.title | 政策包 | Policy packs
    policies.lead | 每项政策拆成句子，每句有规则、参数和例子；可自测符合哪些，也可试改数字。 \
    | Each policy stands sentence by sentence with its rules, parameters and examples. See what applies to you, or try other numbers.
    policies.none | 没有加载任何政策包。 | No policy pack is loaded.
    policies.number | 文号 | Number
    policies.name | 政策 | Policy
    policies.period | 有效期 | In force
    policies.decisions | 判定 | Decisions
    policies.open | 至今 | present
    policies.elsewhere | {p}的政策，供对照和试算，不判定本省企业 | A policy of {p}: to compare and try, it decides nobody here
    policies.base | 在其上补充 | builds on
    policy.source | 来源说明 | About the text
    policy.ask | 自测：我符合哪些 | Which of these am I?
    policy.ask.enterprise | 企业 | an enterprise
    policy.ask.executive | 高管 | an executive
    policy.ask.park | 园区 | a park
    policy.ask.shipmentLine | 一项出口货物 | goods exported
    policy.ask.warehouse | 海外仓 | a warehouse abroad
    policy.ask.country | 国家或地区 | a country
    policy.ask.city | 城市 | a city
    policy.ask.province | 全省 | the province
    policy.simulate | 试改数字 | Try other numbers
    ask.title | 自测 | Which of these am I?
    ask.lead | 只问还影响结果的事实；不保存，不需登录。 | It asks only what still matters. Nothing is kept, and you need no account.
    ask.next | 还需要的事实 | What is still needed
    ask.given | 已填的事实 | What you said
    ask.registered | 称号登记中本企业的情况 | What the register of titles says of your enterprise
    ask.go | 看结果 | See the answers
    ask.clear | 重新开始 | Begin again
    ask.done | 没有还要问的事实了。 | There is nothing more to ask.
    ask.unknown | 不知道 | I do not know
    ask.answers | 结果 | Answers
    ask.effect.yes | 符合 {n} 项 | {n} hold
    ask.effect.no | 不符合 {n} 项 | {n} do not
    ask.effect.open | 待定 {n} 项 | {n} open
    ask.year | 评定年度 {y}，按 {d} 有效的规定 | assessed year {y}, by the rules of {d}
    ask.wrong | 有内容读不懂 | Something could not be read
    ask.why | 依据 | Why
    ask.nearest | 最近的办法： | The nearest way:
    history.title | 沿革 | History
    history.lead | 每次判定、它改变了什么、为什么，以及各个数字从哪一天起有效。 | Every run of the decisions, what it changed and why, and from which day each number holds.
    history.runs | 历次判定 | Runs
    history.runs.none | 还没有判定过。 | Nothing was decided yet.
    history.number | 次 | Run
    history.day | 判定日期 · 评定年度 | Day · year
    history.decided | 作出 | Decided
    history.version | 政策版本 | Version
    history.enterprises | 企业 | Enterprises
    history.changed | 变化 | Changes
    history.first | 首次 | the first
    history.first.note | 这是首次判定，没有可比的。 | This is the first run; there is nothing to hold it against.
    history.numbers | 数字的沿革 | Numbers by day
    history.numbers.none | 本政策没有带日期的数字。 | This policy has no dated numbers.
    history.from | 起 | From
    history.to | 止 | To
    history.departments | 部门的沿革 | Departments by day
    history.department.name | 政策所写 | As the policy writes it
    history.department.now | 后来的名称 | Called since
    history.department.same | 未变 | unchanged
    history.department.gives | 所负责的支持 | Gives
    history.run | 第 {n} 次判定的变化 | What run {n} changed
    history.basis | {d} · 评定年度 {y} · 作出 {t} · 政策版本 {v} | as at {d} · year {y} · decided {t} · version {v}
    history.against | 与第 {n} 次相比：受益 {g}，受损 {l}，其他变化 {o} | against run {n}: {g} gain, {l} lose, {o} other
    history.none | 没有任何结论改变。 | No answer changed.
    history.before | 上次 | Before
    history.after | 这次 | Now
    history.why | 原因 | Because of
    measure.text | 原文 | The official text
    decision.change | 与上次相比 | What changed
    decision.change.before | 上次结论：{b} | The run before said: {b}
    enterprise.others | 其他政策 | Other policies
    enterprise.others.count | 符合 {y} · 待定 {o} · 不符合 {n} | {y} hold · {o} open · {n} do not
    simulate.title | 试改数字 | Try other numbers
    simulate.lead | 移动数字，看全部登记企业中谁受益、谁受损；不保存，不影响实际判定。 \
    | Move a number and see who gains and who loses among all registered enterprises. Nothing is kept; no decision changes.
    simulate.now | 现为 {v} | now {v}
    simulate.exact | 或直接填写 | or write it
    simulate.run | 试算 | Try it
    simulate.none | 没有任何结论改变。 | No answer changes.
    simulate.enterprises | 企业 {n} 家 | {n} enterprises
    simulate.decision | 判定 | Decision
    simulate.gains | 受益 | Gain
    simulate.losses | 受损 | Lose
    simulate.others | 其他变化 | Other
    simulate.before | 合计（前） | Sum before
    simulate.after | 合计（后） | Sum after
    simulate.city | 地市 | City
    simulate.cities | 按地市 | By city
    """
}
