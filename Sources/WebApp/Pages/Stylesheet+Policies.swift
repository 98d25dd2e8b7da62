extension Stylesheet {
  /// Policies, the questions about them, and the simulator.
  static let policies = """
    .actions { display: flex; flex-wrap: wrap; gap: 10px; margin: 14px 0; }
    .button-quiet { background: #fff; color: var(--brand); border: 1px solid var(--line); }
    .rule td:first-child { white-space: nowrap; }
    .question { border: 1px solid var(--line); border-radius: 6px; background: var(--paper);
      padding: 12px 16px; margin: 10px 0; display: grid; gap: 6px; }
    .question label { font-weight: 600; }
    .question input, .question select { font: inherit; padding: 8px 10px;
      border: 1px solid var(--line); border-radius: 6px; max-width: 320px; width: 100%; }
    .effects { display: flex; flex-wrap: wrap; gap: 8px; margin: 0; padding: 0; list-style: none; }
    .effects a { display: inline-block; border: 1px solid var(--line); border-radius: 6px;
      padding: 6px 12px; background: #fff; text-decoration: none; }
    .effects a:hover, .effects a:focus { border-color: var(--brand); }
    .verdict { border-left: 4px solid var(--line); background: var(--paper); padding: 8px 16px;
      margin: 10px 0; break-inside: avoid; }
    .verdict h3 { margin: 4px 0; }
    .verdict-good { border-left-color: var(--good); }
    .verdict-waiting { border-left-color: #b58900; }
    .verdict .answer-line { font-weight: 600; }
    .slider { display: grid; grid-template-columns: minmax(180px, 1fr) minmax(200px, 2fr) 160px;
      gap: 6px 16px; align-items: center; border-bottom: 1px solid var(--line); padding: 10px 0; }
    .slider input[type=range] { width: 100%; }
    .slider input[type=text] { font: inherit; width: 100%; padding: 6px 8px;
      border: 1px solid var(--line); border-radius: 6px; }
    @media screen and (max-width: 700px) { .slider { grid-template-columns: 1fr; } }
    """
}
