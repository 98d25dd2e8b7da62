extension Stylesheet {
  /// Colours, letters, and what stands around every page.
  static let frame = """
    :root {
      --ink: #16222e; --quiet: #566573; --paper: #fff; --ground: #f3f6f9; --line: #d3dce5;
      --brand: #0b4f8a; --brand-dark: #083a66; --good: #17693d; --good-ground: #e6f3eb;
      --bad: #a5241c; --bad-ground: #fbeae8; --waiting: #7a5200; --waiting-ground: #fdf3dc;
      --neutral-ground: #e8eef4;
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--ground); color: var(--ink); line-height: 1.6;
      font: 16px/1.6 system-ui, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
        "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
      overflow-wrap: anywhere;
    }
    .wide { max-width: 1120px; margin: 0 auto; padding: 0 20px; }
    a { color: var(--brand); text-underline-offset: 3px; }
    a:hover { color: var(--brand-dark); }
    :focus-visible { outline: 3px solid #e0a100; outline-offset: 2px; }
    .skip { position: absolute; left: -999px; }
    .skip:focus { left: 8px; top: 8px; background: var(--paper); padding: 8px 12px; z-index: 2; }
    h1 { font-size: 1.75rem; line-height: 1.3; margin: 28px 0 8px; }
    h1::first-letter { text-transform: uppercase; }
    h2 { font-size: 1.25rem; line-height: 1.4; margin: 36px 0 10px; }
    h3 { font-size: 1rem; line-height: 1.4; margin: 20px 0 6px; }
    p { margin: 8px 0; }
    .lead { font-size: 1.0625rem; max-width: 46em; }
    .quiet { color: var(--quiet); font-size: .9375rem; }
    .code, code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: \
    .875em; }
    .code { color: var(--quiet); }
    .number { font-variant-numeric: tabular-nums; }
    td.number, th.number { text-align: right; white-space: nowrap; }
    .top { background: var(--brand); color: #fff; }
    .top a { color: #fff; text-decoration: none; }
    .top > .wide { display: flex; justify-content: space-between; align-items: center; gap: 16px;
      padding-top: 14px; padding-bottom: 12px; }
    .brand { display: flex; align-items: baseline; gap: 14px; flex-wrap: wrap; }
    .brand-name { font-size: 1.5rem; font-weight: 700; letter-spacing: .06em; }
    .brand-title { font-size: .9375rem; opacity: .92; }
    .language { border: 1px solid rgba(255, 255, 255, .6); border-radius: 4px; padding: 4px 12px;
      font-size: .875rem; white-space: nowrap; }
    .language:hover { background: rgba(255, 255, 255, .14); }
    .top nav { background: var(--brand-dark); }
    .top nav .wide { display: flex; flex-wrap: wrap; }
    .top nav a { padding: 10px 18px; border-bottom: 3px solid transparent; }
    .top nav a:first-child { margin-left: -18px; }
    .top nav a:hover { background: rgba(255, 255, 255, .08); }
    .top nav a[aria-current] { border-color: #fff; font-weight: 600; }
    main.wide { padding-bottom: 56px; min-height: 60vh; }
    footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; }
    footer .wide { display: flex; flex-wrap: wrap; gap: 4px 28px; padding-top: 14px;
      padding-bottom: 22px; }
    footer a + a { margin-left: 14px; }
    .crumb { margin: 20px 0 -18px; font-size: .9375rem; color: var(--quiet); }
    button, .button {
      display: inline-block; font: inherit; font-weight: 600; color: #fff; background: var(--brand);
      border: 0; border-radius: 4px; padding: 9px 22px; cursor: pointer; text-decoration: none;
    }
    button:hover, .button:hover { background: var(--brand-dark); color: #fff; }
    input, select, textarea {
      font: inherit; color: inherit; background: var(--paper); border: 1px solid #8fa0b0;
      border-radius: 4px; padding: 8px 10px; width: 100%; min-height: 44px;
    }
    label { display: block; font-weight: 600; font-size: .9375rem; margin-bottom: 4px; }
    .field { margin: 0 0 14px; }
    .filters { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4px 16px;
      background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 18px 20px 14px; margin: 16px 0 20px; }
    .filters .field-wide { grid-column: span 2; }
    .filters details.field-wide { grid-column: 1 / -1; margin-bottom: 12px; }
    .filters-more { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4px 16px;
      padding-top: 10px; }
    .actions { display: flex; align-items: center; gap: 18px; }
    .filters .actions { grid-column: 1 / -1; }
    summary { cursor: pointer; color: var(--brand); font-size: .9375rem; }
    .tag { display: inline-block; border-radius: 3px; padding: 1px 8px; font-size: .8125rem;
      font-weight: 600; line-height: 1.6; white-space: nowrap; vertical-align: 1px; }
    .tag-good { background: var(--good-ground); color: var(--good); }
    .tag-bad { background: var(--bad-ground); color: var(--bad); }
    .tag-waiting { background: var(--waiting-ground); color: var(--waiting); }
    .tag-neutral { background: var(--neutral-ground); color: #33475a; }
    .empty { background: var(--paper); border: 1px dashed #a9b7c4; border-radius: 6px;
      padding: 26px; text-align: center; }
    .policy-supports { margin: 10px 0; border: 1px solid #d5d9de; border-radius: 6px; padding: 8px 14px; }
    .policy-supports summary { cursor: pointer; font-weight: 600; }
    .official { margin: 10px 0; border-left: 3px solid #8a8f98; padding: 2px 14px; }
    .official h3 { margin: 4px 0; }
    .note { border-left: 3px solid #c89211; background: var(--waiting-ground); padding: 6px 12px;
      font-size: .9375rem; }

    """
}
