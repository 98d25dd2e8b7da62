extension Words {
  /// One target of the board.
  static let targets = """
    target.by | 目标年份 | By
    target.counted | 计入的企业 | The enterprises that count
    target.undecided | 尚不能确定的企业 | Those of which it is not known
    target.nobody | 没有企业。 | None.
    target.decision | 依据的结论 | The decision
    target.records | 平台记录（另列，不混入）： | Records of the platform, beside it and never mixed:
    target.records.part | 打开的只是您可见的部分。 | What opens is the part that you may see.
    target.records.none | 平台没有可以列在这项目标旁边的记录。 \
    | The platform has no record to put beside this target.
    target.part.city | 只列{city}的企业；目标按全省计数。 \
    | Only the enterprises of {city}; the target counts those of the whole province.
    target.run | 按 {day} 的判定（第 {run} 次，评定 {year} 年）。 \
    | By the decisions of {day} (run {run}, for {year}).
    target.run.city | 只列当时属于{city}的企业。 | Only the enterprises that were of {city} then.
    target.part.own | 只列您可见的企业；目标按全省计数。 \
    | Only the enterprises that you may see; the target counts those of the whole province.
    target.forecast.none | 外推： | Forecast:
    target.forecast | {y} 年外推 | Forecast for {y}
    target.forecast.met | 可达到 | would be met
    target.forecast.unmet | 达不到 | would not be met
    target.forecast.unknown | 不能据此判断 | decides nothing
    target.more | 趋势、统计与明细 | Trend, statistics, records
    target.official | 公布的统计 | Published statistics
    target.official.lead | 每个数字注明口径、公布日期与来源；后来的修订不覆盖原值，一并列出。 \
    | Every figure with what it covers, when it was published and where; a revision never covers the \
    figure before it.
    target.official.none | 还没有收入统计数字。 | No figure has been taken in yet.
    target.period | 期间 | Period
    target.figure | 数值 | Figure
    target.scope | 口径 | What it covers
    target.published | 公布日期 | Published
    target.source | 来源 | Source
    target.note | 备注 | Note
    target.verified | 来源可以出示，已核实 | The source can be shown and was verified
    target.add | 收入一个统计数字 | Take in a figure
    target.add.send | 收入 | Take it in
    done.figure | 统计数字已收入。 | The figure was taken in.
    done.figuresame | 这个数字早已收入，没有重复。 | The figure was there already; nothing was added.
    """
}
