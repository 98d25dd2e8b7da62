extension Decimal128 {
  /// A number above zero as 2^twos × 5^fives × rest, where the rest has neither factor.
  struct Factors {
    private let twos: Int
    private let fives: Int
    private let rest: UInt128

    private init(twos: Int, fives: Int, rest: UInt128) {
      self.twos = twos
      self.fives = fives
      self.rest = rest
    }

    init(_ parts: PowersOfTen.Parts) {
      let twos = parts.coefficient.trailingZeroBitCount
      var rest = parts.coefficient >> twos
      var fives = 0
      while rest > 1, rest.isMultiple(of: 5) {
        rest /= 5
        fives += 1
      }
      self.init(twos: twos + parts.exponent, fives: fives + parts.exponent, rest: rest)
    }

    /// The number whose `degree`-th power this is; nil where it is no decimal.
    func root(_ degree: Int) -> Factors? {
      guard degree > 1 else { return self }
      guard twos.isMultiple(of: degree), fives.isMultiple(of: degree),
        let root = PowersOfTen.root(rest, degree)
      else { return nil }
      return Factors(twos: twos / degree, fives: fives / degree, rest: root)
    }

    /// This to a power; nil where it does not end or is longer than 38 digits.
    func raised(to power: Int) -> PowersOfTen.Parts? {
      guard power > 0 || rest == 1 else { return nil }
      let (twos, fives) = (twos * power, fives * power)
      let tens = min(twos, fives)
      guard let rest = PowersOfTen.power(rest, abs(power)),
        let even = PowersOfTen.power(2, twos - tens),
        let odd = PowersOfTen.power(5, fives - tens)
      else { return nil }
      // One of the two is one.
      let (coefficient, overflow) = rest.multipliedReportingOverflow(by: even * odd)
      return overflow ? nil : PowersOfTen.Parts(coefficient: coefficient, exponent: tens)
    }
  }
}
