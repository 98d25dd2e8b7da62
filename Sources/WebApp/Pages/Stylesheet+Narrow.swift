extension Stylesheet {
  /// What changes on a phone and on paper.
  static let narrow = """
    @media screen and (max-width: 760px) {
      .wide { padding-left: 16px; padding-right: 16px; }
      h1 { font-size: 1.4375rem; }
      .brand { display: block; }
      .brand-name, .brand-title { display: block; }
      .brand-title { font-size: .8125rem; }
      .top nav .wide { padding: 0 7px; }
      .top nav a { padding: 8px 9px 5px; font-size: .9375rem; }
      .top nav a:first-child { margin-left: 0; }
      .hero { padding: 4px 18px 20px; }
      .ask-line { display: block; }
      .ask-line button { width: 100%; margin-top: 10px; }
      .measures, .targets, .supports, .columns { grid-template-columns: 1fr; }
      .columns { gap: 0; }
      .filters, .filters-more { grid-template-columns: 1fr 1fr; }
      .filters { padding: 14px 16px 12px; }
      .fields { columns: 1; }
      .sheet > div { grid-template-columns: 1fr; gap: 0; }
      .target-head { flex-wrap: wrap; row-gap: 4px; }
      .target-head h3 { flex: 1 1 75%; }
      .drop { padding: 18px; }
      table.stack, .stack tbody, .stack tr, .stack td, .stack tfoot, .stack tfoot th {
        display: block; width: 100%; }
      table.stack { border: 0; background: none; }
      .stack thead { position: absolute; left: -999px; }
      .stack tr { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
        padding: 10px 14px; margin-bottom: 10px; }
      .stack td, .stack tfoot th { border: 0; padding: 2px 0; text-align: left; }
      .stack td.number { text-align: left; white-space: normal; }
      .stack td[data-label] { position: relative; padding-left: 7.5em; }
      .stack td[data-label]::before { content: attr(data-label); color: var(--quiet);
        font-size: .8125rem; position: absolute; left: 0; width: 8.6em; line-height: 1.85; }
      .stack td:empty { display: none; }
      .stack td.first { font-weight: 600; padding-bottom: 4px; }
      .stack td.first .code, .stack td.first .kind { font-weight: 400; }
      .plain th, .plain td { padding: 8px 10px; }
    }
    @media print {
      @page { size: A4; margin: 10mm 13mm; }
      html { font-size: 11px; }
      body { background: #fff; font-size: 8.5pt; line-height: 1.3; }
      h1 { font-size: 14pt; margin: 4pt 0; }
      h2 { font-size: 10.5pt; margin: 7pt 0 3pt; break-after: avoid; }
      p, ul { margin: 3pt 0; }
      th, td { padding: 1pt 4pt; font-size: 8pt; }
      .sheet { padding: 4pt 8pt; gap: 2pt; margin: 4pt 0; }
      .sheet div { padding: 1pt 0; }
      .verdict { padding: 4pt 8pt; margin: 4pt 0; }
      .top .wide, main { padding: 2pt 0; margin-top: 0; }
      .top { background: none; color: #000; border-bottom: 2px solid #000; }
      .top a { color: #000; }
      .top nav, .language, .skip, .crumb, .filters, .pager, .contest, .correct, .actions, .offers,
      .more, .drop { display: none; }
      .wide { max-width: none; padding: 0; }
      .sheet, .verdict, table, .support > a, .finding, .sentence { border-color: #888;
        break-inside: avoid; }
      table { break-inside: auto; }
      tr { break-inside: avoid; }
      a { color: inherit; text-decoration: none; }
      .bar-fill, .bar-ground, .bar-goal, .tag { -webkit-print-color-adjust: exact;
        print-color-adjust: exact; }
      footer { display: none; }
    }

    """
}
