extension Builtin {
  static let texts: [Builtin] = [
    Builtin("substring", ["string", "start position", "length"], optional: 1) { arguments, _ in
      guard let text = arguments[0].asText else { return nil }
      if arguments.count > 2, arguments[2].asInteger == nil { return nil }
      return substring(text, arguments[1].asInteger, arguments.at(2).asInteger)
    },
    Builtin("string length", ["string"]) { arguments, _ in
      arguments[0].asText.map { Value($0.unicodeScalars.count) }
    },
    Builtin("upper case", ["string"]) { arguments, _ in
      arguments[0].asText.map { .string($0.uppercased()) }
    },
    Builtin("lower case", ["string"]) { arguments, _ in
      arguments[0].asText.map { .string($0.lowercased()) }
    },
    Builtin("substring before", ["string", "match"]) { arguments, _ in
      twoTexts(arguments) { text, match in
        .string(place(of: match, in: text).map { String(text[..<$0.lowerBound]) } ?? "")
      }
    },
    Builtin("substring after", ["string", "match"]) { arguments, _ in
      twoTexts(arguments) { text, match in
        .string(place(of: match, in: text).map { String(text[$0.upperBound...]) } ?? "")
      }
    },
    Builtin("contains", ["string", "match"]) { arguments, _ in
      twoTexts(arguments) { .boolean(place(of: $1, in: $0) != nil) }
    },
    Builtin("starts with", ["string", "match"]) { arguments, _ in
      twoTexts(arguments) { .boolean($0.utf8.starts(with: $1.utf8)) }
    },
    Builtin("ends with", ["string", "match"]) { arguments, _ in
      twoTexts(arguments) { .boolean($0.utf8.reversed().starts(with: $1.utf8.reversed())) }
    },
    Builtin("string join", ["list", "delimiter"], optional: 1) { arguments, evaluator in
      join(arguments, &evaluator)
    },
  ]

  private static func twoTexts(_ arguments: [Value], _ body: (String, String) -> Value) -> Value? {
    guard let text = arguments[0].asText, let match = arguments[1].asText else { return nil }
    return body(text, match)
  }

  /// Code points from a place that counts from one, or from the end where it is negative.
  private static func substring(_ text: String, _ start: Int?, _ length: Int?) -> Value? {
    let scalars = text.unicodeScalars
    let count = scalars.count
    guard let start, start != 0, start.magnitude <= count, length ?? 1 > 0 else { return nil }
    let first = start > 0 ? start - 1 : count + start
    let taken = scalars.dropFirst(first).prefix(length ?? count)
    return .string(String(taken))
  }

  /// Where a text occurs first, byte by byte: UTF-8 has no occurrence inside of a letter.
  private static func place(of match: String, in text: String) -> Range<String.Index>? {
    var text = text
    var match = match
    let offset = text.withUTF8 { bytes in
      match.withUTF8 { TextSearch.offset(of: $0, in: bytes) }
    }
    guard let offset else { return nil }
    let lower = text.utf8.index(text.startIndex, offsetBy: offset)
    return lower..<text.utf8.index(lower, offsetBy: match.utf8.count)
  }

  private static func join(_ arguments: [Value], _ evaluator: inout Evaluator) -> Value? {
    guard let items = arguments[0].asList else { return nil }
    var delimiter = ""
    if arguments.count > 1, !arguments[1].isNull {
      guard let text = arguments[1].asText else { return nil }
      delimiter = text
    }
    var texts: [String] = []
    var length = 0
    for item in items where !item.isNull {
      guard case .string(let text) = item else { return nil }
      texts.append(text)
      length += text.utf8.count + delimiter.utf8.count
      guard length <= evaluator.limits.textLength else {
        return evaluator.null(.tooLong(limit: evaluator.limits.textLength), at: evaluator.place)
      }
    }
    return .string(texts.joined(separator: delimiter))
  }
}
