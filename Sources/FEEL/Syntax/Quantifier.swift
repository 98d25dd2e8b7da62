/// Whether one or all must satisfy.
public enum Quantifier: String, Sendable {
  case some
  case every
}
