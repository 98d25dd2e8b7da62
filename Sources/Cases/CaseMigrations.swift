public import Storage

/// The tables of the cases.
public enum CaseMigrations {
  public static let all: [Migration] = [
    Migration(owner: "Cases", number: 1, name: "cases and their history", sql: SQL.cases),
    Migration(owner: "Cases", number: 2, name: "clocks", sql: SQL.clocks),
    Migration(owner: "Cases", number: 3, name: "evidence", sql: SQL.evidence),
    Migration(owner: "Cases", number: 4, name: "experts, knowledge, payouts", sql: SQL.experts),
    Migration(owner: "Cases", number: 5, name: "payments by payer", sql: SQL.payments),
    Migration(owner: "Cases", number: 6, name: "the unit that was first", sql: SQL.firstUnits),
    Migration(owner: "Cases", number: 7, name: "what rounds reported", sql: SQL.rounds),
    Migration(owner: "Cases", number: 8, name: "whose turn it is", sql: SQL.turns),
    Migration(owner: "Cases", number: 9, name: "offers to many", sql: Self.offers),
    Migration(owner: "Cases", number: 10, name: "how rounds were ranked", sql: Self.rankings),
    Migration(owner: "Cases", number: 11, name: "where people stand", sql: Self.people),
    Migration(owner: "Cases", number: 12, name: "what everybody sees", sql: Self.publicViews),
  ]

  private enum SQL {
    static let cases = """
      CREATE TABLE case_file (
        id {{key}},
        type {{text}} NOT NULL,
        pack {{text}} NOT NULL,
        number {{text}} NOT NULL UNIQUE,
        title {{text}} NOT NULL,
        subject {{text}} NOT NULL,
        subject_name {{text}} NOT NULL,
        city {{text}} NOT NULL,
        opener BIGINT NOT NULL,
        opener_name {{text}} NOT NULL,
        opened_by BIGINT NOT NULL,
        author {{text}} NOT NULL,
        unit {{text}} NOT NULL,
        owner BIGINT NOT NULL,
        owner_name {{text}} NOT NULL,
        parent BIGINT NOT NULL,
        benefit {{text}} NOT NULL,
        decision {{text}} NOT NULL,
        year BIGINT NOT NULL,
        state {{text}} NOT NULL,
        since BIGINT NOT NULL,
        level BIGINT NOT NULL,
        opened_at BIGINT NOT NULL,
        closed_at BIGINT,
        is_open BIGINT NOT NULL,
        due_at BIGINT NOT NULL,
        revision BIGINT NOT NULL,
        fields {{text}} NOT NULL,
        personal_key {{bytes}}
      );
      CREATE INDEX case_file_by_unit ON case_file (unit, is_open, due_at, id);
      CREATE INDEX case_file_by_unit_type ON case_file (unit, type, is_open, due_at, id);
      CREATE INDEX case_file_by_unit_owner ON case_file (unit, is_open, owner, due_at);
      CREATE INDEX case_file_by_open ON case_file (is_open, due_at, id);
      CREATE INDEX case_file_by_subject ON case_file (subject, is_open, due_at, id);
      CREATE INDEX case_file_by_opener ON case_file (opener, is_open, due_at, id);
      CREATE INDEX case_file_by_owner ON case_file (owner, is_open, due_at, id);
      CREATE INDEX case_file_by_city ON case_file (city, is_open, due_at, id);
      CREATE INDEX case_file_by_parent ON case_file (parent, id);
      CREATE INDEX case_file_by_type ON case_file (type, state, id);
      CREATE TABLE case_step (
        case_id BIGINT NOT NULL REFERENCES case_file (id),
        place BIGINT NOT NULL,
        at BIGINT NOT NULL,
        kind {{text}} NOT NULL,
        step {{text}} NOT NULL,
        state_before {{text}} NOT NULL,
        state_after {{text}} NOT NULL,
        account BIGINT NOT NULL,
        actor {{text}} NOT NULL,
        organisation {{text}} NOT NULL,
        comment {{text}} NOT NULL,
        fields {{text}} NOT NULL,
        PRIMARY KEY (case_id, place)
      ) {{clustered}};
      CREATE TABLE case_counter (
        mark {{text}} NOT NULL,
        year BIGINT NOT NULL,
        last BIGINT NOT NULL,
        PRIMARY KEY (mark, year)
      ) {{clustered}};
      CREATE TABLE case_claim (
        subject {{text}} NOT NULL,
        claim {{text}} NOT NULL,
        case_id BIGINT NOT NULL REFERENCES case_file (id),
        made_at BIGINT NOT NULL,
        released_at BIGINT
      );
      CREATE UNIQUE INDEX case_claim_held ON case_claim (subject, claim) WHERE released_at IS NULL;
      CREATE INDEX case_claim_by_case ON case_claim (case_id);
      """

    static let clocks = """
      CREATE TABLE case_clock (
        case_id BIGINT NOT NULL REFERENCES case_file (id),
        clock {{text}} NOT NULL,
        started_at BIGINT NOT NULL,
        due_at BIGINT NOT NULL,
        is_provisional BIGINT NOT NULL,
        stage BIGINT NOT NULL,
        next_at BIGINT NOT NULL,
        paused_left BIGINT,
        stopped_at BIGINT,
        PRIMARY KEY (case_id, clock, started_at)
      ) {{clustered}};
      CREATE INDEX case_clock_by_next ON case_clock (next_at);
      """

