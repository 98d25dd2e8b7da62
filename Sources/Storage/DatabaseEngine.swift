/// The engines that the platform runs on.
public enum DatabaseEngine: String, Sendable {
  case sqlite = "SQLite"
  case postgresql = "PostgreSQL"
}
