extension CaseMigrations {
  /// Rounds in which a benefit is offered, and the enterprises of each; the index finds those that
  /// are still to be offered to.
  static let offers = """
    CREATE TABLE offer_round (
      id {{key}},
      benefit {{text}} NOT NULL,
      label_zh {{text}} NOT NULL,
      label_en {{text}} NOT NULL,
      account BIGINT NOT NULL,
      person {{text}} NOT NULL,
      organisation BIGINT NOT NULL,
      organisation_name {{text}} NOT NULL,
      signature {{text}} NOT NULL,
      address {{text}} NOT NULL,
      started_at BIGINT NOT NULL,
      finished_at BIGINT
    );
    CREATE INDEX offer_round_by_benefit ON offer_round (benefit, id);
    CREATE INDEX offer_round_open ON offer_round (id) WHERE finished_at IS NULL;
    CREATE TABLE offer_line (
      round BIGINT NOT NULL REFERENCES offer_round (id),
      place BIGINT NOT NULL,
      subject {{text}} NOT NULL,
      subject_name {{text}} NOT NULL,
      standing BIGINT NOT NULL CHECK (standing BETWEEN 0 AND 3),
      case_id BIGINT,
      why_zh {{text}} NOT NULL,
      why_en {{text}} NOT NULL,
      at BIGINT,
      PRIMARY KEY (round, place)
    ) {{clustered}};
    CREATE INDEX offer_line_waiting ON offer_line (round, place) WHERE standing = 0;
    CREATE INDEX case_claim_by_claim ON case_claim (claim, subject) WHERE released_at IS NULL;
    """

  /// How a selection was ranked, as it was then; a round may be ranked by more than one quota.
  static let rankings = """
    CREATE TABLE case_ranking (
      case_id BIGINT NOT NULL REFERENCES case_file (id),
      place BIGINT NOT NULL,
      at BIGINT NOT NULL,
      content {{text}} NOT NULL,
      PRIMARY KEY (case_id, place)
    ) {{clustered}};
    {{append-only case_ranking}};
    """
}
