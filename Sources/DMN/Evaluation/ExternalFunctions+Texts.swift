internal import FEEL

/// Functions of texts.
extension ExternalFunctions {
  static let texts: [String: Body] = [
    "java.lang.String#valueOf(char)": { values in
      guard values.count == 1, let text = text(values, 0), text.utf16.count == 1 else {
        return nil
      }
      return .string(text)
    },
    "java.lang.Integer#valueOf(java.lang.String)": { values in
      text(values, 0).flatMap { Int32($0) }.map { .number(Decimal128(Int64($0))) }
    },
    "java.lang.Long#valueOf(java.lang.String)": { values in
      text(values, 0).flatMap { Int64($0) }.map { .number(Decimal128($0)) }
    },
    "java.lang.Double#valueOf(java.lang.String)": { values in
      text(values, 0).flatMap { Double($0) }.flatMap { number($0) }
    },
    "java.lang.Float#valueOf(java.lang.String)": { values in
      guard let float = text(values, 0).flatMap({ Float($0) }), float.isFinite else { return nil }
      return Decimal128(float.description).map { .number($0) }
    },
    "java.lang.String#format(java.lang.String,[Ljava.lang.Object;)": { values in
      guard let pattern = text(values, 0) else { return nil }
      // The last parameter of Java takes an array, or all arguments that are left.
      if values.count == 2, case .list(let items) = values[1] {
        return formatted(pattern, items).map { .string($0) }
      }
      return formatted(pattern, Array(values.dropFirst())).map { .string($0) }
    },
  ]

  private static func text(_ values: [Value], _ place: Int) -> String? {
    guard values.indices.contains(place), case .string(let text) = values[place] else {
      return nil
    }
    return text
  }

  /// A pattern with `%s`, `%d`, `%b`, `%n` and `%%`; nil for anything else that Java would format.
  private static func formatted(_ pattern: String, _ items: [Value]) -> String? {
    var result = ""
    var rest = items[...]
    var scalars = pattern.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch scalars.next() {
      case "%": result += "%"
      case "n": result += "\n"
      case "s", "b":
        guard let item = rest.popFirst() else { return nil }
        result += item.text
      case "d":
        guard case .number(let number)? = rest.popFirst(), number.integer() != nil else {
          return nil
        }
        result += number.description
      default: return nil
      }
    }
    return result
  }
}
