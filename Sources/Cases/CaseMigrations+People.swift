extension CaseMigrations {
  /// Where somebody stands is found by the number of their account, without looking at what others
  /// did, and the number tells whose file it is beside a name that others have too.
  static let people = """
    CREATE INDEX case_step_by_account ON case_step (account, case_id) WHERE account <> 0;
    CREATE INDEX case_step_by_handed ON case_step (fields)
      WHERE kind = 'note' AND step = 'handOver';
    CREATE INDEX case_file_by_author ON case_file (opened_by, id) WHERE opened_by <> 0;
    CREATE INDEX case_file_by_person ON case_file (owner, id) WHERE owner <> 0;
    ALTER TABLE case_evidence ADD COLUMN added_account BIGINT NOT NULL DEFAULT 0;
    CREATE INDEX case_evidence_by_account ON case_evidence (added_account)
      WHERE added_account <> 0;
    """
}
