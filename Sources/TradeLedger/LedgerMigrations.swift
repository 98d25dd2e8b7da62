public import Storage

/// The tables of the ledger, step by step.
public enum LedgerMigrations {
  public static let all: [Migration] = [
    Migration(owner: "TradeLedger", number: 1, name: "documents and measures", sql: first),
    Migration(owner: "TradeLedger", number: 2, name: "reading in pages", sql: second),
    Migration(owner: "TradeLedger", number: 3, name: "inventories by day", sql: third),
  ]

  // A document's number is its message's number × 128 + its place, so that the number alone leads
  // to the bytes it came in. Tables that grow with trade carry the party's number first.
  private static let first = """
    CREATE TABLE message (
      id {{key}},
      known_at BIGINT NOT NULL,
      owner {{text}} NOT NULL,
      author {{text}} NOT NULL,
      name {{text}} NOT NULL,
      sha256 {{bytes}} NOT NULL,
      number BIGINT NOT NULL,
      outcome BIGINT NOT NULL,
      records BIGINT NOT NULL,
      accepted BIGINT NOT NULL,
      repeated BIGINT NOT NULL,
      refused BIGINT NOT NULL,
      size BIGINT NOT NULL,
      body {{bytes}} NOT NULL
    );
    CREATE INDEX message_by_content ON message (sha256);
    CREATE INDEX message_by_outcome ON message (outcome, id) WHERE outcome <> 1;
    CREATE TABLE document (
      id {{key}},
      party_id BIGINT NOT NULL,
      kind BIGINT NOT NULL,
      trade_no {{text}} NOT NULL,
      own_no {{text}} NOT NULL,
      app_time BIGINT NOT NULL,
      app_type BIGINT NOT NULL,
      app_status BIGINT NOT NULL,
      state BIGINT,
      state_time BIGINT,
      standing BIGINT NOT NULL CHECK (standing BETWEEN 0 AND 3),
      platform_id BIGINT,
      carrier_id BIGINT,
      waybill_no {{text}},
      day BIGINT NOT NULL,
      match BIGINT NOT NULL CHECK (match BETWEEN 0 AND 3),
      missing BIGINT NOT NULL CHECK (missing BETWEEN 0 AND 7),
      content {{bytes}} NOT NULL,
      summary {{bytes}} NOT NULL,
      known_at BIGINT NOT NULL
    );
    CREATE UNIQUE INDEX document_by_key
      ON document (party_id, trade_no, kind, own_no, app_time);
    CREATE INDEX inventory_by_own_number ON document (party_id, own_no) WHERE kind = 603;
    CREATE INDEX inventory_by_waybill ON document (carrier_id, waybill_no) WHERE kind = 603;
    CREATE INDEX inventory_by_match ON document (match, id) WHERE match IN (1, 3);
    CREATE INDEX document_by_state ON document (state, id) WHERE state IS NOT NULL;
    CREATE TABLE refused_document (
      id {{key}},
      kind BIGINT NOT NULL,
      party_code {{text}} NOT NULL,
      trade_no {{text}} NOT NULL,
      known_at BIGINT NOT NULL,
      corrected_by BIGINT
    );
    CREATE TABLE finding (
      document_id BIGINT NOT NULL,
      number BIGINT NOT NULL,
      rule {{text}} NOT NULL,
      refuses BIGINT NOT NULL,
      line BIGINT,
      element {{text}} NOT NULL,
      value {{text}} NOT NULL,
      expected {{text}} NOT NULL,
      source_line BIGINT NOT NULL,
      known_at BIGINT NOT NULL,
      resolved_at BIGINT,
      PRIMARY KEY (document_id, number)
    ) {{clustered}};
    CREATE TABLE posting (
      party_id BIGINT NOT NULL,
      month BIGINT NOT NULL,
      role BIGINT NOT NULL CHECK (role IN (0, 1)),
      document_id BIGINT NOT NULL,
      number BIGINT NOT NULL,
      trade_mode {{text}} NOT NULL,
      country {{text}} NOT NULL,
      currency {{text}} NOT NULL,
      amount {{text}} NOT NULL,
      fen BIGINT,
      sign BIGINT NOT NULL CHECK (sign IN (-1, 1)),
      day BIGINT NOT NULL,
      cause BIGINT NOT NULL,
      known_at BIGINT NOT NULL,
      PRIMARY KEY (party_id, month, role, document_id, number)
    ) {{clustered}};
    CREATE INDEX posting_without_rate ON posting (currency, day) WHERE fen IS NULL;
    CREATE TABLE turnover (
      party_id BIGINT NOT NULL,
      month BIGINT NOT NULL,
      role BIGINT NOT NULL CHECK (role IN (0, 1)),
      trade_mode {{text}} NOT NULL,
      country {{text}} NOT NULL,
      fen BIGINT NOT NULL
        CHECK (fen BETWEEN -9000000000000000000 AND 9000000000000000000),
      documents BIGINT NOT NULL,
      unknown BIGINT NOT NULL,
      PRIMARY KEY (party_id, month, role, trade_mode, country)
    ) {{clustered}};
    CREATE TABLE exchange_rate (
      currency {{text}} NOT NULL,
      from_day BIGINT NOT NULL,
      rate {{text}} NOT NULL,
      source {{text}} NOT NULL,
      author {{text}} NOT NULL,
      known_at BIGINT NOT NULL,
      PRIMARY KEY (currency, from_day)
    ) {{clustered}};
    CREATE TABLE ledger_counter (
      name {{text}} NOT NULL PRIMARY KEY,
      value BIGINT NOT NULL
    );
    INSERT INTO ledger_counter (name, value) VALUES ('message', 0);
    """

  // Requests need no index of their own: a page meets them wherever it looks. Counters begin with
  // what is there.
  private static let second = """
    CREATE INDEX return_by_kind ON document (kind, id)
      WHERE kind NOT IN (303, 403, 505, 603);
    CREATE INDEX finding_by_rule ON finding (rule, document_id, number);
    INSERT INTO ledger_counter (name, value)
      SELECT 'document.' || kind, count(*) FROM document GROUP BY kind;
    INSERT INTO ledger_counter (name, value)
      SELECT 'message.' || outcome, count(*) FROM message GROUP BY outcome;
    INSERT INTO ledger_counter (name, value) SELECT 'refused', count(*) FROM refused_document;
    """

  // The inventories of a year stand together, wherever in the ledger they came in: by their day,
  // and those of a day by their number, in one number that a page can begin after.
  private static let third = """
    CREATE INDEX inventory_by_day ON document ((day * 1099511627776 + id)) WHERE kind = 603;
    """
}
