public import Storage

/// The tables of the registry.
public enum RegistryStore {
  /// All steps of the schema, in order.
  public static let migrations = [
    Migration(owner: "Registry", number: 1, name: "parties", sql: SQL.parties),
    Migration(owner: "Registry", number: 2, name: "enterprises", sql: SQL.enterprises),
    Migration(owner: "Registry", number: 3, name: "declared facts", sql: SQL.facts),
    Migration(owner: "Registry", number: 4, name: "relations", sql: SQL.relations),
    Migration(owner: "Registry", number: 5, name: "titles", sql: SQL.titles),
  ]

  private enum SQL {
    static let parties = """
      CREATE TABLE party (
        id {{key}},
        merged_into BIGINT REFERENCES party (id),
        seen_at BIGINT NOT NULL
      );
      CREATE TABLE party_code (
        code {{text}} PRIMARY KEY NOT NULL,
        party BIGINT NOT NULL REFERENCES party (id)
      ) {{clustered}};
      CREATE INDEX party_code_by_party ON party_code (party);
      CREATE TABLE party_merge (
        id {{key}},
        from_party BIGINT NOT NULL REFERENCES party (id),
        into_party BIGINT NOT NULL REFERENCES party (id),
        merged_at BIGINT NOT NULL,
        CHECK (from_party <> into_party)
      );
      """

    private static let entry = """
        party BIGINT NOT NULL REFERENCES party (id),
        version BIGINT NOT NULL,
        uscc {{text}},
        customs {{text}},
        name {{text}} NOT NULL,
        kind BIGINT NOT NULL,
        headquarters BIGINT NOT NULL,
        city BIGINT,
        pilot_zone_day BIGINT,
        valid_from BIGINT NOT NULL,
        valid_to BIGINT,
        known_at BIGINT NOT NULL,
        owner {{text}} NOT NULL,
        author {{text}} NOT NULL,
        CHECK (uscc IS NOT NULL OR customs IS NOT NULL),
        CHECK (valid_to IS NULL OR valid_to >= valid_from),
        CHECK (kind BETWEEN 1 AND 4),
        CHECK (headquarters BETWEEN 0 AND 3)
      """

    // `enterprise` repeats the newest version of each, for lists and searches.
    static let enterprises = """
      CREATE TABLE enterprise_version (
      \(entry),
        PRIMARY KEY (party, version)
      ) {{clustered}};
      CREATE TABLE enterprise (
      \(entry),
        PRIMARY KEY (party)
      );
      CREATE INDEX enterprise_by_city ON enterprise (city, party);
      CREATE INDEX enterprise_by_kind ON enterprise (kind, party);
      CREATE INDEX enterprise_by_uscc ON enterprise (uscc);
      CREATE INDEX enterprise_by_customs ON enterprise (customs);
      """

    static let facts = """
      CREATE TABLE declared_fact (
        name {{text}} NOT NULL,
        period BIGINT NOT NULL,
        party BIGINT NOT NULL REFERENCES party (id),
        version BIGINT NOT NULL,
        value {{text}} NOT NULL,
        unit {{text}} NOT NULL,
        evidence {{text}} NOT NULL,
        valid_day BIGINT NOT NULL,
        known_at BIGINT NOT NULL,
        owner {{text}} NOT NULL,
        author {{text}} NOT NULL,
        PRIMARY KEY (name, period, party, version)
      ) {{clustered}};
      CREATE INDEX declared_fact_by_party ON declared_fact (party);
      """

    static let relations = """
      CREATE TABLE relation (
        subject BIGINT NOT NULL REFERENCES party (id),
        kind BIGINT NOT NULL CHECK (kind BETWEEN 1 AND 3),
        object BIGINT NOT NULL REFERENCES party (id),
        version BIGINT NOT NULL,
        valid_from BIGINT NOT NULL,
        valid_to BIGINT,
        known_at BIGINT NOT NULL,
        owner {{text}} NOT NULL,
        author {{text}} NOT NULL,
        CHECK (subject <> object),
        CHECK (valid_to IS NULL OR valid_to >= valid_from),
        PRIMARY KEY (subject, kind, object, version)
      ) {{clustered}};
      CREATE INDEX relation_by_object ON relation (object, kind);
      """

    static let titles = """
      CREATE TABLE title (
        party BIGINT NOT NULL REFERENCES party (id),
        id {{text}} NOT NULL,
        version BIGINT NOT NULL,
        label_zh {{text}} NOT NULL,
        label_en {{text}} NOT NULL,
        valid_from BIGINT NOT NULL,
        valid_to BIGINT,
        source {{text}} NOT NULL,
        known_at BIGINT NOT NULL,
        owner {{text}} NOT NULL,
        author {{text}} NOT NULL,
        CHECK (valid_to IS NULL OR valid_to >= valid_from),
        PRIMARY KEY (party, id, version)
      ) {{clustered}};
      CREATE INDEX title_by_id ON title (id, party, version);
      """
  }
}
