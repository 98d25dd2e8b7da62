extension Words {
  /// Titles, who bears them, and how selections were ranked.
  static let titles = """
    titles.title | 称号名单 | Who bears a title
    titles.lead | {d} 有效的称号，均经评选、公示并公布。 \
    | Titles in force on {d}, each awarded by a selection that was in public view and published.
    titles.none | 目前没有有效的称号。 | Nobody bears a title now.
    titles.csv | 下载 CSV | Download as CSV
    titles.title.column | 称号 | Title
    titles.name | 名称 | Name
    titles.code | 代码 | Code
    titles.from | 自 | From
    titles.until | 至 | Until
    titles.open | 长期 | without an end
    titles.standing | 情况 | How it stands
    titles.held | 有效 | in force
    titles.round | 评选 | Selection
    enterprise.titles | 称号 | Titles
    ranking.title | 评分排序 | How the entries rank
    ranking.kept | {t} 按名额 {q} 排序，其后不再改变。 | Ranked at {t} within {q} places; it stays as it was then.
    ranking.now | 尚未排序；按现有评分、名额 {q} 的暂排。 \
    | Not ranked yet: how it would be now, by the points so far, within {q} places.
    ranking.rank | 名次 | Rank
    ranking.name | 申报方 | Entry
    ranking.mean | 平均分 | Mean
    ranking.sheets | 评分表数 | Sheets
    ranking.sum | 并列时比较 | For ties
    ranking.conflicts | 回避 | Conflicts
    ranking.tied | 与申报方有关联，不得评审 | tied to the entry: may not judge it
    ranking.within | 入围 | within the quota
    ranking.border | 名额线：{q} 个 | The quota ends here: {q}
    ranking.unranked | 未完成评分，未参加排序： | Not scored in time, and not ranked:
    """
}
