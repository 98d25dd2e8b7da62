internal import Crypto
internal import CryptoExtras
internal import Foundation

/// A password as it is kept: by scrypt, with its own salt and the cost that it was made with.
///
/// One check takes some 100 ms and 32 MiB; `PasswordDesk` bounds how many run at once.
struct PasswordHash: Hashable, Sendable, CustomStringConvertible {
  struct Cost: Hashable, Sendable {
    let power: Int
    let block: Int
    let lanes: Int

    /// N = 2^15, r = 8, p = 3: as strong as what OWASP asks for (2024), with less memory at once.
    static let standard = Cost(power: 15, block: 8, lanes: 3)
  }

  private let cost: Cost
  private let salt: [UInt8]
  private let key: [UInt8]

  /// The hash of a new password.
  init(_ password: String, cost: Cost = .standard) throws {
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    self.init(cost, salt, try Self.key(of: password, salt, cost))
  }

  private init(_ cost: Cost, _ salt: [UInt8], _ key: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  /// Reads one that was kept; nil for a text that is none.
  init?(kept text: String) {
    let parts = text.split(separator: "$").map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let power = Int(parts[1]),
      let block = Int(parts[2]), let lanes = Int(parts[3]), (10...20).contains(power),
      (1...32).contains(block), (1...16).contains(lanes), let salt = URLSafeText.bytes(parts[4]),
      let key = URLSafeText.bytes(parts[5])
    else { return nil }
    self.init(Cost(power: power, block: block, lanes: lanes), salt, key)
  }

  var description: String {
    "scrypt$\(cost.power)$\(cost.block)$\(cost.lanes)$\(URLSafeText.text(salt))$"
      + URLSafeText.text(key)
  }

  /// Whether it was made with another cost than new ones are.
  func isDated(_ now: Cost = .standard) -> Bool { cost != now }

  /// Whether a password is the one; takes the same time for every wrong one.
  func matches(_ password: String) throws -> Bool {
    let other = try Self.key(of: password, salt, cost)
    var difference = UInt8(key.count == other.count ? 0 : 1)
    for (left, right) in zip(key, other) { difference |= left ^ right }
    return difference == 0
  }

  // Two ways to type one character must be one password.
  private static func key(of password: String, _ salt: [UInt8], _ cost: Cost) throws -> [UInt8] {
    let text = Array(password.precomposedStringWithCompatibilityMapping.utf8)
    return try KDF.Scrypt.deriveKey(
      from: text, salt: salt, outputByteCount: 32, rounds: 1 << cost.power, blockSize: cost.block,
      parallelism: cost.lanes
    ).withUnsafeBytes { Array($0) }
  }
}
