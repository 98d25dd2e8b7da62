internal import FEEL
public import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

/// What a run comes to under a budget that several benefits are paid from.
public struct BudgetShares: Sendable {
  /// One benefit of one enterprise.
  public struct Share: Sendable {
    public let number: DecisionNumber
    public let party: Int64
    public let benefit: Benefit
    /// What the decision says, in fen.
    public let claimed: Int64
    /// What is left of it under the budget, in fen.
    public let share: Int64
  }

  public let run: DecisionRun
  public let budget: Parameter
  /// How much there is, in fen; nil while nobody has said it.
  public let available: Int64?
  /// What all claim together, in fen.
  public let claimed: Int128
  /// How many enterprises may have a claim whose amount is not known yet.
  public let unknown: Int
  /// Every claim, by enterprise; without a budget the shares are what is claimed.
  public let shares: [Share]

  public var isShort: Bool { available.map { claimed > Int128($0) } ?? false }
}

extension EntitlementDesk {
  /// Shares a budget out among those for whom the newest run, or a given one, decided an amount
  /// that is paid from it; another sum may be tried in place of that of the policy, in fen.
  ///
  /// Where benefits of one enterprise exclude each other, its best combination counts.
  public func shares(
    ofBudget name: String, run id: Int64? = nil, trying sum: Int64? = nil
  ) async throws -> BudgetShares {
    try await database.read { session in
      let run = try run(id, session)
      let pack = try kept(run.version, session).pack
      let program = programs.program(
        try kept(run.version, session), run.basis.day, run.basis.year)
      let benefits = pack.benefits.filter { $0.budget == name }
      guard let budget = pack.parameters.first(where: { $0.name == name }), !benefits.isEmpty
      else {
        throw EntitlementError.unknownBudget(
          name, known: Set(pack.benefits.compactMap(\.budget)).sorted())
      }
      var reader = BudgetReader(session: session, run: run, program: program, benefits: benefits)
      try reader.read()
      let available = sum ?? program.fen(of: budget)
      let sharing = available.map {
        BudgetSharing(
          claims: reader.claims.map(\.claimed), budget: max(0, $0), unit: reader.unit)
      }
      return BudgetShares(
        run: run, budget: budget, available: available,
        claimed: reader.claims.reduce(0) { $0 + Int128($1.claimed) }, unknown: reader.unknown,
        shares: reader.claims.enumerated().map { place, claim in
          BudgetShares.Share(
            number: run.number(place: claim.place, row: claim.row), party: claim.party,
            benefit: claim.benefit, claimed: claim.claimed,
            share: sharing?.shares[place] ?? claim.claimed)
        })
    }
  }
}

/// Reads the claims of a run that are paid from one budget.
private struct BudgetReader {
  struct Claim {
    let row: Int
    let party: Int64
    let place: Int
    let benefit: Benefit
    let claimed: Int64
  }

  let session: any DatabaseSession
  let run: DecisionRun
  let program: PackProgram
  let benefits: [Benefit]
  private(set) var claims: [Claim] = []
  private(set) var unknown = 0

  init(
    session: any DatabaseSession, run: DecisionRun, program: PackProgram, benefits: [Benefit]
  ) {
    self.session = session
    self.run = run
    self.program = program
    self.benefits = benefits
  }

  /// The number of fen to which every amount is cut down; one where they are not.
  var unit: Int64 {
    let fen = MeasureUnit("分")
    let units = benefits.compactMap { $0.amount.flatMap(program.decision) }.map { decision in
      guard case .number(_, let rounding?) = decision.result, rounding.mode == .down, let fen,
        let size = rounding.unit.convert(Decimal128(1), to: fen)?.integer()
      else { return Int64(1) }
      return Int64(size)
    }
    return units.max() ?? 1
  }

  mutating func read() throws {
    let blocks = DecisionBlockStore(session)
    let count = run.enterprises
    let parties = try blocks.parties(run: run.id, count: count)
    var rows = [[Claim]](repeating: [], count: count)
    var open = Bitmap(repeating: false, count: count)
    for benefit in benefits {
      guard let amount = benefit.amount, let place = run.place(of: amount),
        let gate = run.place(of: benefit.decision),
        let decision = program.decision(amount), let unit = decision.resultUnit,
        let outcomes = try blocks.outcomes(place: gate, run: run.id, count: count),
        let values = try blocks.values(place: place, run: run.id, count: count)
      else { continue }
      for row in 0..<count {
        // Who definitely does not qualify has no claim, whatever the amount.
        if outcomes.known[row], !outcomes.truth[row] { continue }
        guard outcomes.known[row], let value = values[row] else {
          open[row] = true
          continue
        }
        guard value > 0, let fen = unit.fen(value) else { continue }
        rows[row].append(
          Claim(row: row, party: parties[row], place: place, benefit: benefit, claimed: fen))
      }
    }
    unknown = open.population
    claims = rows.flatMap { $0.count < 2 ? $0 : Self.best($0) }
  }

  private static func best(_ claims: [Claim]) -> [Claim] {
    let choice = BenefitChoice(
      claims.map {
        BenefitChoice.Claim(benefit: $0.benefit, amount: Decimal128($0.claimed, scale: 0))
      })
    let chosen = Set(choice.chosen.map(\.benefit.id))
    return claims.filter { chosen.contains($0.benefit.id) }
  }
}

extension MeasureUnit {
  /// A whole number of base units of money in fen.
  fileprivate func fen(_ base: Int64) -> Int64? {
    guard let fen = MeasureUnit("分") else { return nil }
    return convert(Decimal128(base, scale: power), to: fen)?.integer().flatMap(Int64.init(exactly:))
  }
}

extension PackProgram {
  /// The sum of money that a parameter says, in fen; nil where none is in force.
  fileprivate func fen(of parameter: Parameter) -> Int64? {
    guard case .number(let number) = parameter.value(on: day, year: year)?.value,
      let fen = MeasureUnit("分")
    else { return nil }
    return parameter.unit?.convert(number, to: fen)?.integer().flatMap(Int64.init(exactly:))
  }
}
