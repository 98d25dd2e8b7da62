internal import FEEL
public import TradeTerms

/// One mistake in a pack.
public struct PackError: Explained, Hashable {
  public let what: Wording
  public let position: PackPlace
  public let remedy: Wording

  public var place: String { position.description }

  public init(_ what: Wording, at position: PackPlace, remedy: Wording) {
    self.what = what
    self.position = position
    self.remedy = remedy
  }
}

extension PackError {
  /// What may have been meant by a name that is not there: the nearest of those that are, or all.
  static func suggestion(for name: String, among names: some Collection<String>) -> Wording {
    if let nearest = Spelling.nearest(to: name, among: names) {
      return Wording("是否要写“\(nearest)”？", "did you mean “\(nearest)”?")
    }
    guard !names.isEmpty else {
      return Wording("请先写出它", "write it first")
    }
    let most = 12
    let shown = names.sorted().prefix(most)
    let rest = names.count > most ? "…" : ""
    return Wording(
      "可用的有：\(shown.joined(separator: "、"))\(rest)",
      "there are: \(shown.joined(separator: ", "))\(rest)")
  }
}
