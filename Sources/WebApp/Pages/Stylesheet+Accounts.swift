extension Stylesheet {
  /// Who is signed in, forms of accounts, and secrets that are shown once.
  static let accounts = """
    .who { display: flex; align-items: center; gap: 14px; flex-wrap: wrap; justify-content: end;
      font-size: .9375rem; }
    .who form { margin: 0; }
    .plain-button { background: none; border: 1px solid rgba(255, 255, 255, .6);
      padding: 4px 12px; font-size: .875rem; font-weight: 400; }
    .alert { border-left: 4px solid var(--bad); background: var(--bad-ground); padding: 8px 16px;
      margin: 14px 0; max-width: 860px; }
    .notice { max-width: 860px; }
    .secret { font-size: 1rem; background: var(--neutral-ground); padding: 6px 10px;
      border-radius: 4px; display: inline-block; }
    button.button-quiet { color: var(--brand); background: none; border: 1px solid var(--brand);
      padding: 4px 14px; }
    .inline-form { display: flex; gap: 8px; flex-wrap: wrap; }
    td form { margin: 4px 0; }
    .sheet > .field { display: block; margin: 0; border-bottom: 0; }
    .sheet > .field > .quiet { margin: 4px 0 0; }
    input[type=checkbox] { width: auto; min-height: 0; margin: 0 6px 0 0; }
    fieldset label { display: inline-block; margin: 6px 18px 0 0; font-weight: 400; }
    fieldset legend { font-weight: 600; font-size: .9375rem; padding: 0; }
    .sheet input:not([type=checkbox]), .sheet select { width: 100%; max-width: 28em; }
    fieldset.field { border: 0; padding: 0; }
    """
}
