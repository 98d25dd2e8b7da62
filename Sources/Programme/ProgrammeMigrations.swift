public import Storage

/// The tables of the programme.
public enum ProgrammeMigrations {
  public static let all: [Migration] = [
    Migration(owner: "Programme", number: 1, name: "published figures", sql: SQL.statistics)
  ]

  private enum SQL {
    static let statistics = """
      CREATE TABLE statistic_figure (
        id {{key}},
        target {{text}} NOT NULL,
        period {{text}} NOT NULL,
        value {{text}} NOT NULL,
        flag {{text}} NOT NULL,
        scope {{text}} NOT NULL,
        published BIGINT NOT NULL,
        source {{text}} NOT NULL,
        note {{text}} NOT NULL,
        loaded_at BIGINT NOT NULL,
        loaded_by {{text}} NOT NULL
      );
      CREATE INDEX statistic_figure_by_target ON statistic_figure (target, period);
      """
  }
}
