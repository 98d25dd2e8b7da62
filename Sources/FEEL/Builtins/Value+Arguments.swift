/// What a function takes an argument for; a list of one counts as its item.
extension Value {
  /// The only item of a list of one, else the value itself.
  var single: Value {
    if case .list(let items) = self, items.count == 1 { items[0] } else { self }
  }

  var asNumber: Decimal128? {
    if case .number(let number) = single { number } else { nil }
  }

  var asText: String? {
    if case .string(let text) = single { text } else { nil }
  }

  var asTruth: Bool? {
    if case .boolean(let truth) = single { truth } else { nil }
  }

  var asContext: Context? {
    if case .context(let context) = single { context } else { nil }
  }

  /// A place or count: the whole part of a number that is not beyond all measure.
  var asInteger: Int? {
    asNumber?.rounded(toPlaces: 0, .down)?.integer().flatMap { Int(exactly: $0) }
  }

  /// A list; anything but null counts as a list of it.
  var asList: [Value]? {
    switch self {
    case .list(let items): items
    case .null: nil
    default: [self]
    }
  }
}

extension [Value] {
  /// The argument at a place, or null where it was left out.
  func at(_ place: Int) -> Value { place < count ? self[place] : .null }

  /// The items of a list that is the only argument, or all arguments.
  var items: [Value]? { count == 1 ? self[0].asList : self }
}