    static let evidence = """
      CREATE TABLE case_evidence (
        id {{key}},
        case_id BIGINT NOT NULL REFERENCES case_file (id),
        slot {{text}} NOT NULL,
        name {{text}} NOT NULL,
        type {{text}} NOT NULL,
        size BIGINT NOT NULL,
        digest {{text}} NOT NULL,
        added_at BIGINT NOT NULL,
        added_by {{text}} NOT NULL,
        replaced_at BIGINT
      );
      CREATE INDEX case_evidence_by_case ON case_evidence (case_id, id);
      CREATE TABLE evidence_chunk (
        digest {{text}} NOT NULL,
        place BIGINT NOT NULL,
        content {{bytes}} NOT NULL,
        PRIMARY KEY (digest, place)
      ) {{clustered}};
      """

    static let experts = """
      CREATE TABLE expert (
        id {{key}},
        account BIGINT NOT NULL UNIQUE,
        name {{text}} NOT NULL,
        organisation {{text}} NOT NULL,
        areas {{text}} NOT NULL,
        ties {{text}} NOT NULL,
        since BIGINT NOT NULL,
        until BIGINT
      );
      CREATE TABLE case_expert (
        case_id BIGINT NOT NULL REFERENCES case_file (id),
        expert BIGINT NOT NULL REFERENCES expert (id),
        assigned_at BIGINT NOT NULL,
        recused_at BIGINT,
        reason {{text}} NOT NULL,
        PRIMARY KEY (case_id, expert)
      ) {{clustered}};
      CREATE INDEX case_expert_by_expert ON case_expert (expert, case_id);
      CREATE TABLE case_score (
        case_id BIGINT NOT NULL REFERENCES case_file (id),
        expert BIGINT NOT NULL REFERENCES expert (id),
        criterion {{text}} NOT NULL,
        points BIGINT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (case_id, expert, criterion)
      ) {{clustered}};
      CREATE TABLE knowledge (
        id {{key}},
        case_id BIGINT NOT NULL REFERENCES case_file (id),
        type {{text}} NOT NULL,
        question {{text}} NOT NULL,
        answer {{text}} NOT NULL,
        published_at BIGINT NOT NULL,
        withdrawn_at BIGINT
      );
      CREATE INDEX knowledge_by_case ON knowledge (case_id);
      CREATE TABLE case_payout (
        case_id BIGINT NOT NULL REFERENCES case_file (id),
        voucher {{text}} NOT NULL UNIQUE,
        amount_fen BIGINT NOT NULL,
        day BIGINT NOT NULL,
        recorded_at BIGINT NOT NULL,
        PRIMARY KEY (case_id, voucher)
      ) {{clustered}};
      """

    static let payments = """
      CREATE TABLE case_payment (
        unit {{text}} NOT NULL,
        voucher {{text}} NOT NULL,
        case_id BIGINT NOT NULL REFERENCES case_file (id),
        amount_fen BIGINT NOT NULL,
        day BIGINT NOT NULL,
        recorded_at BIGINT NOT NULL,
        PRIMARY KEY (unit, voucher)
      ) {{clustered}};
      INSERT INTO case_payment (unit, voucher, case_id, amount_fen, day, recorded_at)
        SELECT case_file.unit, voucher, case_id, amount_fen, day, recorded_at FROM case_payout
        JOIN case_file ON case_file.id = case_payout.case_id;
      DROP TABLE case_payout;
      CREATE INDEX case_payment_by_case ON case_payment (case_id);
      """

    /// What went up before was first with the city that it is about, as far as it tells.
    static let firstUnits = """
      ALTER TABLE case_file ADD COLUMN first_unit {{text}} NOT NULL DEFAULT '';
      UPDATE case_file SET first_unit =
        CASE WHEN level > 0 AND city <> '' THEN 'city:' || city ELSE unit END;
      CREATE INDEX case_file_by_first_unit ON case_file (first_unit, type, opened_at);
      CREATE INDEX case_file_by_type_opened ON case_file (type, opened_at);
      DROP INDEX case_file_by_unit_owner;
      CREATE INDEX case_file_by_unit_owner ON case_file (unit, is_open, owner, due_at, level);
      """

    static let rounds = """
      CREATE TABLE case_round (
        case_id BIGINT NOT NULL REFERENCES case_file (id),
        place BIGINT NOT NULL,
        at BIGINT NOT NULL,
        content {{text}} NOT NULL,
        PRIMARY KEY (case_id, place)
      ) {{clustered}};
      {{append-only case_round}};
      """

    /// For open cases of before it is worked out by whoever serves, who knows the packs. The index
    /// lists and counts what waits for a side; it takes the place of one by unit and owner.
    static let turns = """
      ALTER TABLE case_file ADD COLUMN waits_for {{text}} NOT NULL DEFAULT '';
      ALTER TABLE case_file ADD COLUMN waits_person BIGINT NOT NULL DEFAULT 0;
      CREATE INDEX case_file_by_turn ON case_file (waits_for, due_at, id, waits_person);
      DROP INDEX case_file_by_unit_owner;
      """
  }
}
