extension Stylesheet {
  /// Lists, tables, bars, and the parts of single pages.
  static let parts = """
    .hero { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 10px 32px 26px; margin-top: 28px; border-top: 4px solid var(--brand); }
    .ask { margin-top: 18px; max-width: 760px; }
    .ask-line { display: flex; gap: 10px; }
    .ask-line button { white-space: nowrap; }
    .measures, .targets, .supports, .findings, .partners, .handed, .counts {
      list-style: none; margin: 14px 0; padding: 0; }
    .measures { display: grid; grid-template-columns: 1fr 1fr; gap: 10px 16px; }
    .measures a { display: grid; grid-template-columns: 44px 1fr; align-items: baseline;
      background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 13px 16px; text-decoration: none; color: var(--ink); height: 100%; }
    .measures a:hover { border-color: var(--brand); }
    .numeral { color: var(--brand); font-weight: 700; font-size: 1.125em; }
    .measure-title { font-weight: 600; }
    .measure-note { grid-column: 2; color: var(--quiet); font-size: .875rem; }
    .targets { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
    .target { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 14px 18px; }
    .target-head { display: flex; gap: 10px; align-items: baseline; }
    .target-head h3 { margin: 0; flex: 1; }
    .target-id { color: var(--quiet); font-weight: 700; font-variant-numeric: tabular-nums; }
    .target p { margin: 4px 0; }
    .bar { display: block; width: 100%; height: 16px; margin: 10px 0 8px; }
    .bar-ground { fill: #dfe7ee; }
    .bar-fill { fill: var(--brand); }
    .bar-good .bar-fill { fill: var(--good); }
    .bar-bad .bar-fill { fill: #b9574f; }
    .bar-waiting .bar-fill { fill: #c08a1e; }
    .bar-goal { fill: var(--ink); }
    dl { margin: 0; }
    dd { margin: 0; }
    .inline { display: flex; flex-wrap: wrap; gap: 4px 28px; }
    .inline div { display: flex; gap: 8px; align-items: baseline; }
    dt { color: var(--quiet); font-size: .9375rem; }
    .target dd { font-weight: 600; }
    .trend { width: 100%; margin-top: 6px; }
    .trend th { font-weight: 400; width: 4em; }
    .trend-bar { width: 45%; }
    .trend-bar svg { display: block; width: 100%; height: 10px; }
    table { border-collapse: collapse; width: 100%; background: var(--paper);
      border: 1px solid var(--line); font-size: .9375rem; }
    th, td { text-align: left; padding: 9px 14px; border-bottom: 1px solid var(--line);
      vertical-align: top; }
    thead th { background: #e9eff5; font-weight: 600; white-space: nowrap; }
    tfoot th, tfoot td { font-weight: 700; border-top: 2px solid var(--line); }
    caption { text-align: left; padding: 6px 0; font-weight: 600; }
    .trend, .trend th, .trend td { border: 0; padding: 2px 6px; background: none; }
    .list .code { display: block; }
    .kind { color: var(--quiet); font-size: .875rem; }
    .scroll { overflow-x: auto; }
    .rule td, .rule th { font-family: ui-monospace, Menlo, Consolas, monospace;
      font-size: .875rem; }
    .pager { display: flex; justify-content: flex-end; align-items: center; gap: 20px;
      margin: 18px 0; }
    .supports { display: grid; grid-template-columns: 1fr 1fr; gap: 14px; align-items: start; }
    .support { display: flex; flex-direction: column; }
    .support > a { display: block; flex: 1 0 auto; background: var(--paper); color: var(--ink);
      border: 1px solid var(--line); border-left: 5px solid var(--quiet); border-radius: 6px;
      padding: 14px 18px 12px; text-decoration: none; }
    .support > a:hover { box-shadow: 0 0 0 1px var(--brand); }
    .support-good > a { border-left-color: var(--good); }
    .support-bad > a { border-left-color: var(--bad); }
    .support-waiting > a { border-left-color: #c08a1e; }
    .offers { list-style: none; padding: 0; margin: 6px 0; }
    .offers li { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 14px;
      margin: 4px 0; }
    .offer-name { font-weight: 600; }
    .support-head { display: block; }
    .sentence-id { color: var(--quiet); font-variant-numeric: tabular-nums; margin-right: 10px; }
    .support-answer { display: block; font-size: 1.0625rem; font-weight: 600; margin: 4px 0; }
    .support-good .support-answer, .verdict-good .support-answer { color: var(--good); }
    .support-bad .support-answer, .verdict-bad .support-answer { color: var(--bad); }
    .support-waiting .support-answer, .verdict-waiting .support-answer { color: var(--waiting); }
    .mark { display: inline-block; width: 1.4em; }
    .support-scale { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 20px;
      font-size: .875rem; color: var(--quiet); margin: 0 0 6px; }
    .support-scale b { color: var(--ink); }
    .more { color: var(--brand); font-size: .875rem; }
    .verdict { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 12px 20px; margin: 14px 0; border-left: 5px solid var(--quiet); }
    .verdict-good { border-left-color: var(--good); }
    .verdict-bad { border-left-color: var(--bad); }
    .verdict-waiting { border-left-color: #c08a1e; }
    .verdict .support-answer { font-size: 1.25rem; margin: 4px 0; }
    .sheet, .fields { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 4px 20px; }
    .sheet > div { display: grid; grid-template-columns: 9em 1fr; gap: 14px; padding: 9px 0;
      border-bottom: 1px solid var(--line); }
    .sheet dd ul { margin: 0; padding: 0; list-style: none; }
    td > p { margin: 0; }
    .sheet > div:last-child { border-bottom: 0; }
    .fields { columns: 2; column-gap: 36px; }
    .fields > div { break-inside: avoid; padding: 5px 0; border-bottom: 1px solid #e9eef3; }
    .fields dt { font-size: .8125rem; }
    .fields dt code { font-weight: 400; }
    .columns { display: grid; grid-template-columns: 5fr 7fr; gap: 32px; }
    .heading-number { font-weight: 400; font-size: .8em; }
    .sentence { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 2px 22px 16px; margin: 16px 0; }
    .sentence h2 { margin: 16px 0 6px; font-size: 1.0625rem; }
    .gap { border: 1px dashed #c08a1e; background: var(--waiting-ground); border-radius: 6px;
      padding: 8px 20px; margin: 16px 0; }
    .finding { background: var(--paper); border: 1px solid var(--line);
      border-left: 5px solid #c08a1e; border-radius: 4px; padding: 10px 16px; margin: 10px 0; }
    .finding-refuses { border-left-color: var(--bad); }
    .finding p { margin: 2px 0; }
    .finding-what { font-weight: 600; }
    .finding .inline { font-size: .875rem; margin-top: 6px; }
    .finding dt { font-size: .875rem; }
    .found .quiet { white-space: nowrap; }
    .partners li { padding: 6px 0; }
    .missing li { margin: 6px 0; }
    .contest { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 12px 20px; margin-top: 28px; }
    .contest form { max-width: 640px; margin-top: 14px; }
    .contest summary { font-weight: 600; }
    .code-area { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .875rem;
      line-height: 1.5; white-space: pre; overflow-x: auto; }
    .drop { background: var(--paper); border: 2px dashed #8fa0b0; border-radius: 8px;
      padding: 28px 32px; margin: 20px 0; }
    .drop label { font-size: 1.125rem; }
    .drop input { padding: 28px 16px; background: var(--ground); border-style: dotted;
      margin: 8px 0; }
    .counts { display: flex; flex-wrap: wrap; gap: 12px; }
    .count { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 10px 20px; }
    .count b { font-size: 1.5rem; margin-right: 6px; font-variant-numeric: tabular-nums; }
    .count-good b { color: var(--good); }
    .count-bad b { color: var(--bad); }
    .file { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 4px 22px 12px; margin: 16px 0; }
    .file h2 { margin-top: 14px; }
    .handed > li { border-top: 1px solid var(--line); padding: 8px 0; }
    .failure { text-align: center; padding: 48px 0; }
    .failure-code { font-size: 3rem; font-weight: 700; color: var(--quiet); margin: 0; }
    .failure .lead { margin-left: auto; margin-right: auto; }

    """
}
