internal import TradeTerms

/// Between what a number of a form must lie, and how exact it may be.
struct NumberBounds {
  let least: Int?
  /// How many decimal places; nil for any.
  let places: Int?
  /// The greatest number, or how long a text may be.
  let most: Int?

  /// The most decimal places of any number.
  private static let mostPlaces = 10
  /// The most places and the greatest number of a figure, which is summed up over all units.
  private static let mostPlacesOfFigures = 4
  private static let greatestFigure = 999_999_999_999

  /// - Throws: `PackError` for bounds that let nothing through, and for a figure without any.
  init(_ block: PackBlock, _ kind: FormField.Kind) throws(PackError) {
    least = try block.optional("least")?.integer()
    let most = block.optional("most")
    let greatest = try most?.integer()
    if let most, let least, let greatest, greatest < least {
      throw most.failure(
        Wording("most 小于 least", "the most is less than the least"),
        Wording("请写不小于 \(least) 的数", "write a number of at least \(least)"))
    }
    places = try Self.places(block.optional("places"), kind) ?? (least == nil ? nil : 0)
    guard let figure = block.optional("figure") else {
      self.most = greatest
      return
    }
    self.most = greatest ?? Self.greatestFigure
    try checkFigure(figure, kind)
    if let most, let greatest, greatest > Self.greatestFigure {
      throw most.failure(
        Wording(
          "figure 字段会被合计，不能大于 \(Self.greatestFigure)",
          "a figure is summed up; it must not be more than \(Self.greatestFigure)"),
        Wording("请改小 most，或删去", "write a smaller “most”, or remove it"))
    }
  }

  private static func places(
    _ block: PackBlock?, _ kind: FormField.Kind
  ) throws(PackError) -> Int? {
    guard let block else { return nil }
    guard case .number = kind else {
      throw block.failure(
        Wording("只有 number 字段能写 places", "a number alone has places"),
        Wording("请写 type: number，或删去 places", "write type: number, or remove “places”"))
    }
    let places = try block.integer()
    guard 0...mostPlaces ~= places else {
      throw block.failure(
        Wording("“\(places)”不是小数位数", "“\(places)” is no number of decimal places"),
        Wording("请写 0 至 \(mostPlaces) 的整数", "write a whole number from 0 to \(mostPlaces)"))
    }
    return places
  }

  private func checkFigure(_ block: PackBlock, _ kind: FormField.Kind) throws(PackError) {
    guard case .number = kind else {
      throw block.failure(
        Wording("figure 字段应为数", "a figure is a number"),
        Wording("请写 type: number", "write type: number"))
    }
    guard least != nil, let places, places <= Self.mostPlacesOfFigures else {
      let most = Self.mostPlacesOfFigures
      throw block.failure(
        Wording(
          "figure 字段会被合计，须写明最小值，小数至多 \(most) 位",
          "a figure is summed up: its least must be said, and it has \(most) places at most"),
        Wording("请写 least: 0，有小数的再写 places", "write least: 0, and “places” where it has any"))
    }
  }
}
