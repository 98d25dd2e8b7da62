extension Words {
  /// The first page.
  static let home = """
    home.title | 政策与目标 | Policy and targets
    home.lead | 粤办函〔2021〕328号提出十条措施、十三项目标。本平台据实际申报的单证，逐句给出结论和依据。 \
    | 粤办函〔2021〕328号 sets ten measures and thirteen targets. From the documents really declared, \
    this platform gives an answer to each sentence, with its grounds.
    home.ask | 我的企业符合哪些支持？ | Which support has my enterprise earned?
    home.ask.hint | 企业名称、统一社会信用代码或海关注册编码 \
    | Name, unified social credit code or customs registration code
    home.ask.go | 查我的企业 | Find my enterprise
    public.title | 公示与申报 | In public view, and open rounds
    public.object | 公示期内，任何单位有异议的，可登录后打开公示对象，选“提出异议”，写明事实和依据；\
    结果和理由会告知提出人。 \
    | While the public view runs, any organisation may object: sign in, open who is shown, choose \
    “object”, and write what shows it. Whoever objects is told the outcome and why.
    public.more | 还有 {n} 个，见该轮次 | and {n} more, on the page of the round
    home.measures | 十条措施 | The ten measures
    home.measure.sentences | {n} 句 | Sentences: {n}
    home.measure.gap | 文本缺失 | text missing
    home.targets | 目标看板（到 2025 年） | Target board (by 2025)
    home.targets.lead | 横条为现值，竖线为目标。未知就写未知，不以零代替。 \
    | The bar is the value, the upright line the goal. What is unknown is called unknown, never \
    zero.
    home.target.value | 现值 | Value
    home.target.goal | 目标 | Goal
    home.target.unknown | 另有 {n} 家因缺事实未能计入 | {n} more could not be counted: a fact is missing
    home.target.trend | 历年 | By year
    home.target.unverified | 未核实 | not verified
    home.target.sentence | 政策第 {s} 句 | Sentence {s}
    """

  /// A measure and its sentences.
  static let measures = """
    measure.crumb | 措施 | Measure
    measure.untitled | （标题文本缺失） | (heading: text missing)
    measure.departments | 责任部门 | Departments
    measure.department.now | （{d} 起为{n}） | (since {d}: {n})
    measure.departments.missing | 文本缺失 | text missing
    measure.sentence | 第 {s} 句 | Sentence {s}
    measure.gap | 文本缺失 | Text missing
    measure.gap.note | 现有文本在此处不完整，平台不补写。 \
    | The text at hand is incomplete here; the platform does not invent it.
    measure.rules | 规则 | Rules
    measure.parameters | 参数 | Parameters
    measure.parameter.name | 名称 | Name
    measure.parameter.value | 数值 | Value
    measure.parameter.period | 有效期 | In force
    measure.parameter.cites | 依据 | Cites
    measure.readings | 解释口径 | Readings taken
    measure.reason | 为何没有规则 | Why there is no rule
    """
}
