extension CaseMigrations {
  /// Who is in public view in a round is counted without reading its entries, and so is whether the
  /// granted cases of a kind are still the same.
  static let publicViews = """
    CREATE INDEX case_file_in_round ON case_file (parent, type, state) WHERE parent <> 0;
    CREATE INDEX case_file_by_revision ON case_file (type, state, id, revision);
    DROP INDEX case_file_by_type;
    """
}
