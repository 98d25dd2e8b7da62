public import FEEL

/// Which of the benefits that somebody is entitled to are worth claiming, where some exclude others.
///
/// The choice is the best there is: every combination that the exclusions allow was weighed, or
/// shown to be no better.
public struct BenefitChoice: Sendable {
  /// A benefit with what it is worth.
  public struct Claim: Sendable {
    public let benefit: Benefit
    /// The amount in 元; nil for what is not money, which weighs nothing here.
    public let amount: Decimal128?

    public init(benefit: Benefit, amount: Decimal128?) {
      self.benefit = benefit
      self.amount = amount
    }
  }

  /// What to claim, in the order of the benefits.
  public let chosen: [Claim]
  /// What is left out, each with the chosen ones that exclude it.
  public let leftOut: [(claim: Claim, excludedBy: [Benefit])]
  /// What the chosen ones are worth together.
  public let total: Decimal128

  public init(_ claims: [Claim]) {
    let bound = claims.enumerated().filter { !$0.element.benefit.exclusive.isEmpty }
    var search = Search(bound.map { ($0.offset, $0.element) })
    search.run()
    let free = claims.indices.filter { claims[$0].benefit.exclusive.isEmpty }
    let places = Set(free).union(search.best)
    chosen = places.sorted().map { claims[$0] }
    let taken = chosen
    leftOut = claims.indices.filter { !places.contains($0) }.map { place in
      let groups = Set(claims[place].benefit.exclusive)
      let others = taken.map(\.benefit).filter { !groups.isDisjoint(with: $0.exclusive) }
      return (claims[place], others)
    }
    total = chosen.reduce(.zero) { $0.adding($1.amount ?? .zero) ?? $0 }
  }

  /// Weighs combinations from the first claim to the last, and turns back where all that is left
  /// would not be enough.
  private struct Search {
    let claims: [(place: Int, claim: Claim)]
    /// What all claims from each on are worth together.
    var rest: [Decimal128] = []
    var best: [Int] = []
    private var bestTotal: Decimal128?

    init(_ claims: [(Int, Claim)]) {
      // The largest first, so that a good combination is found early.
      self.claims = claims.map { (place: $0.0, claim: $0.1) }.sorted { left, right in
        let (first, second) = (left.claim.amount ?? .zero, right.claim.amount ?? .zero)
        return first == second ? left.place < right.place : second < first
      }
      var sum = Decimal128.zero
      for item in self.claims.reversed() {
        sum = sum.adding(item.claim.amount ?? .zero) ?? sum
        rest.insert(sum, at: 0)
      }
    }

    mutating func run() {
      var taken: [Int] = []
      weigh(0, &taken, [], .zero)
    }

    private mutating func weigh(
      _ index: Int, _ taken: inout [Int], _ groups: Set<String>, _ total: Decimal128
    ) {
      guard index < claims.count else {
        if bestTotal.map({ $0 < total }) ?? true {
          bestTotal = total
          best = taken
        }
        return
      }
      let most = total.adding(rest[index]) ?? total
      if let bestTotal, !(bestTotal < most) { return }
      let (place, claim) = claims[index]
      if groups.isDisjoint(with: claim.benefit.exclusive) {
        taken.append(place)
        weigh(
          index + 1, &taken, groups.union(claim.benefit.exclusive),
          total.adding(claim.amount ?? .zero) ?? total)
        taken.removeLast()
      }
      weigh(index + 1, &taken, groups, total)
    }
  }
}

extension BenefitChoice {
  /// The choice among the benefits of a pack, by what was decided.
  public init(_ pack: PolicyPack, _ answers: [DecisionExplanation]) {
    let yuan = MeasureUnit("元")
    self.init(
      pack.benefits.compactMap { benefit in
        guard answers.first(where: { $0.decision.id == benefit.decision })?.outcome == true else {
          return nil
        }
        let amount = answers.first { $0.decision.id == benefit.amount }
        guard case .number(let number) = amount?.value, let unit = amount?.decision.resultUnit,
          let yuan
        else { return Claim(benefit: benefit, amount: nil) }
        return Claim(benefit: benefit, amount: unit.convert(number, to: yuan))
      })
  }
}
