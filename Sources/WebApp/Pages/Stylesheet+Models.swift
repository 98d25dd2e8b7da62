extension Stylesheet {
  /// Decision models and expressions.
  static let models = """
    .sheet { display: grid; gap: 8px; max-width: 860px; padding: 16px 20px; }
    .sheet button { justify-self: start; margin-top: 6px; }
    .code-area { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9375rem;
      width: 100%; padding: 10px 12px; border: 1px solid var(--line); border-radius: 6px;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    .answer, .rule-text { background: var(--paper); border: 1px solid var(--line);
      border-radius: 6px; padding: 10px 14px; margin: 8px 0; white-space: pre-wrap;
      overflow-wrap: anywhere; font-family: ui-monospace, Menlo, Consolas, monospace;
      font-size: .9375rem; }
    .answer { border-left: 4px solid var(--good); font-weight: 600; }
    .steps { margin: 10px 0; }
    .steps summary { cursor: pointer; color: var(--brand); padding: 6px 0; }
    .steps code { overflow-wrap: anywhere; white-space: pre-wrap; }
    .notice { border-left: 4px solid var(--line); background: var(--paper); padding: 8px 16px;
      margin: 14px 0; }
    .notice-bad { border-left-color: #b9574f; }
    .graph { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 8px; }
    .graph svg { display: block; height: auto; max-width: none; margin: 0 auto; }
    .node rect { fill: #fff; stroke: #3d4f61; stroke-width: 1.5; }
    .node text { font-size: 13px; fill: var(--ink); }
    .node:hover rect { stroke: var(--brand); stroke-width: 2.5; }
    .node-decision rect { fill: #eef4fa; }
    .node-businessKnowledgeModel rect { fill: #fdf6e6; }
    .node-inputData rect { fill: #f1f7ef; }
    .node-decisionService rect { fill: none; stroke-width: 2.5; }
    .node-knowledgeSource rect { stroke-dasharray: 5 3; }
    .arrow { fill: none; stroke: #3d4f61; stroke-width: 1.3; pointer-events: none; }
    .arrow-information { marker-end: url(#full); }
    .arrow-knowledge { stroke-dasharray: 6 4; marker-end: url(#open); }
    .arrow-authority { stroke-dasharray: 3 3; marker-end: url(#dot); }
    .element { margin: 22px 0; scroll-margin-top: 12px; }
    .boxed-row { display: grid; grid-template-columns: minmax(90px, 200px) 1fr; gap: 0 12px;
      border: 1px solid var(--line); border-bottom: 0; background: var(--paper); padding: 6px 12px; }
    .boxed-row:last-of-type { border-bottom: 1px solid var(--line); }
    .boxed-label { font-weight: 600; overflow-wrap: anywhere; padding-top: 8px; }
    .boxed-value { min-width: 0; }
    .rule .output { background: #f6f9f4; }
    @media screen and (max-width: 700px) {
      .boxed-row { grid-template-columns: minmax(0, 1fr); padding: 4px 8px; }
      .boxed-label { padding-top: 2px; }
    }
    .rule .matched td, .rule .matched th { background: #e3f1de; }
    """
}
