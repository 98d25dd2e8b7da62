internal import TradeTerms

/// The permanent number of a stored decision, such as `GD-12-3-18-K`: the series of its policy,
/// the run, the decision among those of the pack, the row of the enterprise, a check character.
public struct DecisionNumber: Hashable, Sendable {
  /// The letters that the policies of an issuer share.
  public let series: String
  public let run: Int64
  /// The place of the decision in the run, from zero.
  public let place: Int
  /// The row of the enterprise in the run, from zero.
  public let row: Int

  init(series: String, run: Int64, place: Int, row: Int) {
    self.series = series
    self.run = run
    self.place = place
    self.row = row
  }

  /// Reads a number as it was printed; small letters and blanks around it do not matter.
  public init(_ text: some StringProtocol) throws(EntitlementError) {
    let given = String(text.filter { $0 != " " }).uppercased()
    let parts = given.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 5, !parts[0].isEmpty, parts[0].utf8.allSatisfy(Self.isLetter),
      let run = Self.count(parts[1]), let place = Self.count(parts[2]),
      let row = Self.count(parts[3]), let check = parts[4].first, parts[4].count == 1
    else { throw .unreadableNumber(String(text)) }
    self.init(
      series: String(parts[0]), run: run, place: Int(place) - 1, row: Int(row) - 1)
    guard check == self.check else { throw .wrongCheck(String(text), expected: self.check) }
  }

  /// The series of a pack: the first part of its id.
  static func series(ofPack id: String) -> String {
    String(id.uppercased().prefix { $0.isASCII && $0.isLetter })
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// A whole number from one, without zeros before it, that a run can have.
  private static func count(_ text: Substring) -> Int64? {
    guard let first = text.utf8.first, first != UInt8(ascii: "0"), text.utf8.count <= 12,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int64(text)
  }

  private var body: String { "\(series)-\(run)-\(place + 1)-\(row + 1)" }

  /// Modulo 31, a prime: it tells one wrong digit, and two that changed places.
  private var check: Character {
    let sum = body.utf8.reduce(0) { ($0 * 3 + Int($1)) % 31 }
    return Self.alphabet[sum]
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
}

extension DecisionNumber: CustomStringConvertible {
  public var description: String { "\(body)-\(check)" }
}
