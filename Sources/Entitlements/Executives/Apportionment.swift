/// Divides an amount so that the parts sum up to it.
public enum Apportionment {
  /// The parts of an amount in fen, in proportion to weights; what is left of whole fen goes to the
  /// largest weight, the first of equal ones.
  ///
  /// Negative weights count as none; without any weight the first part is all of it.
  public static func shares(of amount: Int64, by weights: [Int64]) -> [Int64] {
    guard !weights.isEmpty else { return [] }
    let counted = weights.map { max(0, $0) }
    let sum = counted.reduce(Int128(0)) { $0 + Int128($1) }
    guard sum > 0 else { return [amount] + weights.dropFirst().map { _ in 0 } }
    var shares = counted.map { Int64(Int128(amount) * Int128($0) / sum) }
    let largest =
      counted.indices.max { left, right in
        counted[left] == counted[right] ? left > right : counted[left] < counted[right]
      } ?? 0
    shares[largest] += amount - shares.reduce(0, +)
    return shares
  }
}
