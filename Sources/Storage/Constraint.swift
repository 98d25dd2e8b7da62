/// The rules of a schema that a row can break.
public enum Constraint: String, Sendable {
  case unique
  case notNull
  case check
  case foreignKey
  case other

  var wording: (chinese: String, english: String) {
    switch self {
    case .unique: ("唯一", "uniqueness")
    case .notNull: ("非空", "presence")
    case .check: ("取值", "check")
    case .foreignKey: ("引用", "reference")
    case .other: ("约束", "constraint")
    }
  }
}
