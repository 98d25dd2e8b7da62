extension Words {
  /// Decision models and expressions.
  static let models = """
    models.title | 决策模型 | Decision models
    models.lead | 打开 DMN 模型（1.1 至 1.6），查看需求图与决策表，用自己的数据试算，并看到每个结论的依据。 \
    | Open a model of DMN (1.1 to 1.6), look at its graph and tables, run it on your own data, and see why it says so.
    models.files | 选择 .dmn 文件；有引入模型时一并选择 | Choose .dmn files; with a model, those that it imports
    models.kept | 模型只在服务内存中保留，重启后需重新打开，不作为平台记录。 \
    | Models are kept in the server's memory until it restarts. They are no records of the platform.
    models.open | 打开 | Open
    models.none | 尚未打开任何模型。 | No model is open yet.
    models.model | 模型 | Model
    models.version | 版本 | Version
    models.decisions | 决策数 | Decisions
    models.errors | 错误 | errors:
    models.feel | 只试一个表达式 | Try a single expression
    models.gone | 没有这个模型，可能服务已重启 | The model is not here; the server may have restarted
    models.gone.remedy | 请在“决策模型”页重新打开 | open it again on the page of decision models
    models.findings | 检查发现 | What a check found
    models.line | 第…行： | line
    models.graph | 需求图 | Requirement graph
    models.graph.empty | 模型中没有可画的元素。 | The model has nothing to draw.
    models.run | 试算 | Run it
    models.inputs | 输入（JSON 或 FEEL） | Inputs (JSON or FEEL)
    models.run.button | 运行全部决策 | Run all decisions
    models.answers | 结果 | Answers
    models.rules | 规则 | rules
    models.holds | 命中 | holds
    models.elements | 元素 | Elements
    models.kind.decision | 决策 | decision
    models.kind.businessKnowledgeModel | 业务知识模型 | business knowledge model
    models.kind.decisionService | 决策服务 | decision service
    models.kind.inputData | 输入数据 | input data
    models.kind.knowledgeSource | 知识来源 | knowledge source
    feel.title | 试算表达式 | Try an expression
    feel.lead | FEEL 是 OMG DMN 的表达式语言。数值为 34 位十进制；得不到结果时为 null，并写明原因。 \
    | FEEL is the expression language of OMG's DMN. Numbers are decimals of 34 digits; what cannot be worked out is null, with its cause.
    feel.expression | 表达式 | Expression
    feel.context | 数据（JSON 或 FEEL） | Data (JSON or FEEL)
    feel.context.wrong | 数据应为一个上下文，如 {"a": 1} | The data must be a context such as {"a": 1}
    feel.run | 求值 | Evaluate
    feel.value | 值 | Value
    feel.causes | 为何为 null | Why null
    feel.causes.more | 另有 {n} 个由此引起的原因 | and {n} more, most of which follow from these
    feel.trace | 计算过程 | How it was worked out
    feel.step | 步骤 | Step
    feel.more | 其余步骤从略。 | Further steps are left out.
    feel.place | 第 {l} 行第 {c} 列 | line {l}, column {c}
    """
}
