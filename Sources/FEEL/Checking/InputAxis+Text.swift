extension InputAxis {
  /// Some pieces as a cell would name them.
  func cell(for pieces: Stretches) -> String {
    if pieces == domain { return "-" }
    var parts: [String] = []
    for segment in segments {
      let own = pieces.intersection(Stretches([segment.codes]))
      if own.isEmpty { continue }
      switch segment.kind {
      case .null: parts.append("null")
      case .any: parts.append("…")
      case .boolean: parts += names(of: own, segment)
      case .text: parts += texts(of: own, segment)
      default: parts += own.ranges.map { range(of: $0, segment) }
      }
    }
    return parts.joined(separator: ", ")
  }

  private func names(of pieces: Stretches, _ segment: Segment) -> [String] {
    pieces.ranges.flatMap { $0 }.map { segment.bounds[$0 - segment.first].description }
  }

  private func texts(of pieces: Stretches, _ segment: Segment) -> [String] {
    guard pieces.contains(segment.codes.upperBound) else { return names(of: pieces, segment) }
    let others = domain.intersection(pieces.complement(in: segment.codes))
    let excluded = names(of: others, segment)
    return excluded.isEmpty ? ["-"] : ["not(\(excluded.joined(separator: ", ")))"]
  }

  /// Numbers, dates and their like: an odd piece is a bound, an even one lies between two.
  private func range(of codes: ClosedRange<Int>, _ segment: Segment) -> String {
    let low = codes.lowerBound - segment.first
    let high = codes.upperBound - segment.first
    let lower = low == 0 ? nil : segment.bounds[(low - 1) / 2]
    let upper = high == segment.count - 1 ? nil : segment.bounds[high / 2]
    let lowerIsInside = low % 2 == 1
    let upperIsInside = high % 2 == 1
    switch (lower, upper) {
    case (nil, nil): return "-"
    case (nil, let upper?): return "\(upperIsInside ? "<=" : "<") \(upper)"
    case (let lower?, nil): return "\(lowerIsInside ? ">=" : ">") \(lower)"
    case (let lower?, let upper?):
      if low == high, lowerIsInside { return lower.description }
      return "\(lowerIsInside ? "[" : "(")\(lower)..\(upper)\(upperIsInside ? "]" : ")")"
    }
  }
}
