import Storage

extension StorageError {
  /// What PostgreSQL means by a SQLSTATE.
  init(state: String, words: String, sql: String, location: String) {
    switch state {
    case "23505": self = .constraint(.postgresql, .unique, words: words, sql: sql)
    case "23502": self = .constraint(.postgresql, .notNull, words: words, sql: sql)
    case "23514": self = .constraint(.postgresql, .check, words: words, sql: sql)
    case "23503": self = .constraint(.postgresql, .foreignKey, words: words, sql: sql)
    case _ where state.hasPrefix("23"):
      self = .constraint(.postgresql, .other, words: words, sql: sql)
    case "25006": self = .readOnly(.postgresql, sql: sql)
    case "53100": self = .diskFull(.postgresql, words: words, sql: sql)
    case "55P03", "57014", "40001", "40P01": self = .busy(.postgresql, words: words, sql: sql)
    case "57P01", "57P02", "57P03":
      self = .connectionLost(location: location, words: words, committing: false)
    case "XX001", "XX002": self = .damaged(location: location, words: words)
    default: self = .refused(.postgresql, words: words, sql: sql)
    }
  }
}
