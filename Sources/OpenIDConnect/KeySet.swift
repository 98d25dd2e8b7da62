internal import Foundation
internal import JWTKit

/// The keys with which a provider signs (JWKS, RFC 7517).
struct KeySet: Sendable {
  /// What may sign an identity token: with a key that is public, and not “none”.
  enum Algorithm: String, CaseIterable {
    case rs256 = "RS256"
    case rs384 = "RS384"
    case rs512 = "RS512"
    case ps256 = "PS256"
    case ps384 = "PS384"
    case ps512 = "PS512"
    case es256 = "ES256"
    case es384 = "ES384"
    case es512 = "ES512"
    case edDSA = "EdDSA"

    /// The curve that it is for; nil for RSA.
    var curve: String? {
      switch self {
      case .rs256, .rs384, .rs512, .ps256, .ps384, .ps512: nil
      case .es256: "P-256"
      case .es384: "P-384"
      case .es512: "P-521"
      case .edDSA: "Ed25519"
      }
    }
  }

  /// An RSA key has 2048 bits or more, which are so many characters.
  private static let shortestModulus = 342

  private let keys: [Key]

  /// A key that we can read; others are passed over.
  private struct Key: Decodable, Sendable {
    let key: JWK?

    private enum Names: String, CodingKey { case use }

    init(from decoder: any Decoder) throws {
      let use = try? decoder.container(keyedBy: Names.self).decode(String.self, forKey: .use)
      key = use == nil || use == "sig" ? try? JWK(from: decoder) : nil
    }
  }

  private struct Raw: Decodable { let keys: [Key] }

  init(_ bytes: [UInt8], from place: String) throws(OpenIDError) {
    guard let raw = try? JSONDecoder().decode(Raw.self, from: Data(bytes)) else {
      throw .unreadable(place)
    }
    keys = raw.keys
  }

  /// The key of a name for an algorithm; without a name the only one that fits.
  func key(_ name: String?, for algorithm: Algorithm) -> JWK? {
    let fitting = keys.compactMap(\.key).filter { key in
      guard key.algorithm == nil || key.algorithm?.rawValue == algorithm.rawValue,
        name == nil || key.keyIdentifier?.string == name
      else { return false }
      if let curve = algorithm.curve { return key.curve?.rawValue == curve }
      return key.keyType == .rsa && (key.modulus?.utf8.count ?? 0) >= Self.shortestModulus
    }
    guard name != nil || fitting.count == 1 else { return nil }
    return fitting.first
  }
}
