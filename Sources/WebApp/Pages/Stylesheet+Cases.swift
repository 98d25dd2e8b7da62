extension Stylesheet {
  /// Clocks, steps and the history of cases; and how a case is printed.
  static let cases = """
    .clock { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 6px 18px 4px; margin: 12px 0; max-width: 860px; }
    .clock p { margin: 4px 0; }
    .due { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .actions { display: flex; gap: 18px; align-items: center; flex-wrap: wrap; }
    .case-steps { background: var(--paper); border: 1px solid var(--line);
      border-top: 4px solid var(--brand); border-radius: 6px; padding: 2px 20px 14px;
      margin: 18px 0; }
    .case-steps h2 { margin-top: 12px; }
    .step-plain { display: inline-block; margin: 4px 12px 4px 0; }
    .step { margin: 6px 0; }
    .step summary { cursor: pointer; color: var(--brand); font-weight: 600; padding: 6px 0; }
    .step-blocked { margin: 6px 0; }
    .case-columns { grid-template-columns: 7fr 5fr; }
    .given { white-space: pre-wrap; overflow-wrap: anywhere; }
    .history { list-style: none; padding: 0; margin: 10px 0; }
    .event { border-left: 3px solid var(--brand); padding: 2px 0 10px 16px; }
    .event p { margin: 2px 0; }
    .event-clock { border-left-color: #c08a1e; }
    .event time { color: var(--quiet); font-variant-numeric: tabular-nums; margin-right: 6px; }
    .files { padding-left: 18px; }
    .notices { list-style: none; padding: 0; }
    .notice-line { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 6px 16px; margin: 8px 0; }
    .notice-line p { margin: 2px 0; }
    .unread { border-left: 4px solid var(--brand); }
    .waiting-box { background: var(--paper); border: 1px solid var(--line);
      border-left: 4px solid var(--brand); border-radius: 6px; padding: 4px 20px 12px;
      margin: 18px 0; }
    td.quota { border-top: 3px solid var(--brand); color: var(--brand); }
    .differs { background: var(--waiting-ground); }
    .units td { white-space: nowrap; }
    .field label::first-letter, .step summary::first-letter { text-transform: uppercase; }
    .numeral { white-space: nowrap; }
    .sheet + form, .sheet + .step { margin-top: 12px; }
    .unit { color: var(--quiet); }
    .hidden-text { position: absolute; left: -9999px; }
    .bulk { margin-top: 18px; }
    .bulk select { max-width: 20em; }
    textarea { width: 100%; max-width: 46em; }
    @media (max-width: 760px) { .case-columns { grid-template-columns: 1fr; } }
    @media print { .case-steps, .filters, .bulk, .actions, nav, footer, .skip { display: none; }
      .case-columns { grid-template-columns: 1fr; } }
    """

  /// What stands in the print pages, which know no other sheet.
  static let print = """
    @page { size: A4 landscape; margin: 16mm 14mm; @bottom-right { content: counter(page) "/" \
    counter(pages); font-size: 8pt; } }
    body { font-family: "Noto Sans CJK SC", sans-serif; font-size: 9pt; color: #16202a; }
    h1 { font-size: 18pt; } h2 { font-size: 13pt; margin-top: 14pt; } h3 { font-size: 10pt; }
    table { border-collapse: collapse; width: 100%; } th, td { border: .5pt solid #b7c3ce;
    padding: 2pt 4pt; text-align: left; vertical-align: top; } thead { display: table-header-group; }
    tr { break-inside: avoid; } .number { text-align: right; } .differs { background: #fff3d6; }
    .quiet, .kind { color: #52606d; } .given { white-space: pre-wrap; } .tag { white-space: nowrap; }
    a { color: inherit; text-decoration: none; } ul.counts { list-style: none; padding: 0; } .counts li { display: inline;
    margin-right: 16pt; } .chart { width: 80%; } .chart td, .chart th { border: 0;
    white-space: nowrap; } .trend-bar { width: 60%; } .trend-bar svg { width: 100%; height: 6pt; }
    """
}
