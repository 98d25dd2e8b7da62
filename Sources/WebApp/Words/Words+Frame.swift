/// The wording of the pages, a table per part of the house.
enum Words {
  /// All tables.
  static let tables = [
    frame, home, measures, enterprises, decisions, documents, handIn, failures, models, policies,
    states, accounts, organisations, cases, mail, identities, publicity, targets, exports,
    caseGroups, benefitOffers, titles,
  ]

  /// What stands around every page.
  static let frame = """
    site.name | 出海 | Chuhai
    site.title | 跨境电商出口公共服务平台 | Public service platform for cross-border e-commerce export
    site.motto | 数据报一次，处处能用；每个结论都引到政策的句子。 \
    | Report once, use everywhere. Every answer cites its sentence.
    skip | 跳到正文 | Skip to the content
    nav.label | 主导航 | Main
    nav.home | 政策与目标 | Policy
    nav.enterprises | 企业 | Enterprises
    nav.documents | 单证 | Documents
    nav.handin | 交单 | Hand in
    nav.models | 决策模型 | Models
    language.switch | English | 中文
    footer.source | 政策依据：粤办函〔2021〕328号 | Policy: 粤办函〔2021〕328号
    nav.organisation | 本机构 | Organisation
    nav.administration | 平台管理 | Administration
    nav.audit | 审计 | Audit
    nav.signin | 登录 | Sign in
    nav.signout | 退出 | Sign out
    footer.access | 本服务以无账户方式运行，能连到者皆可读写，请勿向外开放。 \
    | It runs without accounts: whoever reaches it reads and writes everything; do not open it to others.
    footer.api | 接口说明 | API description
    footer.health | 运行状态 | Health
    next | 下一页 | Next page
    first | 回到第一页 | Back to the first page
    all | 全部 | All
    search | 查询 | Search
    reset | 清除条件 | Clear
    unknown | 未知 | unknown
    """
}
