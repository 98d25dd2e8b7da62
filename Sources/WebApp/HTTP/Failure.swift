import Hummingbird
public import TradeTerms

/// Why a request cannot be served, for the reader.
public struct Failure: Explained {
  /// The kinds that the platform tells apart.
  public enum Kind: Int, Sendable, CaseIterable {
    case badRequest = 400
    case unauthorised = 401
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case tooLarge = 413
    case unsupportedMedia = 415
    case misdirected = 421
    case unprocessable = 422
    case tooMany = 429
    case broken = 500
    case unavailable = 503
  }

  public var kind: Kind
  public var what: Wording
  public var place: String
  public var remedy: Wording
  /// The methods that the address supports, for 405.
  var allowed: [String] = []
  /// What became of the files of a hand-in that was refused as a whole.
  var results: [HandInResult] = []
  /// The fields of a form that are not right, for programs.
  var fields: [FaultyField] = []

  /// A field of a form that is not right.
  struct FaultyField: Hashable, Sendable, Encodable {
    let field: String
    let label: Wording
    let what: Wording
  }

  public init(_ kind: Kind, what: Wording, place: String = "", remedy: Wording) {
    self.kind = kind
    self.what = what
    self.place = place
    self.remedy = remedy
  }
}
