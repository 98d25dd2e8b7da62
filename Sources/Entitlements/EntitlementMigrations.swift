public import Storage

/// The tables of the entitlements, step by step.
public enum EntitlementMigrations {
  public static let all: [Migration] = [
    Migration(owner: "Entitlements", number: 1, name: "runs and decisions", sql: SQL.runs),
    Migration(owner: "Entitlements", number: 2, name: "objections", sql: SQL.objections),
    Migration(owner: "Entitlements", number: 3, name: "values and changes", sql: SQL.changes),
    Migration(owner: "Entitlements", number: 4, name: "sealed contacts", sql: SQL.contacts),
  ]

  private enum SQL {
    static let runs = """
      CREATE TABLE pack_version (
        version {{text}} PRIMARY KEY NOT NULL,
        pack {{text}} NOT NULL,
        kept_at BIGINT NOT NULL
      );
      CREATE TABLE pack_file (
        version {{text}} NOT NULL REFERENCES pack_version (version),
        name {{text}} NOT NULL,
        content {{bytes}} NOT NULL,
        PRIMARY KEY (version, name)
      );
      CREATE TABLE decision_run (
        id {{key}},
        pack {{text}} NOT NULL,
        version {{text}} NOT NULL REFERENCES pack_version (version),
        as_at BIGINT NOT NULL,
        known_at BIGINT NOT NULL,
        year BIGINT NOT NULL,
        decided_at BIGINT NOT NULL,
        owner {{text}} NOT NULL,
        author {{text}} NOT NULL,
        enterprises BIGINT NOT NULL,
        exports_fen BIGINT NOT NULL,
        exports_documents BIGINT NOT NULL,
        exports_unknown BIGINT NOT NULL
      );
      CREATE INDEX decision_run_by_pack ON decision_run (pack, id);
      CREATE TABLE decision_tally (
        run BIGINT NOT NULL REFERENCES decision_run (id),
        place BIGINT NOT NULL,
        decision {{text}} NOT NULL,
        holds BIGINT NOT NULL,
        fails BIGINT NOT NULL,
        unknown BIGINT NOT NULL,
        PRIMARY KEY (run, place)
      ) {{clustered}};
      CREATE TABLE decision_index (
        run BIGINT NOT NULL REFERENCES decision_run (id),
        block BIGINT NOT NULL,
        first_party BIGINT NOT NULL,
        last_party BIGINT NOT NULL,
        parties {{bytes}} NOT NULL,
        PRIMARY KEY (run, block)
      );
      CREATE INDEX decision_index_by_party ON decision_index (run, first_party);
      CREATE TABLE decision_block (
        run BIGINT NOT NULL REFERENCES decision_run (id),
        place BIGINT NOT NULL,
        block BIGINT NOT NULL,
        content {{bytes}} NOT NULL,
        PRIMARY KEY (run, place, block)
      );
      """

    // A run is held against the one before it; `round` is the first of the runs that were made
    // together. Without rows in `decision_value` a run is of a time when amounts were not kept.
    static let changes = """
      ALTER TABLE pack_version ADD COLUMN base {{text}};
      ALTER TABLE decision_run ADD COLUMN round BIGINT;
      ALTER TABLE decision_run ADD COLUMN previous BIGINT;
      ALTER TABLE decision_tally ADD COLUMN gains BIGINT NOT NULL DEFAULT 0;
      ALTER TABLE decision_tally ADD COLUMN losses BIGINT NOT NULL DEFAULT 0;
      ALTER TABLE decision_tally ADD COLUMN others BIGINT NOT NULL DEFAULT 0;
      CREATE TABLE decision_value (
        run BIGINT NOT NULL REFERENCES decision_run (id),
        place BIGINT NOT NULL,
        block BIGINT NOT NULL,
        content {{bytes}} NOT NULL,
        PRIMARY KEY (run, place, block)
      );
      CREATE TABLE decision_cause (
        run BIGINT NOT NULL REFERENCES decision_run (id),
        id BIGINT NOT NULL,
        content {{text}} NOT NULL,
        PRIMARY KEY (run, id)
      );
      CREATE TABLE decision_change (
        run BIGINT NOT NULL REFERENCES decision_run (id),
        place BIGINT NOT NULL,
        party BIGINT NOT NULL,
        value_before {{text}},
        value_after {{text}},
        cause BIGINT NOT NULL,
        PRIMARY KEY (run, place, party)
      ) {{clustered}};
      CREATE INDEX decision_change_by_party ON decision_change (party, run);
      """

    static let objections = """
      CREATE TABLE objection (
        id {{key}},
        run BIGINT NOT NULL REFERENCES decision_run (id),
        place BIGINT NOT NULL,
        place_row BIGINT NOT NULL,
        party BIGINT NOT NULL,
        series {{text}} NOT NULL,
        fact {{text}} NOT NULL,
        claim {{text}} NOT NULL,
        evidence {{text}} NOT NULL,
        contact {{text}} NOT NULL,
        received_at BIGINT NOT NULL
      );
      CREATE INDEX objection_by_decision ON objection (run, place, place_row);
      CREATE INDEX objection_by_party ON objection (party, id);
      """

    // `contact` holds what was written before contacts were sealed, until the platform starts with
    // its key; then it is empty.
    static let contacts = """
      ALTER TABLE objection ADD COLUMN contact_sealed {{bytes}};
      ALTER TABLE objection ADD COLUMN author BIGINT;
      CREATE INDEX objection_by_author ON objection (author, id);
      """
  }
}
